import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { LiveHall } from '../rules/liveHall';
import { RuleSet, type RuleSetInput } from '../rules/ruleSet';
import { aisleLimits } from './aisleLimits';

/** A rack, another before its front (or behind its rear) at `mm`, and the findings of aisles. */
function aisle(face: 'front' | 'rear', mm: number, rules: RuleSet) {
  const type = { id: 't', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 5 };
  const racks = [
    { id: 'N', type: 't', at: [3000, 3000], facing: face === 'front' ? 'south' : 'north', row: 'N' },
    { id: 'S', type: 't', at: [3000, 4200 + mm], facing: face === 'front' ? 'north' : 'south', row: 'S' },
  ];
  const hall = { format: 'datahall/1', room: { outline: [[0, 0], [12000, 0], [12000, 12000], [0, 12000]] }, types: [type], racks }; // prettier-ignore
  const live = new LiveHall(JSON.stringify(hall), { catalog: builtinCatalog(), rules });
  if (!live.analysis) throw new Error('not readable');
  const findings = live.findings.filter(({ rule }) => /-aisle-width$/.test(rule));
  return { limits: aisleLimits(live.analysis, rules), findings };
}

/** The findings of walls of a hall with one rack, `mm` between a face of it and the north wall. */
function wall(face: 'front' | 'rear', mm: number, rules: RuleSet) {
  const type = { id: 't', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 5 };
  const racks = [{ id: 'N', type: 't', at: [6000, mm], facing: face === 'front' ? 'north' : 'south' }];
  const hall = { format: 'datahall/1', room: { outline: [[0, 0], [12000, 0], [12000, 12000], [0, 12000]] }, types: [type], racks }; // prettier-ignore
  const live = new LiveHall(JSON.stringify(hall), { catalog: builtinCatalog(), rules });
  return live.findings.filter(({ rule }) => rule === 'space/wall-clearance');
}

describe.each<[string, RuleSetInput]>([
  ['the rules as shipped', {}],
  [
    'limits of the settings',
    {
      settings: {
        rules: {
          'space/cold-aisle-width': { options: { minMm: 1400 } },
          'space/hot-aisle-width': { severity: 'warning', options: { minMm: 1000, warnMm: 1500 } },
          'space/wall-clearance': { severity: 'error', options: { minMm: 900 } },
        },
      },
    },
  ],
])('%s', (_, input) => {
  const rules = new RuleSet(input);
  const { limits } = aisle('front', 5000, rules);

  it('give limits for both faces', () => {
    expect(new Set(limits.map(({ face }) => face))).toEqual(new Set(['front', 'rear']));
  });

  it.each(limits.filter(({ to }) => to === 'wall'))(
    '$rule has a finding just below $mm mm between the $face of a rack and a wall, and not at it',
    ({ face, mm, rule, severity }) => {
      expect(wall(face, mm - 1, rules)).toContainEqual(
        expect.objectContaining({ rule, severity, limit: mm }),
      );
      expect(wall(face, mm, rules)).toEqual([]);
    },
  );

  it.each(limits.filter(({ to }) => to === 'aisle'))(
    '$rule has a finding just below $mm mm, and not at it',
    (limit) => {
      const { face, mm, rule, severity } = limit;
      expect(aisle(face, mm - 1, rules).findings).toContainEqual(
        expect.objectContaining({ rule, severity, limit: mm }),
      );
      expect(aisle(face, mm, rules).findings.filter((f) => f.limit === mm)).toEqual([]);
    },
  );
});

it('are those of the settings', () => {
  const settings = { rules: { 'space/cold-aisle-width': { options: { minMm: 1400 } } } };
  const { limits } = aisle('front', 5000, new RuleSet({ settings }));
  expect(limits.find(({ face }) => face === 'front')?.mm).toBe(1400);
});

it('are none of a rule that is off', () => {
  const settings = {
    rules: { 'space/cold-aisle-width': 'off', 'space/hot-aisle-width': 'off', 'space/wall-clearance': 'off' },
  } as const;
  expect(aisle('front', 5000, new RuleSet({ settings })).limits).toEqual([]);
});
