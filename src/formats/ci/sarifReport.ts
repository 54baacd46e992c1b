/**
 * SARIF 2.1.0, for GitHub code scanning and other viewers.
 * Format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/; what GitHub takes of it and how much:
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
import type { Severity } from '../../model/types';
import type { Rule } from '../../rules/rule';
import { printable } from '../printable';
import type { Report, ReportFinding } from '../report';
import { ciFindings, type CiFinding, type CiOptions } from './ciReport';

/** GitHub keeps so many results of a run, and refuses a run of more than 25,000. */
const mostResults = 5000;
/** The longest description that GitHub takes [characters]. */
const longestDescription = 1024;

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

export interface SarifOptions extends CiOptions {
  readonly rules: readonly Rule[];
}

/**
 * Results by severity; what does not fit is left out from the mildest on, with a note in the run. Waived and known
 * results are left out unless asked for: GitHub ignores suppressions and would open an alert for each.
 */
export function sarifReport(report: Report, options: SarifOptions): string {
  const all = ciFindings(report, options);
  const shown = all.slice(0, mostResults);
  const places = new Map(options.rules.map((rule, index) => [rule.id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            rules: options.rules.map(sarifRule),
            properties: { rules: report.tool.rules, config: report.tool.config },
          },
        },
        automationDetails: { id: 'datahall/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The top of the repository.' } } },
        invocations: [
          {
            executionSuccessful: true,
            ...(all.length > shown.length
              ? { toolExecutionNotifications: [leftOut(all.length, shown.length)] }
              : {}),
          },
        ],
        results: shown.map((finding) => result(finding, places)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function sarifRule({ id, title, severity, source }: Rule) {
  const category = id.slice(0, id.indexOf('/'));
  const description = `${title}.`.slice(0, longestDescription);
  return {
    id,
    name: id.replace(/(^|[/-])(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: description },
    fullDescription: { text: description },
    help: {
      text: `${title}. Source: ${source} The whole page: datahall explain ${id}`,
      markdown: `${title}.\n\n**Source**: ${source}\n\nThe whole page, with formula, limits and examples: \`datahall explain ${id}\``,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['data hall', category],
      precision: 'very-high',
      'problem.severity': problem(severity),
    },
  };
}

const problem = (severity: Severity): string => (severity === 'info' ? 'recommendation' : severity);

function result({ path, finding }: CiFinding, places: ReadonlyMap<string, number>) {
  const { rule, severity, message, objects, range, fingerprint, measured, limit, unit, scenario, phase } =
    finding;
  const index = places.get(rule);
  const { start, end } = range;
  const properties = {
    ...(measured === undefined ? {} : { measured }),
    ...(limit === undefined ? {} : { limit }),
    ...(unit === undefined ? {} : { unit }),
    ...(scenario === undefined ? {} : { lost: scenario.lost }),
    ...(phase === undefined ? {} : { phase }),
  };
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: levels[severity],
    message: { text: plainText(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path), uriBaseId: 'SRCROOT' },
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
          },
        },
        ...(objects.length > 0
          ? {
              logicalLocations: objects.map((name) => ({
                name: printable(name),
                fullyQualifiedName: printable(name),
              })),
            }
          : {}),
      },
    ],
    // GitHub would hash the lines before it, so that a moved rack closes and opens its neighbours' alerts.
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'datahall/v1': fingerprint },
    ...accepted(finding),
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
  };
}

function accepted({ waived, waiver, baselined }: ReportFinding) {
  if (waived) {
    const justification = waiver ? { justification: printable(waiver.reason) } : {};
    return { suppressions: [{ kind: 'inSource', status: 'accepted', ...justification }] };
  }
  return baselined
    ? { suppressions: [{ kind: 'external', status: 'accepted' }], baselineState: 'unchanged' }
    : {};
}

/** Brackets would be a link, with an address of a stranger's choice. */
const plainText = (text: string): string => printable(text).replace(/[\\[\]]/g, (c) => `\\${c}`);

/** Each part escaped, so that `%`, `#` and `?` in a name stay part of it. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function leftOut(all: number, shown: number) {
  const text = `${all - shown} of ${all} results are left out, the mildest first: code scanning keeps ${shown} a run.`;
  return { level: 'warning', message: { text } };
}
