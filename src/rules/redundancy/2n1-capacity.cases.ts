import { changed, declaring, twoN, twoOfNPlusOne } from '../testing/redundancyChains';
import { load, node } from '../../analysis/testing/analysedHall';
import type { RuleCases } from '../testing/ruleCases';

const kw = (each: number) =>
  changed(twoOfNPlusOne(), {
    racks: [load('R1', each, ['PA', 'PB']), load('R2', each, ['STRIP']), load('R3', each, ['PA', 'PB'])],
  });

export const cases: RuleCases = {
  valid: [
    {
      name: 'the third load of 90 kW: 270 kW on the one unit of 300 kW that is left',
      hall: declaring('2(n+1)', kw(90)),
    },
    {
      name: 'UPS with a spare module each',
      hall: declaring('2(n+1)', twoN(2500, 2000, { modules: 10, moduleKw: 250 })),
    },
  ],
  invalid: [
    {
      name: '360 kW after the loss of a side, on one unit of the other',
      hall: declaring('2(n+1)', kw(120)),
      findings: (
        [
          ['A1', 'A2', 'B'],
          ['A2', 'A1', 'B'],
          ['B1', 'B2', 'A'],
          ['B2', 'B1', 'A'],
        ] as const
      ).map(([id, out, side]) => ({
        objects: [`UPS-${id}`, `UPS-${side}1`, `UPS-${side}2`, `UPS-${out}`],
        message: `Losing side ${side} (UPS-${side}1, UPS-${side}2 and UPS-${out}) puts UPS-${id} at 360 kW of 300 kW (120 %).`,
        measured: 360,
        limit: 300,
        unit: 'kW',
        lost: [`UPS-${side}1`, `UPS-${side}2`, `UPS-${out}`],
      })),
    },
    {
      name: 'modules, of which none is spare after the loss of a side',
      hall: declaring('2(n+1)', twoN(2500, 2400, { modules: 10, moduleKw: 250 })),
      findings: (['A', 'B'] as const).map((side) => {
        const other = side === 'A' ? 'UPS-B' : 'UPS-A';
        return {
          objects: [`UPS-${side}`, other],
          message: `Losing ${other} and one module puts UPS-${side} at 2400 kW of 2250 kW (106.7 %).`,
          measured: 2400,
          limit: 2250,
          unit: 'kW',
          lost: [other],
        };
      }),
    },
    {
      name: 'a UPS that is one block has no module to spare',
      hall: declaring('2(n+1)', twoN(2000, 500)),
      findings: (['A', 'B'] as const).map((side) => ({
        objects: [`UPS-${side}`, side === 'A' ? 'UPS-B' : 'UPS-A'],
        measured: 500,
        limit: 0,
        unit: 'kW',
        lost: [side === 'A' ? 'UPS-B' : 'UPS-A'],
      })),
    },
  ],
  blocked: [
    {
      name: 'modules of unknown rating',
      hall: declaring(
        '2(n+1)',
        changed(twoN(2500, 2000, { modules: 10, moduleKw: 250 }), {
          power: [node('UPS-A', 'ups', ['GRID-A'], { side: 'A', ratingKw: 2500, modules: 10 })],
        }),
      ),
      reason: 'moduleKw of UPS-A is not known.',
    },
  ],
  notApplicable: [
    { name: 'another scheme', hall: declaring('2n', twoOfNPlusOne()) },
    {
      name: 'the loss of a side alone is too much',
      hall: declaring('2(n+1)', twoN(2000, 2200, { modules: 10, moduleKw: 200 })),
    },
  ],
};
