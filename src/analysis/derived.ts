/**
 * Figures of a whole hall that are computed when somebody asks, and again only after an edit has changed what they
 * read. A new analysis is a constant made by `derived`, in a file of its own; the hall's analysis need not know it.
 */
import type { Aspect } from './aspect';
import type { HallAnalysis } from './hallAnalysis';

export interface Derived<T> {
  readonly reads: readonly Aspect[];
  readonly compute: (hall: HallAnalysis) => T;
}

/** @param reads every aspect that `compute` reads, those of other derived figures it asks for included. */
export const derived = <T>(reads: readonly Aspect[], compute: (hall: HallAnalysis) => T): Derived<T> => ({
  reads,
  compute,
});

/** The derived figures of one hall, as last computed. */
export class DerivedFigures {
  private readonly kept = new Map<Derived<unknown>, unknown>();

  constructor(private readonly hall: HallAnalysis) {}

  get<T>(figures: Derived<T>): T {
    // Only `figures.compute` put it there.
    if (this.kept.has(figures)) return this.kept.get(figures) as T;
    const value = figures.compute(this.hall);
    this.kept.set(figures, value);
    return value;
  }

  /** Forgets what reads one of the changed aspects. */
  forget(changed: ReadonlySet<Aspect>): void {
    if (changed.size === 0) return;
    for (const figures of this.kept.keys()) {
      if (figures.reads.some((aspect) => changed.has(aspect))) this.kept.delete(figures);
    }
  }
}
