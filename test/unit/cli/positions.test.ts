import { describe, expect, it } from 'vitest';
import { datahall } from './datahall';

const workspace = datahall();

/**
 * The fault stands behind a note on its own line; expected columns are counted by hand. The rocket is one character
 * of two UTF-16 units, so a column in bytes (4) or in code points (1) would differ.
 */
const lines = (note: string) => [
  '{',
  '  "format": "datahall/1",',
  '  "racks": [',
  `    { "id": "R1", "note": "${note}", "type": "no-such-rack", "at": [0, 0] }`,
  '  ]',
  '}',
];

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('%s', (_name, end) => {
  describe.each([
    ['without a byte order mark', ''],
    ['with a byte order mark', '\uFEFF'],
  ])('%s', (_name, bom) => {
    it.each([
      ['plain', 'ok', 33, 55],
      ['astral', '\u{1F680}\u{1F680}', 35, 57],
      ['tab and accent', 'é\\t', 34, 56],
    ])('a finding has its line and column (%s)', (_name, note, start, end_) => {
      const w = workspace();
      w.write('a.hall.json', bom + lines(note).join(end));
      const [file] = w.report('--only', 'data/unresolved-reference').files;
      expect(file?.findings.map(({ range, pointer }) => ({ range, pointer }))).toEqual([
        {
          pointer: '/racks/0/type',
          range: { start: { line: 4, column: start }, end: { line: 4, column: end_ } },
        },
      ]);
    });

    it('a syntax error has its line and column', () => {
      const w = workspace();
      w.write('a.hall.json', bom + lines('ok').join(end).replace('"at": [0, 0]', '"at": [0; 0]'));
      const report = w.report();
      expect(report.files[0]?.findings[0]).toMatchObject({
        rule: 'data/syntax',
        range: { start: { line: 4, column: 65 } },
      });
      expect(report.files[0]?.totals).toBeNull();
      expect(w.run('validate').code).toBe(1);
    });
  });
});

it('the pretty report prints the same place as the JSON report', () => {
  const w = workspace();
  w.write('a.hall.json', lines('\u{1F680}').join('\r\n'));
  expect(w.run('validate', '--only', 'data').stdout).toMatch(/^ +4:33 +error +R1: /m);
});

it('broken settings are named with their line and column', () => {
  const w = workspace();
  w.write('a.hall.json', lines('ok').join('\n'));
  w.write('.datahall.json', '\uFEFF{\r\n  "profile": "eu",\r\n  "rules": { "space/overlap": "fatal" }\r\n}');
  const result = w.run('validate');
  expect(result.code).toBe(2);
  expect(result.stderr).toContain(`${w.path('.datahall.json')}:3:14:`);
});
