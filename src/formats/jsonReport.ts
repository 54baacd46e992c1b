import type { Report } from './report';

/** The report as JSON text, indented by two, with a final newline. */
export const jsonReport = (report: Report): string => `${JSON.stringify(report, undefined, 2)}\n`;
