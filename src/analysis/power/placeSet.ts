/** A set of places in an order, from which the first or the last is taken: a bit a place, 32 looked at at once. */
export class PlaceSet {
  private readonly words: Int32Array;
  /** Words before and after which there is none. */
  private first: number;
  private last = -1;

  constructor(places: number) {
    this.words = new Int32Array((places + 31) >> 5);
    this.first = this.words.length;
  }

  add(place: number): void {
    const word = place >> 5;
    this.words[word]! |= 1 << (place & 31);
    if (word < this.first) this.first = word;
    if (word > this.last) this.last = word;
  }

  /** Takes the first place out; -1 where there is none. */
  takeFirst(): number {
    for (; this.first <= this.last; this.first++) {
      const bits = this.words[this.first]!;
      if (bits !== 0) return this.take(this.first, 31 - Math.clz32(bits & -bits));
    }
    return this.none();
  }

  /** Takes the last place out; -1 where there is none. */
  takeLast(): number {
    for (; this.last >= this.first; this.last--) {
      const bits = this.words[this.last]!;
      if (bits !== 0) return this.take(this.last, 31 - Math.clz32(bits));
    }
    return this.none();
  }

  private take(word: number, bit: number): number {
    this.words[word]! &= ~(1 << bit);
    return (word << 5) + bit;
  }

  private none(): -1 {
    this.first = this.words.length;
    this.last = -1;
    return -1;
  }
}
