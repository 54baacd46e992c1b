/** Which findings a waiver covers, and what a hall says of itself when it does. */
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import type { Hall, Waiver } from '../model/types';
import { LiveHall } from './liveHall';
import { RuleSet } from './ruleSet';
import { busway, hall, rack } from './testing/hallBuilder';
import { Waivers, type Coverable } from './waivers';

const reason = 'The maker delivers them as one.';
const waiver = (parts: Partial<Waiver> = {}): Waiver => ({
  id: 'W1',
  rule: 'space/overlap',
  on: ['R1', 'R2'],
  reason,
  ...parts,
});
const overlap: Coverable = {
  rule: 'space/overlap',
  objects: ['R1', 'R2'],
  measured: 100,
  limit: 0,
  margin: -100,
};

const covers = (parts: Partial<Waiver>, finding: Partial<Coverable> = {}, today = '2026-06-15') =>
  new Waivers([waiver(parts)], today).covering({ ...overlap, ...finding }) !== undefined;

describe('a waiver', () => {
  it.each<[string, boolean, Partial<Waiver>, Partial<Coverable>?, string?]>([
    ['of the rule and the objects', true, {}],
    ['in another order', true, { on: ['R2', 'R1'] }],
    ['of the object to edit alone', true, { on: ['R1'] }],
    ['with the finding about more', true, {}, { objects: ['R1', 'R2', 'R9'] }],
    ['of another rule', false, { rule: 'space/outside-room' }],
    ['of an object that is only beside', false, { on: ['R2'] }],
    ['of an object too many', false, { on: ['R1', 'R2', 'R3'] }],
    ['of nothing', false, { on: [] }],
    ['and a finding about nothing', false, {}, { objects: [] }],
    ['of nothing and a finding about nothing', true, { on: [] }, { objects: [] }],
    ['on its last day', true, { expires: '2026-06-15' }],
    ['after its last day', false, { expires: '2026-06-15' }, {}, '2026-06-16'],
    ['with an end that is no day', false, { expires: '2026-06-31' }],
    ['up to the measure', true, { upTo: 100 }],
    ['up to less', false, { upTo: 99 }],
    ['of a fault of the file', false, { rule: 'data/schema' }, { rule: 'data/schema' }],
  ])('%s', (_, covered, parts, finding, today) => expect(covers(parts, finding, today)).toBe(covered));

  it('up to something covers no finding without a measure', () => {
    const unmeasured = { rule: overlap.rule, objects: overlap.objects };
    expect(new Waivers([waiver({ upTo: 100 })], undefined).covering(unmeasured)).toBeUndefined();
    expect(new Waivers([waiver()], undefined).covering(unmeasured)).toBeDefined();
  });

  it('never expires where nobody says what day it is', () => {
    expect(new Waivers([waiver({ expires: '2000-01-01' })], undefined).covering(overlap)).toBeDefined();
  });

  it('that has ended leaves the finding to the next', () => {
    const waivers = new Waivers([waiver({ expires: '2020-01-01' }), waiver({ id: 'W2' })], '2026-06-15');
    expect(waivers.covering(overlap)?.id).toBe('W2');
  });
});

const judged = (parts: Partial<Hall>) => {
  const text = JSON.stringify(hall({ racks: [rack('R1'), rack('R2', { at: [500, 0] })], ...parts }));
  const rules = new RuleSet({ only: ['space/overlap', 'waiver/'] });
  const live = new LiveHall(text, { catalog: builtinCatalog(), rules, today: '2026-06-15' });
  return {
    findings: live.findings.map(({ rule, waived }) => [rule, waived]),
    outcome: live.outcomesByRule().get('space/overlap'),
  };
};

describe('a hall', () => {
  it('keeps a waived finding, says by which waiver, and counts its subject as waived', () => {
    const { findings, outcome } = judged({ waivers: [waiver({ by: 'A. Engineer', expires: '2026-12-31' })] });
    expect(findings).toEqual([
      ['space/overlap', { id: 'W1', reason, by: 'A. Engineer', expires: '2026-12-31' }],
    ]);
    expect(outcome).toMatchObject({ failed: 0, waived: 1 });
  });

  it('does not count a subject as waived of which one failure is left', () => {
    const racks = [rack('R1'), rack('R2', { at: [500, 0] }), rack('R3', { at: [0, 1100] })];
    const before = judged({ racks }).outcome!;
    const { findings, outcome } = judged({ racks, waivers: [waiver()] });
    expect(findings.filter(([, waived]) => waived)).toHaveLength(1);
    expect(findings.filter(([, waived]) => !waived)).not.toHaveLength(0);
    expect(outcome!.failed + outcome!.waived).toBe(before.failed);
  });

  it('waives what is true only on the way there', () => {
    // The second feed comes with the second phase: until then R1 hangs on one.
    const text = (waivers: Waiver[]) =>
      JSON.stringify(
        hall({
          design: { power: '2n' },
          phases: [{ id: 'P1' }, { id: 'P2' }],
          feeds: [busway('A1', { side: 'A', phase: 'P1' }), busway('B1', { side: 'B', phase: 'P2' })],
          racks: [
            rack('R1', { phase: 'P1', powerKw: 10, feeds: ['A1', 'B1'] }),
            rack('R2', { phase: 'P2', at: [900, 0], feeds: ['A1', 'B1'] }),
          ],
          waivers,
        }),
      );
    const rule = 'redundancy/min-feeds';
    const rules = new RuleSet({ only: [rule] });
    const check = (waivers: Waiver[]) => {
      const live = new LiveHall(text(waivers), { catalog: builtinCatalog(), rules });
      return { found: live.findings, outcome: live.outcomesByRule().get(rule) };
    };
    const before = check([]);
    expect(before.found).toMatchObject([{ rule, objects: ['R1'], passing: true }]);
    expect(before.outcome).toMatchObject({ failed: 1, waived: 0 });
    const after = check([waiver({ rule, on: ['R1'], reason: 'Side B is energised with phase 2.' })]);
    expect(after.found).toMatchObject([{ rule, waived: { id: 'W1' } }]);
    expect(after.outcome).toMatchObject({ failed: 0, waived: 1 });
  });
});
