/**
 * The findings of a file as an editor shows them: what is waived is none, and what was known before is only told. The
 * command line counts both in the same way.
 */
import type { BaselineEntry, Severity } from '../model/types';
import type { Finding } from './finding';
import { fingerprints } from './fingerprint';
import { matchKnown } from './knownFindings';
import { said, type Said } from '../words/said';

type Located = Pick<
  Finding,
  'rule' | 'severity' | 'message' | 'said' | 'objects' | 'measured' | 'limit' | 'margin' | 'waived'
>;

export interface ShownFinding<F extends Located> {
  readonly finding: F;
  /** Info for a known one, however severe it is. */
  readonly severity: Severity;
  readonly said: Said;
}

/**
 * @param fileName the last part of the file's path.
 * @param known the findings that the baseline knows; those of other files do no harm.
 * @returns in the order given, the known ones last.
 */
export function shownFindings<F extends Located>(
  findings: readonly F[],
  fileName: string,
  known: readonly BaselineEntry[],
): readonly ShownFinding<F>[] {
  const asFound = (finding: F): ShownFinding<F> => {
    const { severity, said } = finding;
    return { finding, severity, said };
  };
  const open = findings.filter(({ waived }) => !waived);
  if (known.length === 0) return open.map(asFound);
  // Of all findings: their numbers hang on their neighbours, as in a report.
  const names = fingerprints(fileName, findings);
  const fingerprinted = findings.flatMap((finding, i) =>
    finding.waived ? [] : [{ ...finding, fingerprint: names[i]! }],
  );
  const { standings } = matchKnown(fingerprinted, known);
  const isKnown = (i: number) => standings[i]?.kind === 'known';
  const told = (finding: F): ShownFinding<F> => ({
    finding,
    severity: 'info',
    said: said('Known: {0}', finding.said),
  });
  return [...open.filter((_, i) => !isKnown(i)).map(asFound), ...open.filter((_, i) => isKnown(i)).map(told)];
}
