/** Checks the text of one hall from beginning to end, for those who do not follow its edits. */
import { hallTotals } from '../analysis/hallTotals';
import { jsonPointer } from '../text/pointer';
import { noOutcome, unreadableDocument, type CheckedDocument, type LocatedFinding } from './checkedDocument';
import type { Finding } from './finding';
import { LiveHall, profileOf, type LiveHallContext } from './liveHall';

/** @param text without a byte order mark. */
export function checkHall(text: string, context: LiveHallContext): CheckedDocument {
  const hall = new LiveHall(text, context);
  const { analysis } = hall;
  if (!analysis) {
    return unreadableDocument(context.rules.active(), 'The file could not be read.', hall.syntax);
  }
  const judged = hall.outcomesByRule();
  const outcomes = context.rules
    .active(profileOf(analysis.model))
    .map(({ rule: { id } }) => [id, judged.get(id) ?? (id === 'data/syntax' ? parsed : noOutcome)] as const);
  return {
    findings: hall.findings.map((finding) => locate(hall, finding, text)),
    outcomes: new Map(outcomes),
    blocked: hall.blockedReasons(),
    totals: hallTotals(hall.finished ?? analysis),
  };
}

const parsed = { ...noOutcome, passed: 1 };

function locate(hall: LiveHall, finding: Finding, text: string): LocatedFinding {
  const { place, ...rest } = finding;
  const path = place.collection === 'head' ? place.path : [place.collection, place.index, ...place.path];
  return { ...rest, pointer: jsonPointer(path), ...hall.rangeOf(finding, text) };
}
