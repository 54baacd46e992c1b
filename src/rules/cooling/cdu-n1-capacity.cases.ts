import type { Cdu, CoolingRedundancy, Hall } from '../../model/types';
import { cdu, hall, loop, many, plant, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/**
 * The pods of a published GB200 pod calculator: racks of 132 kW, 87 % of it liquid, 103.36 L/min each, on CDUs
 * of 1367 kW at 4 K and 1200 L/min.
 */
const pod = (racks: number, cdus: number, redundancy?: CoolingRedundancy): Hall =>
  hall({
    plants: [plant('FWS')],
    loops: [loop('TCS-1', redundancy ? { redundancy } : {})],
    cdus: many(cdus, 'CDU', (id) =>
      cdu(id, { type: 'vertiv-xdu1350-2p', coolingKw: 1367, loop: 'TCS-1', plant: 'FWS' }),
    ),
    racks: many(racks, 'R', (id) =>
      rack(id, { powerKw: 132, liquidFraction: 0.87, flowLpm: 103.36, loop: 'TCS-1' }),
    ),
  });

/** 100 kW and 100 L/min on units that the case gives, all at the approach of their rating. */
const group = (units: readonly Partial<Cdu>[], redundancy?: CoolingRedundancy): Hall =>
  hall({
    plants: [plant('FWS')],
    loops: [loop('TCS-1', redundancy ? { redundancy } : {})],
    cdus: units.map((unit, n) =>
      cdu(`CDU-${n + 1}`, { approachK: 4, flowLpm: 1000, loop: 'TCS-1', plant: 'FWS', ...unit }),
    ),
    racks: [rack('R1', { powerKw: 100, liquidFraction: 1, flowLpm: 100, loop: 'TCS-1' })],
  });

const units = (count: number, coolingKw: number): Partial<Cdu>[] => many(count, '', () => ({ coolingKw }));

export const cases: RuleCases = {
  valid: [
    { name: '4 racks: 1 + 1 CDUs', hall: pod(4, 2) },
    { name: '8 racks: 1 + 1 CDUs', hall: pod(8, 2) },
    { name: '16 racks: 2 + 1 CDUs', hall: pod(16, 3) },
    { name: 'five units of 25 kW are N+1 for 100 kW', hall: group(units(5, 25)) },
    { name: 'six units of 25 kW are N+2', hall: group(units(6, 25), 'n+2') },
    { name: 'eight units of 25 kW are 2N', hall: group(units(8, 25), '2n') },
    {
      name: "the loop's own redundancy wins over the design's",
      hall: { ...group(units(5, 25), 'n+1'), design: { cooling: '2n' } },
    },
  ],
  invalid: [
    {
      name: '16 racks on two CDUs: too little heat and too little flow',
      hall: pod(16, 2),
      findings: [
        {
          objects: ['TCS-1', 'CDU-1'],
          message:
            'Losing CDU-1 leaves TCS-1 with 1 CDU that carries 1200 L/min of PG25; its racks need 1654 L/min (137.8 %).',
          measured: 1653.8,
          limit: 1200,
          unit: 'L/min',
          lost: ['CDU-1'],
        },
        {
          objects: ['TCS-1', 'CDU-1'],
          message:
            'Losing CDU-1 leaves TCS-1 with 1 CDU that carries 1367 kW at 4 K approach (rated 1367 kW at 4 K and 1200 L/min, PG25); its racks give it 1837 kW (134.4 %).',
          measured: 1837.44,
          limit: 1367,
          unit: 'kW',
          lost: ['CDU-1'],
        },
      ],
    },
    {
      name: 'four units of 25 kW are N',
      hall: group(units(4, 25)),
      findings: [{ objects: ['TCS-1', 'CDU-1'], measured: 100, limit: 75, unit: 'kW', lost: ['CDU-1'] }],
    },
    {
      name: 'one CDU is none after a loss',
      hall: group(units(1, 200)),
      findings: [
        {
          objects: ['TCS-1', 'CDU-1'],
          message: 'Losing CDU-1 leaves TCS-1 without a CDU for 100 L/min.',
          measured: 100,
          limit: 0,
          unit: 'L/min',
          lost: ['CDU-1'],
        },
        {
          objects: ['TCS-1', 'CDU-1'],
          message: 'Losing CDU-1 leaves TCS-1 without a CDU for 100 kW.',
          measured: 100,
          limit: 0,
          unit: 'kW',
          lost: ['CDU-1'],
        },
      ],
    },
    {
      name: 'of unequal units the largest is lost, by heat and by flow each its own',
      hall: group([
        { coolingKw: 60, flowLpm: 40 },
        { coolingKw: 50, flowLpm: 90 },
        { coolingKw: 40, flowLpm: 40 },
      ]),
      findings: [
        { objects: ['TCS-1', 'CDU-1'], measured: 100, limit: 90, unit: 'kW', lost: ['CDU-1'] },
        { objects: ['TCS-1', 'CDU-2'], measured: 100, limit: 80, unit: 'L/min', lost: ['CDU-2'] },
      ],
    },
    {
      name: 'five units of 25 kW are not N+2',
      hall: group(units(5, 25), 'n+2'),
      findings: [
        {
          objects: ['TCS-1', 'CDU-1', 'CDU-2'],
          measured: 100,
          limit: 75,
          unit: 'kW',
          lost: ['CDU-1', 'CDU-2'],
        },
      ],
    },
    {
      name: 'the larger half of seven units',
      hall: group(units(7, 25), '2n'),
      findings: [
        {
          objects: ['TCS-1', 'CDU-1', 'CDU-2', 'CDU-3', 'CDU-4'],
          measured: 100,
          limit: 75,
          unit: 'kW',
          lost: ['CDU-1', 'CDU-2', 'CDU-3', 'CDU-4'],
        },
      ],
    },
    {
      name: "the design's redundancy where the loop has none",
      hall: { ...group(units(5, 25)), design: { cooling: 'n+2' } },
      findings: [
        {
          objects: ['TCS-1', 'CDU-1', 'CDU-2'],
          measured: 100,
          limit: 75,
          unit: 'kW',
          lost: ['CDU-1', 'CDU-2'],
        },
      ],
    },
    {
      name: 'N+1 at 4 K is not N+1 at 3 K',
      hall: { ...pod(16, 3), loops: [loop('TCS-1', { supplyC: 38.5 })] },
      findings: [
        {
          objects: ['TCS-1', 'CDU-1'],
          message: /with 2 CDUs that carry 1709 kW at 2\.5 K approach \(rated 2734 kW at 4 K/,
          measured: 1837.44,
          limit: 1708.75,
          unit: 'kW',
          lost: ['CDU-1'],
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'no plant, and enough by the rating',
      hall: { ...group(units(5, 25)), plants: [] },
      reason: /^TCS-1: not known: plant of CDU-1, .* and CDU-5|plant of CDU-5\.$/,
    },
    {
      name: 'a flow that is not known',
      hall: {
        ...group(units(5, 25)),
        racks: [rack('R1', { powerKw: 100, liquidFraction: 1, loop: 'TCS-1' })],
      },
      reason: 'TCS-1: not known: the flow that R1 needs.',
    },
  ],
  notApplicable: [
    { name: 'redundancy n', hall: group(units(4, 25), 'n') },
    { name: 'a loop that nothing draws from', hall: pod(0, 2) },
    { name: 'no CDU: cdu-overload tells of it', hall: group([]) },
  ],
};
