import type { TextSource } from '../../src/text/source';

/** About the length of a few lines: an edit copies one piece. */
const pieceLength = 1024;
/** Pieces whose common length is known, so that a search passes over many at once. */
const groupSize = 32;

/** A text in pieces, as an editor holds it: an edit and a read cost what they touch, not the whole text. */
export class Rope implements TextSource {
  private readonly groups: { length: number; readonly pieces: string[] }[] = [];
  private total: number;

  constructor(text: string) {
    this.total = text.length;
    const inGroup = pieceLength * groupSize;
    for (let at = 0; at < text.length; at += inGroup) {
      const group = text.slice(at, at + inGroup);
      const pieces: string[] = [];
      for (let i = 0; i < group.length; i += pieceLength) pieces.push(group.slice(i, i + pieceLength));
      this.groups.push({ length: group.length, pieces });
    }
  }

  get length(): number {
    return this.total;
  }

  slice(start: number, end: number): string {
    let at = 0;
    let text = '';
    for (const group of this.groups) {
      if (at >= end) break;
      if (at + group.length <= start) {
        at += group.length;
        continue;
      }
      for (const piece of group.pieces) {
        if (at < end && at + piece.length > start) text += piece.slice(Math.max(start - at, 0), end - at);
        at += piece.length;
      }
    }
    return text;
  }

  /** Replaces `length` units at `offset` by `text`. */
  replace(offset: number, length: number, text: string): void {
    let at = 0;
    let left = length;
    let inserted = false;
    for (const group of this.groups) {
      if (at > offset + length) break;
      if (at + group.length < offset) {
        at += group.length;
        continue;
      }
      for (let i = 0; i < group.pieces.length; i++) {
        const piece = group.pieces[i]!;
        const from = offset - at;
        at += piece.length;
        if (from > piece.length || (inserted && left === 0)) continue;
        const cut = Math.min(left, piece.length - Math.max(from, 0));
        const kept = piece.slice(0, Math.max(from, 0));
        const changed = kept + (inserted ? '' : text) + piece.slice(kept.length + cut);
        group.pieces[i] = changed;
        group.length += changed.length - piece.length;
        left -= cut;
        inserted = true;
      }
    }
    if (!inserted || left > 0) throw new RangeError(`No text of ${length} units at ${offset}.`);
    this.total += text.length - length;
  }

  toString(): string {
    return this.groups.map((group) => group.pieces.join('')).join('');
  }
}
