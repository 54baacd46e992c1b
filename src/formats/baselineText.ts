/** The text of a baseline file: one finding a line, by fingerprint, so that a change of it reads well in a diff. */
import type { BaselineEntry } from '../model/types';
import { canBeKnown } from '../rules/knownFindings';
import type { ReportFile } from './report';

/** What there is to record of a file: all that is neither waived nor known already by other means. */
export const baselineEntries = ({ path, findings }: ReportFile): BaselineEntry[] =>
  findings
    .filter(({ rule, waived }) => !waived && canBeKnown(rule))
    .map(({ fingerprint, rule, objects, measured, unit, message }) => ({
      fingerprint,
      rule,
      file: fileName(path),
      objects: [...objects],
      ...(measured === undefined ? {} : { measured }),
      ...(unit === undefined ? {} : { unit }),
      message,
    }));

/** The last part of a path with `/` between its parts. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export function baselineText(entries: readonly BaselineEntry[]): string {
  const sorted = [...entries].sort(
    (a, b) =>
      compare(a.fingerprint, b.fingerprint) || compare(a.file, b.file) || compare(a.message, b.message),
  );
  const lines = sorted.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  const findings = lines ? `[\n${lines}\n  ]` : '[]';
  return `{\n  "format": "datahall-baseline/1",\n  "findings": ${findings}\n}\n`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
