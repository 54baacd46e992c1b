/**
 * The loads of the one selected object. Those that hang on the sweep over all losses of the cooling side come when that
 * is done, a few losses at a time: in a hall of ten thousand objects it takes most of a second, in which a person
 * wants to go on.
 */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { coolingSweep, coolingSweepSteps } from '../analysis/scenario/coolingSweep';
import { objectLoads, type ObjectLoad } from '../scene/objectLoads';
import type { HallSession } from './hallSession';

/** Work between two turns of the editor [ms]. */
const turnMs = 8;
/** How long nothing may have happened before the sweep begins [ms]. */
const restMs = 60;

export class SelectedLoads {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private told: { readonly id: string; readonly loads: readonly ObjectLoad[] } | undefined;

  /** @param complete called when the loads of the object that was last asked for are all known. */
  constructor(
    private readonly session: HallSession,
    private readonly complete: () => void,
  ) {}

  /** What is known by now; until all of it is, what was known of the same object before. */
  of(hall: HallAnalysis, id: string): readonly ObjectLoad[] {
    clearTimeout(this.timer);
    let waits = false;
    const loads = objectLoads(hall, this.session.rules, id, (asked) => {
      const known = asked.known(coolingSweep);
      waits ||= known === undefined;
      return known;
    });
    if (!waits) {
      this.told = { id, loads };
      return loads;
    }
    this.timer = setTimeout(() => this.sweep(hall, this.session.version), restMs);
    return this.told?.id === id ? this.told.loads : loads;
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private sweep(
    hall: HallAnalysis,
    version: number,
    steps: ReturnType<typeof coolingSweepSteps> = coolingSweepSteps(hall),
  ): void {
    const end = performance.now() + turnMs;
    while (performance.now() < end) {
      // After an edit the canvas asks again: what was begun is of a hall that is no more.
      if (this.session.version !== version || this.session.current().analysis !== hall) return;
      const step = steps.next();
      if (!step.done) continue;
      hall.keep(coolingSweep, step.value);
      this.complete();
      return;
    }
    this.timer = setTimeout(() => this.sweep(hall, version, steps), 0);
  }
}
