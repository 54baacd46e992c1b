/** A report in which the findings that were known before are marked. */
import { matchKnown, type KnownEntry, type Standing } from '../rules/knownFindings';
import type { ReportFile, ReportFinding } from './report';

/** Marks what `known` holds; what is waived or marked already stays as it is. */
export function markKnown<E extends KnownEntry>(
  files: readonly ReportFile[],
  known: readonly E[],
): { readonly files: readonly ReportFile[]; readonly fixed: readonly E[] } {
  const isOpen = ({ waived, baselined }: ReportFinding) => !waived && !baselined;
  const open = files.flatMap(({ findings }) => findings.filter(isOpen));
  const { standings, fixed } = matchKnown(open, known);
  let next = 0;
  const marked = files.map((file) => ({
    ...file,
    findings: file.findings.map((finding) => (isOpen(finding) ? mark(finding, standings[next++]!) : finding)),
  }));
  return { files: marked, fixed };
}

function mark(finding: ReportFinding, standing: Standing): ReportFinding {
  switch (standing.kind) {
    case 'new':
      return finding;
    case 'known':
      return { ...finding, baselined: true };
    case 'worsened':
      return { ...finding, worsenedFrom: standing.before };
  }
}
