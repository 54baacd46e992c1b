import { node } from '../../analysis/testing/analysedHall';
import type { Source } from '../../model/types';
import {
  changed,
  declaring,
  fromTheFeeds,
  oneBoard,
  singlePath,
  triRedundant,
  twoN,
} from '../testing/redundancyChains';
import type { RuleCases } from '../testing/ruleCases';

const instead = (id: string): Source => ({ node: id, role: 'alternate', switching: 'auto' });
const both = ['GRID-A', 'GRID-B'];

/** Two sides on the grid, and generators on one bus behind them. */
const oneGeneratorBus = (busKw = 3000) =>
  changed(twoN(2000, 1000), {
    power: [
      node('GEN-1', 'generator', [], { ratingKw: 1500 }),
      node('GEN-2', 'generator', [], { ratingKw: 1500 }),
      node('GEN-BUS', 'switchboard', ['GEN-1', 'GEN-2'], { ratingKw: busKw }),
      ...(['A', 'B'] as const).flatMap((side) => [
        node(`LV-${side}`, 'ats', [`GRID-${side}`, instead('GEN-BUS')]),
        node(`UPS-${side}`, 'ups', [`LV-${side}`], { side, ratingKw: 2000 }),
      ]),
    ],
  });

export const cases: RuleCases = {
  valid: [
    { name: 'a generator takes over on one path', hall: declaring('n', singlePath()) },
    { name: 'two supplies and a generator for three', hall: declaring('3n/2', triRedundant()) },
    {
      name: 'one generator bus, in a hall that is not declared to survive two losses',
      hall: declaring('2n', oneGeneratorBus()),
    },
    {
      name: 'one supply that both sides hang on is told as a single point of failure',
      hall: declaring(
        '2n',
        changed(oneBoard(), { power: [node('GEN', 'generator'), node('UPS-C', 'ups', ['GEN'])] }),
      ),
    },
  ],
  invalid: [
    {
      name: 'generators that nothing turns to',
      hall: declaring('2n', changed(twoN(2000, 1000), { power: [node('GEN', 'generator')] })),
      findings: [
        {
          objects: both,
          message: 'Losing the grid (GRID-A and GRID-B) darkens R1.',
          measured: 1,
          limit: 0,
          unit: '1',
          lost: both,
        },
      ],
    },
    {
      name: 'a bus behind the generators that carries one side, not two',
      hall: declaring('2n', oneGeneratorBus(700)),
      findings: [
        {
          objects: ['GEN-BUS', ...both],
          message: 'Losing the grid (GRID-A and GRID-B) puts GEN-BUS at 1000 kW of 700 kW (142.9 %).',
          measured: 1000,
          limit: 700,
          unit: 'kW',
          lost: both,
        },
      ],
    },
    {
      name: 'one generator bus, in a hall declared fault tolerant',
      hall: declaring('2n', oneGeneratorBus(), { faultTolerant: true }),
      findings: [
        {
          objects: ['GEN-BUS', ...both],
          message: 'With the grid lost (GRID-A and GRID-B), losing GEN-BUS darkens R1.',
          measured: 1,
          limit: 0,
          unit: '1',
          lost: [...both, 'GEN-BUS'],
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'no generation is modelled', hall: declaring('2n', twoN(2000, 1000)) },
    {
      name: 'no utility supply is modelled',
      hall: declaring('2n', {
        ...twoN(2000, 1000),
        power: twoN(2000, 1000).power.map((n) =>
          n.kind === 'utility' ? { ...n, kind: 'generator' as const } : n,
        ),
      }),
    },
    { name: 'no power chain above the feeds', hall: declaring('2n', fromTheFeeds) },
  ],
};
