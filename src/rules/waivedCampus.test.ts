import { expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { checkCampus } from './campusCheck';
import { readCampus } from './campusFile';
import { RuleSet } from './ruleSet';

const phases = [
  { id: 'P1', readyOn: '2027-01-01' },
  { id: 'P2', readyOn: '2028-01-01' },
];
/** The transformer is ready a year after the hall that it feeds. */
const check = (waivers: object[], today = '2026-06-15') =>
  checkCampus(
    readCampus(
      JSON.stringify({
        format: 'datahall-campus/1',
        phases,
        power: [{ id: 'TX-1', kind: 'transformer', ratingKva: 5000, phase: 'P2' }],
        halls: [{ id: 'H1', file: 'h1.hall.json', itKw: 4000, from: ['TX-1'], phase: 'P1' }],
        waivers,
      }),
    ),
    { catalog: builtinCatalog(), rules: new RuleSet(), hallFiles: new Map(), today },
  );
const waiver = (rule: string, on: string, more: object = {}) => ({
  id: 'W1',
  rule,
  on: [on],
  reason: 'The hall runs on rented generators until then.',
  ...more,
});

const found = { rule: 'campus/phase-power-before-load', objects: ['H1', 'TX-1'] };

it('waives a finding of a campus, and counts its subject', () => {
  const before = check([]).outcomes.get(found.rule)!;
  const { findings, outcomes } = check([waiver(found.rule, found.objects[0]!)]);
  expect(findings.find(({ rule }) => rule === found.rule)?.waived).toMatchObject({ id: 'W1' });
  const after = outcomes.get(found.rule)!;
  expect(after.waived).toBeGreaterThan(0);
  expect(after.failed + after.waived).toBe(before.failed);
});

it('says what is wrong with a waiver of a campus', () => {
  const rules = (waivers: object[], today?: string) =>
    check(waivers, today)
      .findings.filter(({ rule }) => rule.startsWith('waiver/'))
      .map(({ rule, pointer }) => [rule, pointer]);
  const [id] = found.objects;
  expect(rules([waiver(found.rule, id!)])).toEqual([]);
  expect(rules([waiver(found.rule, id!, { expires: '2026-06-14' })])).toEqual([
    ['waiver/expired', '/waivers/0/expires'],
  ]);
  expect(rules([waiver('campus/nothing', id!, { reason: 'ok' })])).toEqual([
    ['waiver/unknown-rule', '/waivers/0/rule'],
    ['waiver/reason', '/waivers/0/reason'],
  ]);
  // A rule about halls judges nothing in a campus: that says nothing against the waiver.
  expect(rules([waiver('space/overlap', id!)])).toEqual([]);
});
