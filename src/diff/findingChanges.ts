/** What a change does to the findings: which are new, fixed, worse, or accepted by a waiver now. */
import type { Finding } from '../rules/finding';
import { fingerprints } from '../rules/fingerprint';
import { matchKnown } from '../rules/knownFindings';
import type { Renames } from './references';

/** A finding of a hall or of a campus. */
export type AnyFinding = Omit<Finding, 'place'>;

export interface WorseFinding<F> {
  readonly finding: F;
  /** What was measured before, in the finding's unit. */
  readonly before: number;
}

export interface FindingChanges<F> {
  readonly added: readonly F[];
  readonly fixed: readonly F[];
  readonly worsened: readonly WorseFinding<F>[];
  /** Those that a waiver covers now and did not before; they are neither fixed nor new. */
  readonly accepted: readonly F[];
  /** Open before and after, and no worse. */
  readonly unchanged: number;
}

/**
 * Findings are recognised as a baseline recognises them. The file's name does not count: it may be another one, and
 * what was renamed keeps its findings.
 */
export function findingChanges<F extends AnyFinding>(
  before: readonly F[],
  after: readonly F[],
  renames: Renames,
): FindingChanges<F> {
  const was = named(before, renames);
  const is = named(after, new Map());
  const open = <T extends { readonly finding: F }>({ finding }: T) => finding.waived === undefined;
  const openBefore = was.filter(open);
  const openAfter = is.filter(open);
  const { standings, fixed } = matchKnown(openAfter, openBefore);
  const waivedAfter = is.filter((entry) => !open(entry));
  // What is gone, unless a waiver of now covers it.
  const stillThere = matchKnown(waivedAfter, fixed);
  const gone = new Set(stillThere.fixed);
  const at = (kind: 'new' | 'known') => openAfter.filter((_, i) => standings[i]!.kind === kind);
  return {
    added: at('new').map(({ finding }) => finding),
    fixed: fixed.filter((entry) => gone.has(entry)).map(({ finding }) => finding),
    worsened: openAfter.flatMap(({ finding }, i) => {
      const standing = standings[i]!;
      return standing.kind === 'worsened' ? [{ finding, before: standing.before }] : [];
    }),
    accepted: waivedAfter
      .filter((_, i) => stillThere.standings[i]!.kind !== 'new')
      .map(({ finding }) => finding),
    unchanged: at('known').length,
  };
}

interface Named<F> {
  readonly finding: F;
  readonly fingerprint: string;
  readonly rule: string;
  readonly message: string;
  readonly measured?: number;
  readonly limit?: number;
  readonly margin?: number;
}

function named<F extends AnyFinding>(findings: readonly F[], renames: Renames): Named<F>[] {
  const current = findings.map(({ rule, objects, message }) => ({
    rule,
    message,
    objects: objects.map((id) => renames.get(id) ?? id),
  }));
  const names = fingerprints('', current);
  return findings.map((finding, i) => {
    const { rule, message, measured, limit, margin } = finding;
    return {
      finding,
      fingerprint: names[i]!,
      rule,
      message,
      ...(measured === undefined ? {} : { measured }),
      ...(limit === undefined ? {} : { limit }),
      ...(margin === undefined ? {} : { margin }),
    };
  });
}
