/** What was worked out from the surroundings of a place, kept until a body changes there. */
import type { FloorBodies } from './floorBodies';
import type { Footprint } from '../../model/footprint';

/** Grows to hold everything that was looked at. */
export class LookedAt {
  minX = Infinity;
  minY = Infinity;
  maxX = -Infinity;
  maxY = -Infinity;

  /** @param mm how far around a footprint was looked. */
  around({ minX, minY, maxX, maxY }: Footprint, mm: number): void {
    this.minX = Math.min(this.minX, minX - mm);
    this.minY = Math.min(this.minY, minY - mm);
    this.maxX = Math.max(this.maxX, maxX + mm);
    this.maxY = Math.max(this.maxY, maxY + mm);
  }

  holds({ minX, minY, maxX, maxY }: Footprint): boolean {
    return maxX >= this.minX && minX <= this.maxX && maxY >= this.minY && minY <= this.maxY;
  }
}

export class KeptByPlace<T> {
  private readonly kept = new Map<number, { readonly looked: LookedAt; readonly value: T }>();
  /** How many of the changes of bodies have been read. */
  private read: number;

  constructor(private readonly all: FloorBodies) {
    this.read = all.changes.length;
  }

  /** Forgets what changes of bodies can have touched; to be called before the values are asked for again. */
  follow(): this {
    const { all, kept } = this;
    const changed: Footprint[] = [];
    for (; this.read < all.changes.length; this.read++) {
      const { before, after } = all.changes[this.read]!;
      if (before) changed.push(before.shape);
      if (after) changed.push(after.shape);
    }
    if (changed.length === 0) return this;
    for (const [key, { looked }] of kept) if (changed.some((shape) => looked.holds(shape))) kept.delete(key);
    return this;
  }

  /** @param compute tells `looked` of every place where a body would change the answer. */
  get(key: number, compute: (looked: LookedAt) => T): T {
    const known = this.kept.get(key);
    if (known) return known.value;
    const looked = new LookedAt();
    const value = compute(looked);
    this.kept.set(key, { looked, value });
    return value;
  }
}
