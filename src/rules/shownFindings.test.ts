import { expect, it } from 'vitest';
import { said } from '../words/said';
import type { Finding } from './finding';
import { worded } from '../words/worded';
import { fingerprints } from './fingerprint';
import { shownFindings } from './shownFindings';

const finding = (id: string, measured: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'space/overlap',
  severity: 'error',
  ...worded(said('{0} overlaps by {1} mm.', id, measured)),
  objects: [id],
  place: { collection: 'racks', index: 0, path: [] },
  measured,
  limit: 0,
  margin: -measured,
  ...more,
});
const entry = ({ rule, objects, message, measured }: Finding) => ({
  fingerprint: fingerprints('a.hall.json', [{ rule, objects, message }])[0]!,
  rule,
  file: 'a.hall.json',
  objects: [...objects],
  ...(measured === undefined ? {} : { measured }),
  message,
});
const shown = (findings: Finding[], known: Finding[], file = 'a.hall.json') =>
  shownFindings(findings, file, known.map(entry)).map(({ severity, said }) => [severity, String(said)]);

it('leaves out what is waived', () => {
  const waived = finding('R1', 5, { waived: { reason: 'As built.' } });
  expect(shown([waived, finding('R2', 5)], [])).toEqual([['error', 'R2 overlaps by 5 mm.']]);
  expect(shown([waived, finding('R2', 5)], [waived])).toEqual([['error', 'R2 overlaps by 5 mm.']]);
});

it('tells of what is known behind all else, and shows what is new or worse as it is', () => {
  const findings = [finding('R1', 5), finding('R2', 9), finding('R3', 5)];
  expect(shown(findings, [finding('R1', 5), finding('R2', 5)])).toEqual([
    ['error', 'R2 overlaps by 9 mm.'],
    ['error', 'R3 overlaps by 5 mm.'],
    ['info', 'Known: R1 overlaps by 5 mm.'],
  ]);
});

it('knows nothing of a file with another name', () => {
  expect(shown([finding('R1', 5)], [finding('R1', 5)], 'b.hall.json')).toEqual([
    ['error', 'R1 overlaps by 5 mm.'],
  ]);
});
