/** Two versions of a hall as a canvas shows their difference. */
import { countKinds } from '../../diff/change';
import { groupChanges, type ChangeGroup } from '../../diff/groups';
import { compareHalls, emptyVersion, impactOf, type PlainVersion } from '../../diff/hallDiff';
import { judgingChanges } from '../../diff/judgingChanges';
import { readVersion } from '../../diff/version';
import { toldGroup } from '../../formats/diff/changeWords';
import { sayInEnglish, type SayDiff } from '../../formats/diff/diffWords';
import type { ToldFinding } from '../../formats/diff/fileDiff';
import { findingSections, findingSummary, impactSections } from '../../formats/diff/impactRows';
import type { Impact } from '../../diff/impact';
import type { Review, ReviewEntry, ReviewImpact, ReviewMode } from '../../protocol/review';
import type { LiveHall, LiveHallContext } from '../../rules/liveHall';
import { diffMarks, overlaid } from '../../scene/diffMarks';
import { countMarks, type DiffMarks } from '../../scene/markKinds';
import { stripBom } from '../../text/position';
import type { Said } from '../../words/said';

/** One version. */
export interface ReviewSide {
  /** What it is called. */
  readonly label: string;
  /** Undefined where the file is not there: everything came, or went. */
  readonly hall:
    { readonly text: string; readonly live: LiveHall; readonly context: LiveHallContext } | undefined;
}

type InWords = (sentence: Said) => string;

/** A list longer than this is no list; a canvas gets the marks of all. */
const mostEntries = 2000;
const mostFindings = 500;

/** The difference with the marks of both sides, from which each mode takes its own. */
export interface Compared {
  readonly review: Omit<Review, 'mode' | 'marks' | 'arrows'>;
  readonly marks: DiffMarks;
}

/**
 * @param isJudged whether figures and findings are wanted beside the changes.
 * @param problemOf words for a side whose text cannot be read.
 * @param say what changed, in the language of who reads it
 * @param inWords what was found, in that language
 */
export function compareSides(
  before: ReviewSide,
  after: ReviewSide,
  isJudged: boolean,
  problemOf: (side: ReviewSide) => string,
  say: SayDiff = sayInEnglish,
  inWords: InWords = String,
): Compared {
  const names = { before: before.label, after: after.label };
  const none: Compared = {
    review: { ...names, counts: countKinds([]), markCounts: countMarks([]), entries: [], judging: [] },
    marks: { before: [], after: [], arrows: [] },
  };
  const broken = [before, after].find(({ hall }) => hall && hall.live.syntax.length > 0);
  if (broken) return { ...none, review: { ...none.review, problem: problemOf(broken) } };
  const was = plainVersion(before, after);
  const is = plainVersion(after, before);
  if (!was || !is) return none;
  const comparison = compareHalls(was, is);
  const groups = groupChanges(comparison.changes, was.document, is.document);
  const judging = isJudged ? judgingEntries(before, after, [was.value, is.value], say) : [];
  const impact =
    isJudged && (comparison.changes.length > 0 || judging.length > 0)
      ? { impact: reviewImpact(judgedImpact(before, after, comparison.renames), say, inWords) }
      : {};
  return {
    review: {
      ...names,
      counts: countKinds(comparison.changes),
      markCounts: countMarks(comparison.changes),
      entries: groups.slice(0, mostEntries).map((group) => entryOf(group, say)),
      judging,
      ...impact,
    },
    marks: diffMarks(groups, before.hall?.live.analysis, after.hall?.live.analysis),
  };
}

function entryOf(group: ChangeGroup, say: SayDiff): ReviewEntry {
  const { kinds, subject, detail } = toldGroup(group, say);
  return { kinds, subject, detail };
}

/** Of a hall that is there on one side only nothing else is told. */
function judgingEntries(
  { hall: before }: ReviewSide,
  { hall: after }: ReviewSide,
  [was, is]: readonly [was: unknown, is: unknown],
  say: SayDiff,
): readonly ReviewEntry[] {
  if (!before || !after) return [];
  const groups = judgingChanges({ ...before.context, value: was }, { ...after.context, value: is });
  return groups.slice(0, mostEntries).map((group) => entryOf(group, say));
}

/** What a canvas of that mode shows. */
export function reviewFor(mode: ReviewMode, { review, marks }: Compared): Review {
  switch (mode) {
    case 'before':
      return { ...review, mode, marks: marks.before, arrows: [] };
    case 'after':
      return { ...review, mode, marks: marks.after, arrows: [] };
    case 'live':
      return { ...review, mode, marks: marks.after, arrows: [] };
    case 'overlay':
      return { ...review, mode, marks: overlaid(marks), arrows: marks.arrows };
  }
}

function plainVersion({ hall }: ReviewSide, other: ReviewSide): PlainVersion | undefined {
  const catalog = (hall ?? other.hall)?.context.catalog;
  if (!catalog) return undefined;
  if (!hall) return emptyVersion(catalog);
  const version = readVersion('hall', stripBom(hall.text).text);
  return version.kind === 'document' ? { ...version, catalog } : undefined;
}

function judgedImpact(
  before: ReviewSide,
  after: ReviewSide,
  renames: ReadonlyMap<string, string>,
): Impact<ToldFinding> {
  return impactOf(before.hall, after.hall, renames, (_, { place, ...finding }) => {
    void place;
    return { ...finding, line: 0 };
  });
}

function reviewImpact(impact: Impact<ToldFinding>, say: SayDiff, inWords: InWords): ReviewImpact {
  const findings = findingSections(impact, say).flatMap(({ title, findings: list }) =>
    list.map(({ finding: { severity, said, rule, objects }, note }) => ({
      title,
      severity,
      message: note === undefined ? inWords(said) : `${inWords(said)} (${note})`,
      rule,
      objects,
    })),
  );
  return {
    sections: impactSections(impact, say),
    findings: findings.slice(0, mostFindings),
    summary: findingSummary(impact, say),
  };
}
