/** The findings that stand in the picture: those of the phase that is shown, their marks, and how many each object has. */
import type { FindingsView } from '../../src/protocol/messages';
import { isSameMarks, marksByObject, type ObjectMark } from '../../src/scene/objectMarks';
import type { SceneStore } from '../sceneStore';
import { countsByObject, type FindingCounts } from '../outline/describeEntry';
import { findingsUpTo } from './phaseFindings';

const NO_FINDINGS: FindingsView = { errors: 0, warnings: 0, infos: 0, list: [], titles: {} };

export class StandingFindings {
  /** Those of the phase that is shown; the same object as long as nothing about them has changed. */
  shown = NO_FINDINGS;
  marks: ReadonlyMap<string, ObjectMark> = new Map();
  #all = NO_FINDINGS;
  #phase: string | undefined;
  #counts: ReadonlyMap<string, FindingCounts> | undefined;
  /** What `shown` and `marks` were made of. */
  #madeOf:
    { readonly all: FindingsView; readonly phase: string | undefined; readonly makeup: number } | undefined;

  /** @param drawn what has a place on the plan */
  constructor(private readonly drawn: Pick<SceneStore, 'slotOf' | 'makeup'>) {}

  /** Those of all phases, as the extension has told them. */
  receive(all: FindingsView): void {
    this.#all = all;
  }

  /** @returns whether it is another phase than before */
  showPhase(phase: string | undefined): boolean {
    const isOther = phase !== this.#phase;
    this.#phase = phase;
    return isOther;
  }

  /** To be called after a change of the hall. @returns whether the marks on the plan are others */
  refresh(): boolean {
    const madeOf = { all: this.#all, phase: this.#phase, makeup: this.drawn.makeup };
    const before = this.#madeOf;
    const isSameList = before?.all === madeOf.all && before.phase === madeOf.phase;
    if (isSameList && before.makeup === madeOf.makeup) return false;
    this.#madeOf = madeOf;
    if (!isSameList) this.shown = findingsUpTo(madeOf.all, madeOf.phase);
    this.#counts = undefined;
    const marks = marksByObject(this.shown.list, this.#isDrawn);
    const areOther = !isSameMarks(marks, this.marks);
    this.marks = marks;
    return areOther;
  }

  /** Counts of the findings of an object; undefined for one without. */
  of(id: string): FindingCounts | undefined {
    this.#counts ??= countsByObject(this.shown.list, this.#isDrawn);
    return this.#counts.get(id);
  }

  readonly #isDrawn = (id: string): boolean => this.drawn.slotOf(id) !== undefined;
}
