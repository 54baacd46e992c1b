import Ajv from 'ajv';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Severity } from '../../model/types';
import { rules } from '../../rules/index.generated';
import { summaryOf, type Report, type ReportFile, type ReportFinding } from '../report';
import { repositoryPath, type CiOptions } from './ciReport';
import { githubAnnotations } from './githubAnnotations';
import { gitlabCodeQuality } from './gitlabCodeQuality';
import { jsonLinesReport } from './jsonLinesReport';
import { junitReport, type JunitOptions } from './junitReport';
import { markdownSummary } from './markdownSummary';
import { sarifReport } from './sarifReport';

const at = { start: { line: 4, column: 5 }, end: { line: 4, column: 30 } };
let names = 0;
const finding = (more: Partial<ReportFinding> = {}): ReportFinding => ({
  rule: 'power/feed-overload',
  severity: 'error',
  message: 'Losing A3 puts busway B3 at 1056 kW of 845.3 kW (124.9 %).',
  objects: ['B3', 'A3'],
  pointer: '/feeds/5',
  range: at,
  waived: false,
  fingerprint: `f${++names}`,
  fixes: [],
  ...more,
});
const file = (path: string, findings: readonly ReportFinding[], outcomes = {}): ReportFile => ({
  path,
  totals: { racks: 2, itKw: 300, liquidKw: 200, airKw: 100, massKg: 0, areaM2: 144 },
  rules: outcomes,
  findings,
});
const reportOf = (...files: readonly ReportFile[]): Report => ({
  schemaVersion: 1,
  tool: { name: 'datahall', version: '1.2.3', rules: 'r', config: 'c' },
  summary: summaryOf(files),
  files,
});
const top: CiOptions = { folder: '', showAccepted: false };
const many = (n: number, severity: Severity) =>
  Array.from({ length: n }, (_, i) => finding({ severity, message: `${severity} ${i}` }));
const accepted = [
  finding({ waived: true, waiver: { reason: 'On purpose [see](http://x)' } }),
  finding({ baselined: true }),
];

describe('a path in the repository', () => {
  it.each([
    ['h07.hall.json', '', 'h07.hall.json'],
    ['h07.hall.json', 'sites/fr/', 'sites/fr/h07.hall.json'],
    ['../h07.hall.json', 'sites/fr/', 'sites/h07.hall.json'],
    ['../../../out.hall.json', 'sites/fr/', '../out.hall.json'],
  ])('%s from %j is %s', (path, folder, expected) => {
    expect(repositoryPath(path, { folder, showAccepted: false })).toBe(expected);
  });
});

describe('GitHub annotations', () => {
  it('name the place, with what would end a property or a line escaped', () => {
    const report = reportOf(file('a,b:c.hall.json', [finding({ message: '100 %\nnext' })]));
    expect(githubAnnotations(report, { ...top, folder: 'h/' })).toBe(
      '::error file=h/a%2Cb%3Ac.hall.json,line=4,endLine=4,col=5,endColumn=30,title=power/feed-overload::100 %25\\u000anext\n',
    );
  });

  it('leave columns out where the finding spans lines, which GitHub refuses', () => {
    const range = { start: { line: 4, column: 5 }, end: { line: 9, column: 2 } };
    expect(githubAnnotations(reportOf(file('a.hall.json', [finding({ range })])), top)).toContain(
      'line=4,endLine=9,title=',
    );
  });

  it('come errors first, no more of a kind than are shown, and the last says how many are not', () => {
    const report = reportOf(
      file('a.hall.json', [...many(12, 'info'), ...many(11, 'warning'), ...many(13, 'error')]),
      file('b.hall.json', accepted),
    );
    const lines = githubAnnotations(report, top).trimEnd().split('\n');
    const kinds = lines.map((line) => /^::(\w+)/.exec(line)?.[1]);
    expect(kinds).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(10).fill('warning'),
      ...Array<string>(10).fill('notice'),
    ]);
    expect(lines.at(-1)).toContain('3 errors, 1 warning, 3 infos more');
  });
});

