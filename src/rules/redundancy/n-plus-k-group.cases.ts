import { load, node, pdu } from '../../analysis/testing/analysedHall';
import { changed, declaring, fromTheFeeds, parallel, singlePath, twoN } from '../testing/redundancyChains';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

const four = ['UPS-1', 'UPS-2', 'UPS-3', 'UPS-4'];
const onFour = (kw: number, limit: number, percent: number): ExpectedFinding => ({
  objects: four,
  message: `UPS-1, UPS-2, UPS-3 and UPS-4 with 1 of 4 units out: ${kw} kW on ${limit} kW (${percent} %).`,
  measured: kw,
  limit,
  unit: 'kW',
});

const modular = (modules: number, kw: number, redundantModules?: number) =>
  changed(singlePath(), {
    power: [
      node('UPS', 'ups', ['IN'], {
        modules,
        moduleKw: 25,
        ...(redundantModules === undefined ? {} : { redundantModules }),
      }),
    ],
    racks: [load('R1', kw, ['PDU'])],
  });

export const cases: RuleCases = {
  valid: [
    { name: 'two units of 300 kW for 240 kW', hall: declaring('n+1', parallel(2, 300, 240)) },
    { name: 'five modules of 25 kW for 90 kW', hall: declaring('n+1', modular(5, 90)) },
    {
      name: 'spare modules that a UPS declares, whatever the scheme',
      hall: declaring('2n', twoN(2500, 2000, { modules: 10, moduleKw: 250, redundantModules: 1 })),
    },
    {
      name: 'unequal units: the largest is out',
      hall: declaring(
        'n+1',
        changed(parallel(3, 300, 400), { power: [node('UPS-3', 'ups', ['IN'], { ratingKw: 150 })] }),
      ),
    },
  ],
  invalid: [
    {
      name: 'four units of 500 kW for 1500 kW: exactly N+1',
      hall: declaring('n+1', parallel(4, 500, 1500)),
      findings: [
        {
          ...onFour(1500, 1500, 100),
          severity: 'info',
          message:
            'UPS-1, UPS-2, UPS-3 and UPS-4 with 1 of 4 units out: 1500 kW on 1500 kW (100 %): no margin is left.',
        },
      ],
    },
    {
      name: 'four units of 500 kW for 1600 kW',
      hall: declaring('n+1', parallel(4, 500, 1600)),
      findings: [onFour(1600, 1500, 106.7)],
    },
    {
      name: 'two spare units are asked for',
      hall: declaring('n+1', parallel(4, 500, 1500)),
      options: { spares: 2 },
      findings: [{ ...onFour(1500, 1000, 150), message: /with 2 of 4 units out/ }],
    },
    {
      name: 'four modules of 25 kW for 100 kW are N',
      hall: declaring('n+1', modular(4, 100)),
      findings: [
        {
          objects: ['UPS'],
          message: 'UPS with 1 of 4 units out: 100 kW on 75 kW (133.3 %).',
          measured: 100,
          limit: 75,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'spare modules that are not spare',
      hall: declaring('n', modular(6, 110, 2)),
      findings: [
        { objects: ['UPS'], message: /with 2 of 6 units out/, measured: 110, limit: 100, unit: 'kW' },
      ],
    },
    {
      name: 'one UPS in one block',
      hall: declaring('n+1', singlePath()),
      findings: [
        {
          objects: ['UPS'],
          message: 'UPS without a unit to spare: 300 kW on 0 kW (∞ %).',
          measured: 300,
          limit: 0,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'transformers in parallel',
      hall: declaring('n+1', {
        power: [
          node('TX-1', 'transformer', [], { ratingKva: 1000, pf: 0.95 }),
          node('TX-2', 'transformer', [], { ratingKva: 1000, pf: 0.95 }),
          node('LV', 'switchboard', ['TX-1', 'TX-2']),
        ],
        feeds: [pdu('PDU', ['LV'])],
        racks: [load('R1', 1200, ['PDU'])],
      }),
      findings: [{ objects: ['TX-1', 'TX-2'], measured: 1200, limit: 950, unit: 'kW' }],
    },
  ],
  blocked: [
    {
      name: 'a unit without a rating',
      hall: declaring('n+1', changed(parallel(2, 300, 240), { power: [node('UPS-2', 'ups', ['IN'])] })),
      reason: 'The rating of UPS-2 is not known.',
    },
  ],
  notApplicable: [
    { name: 'no spare units are declared', hall: declaring('2n', twoN(2000, 2200)) },
    {
      name: 'no power chain above the feeds',
      hall: declaring('n+1', { ...fromTheFeeds, power: [node('UPS', 'ups')] }),
    },
  ],
};
