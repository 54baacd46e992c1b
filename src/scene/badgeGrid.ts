/**
 * Places of badges by the cells of a grid, to ask what stands in a place. Badges are numbers, places lie in typed
 * arrays: ten thousand are placed at every step of the zoom.
 */
import type { Bounds } from './bounds';

const NONE = -1;

export class BadgeGrid {
  readonly #minX: Float64Array;
  readonly #minY: Float64Array;
  readonly #maxX: Float64Array;
  readonly #maxY: Float64Array;
  readonly #isThere: Uint8Array;
  /** First node of each bucket; cells share buckets, which costs a look at a place that is elsewhere. */
  readonly #heads: Int32Array;
  readonly #mask: number;
  #badges: Int32Array;
  #nexts: Int32Array;
  #nodes = 0;

  /**
   * @param most numbers of badges are less than this
   * @param cell side of a cell, a little more than a badge's width
   */
  constructor(
    most: number,
    private readonly cell: number,
  ) {
    this.#minX = new Float64Array(most);
    this.#minY = new Float64Array(most);
    this.#maxX = new Float64Array(most);
    this.#maxY = new Float64Array(most);
    this.#isThere = new Uint8Array(most);
    const buckets = 2 ** Math.ceil(Math.log2(2 * most + 16));
    this.#heads = new Int32Array(buckets).fill(NONE);
    this.#mask = buckets - 1;
    this.#badges = new Int32Array(4 * most + 16);
    this.#nexts = new Int32Array(4 * most + 16);
  }

  add(badge: number, { minX, minY, maxX, maxY }: Bounds): void {
    this.#minX[badge] = minX;
    this.#minY[badge] = minY;
    this.#maxX[badge] = maxX;
    this.#maxY[badge] = maxY;
    this.#isThere[badge] = 1;
    const right = Math.floor(maxX / this.cell);
    const bottom = Math.floor(maxY / this.cell);
    for (let x = Math.floor(minX / this.cell); x <= right; x++)
      for (let y = Math.floor(minY / this.cell); y <= bottom; y++) this.#file(badge, this.#bucket(x, y));
  }

  /** Its nodes stay: they are passed over, or lead to where it stands when it is added again. */
  remove(badge: number): void {
    this.#isThere[badge] = 0;
  }

  has(badge: number): boolean {
    return this.#isThere[badge] === 1;
  }

  /** One that is nearer to a place than `gap`, or -1. */
  meeting({ minX, minY, maxX, maxY }: Bounds, gap: number): number {
    const [x0, y0, x1, y1] = [this.#minX, this.#minY, this.#maxX, this.#maxY];
    const left = minX - gap;
    const top = minY - gap;
    const right = maxX + gap;
    const bottom = maxY + gap;
    const lastX = Math.floor(right / this.cell);
    const lastY = Math.floor(bottom / this.cell);
    for (let x = Math.floor(left / this.cell); x <= lastX; x++)
      for (let y = Math.floor(top / this.cell); y <= lastY; y++) {
        let node = this.#heads[this.#bucket(x, y)] ?? NONE;
        for (; node !== NONE; node = this.#nexts[node] ?? NONE) {
          const badge = this.#badges[node] ?? 0;
          if (this.#isThere[badge] === 0) continue;
          if ((x0[badge] ?? 0) >= right || (x1[badge] ?? 0) <= left) continue;
          if ((y0[badge] ?? 0) < bottom && (y1[badge] ?? 0) > top) return badge;
        }
      }
    return NONE;
  }

  #bucket(x: number, y: number): number {
    return (Math.imul(x, 73856093) ^ Math.imul(y, 19349663)) & this.#mask;
  }

  #file(badge: number, bucket: number): void {
    const node = this.#nodes++;
    if (node === this.#badges.length) {
      this.#badges = grown(this.#badges);
      this.#nexts = grown(this.#nexts);
    }
    this.#badges[node] = badge;
    this.#nexts[node] = this.#heads[bucket] ?? NONE;
    this.#heads[bucket] = node;
  }
}

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
