import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import type { Hall } from '../model/types';
import { LiveHall } from './liveHall';
import { RuleSet } from './ruleSet';
import { busway, hall, loads, rack } from './testing/hallBuilder';

const check = (parts: Partial<Hall>, only: string) => {
  const text = JSON.stringify(hall(parts));
  return new LiveHall(text, { catalog: builtinCatalog(), rules: new RuleSet({ only: [only] }) });
};
const phases = [
  { id: 'P2', order: 2 },
  { id: 'P1', order: 1 },
  { id: 'P3', order: 3 },
];
const said = (live: LiveHall) =>
  live.findings.map(({ objects, phase, passing }) => [objects.join(' '), phase, passing ?? false]);

describe('states of the build-out', () => {
  // 9 × 132 kW are too much for the pair after a loss (E24); 8 are not.
  it('name the first phase in which a finding is true', () => {
    const racks = loads(9, 132, ['A1', 'B1']).map((r, i) => ({ ...r, phase: i < 8 ? 'P1' : 'P2' }));
    const live = check({ phases, racks, feeds: [busway('A1'), busway('B1')] }, 'power/feed-overload');
    expect(said(live)).toEqual([
      ['A1 B1', 'P2', false],
      ['B1 A1', 'P2', false],
    ]);
  });

  it('find what is wrong only on the way there', () => {
    const feeds = [busway('A1'), busway('B1', { phase: 'P2' })];
    const live = check({ phases, feeds, racks: loads(1, 132, ['A1', 'B1']) }, 'redundancy/min-feeds');
    expect(said(live)).toEqual([['R-1', 'P1', true]]);
    expect(live.findings[0]?.message).toMatch(/^Up to phase P1: /);
    expect(live.outcomesByRule().get('redundancy/min-feeds')).toMatchObject({ passed: 1, failed: 1 });
  });

  it('are told apart by the state in which they are true', () => {
    const feeds = [busway('A1'), busway('B1', { phase: 'P2' })];
    // One cord too few up to P1 only; twenty racks of 132 kW on two busways from P2 on.
    const racks = loads(20, 132, ['A1', 'B1']).map((r, i) => ({ ...r, ...(i < 1 ? {} : { phase: 'P2' }) }));
    const upTo = (phase: string, rule: string) =>
      check({ phases, feeds, racks }, rule)
        .findingsUpTo(phase)
        .map(({ objects }) => objects[0]);
    expect(upTo('P1', 'redundancy/min-feeds')).toHaveLength(1);
    expect(upTo('P2', 'redundancy/min-feeds')).toEqual([]);
    expect(upTo('P1', 'power/feed-overload')).toEqual([]);
    expect(upTo('P2', 'power/feed-overload').length).toBeGreaterThan(0);
    // What is no phase is the finished hall with all that was found.
    expect(upTo('P9', 'redundancy/min-feeds')).toHaveLength(1);
  });

  it('take the order of the design before that of the phases', () => {
    const feeds = [busway('A1'), busway('B1', { phase: 'P1' })];
    const live = check(
      {
        design: { phases: ['P3', 'P1'] },
        phases,
        feeds,
        racks: loads(1, 132, ['A1', 'B1']).map((r) => ({ ...r, phase: 'P3' })),
      },
      'redundancy/min-feeds',
    );
    expect(said(live)).toEqual([['R-1', 'P3', true]]);
  });

  it('leave out what is removed, in the finished hall too', () => {
    const racks = [rack('R1', { at: [600, 600] }), rack('R2', { at: [700, 600], status: 'removed' })];
    expect(said(check({ racks }, 'space/overlap'))).toEqual([]);
    const standing = racks.map(({ id, type, at }) => ({ id, type, at }));
    expect(said(check({ racks: standing }, 'space/overlap'))).toHaveLength(1);
  });

  it('do not show what a hall without phases has as of a phase', () => {
    const live = check({ feeds: [busway('A1')], racks: loads(1, 132, ['A1']) }, 'redundancy/min-feeds');
    expect(said(live)).toEqual([['R-1', undefined, false]]);
  });
});
