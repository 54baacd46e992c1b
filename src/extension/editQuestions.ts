/** What a canvas asks about edits, answered from a session. */
import { collectionsOf, referencesTo } from '../edits/references/referencesTo';
import type { OfferedFix } from '../edits/fixes/fixesFor';
import type { EditableHall } from '../edits/textEdits';
import type { EditAnswer, ReferenceView } from '../protocol/editMessages';
import type { HallSession } from './hallSession';

/** More entries than anybody reads, and a bound for the size of a message. */
const mostReferences = 1000;

/** The hall of a session as it is now, with the repairs of its findings. */
export function editableHall(session: HallSession): EditableHall {
  const { analysis, index } = session.current();
  return { analysis, index, fixesFor: (rule, objects) => offersFor(session, rule, objects) };
}

function offersFor(session: HallSession, rule: string, objects: readonly string[]): readonly OfferedFix[] {
  const wanted = objects.join(' ');
  const finding = session.current().findings.find((f) => f.rule === rule && f.objects.join(' ') === wanted);
  return finding ? session.fixesFor(finding) : [];
}

export function referencesAnswer(session: HallSession, ids: readonly string[]): EditAnswer {
  const { analysis } = session.current();
  if (!analysis) return { type: 'references', ids, list: [], more: 0 };
  const asked = new Set(ids);
  const list: ReferenceView[] = [];
  let more = 0;
  for (const { place, path, names } of referencesTo(collectionsOf(ids, analysis), analysis)) {
    const id = place && analysis.model.idAt(place.collection, place.index);
    if (id !== undefined && asked.has(id)) continue;
    if (list.length === mostReferences) {
      more++;
      continue;
    }
    const key = String(path.find((step) => typeof step === 'string' && step !== 'design') ?? '');
    const from = place?.collection ?? 'design';
    list.push({ ...(id === undefined ? {} : { id }), collection: from, key, names });
  }
  return { type: 'references', ids, list, more };
}
