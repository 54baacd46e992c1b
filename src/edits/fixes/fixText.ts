/** Repairs a whole text, one finding after the other. */
import { checkCampus, type CampusContext } from '../../rules/campusCheck';
import { readCampus } from '../../rules/campusFile';
import { LiveHall, type LiveHallContext } from '../../rules/liveHall';
import { applyEdits } from '../../text/source';
import { fixesForCampus, isFixableInCampus } from './campusFixes';
import { fixesFor, isFixable, type OfferedFix } from './fixesFor';
import type { FixSafety } from './quickFix';

export interface FixedText {
  readonly text: string;
  /** What was done, in its order, in English. */
  readonly applied: readonly { readonly rule: string; readonly title: string }[];
}

/** Every repair takes a finding away and brings none, so this ends by itself; the bound is for hostile input. */
const mostRepairs = 500;

/** A text with what may be repaired in it, most severe first, and the repairs of each. */
type Reader = (
  text: string,
) => readonly { readonly rule: string; readonly fixes: () => readonly OfferedFix[] }[];

/**
 * Applies the first allowed repair of each finding until none is left. What is waived is accepted, and stays.
 * @param text without a byte order mark.
 */
export const fixText = (text: string, context: LiveHallContext, allowed: readonly FixSafety[]): FixedText =>
  repaired(text, allowed, (of) => {
    const hall = new LiveHall(of, context);
    return hall.findings
      .filter(({ rule, waived }) => isFixable(rule) && !waived)
      .map((finding) => ({ rule: finding.rule, fixes: () => fixesFor(finding, hall, of, context) }));
  });

/** As `fixText`, of a campus. */
export const fixCampusText = (
  text: string,
  context: CampusContext,
  allowed: readonly FixSafety[],
): FixedText =>
  repaired(text, allowed, (of) => {
    const campus = readCampus(of);
    const { findings } = checkCampus(campus, context);
    return findings
      .filter(({ rule, waived }) => isFixableInCampus(rule) && !waived)
      .map((finding) => ({
        rule: finding.rule,
        fixes: () => fixesForCampus(finding, campus, findings, context),
      }));
  });

function repaired(text: string, allowed: readonly FixSafety[], read: Reader): FixedText {
  const applied: { rule: string; title: string }[] = [];
  let findings = read(text);
  let tried = 0;
  for (let at = 0; at < findings.length && tried < mostRepairs;) {
    const { rule, fixes } = findings[at]!;
    tried++;
    const fix = fixes().find(({ safety }) => allowed.includes(safety));
    if (!fix) {
      at++;
      continue;
    }
    text = applyEdits(text, fix.edits);
    applied.push({ rule, title: String(fix.title) });
    findings = read(text);
    // One repair may have made another one possible.
    at = 0;
  }
  return { text, applied };
}
