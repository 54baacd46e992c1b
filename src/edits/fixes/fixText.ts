/** Repairs a whole text, one finding after the other. */
import { LiveHall, type LiveHallContext } from '../../rules/liveHall';
import { applyEdits } from '../../text/source';
import { fixesFor, isFixable } from './fixesFor';
import type { FixSafety } from './quickFix';

export interface FixedText {
  readonly text: string;
  /** What was done, in its order. */
  readonly applied: readonly { readonly rule: string; readonly title: string }[];
}

/** Every repair takes a finding away and brings none, so this ends by itself; the bound is for hostile input. */
const mostRepairs = 500;

/**
 * Applies the first allowed repair of each finding until none is left. What is waived is accepted, and stays.
 * @param text without a byte order mark.
 */
export function fixText(text: string, context: LiveHallContext, allowed: readonly FixSafety[]): FixedText {
  const applied: { rule: string; title: string }[] = [];
  let hall = new LiveHall(text, context);
  let tried = 0;
  for (let at = 0; at < hall.findings.length && tried < mostRepairs;) {
    const finding = hall.findings[at]!;
    if (!isFixable(finding.rule) || finding.waived) {
      at++;
      continue;
    }
    tried++;
    const fix = fixesFor(finding, hall, text, context).find(({ safety }) => allowed.includes(safety));
    if (!fix) {
      at++;
      continue;
    }
    text = applyEdits(text, fix.edits);
    applied.push({ rule: finding.rule, title: fix.title });
    hall = new LiveHall(text, context);
    // One repair may have made another one possible.
    at = 0;
  }
  return { text, applied };
}