describe('GitLab code quality', () => {
  it('has what GitLab asks of an entry, and unique fingerprints for two halls of one name', () => {
    const same = finding({ fingerprint: 'abc' });
    const report = reportOf(file('a/h.hall.json', [same]), file('b/h.hall.json', [same]));
    const entries: unknown = JSON.parse(gitlabCodeQuality(report, top));
    expect(entries).toMatchObject([
      {
        description: same.message,
        check_name: same.rule,
        fingerprint: 'abc',
        severity: 'critical',
        location: { path: 'a/h.hall.json', lines: { begin: 4, end: 4 } },
      },
      { location: { path: 'b/h.hall.json' } },
    ]);
    const prints = (entries as { fingerprint: string }[]).map((e) => e.fingerprint);
    expect(new Set(prints).size).toBe(2);
  });
});

describe('JSON lines', () => {
  it('are a finding each and a summary at the end', () => {
    const report = reportOf(file('a.hall.json', [finding(), finding({ severity: 'info' })]));
    const lines = jsonLinesReport(report)
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { type: 'finding', path: 'a.hall.json', severity: 'error' },
      { type: 'finding', severity: 'info' },
      { type: 'summary', errors: 1, infos: 1 },
    ]);
  });
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  isArray: (name) => ['testsuite', 'testcase'].includes(name),
});
const junit: JunitOptions = { ...top, failOn: 'error', blocked: () => ['The supply is not known.'] };
const outcome = (more: object) => ({
  passed: 0,
  failed: 0,
  waived: 0,
  notApplicable: 0,
  blocked: 0,
  ...more,
});

describe('JUnit XML', () => {
  it('has a test for each rule that had something to judge', () => {
    const report = reportOf(
      file('a.hall.json', [finding(), finding({ rule: 'space/overlap', severity: 'warning' })], {
        'power/feed-overload': outcome({ passed: 3, failed: 1 }),
        'space/overlap': outcome({ failed: 1 }),
        'cooling/cdu-overload': outcome({ passed: 1 }),
        'cooling/dew-point': outcome({ blocked: 2 }),
        'network/reach': outcome({ notApplicable: 4 }),
      }),
    );
    const parsed = parser.parse(junitReport(report, junit)) as {
      testsuites: { tests: string; failures: string; skipped: string; testsuite: { testcase: object[] }[] };
    };
    expect(parsed.testsuites).toMatchObject({ tests: '4', failures: '1', skipped: '1' });
    expect(parsed.testsuites.testsuite[0]?.testcase).toMatchObject([
      { name: 'power/feed-overload', classname: 'a.hall.json', line: '4', failure: { type: 'error' } },
      { name: 'space/overlap', 'system-out': expect.stringContaining('warning: ') as string },
      { name: 'cooling/cdu-overload' },
      { name: 'cooling/dew-point', skipped: { message: 'The supply is not known.' } },
    ]);
    const strict = parser.parse(junitReport(report, { ...junit, failOn: 'warning' })) as typeof parsed;
    expect(strict.testsuites.failures).toBe('2');
  });

  it('is well formed whatever a stranger writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (message, path) => {
        const text = junitReport(
          reportOf(
            file(path, [finding({ message: `${message}\ud800 ]]> <a b="'&` })], {
              'power/feed-overload': outcome({ failed: 1 }),
            }),
          ),
          junit,
        );
        expect(XMLValidator.validate(text)).toBe(true);
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/u);
      }),
    );
  });
});

describe('the Markdown summary', () => {
  it('shows words of strangers as they are', () => {
    const message = '<img src=x> [a](http://b) | `c` @team www.x.y';
    const text = markdownSummary(reportOf(file('a.hall.json', [finding({ message })])), top);
    const row = text.split('\n').find((line) => line.includes('img'));
    expect(row).not.toMatch(/<img|\[a\]|`c`|@team|:\/\/|www\.x/);
    // Unescaped bars end cells: four cells have five.
    expect(row?.match(/\|/g)).toHaveLength(5);
  });

  it('fits into a comment, cut at whole rows, and says how much is left out', () => {
    const report = reportOf(file('a.hall.json', [...many(3000, 'info'), ...many(3, 'error')]));
    const text = markdownSummary(report, top);
    expect(text.length).toBeLessThan(60_000);
    const rows = text.split('\n').filter((line) => /❌ error|ℹ️ info/.test(line) && line.startsWith('| '));
    expect(rows.slice(0, 3).every((line) => line.includes('❌'))).toBe(true);
    expect(rows.every((line) => line.endsWith('</code> |'))).toBe(true);
    expect(text).toContain(`_${3003 - rows.length} findings more`);
  });

  it('says that all is well', () => {
    expect(markdownSummary(reportOf(file('a.hall.json', [])), top)).toMatch(
      /^### ✅ Data halls: No findings in 1 file\n/,
    );
    expect(markdownSummary(reportOf(file('a.hall.json', accepted)), top)).toContain(
      'No new findings in 1 file; 1 waived, 1 known',
    );
  });
});

