/** A finding a line, for programs that read a stream; the last line is the summary. */
import type { Report } from '../report';

/** Each line is an object with `type`: `finding` with its `path` and all that the JSON report says of it, `summary`. */
export function jsonLinesReport({ tool, summary, files }: Report): string {
  const lines = files.flatMap(({ path, findings }) =>
    findings.map((finding) => JSON.stringify({ type: 'finding', path, ...finding })),
  );
  return `${[...lines, JSON.stringify({ type: 'summary', schemaVersion: 1, tool, ...summary })].join('\n')}\n`;
}
