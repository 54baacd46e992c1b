/** The repairs that are offered for findings of a campus; each has been tried on a copy, as those of a hall. */
import { keyOrders } from '../../model/generated/words';
import { campusLists, idOf, readCampus, type CampusFile, type CampusList } from '../../rules/campusFile';
import { checkCampus, type CampusContext } from '../../rules/campusCheck';
import { campusReferences } from '../../rules/campusReferences';
import type { LocatedFinding } from '../../rules/checkedDocument';
import { bySeverity } from '../../rules/finding';
import { ElementIndex } from '../../text/elementIndex';
import { isObject } from '../../text/jsonValue';
import { jsonPointer } from '../../text/pointer';
import { applyEdits, type TextEdit } from '../../text/source';
import { removeElements } from '../../text/splice';
import { keyRangeAt, valueRangeAt } from '../../text/tolerantTree';
import type { OfferedFix } from './fixesFor';
import { idTitle, keyTitle, likeKey } from './mistypedWord';
import { waiverRepair } from './pruneWaiver';

/** Whether any repair is known for findings of a rule in a campus. */
export const isFixableInCampus = (rule: string): boolean =>
  ['data/unknown-key', 'data/unresolved-reference', 'waiver/unused', 'waiver/expired'].includes(rule);

/** @param campus and `found` those of a text that is not broken. */
export function fixesForCampus(
  finding: LocatedFinding,
  campus: CampusFile,
  found: readonly LocatedFinding[],
  context: CampusContext,
): readonly OfferedFix[] {
  if (!isFixableInCampus(finding.rule)) return [];
  const fix = proposed(finding, campus);
  if (!fix || fix.edits.length === 0) return [];
  const before = new Set(found.map(named));
  const after = readCampus(applyEdits(campus.text, fix.edits));
  if (after.syntax.length > 0) return [];
  // What a mistyped word hid is not new: only the text must be sounder than before.
  const isAboutText = finding.rule.startsWith('data/');
  const isWorse = checkCampus(after, context).findings.some(
    (f) =>
      named(f) === named(finding) ||
      (bySeverity(f.severity, 'warning') <= 0 &&
        !before.has(named(f)) &&
        (!isAboutText || f.rule.startsWith('data/'))),
  );
  return isWorse ? [] : [fix];
}

const named = ({ rule, objects, scenario, pointer }: LocatedFinding): string =>
  [rule, objects.join(' '), scenario?.lost.join(' ') ?? '', objects.length ? '' : pointer].join('|');

function proposed(finding: LocatedFinding, campus: CampusFile): OfferedFix | undefined {
  const at = elementOf(finding, campus);
  if (!at) return undefined;
  const { text } = campus;
  const { list, index, element } = at;
  const pointerOf = (path: readonly (string | number)[]) => jsonPointer([list, index, ...path]);
  switch (finding.rule) {
    case 'data/unknown-key': {
      const key = Object.keys(element).find((k) => pointerOf([k]) === finding.pointer);
      const known = key === undefined ? undefined : likeKey(key, keyOrders.campus[list] ?? [], element);
      const range = key === undefined ? undefined : keyRangeAt(text, [list, index, key]);
      if (key === undefined || known === undefined || !range) return undefined;
      return { title: keyTitle(key, known), safety: 'safe', edits: [replaced(range, known)] };
    }
    case 'data/unresolved-reference': {
      const reference = campusReferences(list, element).find(
        ({ path }) => pointerOf(path) === finding.pointer,
      );
      const known = reference && idLike(reference.id, campus);
      const range = reference && valueRangeAt(text, [list, index, ...reference.path]);
      if (!reference || known === undefined || !range) return undefined;
      return { title: idTitle(reference.id, known), safety: 'safe', edits: [replaced(range, known)] };
    }
    default: {
      if (list !== 'waivers') return undefined;
      const edits = removeElements(text, ElementIndex.scan(text), list, [index]);
      return { ...waiverRepair(finding.rule), edits };
    }
  }
}

const replaced = ({ start, end }: { start: number; end: number }, word: string): TextEdit => ({
  offset: start,
  length: end - start,
  text: JSON.stringify(word),
});

/** The element that a finding points at, or into. */
function elementOf({ pointer }: LocatedFinding, campus: CampusFile) {
  const [, list, at] = pointer.split('/');
  const known: CampusList | undefined = campusLists.find((key) => key === list);
  const index = Number(at);
  const element = known && Number.isInteger(index) ? campus.list(known)[index] : undefined;
  return known && isObject(element) ? { list: known, index, element } : undefined;
}

/** The one id of the campus that differs only in upper and lower case; undefined where there are several, or none. */
function idLike(id: string, campus: CampusFile): string | undefined {
  const wanted = id.toLowerCase();
  const like = new Set<string>();
  for (const list of campusLists) {
    for (const element of campus.list(list)) {
      const known = idOf(element);
      if (known !== undefined && known !== id && known.toLowerCase() === wanted) like.add(known);
    }
  }
  const [only, ...more] = like;
  return more.length > 0 ? undefined : only;
}
