import type { Cord, Feed, PowerNode, PowerScheme } from '../../model/types';
import { airUnit, busway, cdu, hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const chain: PowerNode[] = [
  { id: 'GRID', kind: 'utility' },
  { id: 'UPS-A', kind: 'ups', from: ['GRID'] },
];

/** Panels RA behind a UPS, RB and RC straight from the grid. */
const panels: Feed[] = [
  busway('RA', { kind: 'rpp', side: 'A', from: ['UPS-A'] }),
  busway('RB', { kind: 'rpp', side: 'B', from: ['GRID'] }),
  busway('RC', { kind: 'rpp', side: 'C', from: ['GRID'] }),
  busway('RA2', { kind: 'rpp', side: 'A', from: ['UPS-A'] }),
  busway('X1', { kind: 'rpp' }),
  busway('X2', { kind: 'rpp' }),
];

const one = (feeds: Cord[], power?: PowerScheme) =>
  hall({
    ...(power ? { design: { power } } : {}),
    power: chain,
    feeds: panels,
    cdus: [cdu('C1', { powerKw: 14, feeds })],
  });

export const cases: RuleCases = {
  valid: [
    { name: 'one side behind a UPS, the other from the grid', hall: one(['RA', 'RB']) },
    { name: 'panels whose sources are not modelled', hall: one(['X1', 'X2']) },
    {
      name: 'a hall without a UPS: racks have none either',
      hall: hall({
        power: [{ id: 'GRID', kind: 'utility' }],
        feeds: panels.slice(1, 3),
        cdus: [cdu('C1', { powerKw: 14, feeds: ['RB', 'RC'] })],
      }),
    },
    { name: 'one feed where one is asked for', hall: one(['RA']), options: { leastFeeds: 1 } },
  ],
  invalid: [
    {
      name: 'a CDU on one panel',
      hall: JSON.stringify(one(['RA'])),
      findings: [
        {
          objects: ['C1', 'RA'],
          message: 'C1 plugs into RA only; 2 feeds keep it running.',
          measured: 1,
          limit: 2,
          unit: '1',
          on: '"feeds":["RA"]',
        },
      ],
    },
    {
      name: 'two cords into one panel',
      hall: one(['RA', 'RA']),
      findings: [{ objects: ['C1', 'RA'], measured: 1, limit: 2, unit: '1' }],
    },
    {
      name: 'two panels of one side',
      hall: one(['RA', 'RA2']),
      findings: [{ objects: ['C1', 'RA', 'RA2'], message: 'RA and RA2, which feed C1, are all of side A.' }],
    },
    {
      name: 'no UPS before either panel',
      hall: one(['RB', 'RC']),
      findings: [
        {
          objects: ['C1', 'RB', 'RC'],
          message:
            '0 of the feeds of C1, RB and RC, draws through a UPS or BESS; 1 is needed to run on until generators start.',
          measured: 0,
          limit: 1,
          unit: '1',
        },
      ],
    },
    {
      name: 'an air unit that plugs into nothing beside one that does',
      hall: hall({
        feeds: panels,
        power: chain,
        airUnits: [airUnit('W1', { powerKw: 9, feeds: ['RA', 'RB'] }), airUnit('W2', { powerKw: 9 })],
      }),
      findings: [
        {
          objects: ['W2'],
          message: 'W2 plugs into nothing; 2 feeds keep it running.',
          measured: 0,
          limit: 2,
          unit: '1',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a cord to no feed',
      hall: one(['RA', 'Z9']),
      reason: 'C1 plugs into what is no feed of this hall.',
    },
  ],
  notApplicable: [
    { name: 'one path', hall: one(['RA'], 'n') },
    { name: 'no power of such units is modelled', hall: hall({ cdus: [cdu('C1', { powerKw: 14 })] }) },
  ],
};
