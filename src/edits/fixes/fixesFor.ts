/** The repairs that are offered for a finding: each has been tried on a copy, and is better than what was there. */
import type { Said } from '../../words/said';
import { bySeverity, type Finding } from '../../rules/finding';
import { LiveHall, type LiveHallContext } from '../../rules/liveHall';
import { SpliceError } from '../../text/splice';
import { applyEdits, type TextEdit } from '../../text/source';
import { addCdu } from './addCdu';
import { fixEdits } from './fixEdits';
import { mistypedWord } from './mistypedWord';
import { moveOut } from './moveOut';
import { moveTapOff } from './moveTapOff';
import { nearestLoop } from './nearestLoop';
import { otherSideFeed } from './otherSideFeed';
import { pruneWaiver } from './pruneWaiver';
import type { Fixer, FixSafety } from './quickFix';
import { roundToGrid } from './roundToGrid';

const fixers: readonly Fixer[] = [
  addCdu,
  mistypedWord,
  moveOut,
  moveTapOff,
  nearestLoop,
  otherSideFeed,
  pruneWaiver,
  roundToGrid,
];

/** Whether any repair is known for findings of a rule. */
export const isFixable = (rule: string): boolean => fixers.some(({ rules }) => rules.includes(rule));

export interface OfferedFix {
  readonly title: Said;
  readonly safety: FixSafety;
  readonly edits: readonly TextEdit[];
}

/**
 * @param text the text that `hall` was read from.
 * @returns repairs after which the finding is gone and no other error or warning is new, the best first.
 */
export function fixesFor(
  finding: Finding,
  hall: LiveHall,
  text: string,
  context: LiveHallContext,
): readonly OfferedFix[] {
  const { finished, index } = hall;
  if (!finished || !index) return [];
  const before = new Set(hall.findings.map(named));
  return fixers
    .filter(({ rules }) => rules.includes(finding.rule))
    .flatMap((fixer) => fixer.propose(finished, finding))
    .flatMap((fix): OfferedFix[] => {
      let edits: readonly TextEdit[];
      try {
        edits = fixEdits(fix, index, text);
      } catch (error) {
        if (error instanceof SpliceError) return [];
        throw error;
      }
      if (edits.length === 0) return [];
      const after = new LiveHall(applyEdits(text, edits), context);
      if (after.syntax.length > 0) return [];
      // What a mistyped word hid is not new: only the text must be sounder than before.
      const isAboutText = finding.rule.startsWith('data/');
      const isWorse = after.findings.some(
        (f) =>
          named(f) === named(finding) ||
          (bySeverity(f.severity, 'warning') <= 0 &&
            !before.has(named(f)) &&
            (!isAboutText || f.rule.startsWith('data/'))),
      );
      return isWorse ? [] : [{ title: fix.title, safety: fix.safety, edits }];
    });
}

const named = ({ rule, objects, scenario, place }: Finding): string =>
  // A finding without objects is told from others by where it stands.
  [rule, objects.join(' '), scenario?.lost.join(' ') ?? '', objects.length ? '' : JSON.stringify(place)].join(
    '|',
  );
