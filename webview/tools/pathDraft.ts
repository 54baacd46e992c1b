/** A polyline or an outline while it is being drawn: its points, what was typed, where the next one goes. Pure. */
import type { Point } from '../../src/model/types';
import { alongEighth, atLength, readTyped } from './pointSnap';

export class PathDraft {
  #points: Point[] = [];
  #typed = '';
  /** Where the pointer is, snapped; the next point lies there or in its direction. */
  #to: Point | undefined;
  #isFree = false;

  get points(): readonly Point[] {
    return this.#points;
  }

  get typed(): string {
    return this.#typed;
  }

  get isEmpty(): boolean {
    return this.#points.length === 0 && this.#typed === '';
  }

  clear(): void {
    this.#points = [];
    this.#typed = '';
  }

  /** @param isFree any direction; else one of eight */
  aim(to: Point, isFree: boolean): void {
    this.#to = to;
    this.#isFree = isFree;
  }

  /** Where the next point would lie now; undefined before the pointer was seen. */
  get next(): Point | undefined {
    const last = this.#points.at(-1);
    const to = this.#to;
    if (!last) return to;
    if (!to) return undefined;
    const aimed = this.#isFree ? to : alongEighth(last, to);
    const typed = readTyped(this.#typed);
    if (!typed) return aimed;
    return 'mm' in typed ? atLength(last, aimed, typed.mm) : [last[0] + typed.dx, last[1] + typed.dy];
  }

  /** Takes the next point; false where it would lie on the last one. */
  add(): boolean {
    const { next } = this;
    const last = this.#points.at(-1);
    this.#typed = '';
    if (!next || (last && last[0] === next[0] && last[1] === next[1])) return false;
    this.#points.push(next);
    return true;
  }

  isOnFirst(reach: number): boolean {
    const [first] = this.#points;
    const to = this.#to;
    return first !== undefined && to !== undefined && Math.hypot(to[0] - first[0], to[1] - first[1]) <= reach;
  }

  /** A letter of a length or of `dx,dy`; false where it can be none. */
  type(letter: string): boolean {
    if (this.#points.length === 0 || !/^[\d,;-]$/.test(letter)) return false;
    this.#typed += letter;
    return true;
  }

  /** Takes back a letter, else a point; false where there is neither. */
  back(): boolean {
    if (this.#typed !== '') {
      this.#typed = this.#typed.slice(0, -1);
      return true;
    }
    return this.#points.pop() !== undefined;
  }
}

/** The corners of the box between two opposite ones; undefined where it has no area. */
export function rectangle([x1, y1]: Point, [x2, y2]: Point): readonly Point[] | undefined {
  if (x1 === x2 || y1 === y2) return undefined;
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}
