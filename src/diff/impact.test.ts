/** What a change does to sums, loads and phases: the expected figures are worked out beside each case. */
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { LiveHall } from '../rules/liveHall';
import { RuleSet } from '../rules/ruleSet';
import { impactOf, type JudgedHall } from './hallDiff';

interface Rack {
  id: string;
  powerKw: number;
  feeds: string[];
  phase?: string;
}
/** Racks of half liquid on two busways, one loop and one plant. */
interface Parts {
  racks: Rack[];
  feeds: string[];
  phases: string[];
}
const parts = (): Parts => ({
  racks: [
    { id: 'R1', powerKw: 40, feeds: ['A', 'B'], phase: 'P1' },
    { id: 'R2', powerKw: 20, feeds: ['A', 'B'], phase: 'P2' },
  ],
  feeds: ['A', 'B'],
  phases: ['P1', 'P2'],
});

const context = { catalog: builtinCatalog(), rules: new RuleSet({ only: [] }) };
function judged({ racks, feeds, phases }: Parts): JudgedHall {
  const hall = {
    format: 'datahall/1',
    room: { outline: [[0, 0], [20000, 0], [20000, 10000], [0, 10000]] }, // prettier-ignore
    types: [{ id: 't', kind: 'rack', widthMm: 600, depthMm: 1200, massKg: 1000, liquidFraction: 0.5 }],
    phases: phases.map((id, i) => ({ id, order: i + 1 })),
    plants: [{ id: 'W', kind: 'chiller', coolingKw: 100 }],
    loops: [{ id: 'L' }],
    cdus: [{ id: 'C', type: 'none', at: [0, 0], loop: 'L', plant: 'W', coolingKw: 80 }],
    feeds: feeds.map((id) => ({ id, kind: 'busway', ratingA: 400, voltageV: 415 })),
    racks: racks.map((rack, i) => ({ type: 't', at: [3000 + i * 600, 3000], loop: 'L', ...rack })),
  };
  return { live: new LiveHall(JSON.stringify(hall), context), context };
}

function impact(edit: (parts: Parts) => void, renames: Record<string, string> = {}) {
  const after = parts();
  edit(after);
  const told = impactOf(
    judged(parts()),
    judged(after),
    new Map(Object.entries(renames)),
    (_, finding) => finding,
  );
  const total = (key: string) => {
    const found = told.totals.find((t) => t.key === key);
    return [found?.before, found?.after];
  };
  const loads = told.loads
    .filter(({ unit }) => unit === 'kW')
    .map(({ kind, id, before, after: now }) => `${kind} ${id ?? ''}: ${before?.load} > ${now?.load}`);
  const phases = told.phases.map(
    ({ id, before, after: now }) => `${id}: ${before?.racks}/${before?.itKw} > ${now?.racks}/${now?.itKw}`,
  );
  return { total, loads, phases };
}

describe('the impact of a change', () => {
  it('of nothing is none, but for the totals, which are all told', () => {
    const { total, loads, phases } = impact(() => undefined);
    expect(total('itKw')).toEqual([60, 60]);
    expect([loads, phases]).toEqual([[], []]);
  });

  it('of more load: 10 kW more, half by liquid; each of two cords takes half', () => {
    const { total, loads, phases } = impact(({ racks }) => (racks[0]!.powerKw = 50));
    expect(total('itKw')).toEqual([60, 70]);
    expect(total('liquidKw')).toEqual([30, 35]);
    expect(total('airKw')).toEqual([30, 35]);
    // Before 60 kW over two busways; after 70 kW. Liquid 30 kW, after 35 kW; the plant takes that of its CDU.
    expect(loads).toEqual(
      expect.arrayContaining(['feed A: 30 > 35', 'feed B: 30 > 35', 'loop L: 30 > 35', 'plant W: 30 > 35']),
    );
    expect(phases).toEqual(['P1: 1/40 > 1/50']);
  });

  it('of a cord that is pulled: its load moves to the other feed, and sums stay', () => {
    const { total, loads } = impact(({ racks }) => (racks[0]!.feeds = ['A']));
    expect(total('itKw')).toEqual([60, 60]);
    // A: 20 + 10 becomes 40 + 10; B: 20 + 10 becomes 10.
    expect(loads).toEqual(['feed A: 30 > 50', 'feed B: 30 > 10']);
  });

  it('of a rack that goes: a rack, its mass and its load less', () => {
    const { total, loads, phases } = impact(({ racks }) => racks.pop());
    expect(total('racks')).toEqual([2, 1]);
    expect(total('massKg')).toEqual([2000, 1000]);
    expect(loads).toContain('feed A: 30 > 20');
    expect(phases).toEqual(['P2: 1/20 > 0/0']);
  });

  it('of another phase: what one loses the other has', () => {
    const { loads, phases } = impact(({ racks }) => (racks[1]!.phase = 'P1'));
    expect(loads).toEqual([]);
    expect(phases).toEqual(['P1: 1/40 > 2/60', 'P2: 1/20 > 0/0']);
  });

  it('of a renamed feed is none, and of one that is new and one that is gone both', () => {
    const rename = (all: Parts) => {
      all.feeds = ['A', 'B2'];
      for (const rack of all.racks) rack.feeds = ['A', 'B2'];
    };
    expect(impact(rename, { B: 'B2' }).loads).toEqual([]);
    expect(impact(rename).loads).toEqual(['feed B2: undefined > 30', 'feed B: 30 > undefined']);
  });
});
