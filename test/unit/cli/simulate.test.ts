import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SimulationReport } from '../../../src/formats/simulationReport';
import { datahall, type Workspace } from './datahall';
import { room } from './halls';

const workspace = datahall();

const busway = (id: string, from: string) => ({
  id,
  kind: 'busway',
  from: [from],
  ratingA: 1600,
  voltageV: 415,
});
const rack = (id: string, feeds: readonly string[], parts: object = {}) => ({
  id,
  type: 'network-rack',
  at: [3000, 3000],
  powerKw: 600,
  feeds,
  ...parts,
});

/** Two sides of 1127 kW a busway; R3 is on A alone, R1 on a loop with one CDU on B alone. */
const hall = {
  format: 'datahall/1',
  room,
  power: [
    { id: 'GRID', kind: 'utility', ratingKw: 9000 },
    { id: 'UPS-A', kind: 'ups', ratingKw: 2000, room: 'EL-A', from: ['GRID'] },
    { id: 'UPS-B', kind: 'ups', ratingKw: 1000, room: 'EL-B', from: ['GRID'] },
  ],
  feeds: [busway('A1', 'UPS-A'), busway('B1', 'UPS-B')],
  loops: [{ id: 'TCS-1', supplyC: 40 }],
  types: [{ id: 'cdu', kind: 'cdu', coolingKw: 900, flowLpm: 1200, powerKw: 5 }],
  cdus: [{ id: 'CDU-1', type: 'cdu', at: [6000, 3000], loop: 'TCS-1', feeds: ['B1'] }],
  racks: [
    rack('R1', ['A1', 'B1'], { liquidFraction: 1, flowLpm: 700, loop: 'TCS-1' }),
    rack('R2', ['A1', 'B1'], { powerKw: 300 }),
    rack('R3', ['A1'], { powerKw: 100 }),
  ],
};

function simulated(w: Workspace, ...args: readonly string[]) {
  const { code, stdout, stderr } = w.run('simulate', 'h.hall.json', '--format', 'json', ...args);
  if (!stdout) throw new Error(stderr);
  return { code, stderr, report: JSON.parse(stdout) as SimulationReport };
}

