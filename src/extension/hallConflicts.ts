/** What the canvas is told of the conflicts that a merge left in a hall. */
import type { ConflictToWebview, ConflictView } from '../protocol/conflictMessages';
import { keyOfConflict } from '../edits/resolveConflicts';
import { conflictSentence, leftConflicts, shortValue } from '../model/mergeConflicts';
import { conflictMarks } from '../scene/conflictMarks';
import type { HallSession } from './hallSession';
import { inPersonsLanguage } from './inPersonsLanguage';

/** More than anybody reads at once; the rest follows when these are decided. */
const mostShown = 500;

export class HallConflicts {
  private sent = '';

  /** @param send is a no-op while nobody listens. */
  constructor(
    private readonly session: HallSession,
    private readonly send: (message: ConflictToWebview) => void,
  ) {}

  /** To a page that has just opened. */
  open(): void {
    this.sent = '';
    this.follow();
  }

  /** After the picture of an update was sent; says nothing where nothing changed. */
  follow(): void {
    const { analysis } = this.session.hall;
    if (!analysis) return;
    const left = leftConflicts(analysis.model.head.$conflicts).slice(0, mostShown);
    if (left.length === 0 && this.sent === '') return;
    const types = new Map(this.session.types().map((type) => [type.id, type]));
    const marks = conflictMarks(left, analysis, { get: (id) => types.get(id) });
    const list = left.map((conflict): ConflictView => {
      const { id, path, ours, theirs, base } = conflict;
      const text = (value: typeof ours) =>
        value === undefined ? undefined : inPersonsLanguage(shortValue(value));
      const values = { ours: text(ours), theirs: text(theirs), base: text(base) };
      return {
        key: keyOfConflict(conflict),
        ...(id === undefined ? {} : { id }),
        title: [...(id === undefined ? [] : [id]), ...path].join(' '),
        sentence: inPersonsLanguage(conflictSentence(conflict)),
        ...(values.ours === undefined ? {} : { ours: values.ours }),
        ...(values.theirs === undefined ? {} : { theirs: values.theirs }),
        ...(values.base === undefined ? {} : { base: values.base }),
        marks: (id === undefined ? undefined : marks.get(id)) ?? [],
      };
    });
    const text = JSON.stringify(list);
    if (text === this.sent) return;
    this.sent = list.length === 0 ? '' : text;
    this.send({ type: 'conflicts', version: this.session.version, list });
  }
}