const schemaFile = createRequire(import.meta.url)
  .resolve('@microsoft/jest-sarif')
  .replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json');
// The schema is draft 4, of which it uses nothing that later drafts read otherwise but these two keys.
const sarifSchema = Object.fromEntries(
  Object.entries(JSON.parse(readFileSync(schemaFile, 'utf8')) as object).filter(
    ([key]) => key !== '$schema' && key !== 'id',
  ),
);
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema);

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { text: string };
    }[];
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string;
          readonly name: string;
          readonly shortDescription: { readonly text: string };
          readonly help: { readonly text: string };
          readonly properties: { readonly tags: readonly string[] };
        }[];
      };
    };
    readonly invocations: readonly object[];
  }[];
}

function sarif(report: Report, options: CiOptions = top): Sarif['runs'][number] {
  const log = JSON.parse(sarifReport(report, { ...options, rules })) as Sarif;
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return log.runs[0]!;
}

describe('SARIF', () => {
  it('is held against a schema that refuses what is none', () => {
    expect(isSarif({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  it('keeps to the schema and says where, what and which rule', () => {
    const found = finding({ measured: 1056, limit: 845.3, unit: 'kW', scenario: { lost: ['A3'] } });
    const run = sarif(reportOf(file('h ä/50%#.hall.json', [found])), { ...top, folder: 'site/' });
    expect(run.results).toMatchObject([
      {
        ruleId: 'power/feed-overload',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'site/h%20%C3%A4/50%25%23.hall.json', uriBaseId: 'SRCROOT' },
              region: { startLine: 4, startColumn: 5, endLine: 4, endColumn: 30 },
            },
            logicalLocations: [{ name: 'B3' }, { name: 'A3' }],
          },
        ],
        partialFingerprints: { primaryLocationLineHash: found.fingerprint },
        properties: { measured: 1056, limit: 845.3, unit: 'kW', lost: ['A3'] },
      },
    ]);
    const rule = run.tool.driver.rules[run.results[0]?.ruleIndex ?? -1];
    expect(rule).toMatchObject({ id: 'power/feed-overload', name: 'PowerFeedOverload' });
    expect(run.tool.driver.rules).toHaveLength(rules.length);
  });

  it('leaves out what is waived or known, and marks it where it is asked for', () => {
    const report = reportOf(file('a.hall.json', accepted));
    expect(sarif(report).results).toEqual([]);
    expect(sarif(report, { ...top, showAccepted: true }).results).toMatchObject([
      { suppressions: [{ kind: 'inSource', justification: 'On purpose [see](http://x)' }] },
      { suppressions: [{ kind: 'external' }], baselineState: 'unchanged' },
    ]);
  });

  it('makes no link of what a stranger writes', () => {
    const message = '[click](http://x) \\';
    expect(sarif(reportOf(file('a.hall.json', [finding({ message })]))).results[0]?.message.text).toBe(
      '\\[click\\](http://x) \\\\',
    );
  });

  it('keeps the 5,000 most severe results, and notes how many it left out', () => {
    const run = sarif(reportOf(file('a.hall.json', [...many(5000, 'warning'), ...many(2, 'error')])));
    expect(run.results).toHaveLength(5000);
    expect(run.results.slice(0, 3).map((r) => r.level)).toEqual(['error', 'error', 'warning']);
    expect(JSON.stringify(run.invocations)).toContain('2 of 5002 results are left out');
  });

  it('describes every rule within the lengths that code scanning takes', () => {
    for (const rule of sarif(reportOf()).tool.driver.rules) {
      expect(rule.name.length).toBeLessThanOrEqual(255);
      expect(rule.shortDescription.text).toMatch(/[^.]\.$/);
      expect(rule.shortDescription.text.length).toBeLessThanOrEqual(1024);
      expect(rule.help.text).not.toContain('undefined');
      expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
    }
  });
});
