/** A comparison as a comment of a pull request: the most important first, cut at whole rows. */
import { counted } from '../../rules/naming';
import { markdownCode, markdownTable, markdownText } from '../markdownTable';
import { kindSummary } from './changeWords';
import { sumOfFindings, sumOfKinds, type DiffReport } from './diffReport';
import type { FileDiff } from './fileDiff';
import { findingSections, findingSummary, impactSections } from './impactRows';

/** GitHub refuses comments of more than 65,536 characters; a tool that posts this one adds words of its own. */
const mostCharacters = 60_000;
/** Kept free for the sentences that say what was cut. */
const reserve = 2000;

export function diffMarkdown(report: DiffReport): string {
  const shown = report.files.filter(({ status }) => status !== 'same');
  const { before, after, files } = report;
  const head = `### Layout changes: ${markdownText(before)} → ${markdownText(after)}\n\n`;
  if (shown.length === 0) return `${head}No difference in ${counted(files.length, 'file')}.\n`;
  let text = `${head}${summary(shown)}\n`;
  let left = 0;
  shown.forEach((file, i) => {
    // What is left is shared by the files to come, so that one large change does not hide the others.
    const room = (mostCharacters - reserve - text.length) / (shown.length - i);
    const block = fileBlock(file, room);
    if (block === undefined) left++;
    else text += block;
  });
  if (left > 0) text += `\n_${counted(left, 'more file')} left out: a comment holds no more._\n`;
  return text;
}

function summary(files: readonly FileDiff[]): string {
  const findings = sumOfFindings(files);
  const parts = [
    kindSummary(sumOfKinds(files)) || 'no object changed',
    `findings: ${findings.new} new, ${findings.worse} worse, ${findings.fixed} fixed`,
  ];
  return `${counted(files.length, 'file')}: ${parts.join('; ')}.`;
}

/** Undefined where not even its heading fits. */
function fileBlock(file: FileDiff, room: number): string | undefined {
  const { path, pathBefore, status, counts, groups, impact, broken } = file;
  const name =
    pathBefore === undefined ? markdownCode(path) : `${markdownCode(pathBefore)} → ${markdownCode(path)}`;
  const word =
    status === 'added'
      ? 'new file; '
      : status === 'removed'
        ? 'removed; '
        : status === 'affected'
          ? 'not changed itself'
          : '';
  let text = `\n#### ${name}\n\n${word}${kindSummary(counts)}\n`.replace(/; \n$/, '\n');
  if (text.length > room) return undefined;
  for (const { side, line, column, message } of broken) {
    text += `\n**Cannot be compared**: ${side}, ${line}:${column}: ${markdownText(message)}\n`;
  }
  const add = (
    title: string,
    head: readonly string[],
    rows: readonly (readonly string[])[],
    share: number,
  ) => {
    if (rows.length === 0) return;
    const heading = title ? `\n**${title}**\n\n` : '\n';
    const table = markdownTable(head, rows, (room - text.length) * share - heading.length);
    if (table.text) text += heading + table.text;
    if (table.left > 0) text += `\n_${counted(table.left, 'more row')} left out._\n`;
  };
  if (impact) {
    const rows = findingSections(impact).flatMap(({ title, findings }) =>
      findings.map(({ finding, note }) => [
        title,
        finding.severity,
        markdownText(note === undefined ? finding.message : `${finding.message} (${note})`),
        markdownCode(finding.rule),
      ]),
    );
    add(`Findings: ${findingSummary(impact)}`, ['', 'severity', 'finding', 'rule'], rows, 0.4);
    const figures = impactSections(impact).flatMap((section) =>
      section.rows.map(({ name: what, before, after, limit, change, over }) => [
        section.title === 'totals' ? '' : section.title,
        markdownText(what),
        before,
        over ? `**${after}** over its limit` : after,
        change,
        limit,
      ]),
    );
    add('Impact', ['', '', 'before', 'after', 'change', 'limit'], figures, 0.5);
  }
  const changes = groups.map(({ kinds, subject, detail }) => [
    kinds.join(', '),
    markdownText(subject),
    markdownText(detail),
  ]);
  add('Changes', ['', 'object', 'what'], changes, 1);
  return text;
}
