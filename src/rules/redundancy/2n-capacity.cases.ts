import { load, node, pdu } from '../../analysis/testing/analysedHall';
import { hall } from '../testing/hallBuilder';
import { changed, declaring, fromTheFeeds, pairs, twoN } from '../testing/redundancyChains';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

const after = (lost: string, id: string, kw: number, percent: number): ExpectedFinding => ({
  objects: [id, lost],
  message: `Losing ${lost} puts ${id} at ${kw} kW of 2000 kW (${percent} %).`,
  measured: kw,
  limit: 2000,
  unit: 'kW',
  lost: [lost],
});

/** Two UPS a side; the racks on A1 are on B1 or B2. No single loss fills a UPS, the loss of a side does. */
const twoASide = {
  power: ['A1', 'A2', 'B1', 'B2'].map((id) =>
    node(`UPS-${id}`, 'ups', [], { side: id.startsWith('A') ? 'A' : 'B', ratingKw: 1000 }),
  ),
  feeds: ['A1', 'A2', 'B1', 'B2'].map((id) => pdu(`P-${id}`, [`UPS-${id}`])),
  racks: [
    load('R1', 600, ['P-A1', 'P-B1']),
    load('R2', 600, ['P-A2', 'P-B1']),
    load('R3', 400, ['P-A2', 'P-B2']),
  ],
};

export const cases: RuleCases = {
  valid: [
    { name: '2 × 2000 kW for 1600 kW', hall: declaring('2n', twoN(2000, 1600)) },
    {
      name: 'sides that only the feeds name',
      hall: declaring(
        '2n',
        changed(
          { ...twoN(2000, 1600), power: twoN(2000, 1600).power.map(({ side: _side, ...n }) => n) },
          { feeds: [pdu('PA', ['UPS-A'], { side: 'A' }), pdu('PB', ['UPS-B'], { side: 'B' })] },
        ),
      ),
    },
  ],
  invalid: [
    {
      name: '2 × 2000 kW for 2000 kW: exactly 100 % after the loss of a side passes without margin',
      hall: declaring('2n', twoN(2000, 2000)),
      findings: [
        {
          ...after('UPS-B', 'UPS-A', 2000, 100),
          severity: 'info',
          message: 'Losing UPS-B puts UPS-A at 2000 kW of 2000 kW (100 %): no margin is left.',
        },
        { ...after('UPS-A', 'UPS-B', 2000, 100), severity: 'info', message: /no margin is left/ },
      ],
    },
    {
      name: '2 × 2000 kW for 2200 kW: 55 % looks fine until a side is lost',
      hall: declaring('2n', twoN(2000, 2200)),
      findings: [after('UPS-B', 'UPS-A', 2200, 110), after('UPS-A', 'UPS-B', 2200, 110)],
    },
    {
      name: 'the loss of a side of two UPS',
      hall: hall({ design: { power: '2n' }, ...twoASide }),
      findings: [
        {
          objects: ['UPS-B1', 'UPS-A1', 'UPS-A2'],
          message: 'Losing side A (UPS-A1 and UPS-A2) puts UPS-B1 at 1200 kW of 1000 kW (120 %).',
          measured: 1200,
          limit: 1000,
          unit: 'kW',
          lost: ['UPS-A1', 'UPS-A2'],
        },
        {
          objects: ['UPS-A2', 'UPS-B1', 'UPS-B2'],
          severity: 'info',
          measured: 1000,
          limit: 1000,
          unit: 'kW',
          lost: ['UPS-B1', 'UPS-B2'],
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'UPS without a rating',
      hall: declaring(
        '2n',
        changed(twoN(2000, 1000), { power: [node('UPS-A', 'ups', ['GRID-A'], { side: 'A' })] }),
      ),
      reason: 'The rating of UPS-A is not known.',
    },
    {
      name: 'a load that is not known',
      hall: declaring(
        '2n',
        changed(twoN(2000, 1000), { racks: [{ id: 'X', type: 'plain', at: [0, 0], feeds: ['PA', 'PB'] }] }),
      ),
      reason: 'The load of X is not known.',
    },
  ],
  notApplicable: [
    { name: 'another scheme', hall: declaring('4n/3', pairs(4, 2000, 1000)) },
    {
      name: 'no power chain above the feeds',
      hall: declaring('2n', { ...fromTheFeeds, power: [node('UPS', 'ups')] }),
    },
  ],
};
