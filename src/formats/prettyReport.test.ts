import { describe, expect, it } from 'vitest';
import type { Severity } from '../model/types';
import { plain } from './paint';
import { prettyReport } from './prettyReport';
import { summaryOf, type Report, type ReportFile, type ReportFinding } from './report';

const finding = (severity: Severity, line: number, message: string): ReportFinding => ({
  rule: 'space/overlap',
  severity,
  message,
  objects: [],
  pointer: '',
  range: { start: { line, column: 5 }, end: { line, column: 9 } },
  waived: false,
  fingerprint: '',
  fixes: [],
});

const file = (path: string, racks: number, itKw: number, findings: ReportFinding[]): ReportFile => ({
  path,
  totals: { racks, itKw, liquidKw: 0, airKw: itKw, massKg: 0, areaM2: 0 },
  rules: {},
  findings,
});

const report = (...files: ReportFile[]): Report => ({
  schemaVersion: 1,
  tool: { name: 'datahall', version: '1', rules: '', config: '' },
  summary: summaryOf(files),
  files,
});

const options = { paint: plain, quiet: false, showAccepted: false, blocked: [] };

describe('the pretty report', () => {
  it('lists findings by severity and line, aligned, and sums up; a campus is not counted twice', () => {
    const halls = [
      file('a.campus.json', 1200, 12_345, []),
      file('a.hall.json', 1200, 12_345, [
        finding('warning', 3, 'Close.'),
        finding('error', 120, 'Late.'),
        finding('error', 7, 'Early.'),
      ]),
    ];
    expect(prettyReport(report(...halls), options)).toBe(
      [
        'a.hall.json',
        '    7:5  error    Early.  space/overlap',
        '  120:5  error    Late.  space/overlap',
        '    3:5  warning  Close.  space/overlap',
        '',
        '2 errors, 1 warning in 2 files, 1,200 racks, 12.3 MW IT.',
        '',
      ].join('\n'),
    );
  });

  it('counts what is waived or known and shows it only when asked, and says what has got worse', () => {
    const halls = [
      file('a.hall.json', 1, 140, [
        {
          ...finding('error', 7, 'Early.'),
          waived: true,
          waiver: { reason: 'As built.', by: 'A. Engineer', expires: '2026-12-31' },
        },
        { ...finding('error', 8, 'Old.'), baselined: true },
        { ...finding('warning', 9, 'Worse.'), worsenedFrom: 1150, unit: 'kW' },
      ]),
    ];
    expect(prettyReport(report(...halls), options)).toBe(
      [
        'a.hall.json',
        '  9:5  warning  Worse.  space/overlap',
        '                known, and worse now: it was 1150 kW',
        '',
        '1 warning in 1 file, 1 rack, 140 kW IT; 1 waived, 1 known.',
        '',
      ].join('\n'),
    );
    expect(prettyReport(report(...halls), { ...options, showAccepted: true })).toBe(
      [
        'a.hall.json',
        '  7:5  waived   Early.  space/overlap',
        '                accepted by A. Engineer until 2026-12-31: As built.',
        '  8:5  known    Old.  space/overlap',
        '  9:5  warning  Worse.  space/overlap',
        '                known, and worse now: it was 1150 kW',
        '',
        '1 warning in 1 file, 1 rack, 140 kW IT; 1 waived, 1 known.',
        '',
      ].join('\n'),
    );
  });

  it('says so where there is nothing to say', () => {
    expect(prettyReport(report(file('a.hall.json', 1, 140, [])), options)).toBe(
      'No findings in 1 file, 1 rack, 140 kW IT.\n',
    );
  });

  it('says what could not be judged: blocked is not passed', () => {
    const blocked = [
      { rule: 'density/rack-air-limit', subjects: 2, reasons: ['The load is not known.', 'Other.'] },
    ];
    expect(prettyReport(report(file('a.hall.json', 1, 0, [])), { ...options, blocked })).toBe(
      'not evaluated: density/rack-air-limit on 2 subjects: The load is not known. (and 1 other reason)\n' +
        'No findings in 1 file, 1 rack, 0 kW IT.\n',
    );
  });

  it('names rules that could not be judged for the same reason on one line', () => {
    const reasons = ['The file could not be read.'];
    const rules = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ rule: `a/r${i}`, subjects: 1, reasons }));
    const lines = (n: number) =>
      prettyReport(report(file('a.hall.json', 1, 0, [])), {
        ...options,
        blocked: [...rules(n), { rule: 'b/other', subjects: 2, reasons: ['Other.'] }],
      }).split('\n');
    expect(lines(3).slice(0, 2)).toEqual([
      'not evaluated: a/r0, a/r1 and a/r2 on 1 subject each: The file could not be read.',
      'not evaluated: b/other on 2 subjects: Other.',
    ]);
    expect(lines(1200)[0]).toBe(
      'not evaluated: a/r0, a/r1 and 1,198 other rules on 1 subject each: The file could not be read.',
    );
  });

  it('is empty where it is quiet and there is no error', () => {
    const warned = report(file('a.hall.json', 1, 0, [finding('warning', 1, 'Close.')]));
    expect(prettyReport(warned, { ...options, quiet: true })).toBe('');
  });

  it('colours the severity, and leaves the words as they are', () => {
    const paint = { ...plain, error: (text: string) => `<${text}>` };
    const text = prettyReport(report(file('a.hall.json', 1, 0, [finding('error', 1, 'x')])), {
      ...options,
      paint,
    });
    expect(text).toContain('<error  >  x');
    expect(text).toContain('<1 error> in');
  });
});
