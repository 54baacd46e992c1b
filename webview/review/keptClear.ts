/**
 * What the marks of a comparison keep clear of, as it was when they were last painted. Every picture of the plan
 * brings a new list of names, mostly with the same names in it: marks of thousands of changes are not painted anew
 * for that.
 */
import { overlaps, type Bounds } from '../../src/scene/bounds';
import type { MarkKind } from '../../src/scene/markKinds';

/** What is read on the plan. */
export interface Readable {
  /** Where names stand [mm]. */
  readonly names: readonly Bounds[];
  /** Badges, in pixels from the plan's origin: see `FindingMarks`. */
  readonly badges: readonly Bounds[];
}

/** A mark as far as it matters here. */
interface Marked {
  readonly kind: MarkKind;
  readonly bounds: Bounds;
}

/** Kinds that are broken off around names; the others lie on what is there now. */
export const AROUND_NAMES: ReadonlySet<MarkKind> = new Set<MarkKind>(['was', 'removed']);

/** Names keep to whole pixels of a picture: between two pictures this much is no move [px]. */
const STAYS_PX = 1;
/** Of more names that came and went at once it is not worth the time to find which. */
const MOST_COMPARED = 500;

export class KeptClear {
  #names: readonly Bounds[] = [];
  #badges: readonly Bounds[] = [];
  #scale = 0;

  /** Takes note of what is read now. @returns whether marks that were painted before lie over it or leave holes. */
  changed({ names, badges }: Readable, marks: readonly Marked[], scale: number): boolean {
    const before = { names: this.#names, badges: this.#badges, scale: this.#scale };
    this.#names = names;
    this.#badges = badges;
    this.#scale = scale;
    // The names keep their size on the screen.
    if (scale !== before.scale) return true;
    if (badges !== before.badges && !areSame(badges, before.badges, 0)) return true;
    if (names === before.names) return false;
    const moved = difference(names, before.names, STAYS_PX / scale);
    if (moved.length === 0) return false;
    return marks.some(
      ({ kind, bounds }) => AROUND_NAMES.has(kind) && moved.some((name) => overlaps(name, bounds)),
    );
  }
}

const areSame = (a: readonly Bounds[], b: readonly Bounds[], within: number): boolean =>
  a.length === b.length && a.every((box, i) => isSame(box, b[i], within));

const isSame = (a: Bounds, b: Bounds | undefined, within: number): boolean =>
  b !== undefined &&
  Math.abs(a.minX - b.minX) <= within &&
  Math.abs(a.minY - b.minY) <= within &&
  Math.abs(a.maxX - b.maxX) <= within &&
  Math.abs(a.maxY - b.maxY) <= within;

/** What is in one of the lists only; they have the same order. */
function difference(a: readonly Bounds[], b: readonly Bounds[], within: number): readonly Bounds[] {
  let from = 0;
  while (from < a.length && isSame(a[from]!, b[from], within)) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && isSame(a[endA - 1]!, b[endB - 1], within)) {
    endA--;
    endB--;
  }
  const restA = a.slice(from, endA);
  const restB = b.slice(from, endB);
  if (restA.length > MOST_COMPARED || restB.length > MOST_COMPARED) return [...restA, ...restB];
  const lacking = (some: readonly Bounds[], others: readonly Bounds[]) =>
    some.filter((name) => !others.some((other) => isSame(name, other, within)));
  return [...lacking(restA, restB), ...lacking(restB, restA)];
}