describe('datahall simulate', () => {
  const withHall = (value: object = hall) => {
    const w = workspace();
    w.write('h.hall.json', value);
    return w;
  };

  it('tells what one loss does', () => {
    const { code, report } = simulated(withHall(), '--fail', 'UPS-A');
    expect(code).toBe(1);
    expect(report.before.survived).toBe(true);
    expect(report.scenarios).toHaveLength(1);
    // B1 takes R1, R2 and the CDU: 905 kW of 1127; UPS-B 905 of 1000. R3 has no cord left.
    expect(report.scenarios[0]).toEqual({
      lost: ['UPS-A'],
      survived: false,
      racks: { ok: 2, unprotected: 0, hot: 0, dark: 1 },
      unprotected: [],
      hot: [],
      dark: ['R3'],
      stopped: [],
      overloaded: [],
    });
  });

  it('follows the power to the cooling', () => {
    const { report } = simulated(withHall(), '--fail', 'EL-B');
    // 1000 kW on A1 of 1127; the CDU stops and nothing carries the 600 kW of R1.
    expect(report.scenarios[0]).toMatchObject({
      lost: ['EL-B'],
      racks: { ok: 2, hot: 1, dark: 0 },
      hot: ['R1'],
      stopped: ['CDU-1'],
      overloaded: [
        { kind: 'loop', id: 'TCS-1', load: 600, limit: 0, unit: 'kW' },
        { kind: 'loop', id: 'TCS-1', load: 700, limit: 0, unit: 'L/min' },
      ],
    });
  });

  it('takes the limits of the rules, by profile and settings', () => {
    const w = withHall({ ...hall, design: { profile: 'us' } });
    // 80 % of 1127 kW are 901.6: 905 kW are too much.
    const { report } = simulated(w, '--fail', 'UPS-A');
    expect(report.limits.derate).toBe(0.8);
    expect(report.scenarios[0]?.overloaded).toEqual([
      expect.objectContaining({ kind: 'feed', id: 'B1', load: 905, unit: 'kW' }),
    ]);
    w.write('.datahall.json', { rules: { 'power/failover-overload': { options: { derate: 0.9 } } } });
    expect(simulated(w, '--fail', 'UPS-A').report.scenarios[0]?.overloaded).toEqual([]);
  });

  it('sweeps over single losses, worst first', () => {
    const { code, report } = simulated(withHall(), '--n', '1');
    expect(code).toBe(1);
    // GRID: all dark. A side: R3. B side and the CDU: R1 hot.
    expect(report.sweeps).toEqual([{ kind: 'component', examined: 6, of: 6, survived: 0 }]);
    expect(report.scenarios.map(({ lost }) => lost[0])).toEqual([
      'GRID',
      'UPS-A',
      'A1',
      'UPS-B',
      'B1',
      'CDU-1',
    ]);
    const short = simulated(withHall(), '--n', '1', '--list', '2').report;
    expect(short.scenarios.map(({ lost }) => lost[0])).toEqual(['GRID', 'UPS-A']);
    expect(short.notListed).toBe(4);
  });

  it('sweeps over pairs and compartments, with what is always out', () => {
    expect(simulated(withHall(), '--n', '2').report.sweeps).toEqual([
      { kind: 'pair of components', examined: 15, of: 15, survived: 0 },
    ]);
    const both = simulated(withHall(), '--compartments', '--fail', 'CDU-1').report;
    expect(both.before).toMatchObject({ lost: ['CDU-1'], hot: ['R1'] });
    expect(both.sweeps).toEqual([{ kind: 'compartment', examined: 2, of: 2, survived: 0 }]);
    expect(both.scenarios.map(({ lost }) => lost)).toEqual([
      ['CDU-1', 'EL-A'],
      ['CDU-1', 'EL-B'],
    ]);
  });

  it('loses the grid', () => {
    const { code, report } = simulated(withHall(), '--grid-loss');
    expect(code).toBe(1);
    expect(report.scenarios[0]).toMatchObject({ lost: ['GRID'], racks: { dark: 3 } });
    const generator = { id: 'GEN', kind: 'generator', ratingKw: 3000 };
    const backed = {
      ...hall,
      power: [
        hall.power[0],
        generator,
        { id: 'ATS', kind: 'ats', from: ['GRID', { node: 'GEN', role: 'alternate' }] },
        ...hall.power.slice(1).map((node) => ({ ...node, from: ['ATS'] })),
      ],
    };
    expect(simulated(withHall(backed), '--grid-loss').code).toBe(0);
  });

  it('survives: the clean example, and a hall of the campus', () => {
    const w = workspace();
    for (const file of ['clean.hall.json', 'campus/halls/h01.hall.json']) {
      w.write('h.hall.json', readFileSync(new URL(`../../../examples/${file}`, import.meta.url), 'utf8'));
      const { code, report } = simulated(w, '--n', '1');
      expect(code).toBe(0);
      expect(report.scenarios).toEqual([]);
      expect(report.sweeps[0]!.examined).toBeGreaterThan(30);
    }
  });

  it('prints for people', () => {
    const { code, stdout } = withHall().run('simulate', 'h.hall.json', '--fail', 'EL-B');
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        'h.hall.json',
        '',
        'With nothing lost: 3 racks ok, nothing is overloaded',
        '',
        'Losing EL-B: 2 of 3 racks ok',
        '  hot          1 rack: R1',
        '  stopped      CDU-1',
        '  overloaded   loop TCS-1: 600 kW and nothing to carry it',
        '  overloaded   loop TCS-1: 700 L/min and nothing to carry it',
        '',
      ].join('\n'),
    );
    expect(withHall().run('simulate', 'h.hall.json', '--n', '2', '--list', '1').stdout).toMatch(
      /14 more do harm and are not listed\.\n\nAll 15 pairs of components examined: the hall survives 0 of 15\.\n$/,
    );
  });

  it.each([
    [[], 'Say what fails'],
    [['--fail', 'UPS-AA'], 'Nothing that can fail is called "UPS-AA". Did you mean UPS-A or UPS-B?'],
    [['--fail', 'EL-C'], 'Did you mean EL-A or EL-B?'],
    [['--fail', 'R1'], '"R1" is one of the racks'],
    [['--n', '3'], "'3' is invalid"],
    [['--n', '1', '--max-seconds', '0'], 'must be 1 or more'],
  ])('%j is wrong usage', (args, message) => {
    const { code, stdout, stderr } = withHall().run('simulate', 'h.hall.json', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('says what it cannot simulate', () => {
    const w = workspace();
    w.write('bad.hall.json', '{ "racks": [');
    w.write('c.campus.json', { format: 'datahall-campus/1', halls: [] });
    w.write('plain.hall.json', { format: 'datahall/1', room, racks: [] });
    for (const [args, message] of [
      [['bad.hall.json', '--n', '1'], 'bad.hall.json cannot be simulated'],
      [['c.campus.json', '--n', '1'], 'is none of *.hall.json'],
      [['plain.hall.json', '--grid-loss'], 'no power node of kind "utility"'],
      [['plain.hall.json', '--compartments'], 'names a compartment'],
    ] as const) {
      const { code, stderr } = w.run('simulate', ...args);
      expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    }
  });

  it('is without what cannot be read, and says so', () => {
    const w = withHall({
      ...hall,
      racks: [...hall.racks, { id: 'R4', type: 'network-rack', at: 'nowhere' }],
    });
    const { stderr, report } = simulated(w, '--fail', 'UPS-A');
    expect(stderr).toContain('1 element or reference that cannot be read');
    expect(report.scenarios[0]?.dark).toEqual(['R3']);
  });

  it('stops when its time is over, says how far it came, and is not green', () => {
    // 3,000 feeds: 4.5 million pairs take longer than a second.
    const feeds = Array.from({ length: 3000 }, (_, i) => busway(`F${i + 1}`, 'GRID'));
    const w = withHall({ format: 'datahall/1', room, power: [hall.power[0]], feeds, racks: [] });
    const { code, stderr, report } = simulated(w, '--n', '2', '--max-seconds', '1');
    const [sweep] = report.sweeps;
    expect(sweep!.of).toBe((3001 * 3000) / 2);
    expect(sweep!.examined).toBeGreaterThan(100);
    expect(sweep!.examined).toBeLessThan(sweep!.of);
    expect(sweep!.survived).toBe(sweep!.examined);
    expect(stderr).toContain('not all was examined in 1 s');
    expect(code).toBe(1);
  });
});
