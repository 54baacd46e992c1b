import type { Cdu, Hall, Plant } from '../../model/types';
import { cdu, hall, loop, plant, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** One load on one XDU1350 (1368 kW at 4 K, 1200 and 1200 L/min), TCS at 40 °C. */
const on = (kw: number, plantParts: Partial<Plant>, cduParts: Partial<Cdu> = {}): Hall =>
  hall({
    plants: [plant('FWS', plantParts)],
    loops: [loop('TCS')],
    cdus: [cdu('CDU-1', { type: 'vertiv-xdu1350-2p', loop: 'TCS', plant: 'FWS', ...cduParts })],
    racks: [rack('R1', { powerKw: kw, liquidFraction: 1, flowLpm: 1200, loop: 'TCS' })],
  });

/** A CDU whose flows are not stated: its approach goes with its heat. */
const plain: Partial<Cdu> = { type: 'box', coolingKw: 1000, approachK: 4 };

export const cases: RuleCases = {
  valid: [
    { name: 'the rating at its own approach', hall: on(1368, { supplyC: 36 }) },
    { name: '1026 kW need 3 K', hall: on(1026, { supplyC: 37 }) },
    { name: 'half the heat needs half the approach', hall: on(500, { supplyC: 38 }, plain) },
    { name: 'more FWS flow than rated counts as rated', hall: on(1368, { supplyC: 36, flowLpm: 5000 }) },
  ],
  invalid: [
    {
      name: '1368 kW at 3 K',
      hall: on(1368, { supplyC: 37 }),
      findings: [
        {
          objects: ['TCS', 'CDU-1'],
          message:
            'CDU-1 needs 4 K approach for its share of TCS: from an FWS of 37 °C it supplies 41 °C, and TCS is to have 40 °C.',
          measured: 41,
          limit: 40,
          unit: '°C',
        },
      ],
    },
    {
      name: 'an FWS as warm as the TCS',
      hall: on(500, { supplyC: 40 }, plain),
      findings: [{ objects: ['TCS', 'CDU-1'], measured: 42, limit: 40, unit: '°C' }],
    },
    {
      // C FWS 41.7 kW/K, C TCS 80.2 kW/K, UA 316.8 kW/K: NTU 7.6, ε 0.987: 684 / (0.987 · 41.7) − 684 / 80.2 = 8.1 K.
      name: 'half the FWS flow: by ε-NTU 684 kW need 8 K, and no longer 2',
      hall: on(684, { supplyC: 37, flowLpm: 600 }),
      findings: [{ objects: ['TCS', 'CDU-1'], measured: 45.09, limit: 40, unit: '°C' }],
    },
    {
      name: 'a margin of its own',
      hall: on(500, { supplyC: 37.5 }, plain),
      options: { marginK: 1 },
      findings: [{ objects: ['TCS', 'CDU-1'], measured: 40.5, limit: 40, unit: '°C' }],
    },
  ],
  notApplicable: [
    { name: 'more heat than the rating', hall: on(1500, { supplyC: 36 }) },
    { name: 'no rating', hall: on(500, {}, { type: 'box' }) },
    { name: 'no heat', hall: on(0, { supplyC: 36 }) },
  ],
};
