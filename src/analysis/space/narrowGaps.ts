/** The gaps between bodies that are too narrow to walk through, kept while other bodies move. */
import { narrowGap, type Gap } from './bodyGap';
import type { Body, FloorBodies } from './floorBodies';

/** A gap between two bodies that is narrower than the way must be. */
export interface NarrowGap extends Gap {
  readonly a: Body;
  readonly b: Body;
  /** Slots of the two: `a` comes before `b`. */
  readonly from: number;
  readonly to: number;
}

export class NarrowGaps {
  private readonly every = new Set<NarrowGap>();
  private readonly bySlot = new Map<number, NarrowGap[]>();

  constructor(
    private readonly all: FloorBodies,
    private readonly widthMm: number,
  ) {}

  /** The gaps that are asked for, in no order. */
  list(isWanted: (gap: NarrowGap) => boolean): NarrowGap[] {
    const found: NarrowGap[] = [];
    for (const gap of this.every) if (isWanted(gap)) found.push(gap);
    return found;
  }

  /** The order of gaps by the bodies that they lie between: the same whatever came first. */
  inOrder(p: NarrowGap, q: NarrowGap): number {
    return this.compare(p.from, q.from) || this.compare(p.to, q.to);
  }

  private compare(slot: number, other: number): number {
    return slot === other ? 0 : this.all.comesBefore(slot, other) ? -1 : 1;
  }

  /** Forgets the gaps beside a slot and calls `visit` with each. */
  remove(slot: number, visit: (gap: Gap) => void): void {
    for (const gap of this.bySlot.get(slot) ?? []) {
      visit(gap);
      this.every.delete(gap);
      const other = gap.from === slot ? gap.to : gap.from;
      const beside = this.bySlot.get(other)!;
      beside.splice(beside.indexOf(gap), 1);
    }
    this.bySlot.delete(slot);
  }

  /**
   * Finds the gaps between the body of a slot and all others, and calls `visit` with each.
   * @param isDone true of slots that have been asked for already: the gap beside them is known.
   */
  add(slot: number, isDone: (other: number) => boolean, visit: (gap: Gap) => void): void {
    const { all, widthMm } = this;
    const body = all.bodies[slot];
    if (!body) return;
    const { minX, minY, maxX, maxY } = body.shape;
    all.search(minX - widthMm, minY - widthMm, maxX + widthMm, maxY + widthMm, (other) => {
      if (other === slot || isDone(other)) return;
      const isFirst = all.comesBefore(slot, other);
      const from = isFirst ? slot : other;
      const to = isFirst ? other : slot;
      const a = all.bodies[from]!;
      const b = all.bodies[to]!;
      const found = narrowGap(a.shape, b.shape, widthMm * (1 - 1e-4));
      // Walls that meet end nearer to each other than any width.
      if (!found || (from >= all.things && meets(a, b))) return;
      const gap: NarrowGap = { ...found, a, b, from, to };
      visit(gap);
      this.every.add(gap);
      this.keep(from, gap);
      this.keep(to, gap);
    });
  }

  private keep(slot: number, gap: NarrowGap): void {
    const beside = this.bySlot.get(slot);
    if (beside) beside.push(gap);
    else this.bySlot.set(slot, [gap]);
  }
}

/** Walls that share a corner. */
const meets = ({ shape: a }: Body, { shape: b }: Body): boolean => {
  const dx = Math.max(b.minX - a.maxX, a.minX - b.maxX);
  const dy = Math.max(b.minY - a.maxY, a.minY - b.maxY);
  return dx <= 0 && dy <= 0;
};
