/**
 * Figures of a whole hall that are computed when somebody asks, and again only after an edit has changed what they
 * read. A new analysis is a constant made by `derived`, in a file of its own; the hall's analysis need not know it.
 */
import type { Aspect } from './aspect';
import type { HallAnalysis, Touched } from './hallAnalysis';
import type { Renumberings } from './renumbering';

export interface Derived<T> {
  readonly reads: readonly Aspect[];
  readonly compute: (hall: HallAnalysis) => T;
  follow?(value: T, hall: HallAnalysis, touched: Touched): boolean;
  renumber?(value: T, hall: HallAnalysis, renumberings: Renumberings): boolean;
}

/**
 * @param reads every aspect that `compute` reads, those of other derived figures it asks for included.
 * @param follow brings a value up to date after an edit that changed one of these, when all else that the edit touched
 * is known; false where it has to be computed anew. Without it, it always is.
 * @param renumber brings a value that outlives edits up to date after elements came or went, before anybody asks for it
 * again, and before `follow` is told what they touched; false where it has to be computed anew. Without it, it is where
 * it reads what has changed: figures hold places.
 */
export const derived = <T>(
  reads: readonly Aspect[],
  compute: (hall: HallAnalysis) => T,
  follow?: (value: T, hall: HallAnalysis, touched: Touched) => boolean,
  renumber?: (value: T, hall: HallAnalysis, renumberings: Renumberings) => boolean,
): Derived<T> => ({ reads, compute, ...(follow ? { follow } : {}), ...(renumber ? { renumber } : {}) });

/** For what is held against the hall as it is, or keeps floor indices only, which last as long as what has them. */
export const outlives = (): boolean => true;

/** The derived figures of one hall, as last computed. */
export class DerivedFigures {
  private readonly kept = new Map<Derived<unknown>, unknown>();

  constructor(private readonly hall: HallAnalysis) {}

  get<T>(figures: Derived<T>): T {
    const known = this.kept.get(figures);
    // Only `figures.compute` put it there.
    if (known !== undefined || this.kept.has(figures)) return known as T;
    const value = figures.compute(this.hall);
    this.kept.set(figures, value);
    return value;
  }

  /** What is there already, undefined where it would have to be computed. */
  known<T>(figures: Derived<T>): T | undefined {
    return this.kept.get(figures) as T | undefined;
  }

  /** Keeps what somebody has computed step by step, for as long as nothing has changed that it reads. */
  keep<T>(figures: Derived<T>, value: T): void {
    this.kept.set(figures, value);
  }

  /** Forgets what reads one of the changed aspects and cannot follow. */
  forget(changed: ReadonlySet<Aspect>): void {
    if (changed.size === 0) return;
    for (const figures of this.kept.keys()) {
      if (!figures.follow && readsAny(figures, changed)) this.kept.delete(figures);
    }
  }

  /**
   * Brings up to date what outlives that elements came or went, and forgets what else reads what that has changed. What
   * does not read it holds no places of such elements.
   */
  renumber(renumberings: Renumberings, changed: ReadonlySet<Aspect>): void {
    for (const [figures, value] of this.kept) {
      const isKept = figures.renumber
        ? figures.renumber(value, this.hall, renumberings)
        : figures.reads.length > 0 && !readsAny(figures, changed);
      if (!isKept) this.kept.delete(figures);
    }
  }

  /** Brings up to date what can follow an edit, and forgets what then cannot. */
  follow(touched: Touched): void {
    for (const [figures, value] of this.kept) {
      if (!figures.follow || !readsAny(figures, touched.aspects)) continue;
      if (!figures.follow(value, this.hall, touched)) this.kept.delete(figures);
    }
  }
}

const readsAny = ({ reads }: Derived<unknown>, changed: ReadonlySet<Aspect>): boolean =>
  reads.some((aspect) => changed.has(aspect));
