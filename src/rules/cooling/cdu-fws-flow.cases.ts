import type { Hall, Plant } from '../../model/types';
import { airUnit, cdu, hall, loop, many, plant, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** 1837.44 kW on three CDUs: 2644 L/min of water at 10 K, 881.7 L/min each. */
const pods = (plantParts: Partial<Plant>, parts: Partial<Hall> = {}): Hall =>
  hall({
    plants: [plant('FWS', { deltaK: 10, ...plantParts })],
    loops: [loop('TCS', { deltaK: 10 })],
    cdus: many(3, 'CDU', (id) => cdu(id, { coolingKw: 1368, loop: 'TCS', plant: 'FWS' })),
    racks: many(16, 'R', (id) => rack(id, { powerKw: 114.84, liquidFraction: 1, loop: 'TCS' })),
    ...parts,
  });
const objects = ['FWS'];

export const cases: RuleCases = {
  valid: [
    { name: '3000 L/min', hall: pods({ flowLpm: 3000 }) },
    { name: '1400 L/min at 20 K', hall: pods({ flowLpm: 1400, deltaK: 20 }) },
  ],
  invalid: [
    {
      name: '2000 L/min',
      hall: pods({ flowLpm: 2000 }),
      findings: [
        {
          objects,
          message:
            '1837 kW from CDU-1, CDU-2 and CDU-3 at 10 K need 2645 L/min of water; FWS brings 2000 L/min (132.3 %).',
          measured: 2645,
          limit: 2000,
          unit: 'L/min',
        },
      ],
    },
    {
      name: 'just enough is enough, and no more',
      hall: pods({ flowLpm: 2700 }),
      findings: [{ severity: 'info', objects, measured: 2645, limit: 2700, unit: 'L/min' }],
    },
    {
      name: 'an air unit on the same water',
      hall: pods(
        { flowLpm: 3000 },
        {
          types: [{ id: 'coil', kind: 'crah', plantFlowLpm: 500 }],
          airUnits: [airUnit('AU-1', { type: 'coil', plant: 'FWS' })],
        },
      ),
      findings: [{ objects, measured: 3145, limit: 3000, unit: 'L/min' }],
    },
  ],
  blocked: [
    {
      name: 'no temperature rise',
      hall: { ...pods({ flowLpm: 3000 }), plants: [plant('FWS', { flowLpm: 3000 })] },
      reason: 'FWS: deltaK is not known.',
    },
    {
      name: 'a rack without a load',
      hall: pods({ flowLpm: 3000 }, { racks: [rack('R1', { liquidFraction: 1, loop: 'TCS' })] }),
      reason: 'FWS: not known: the load of R1.',
    },
  ],
  notApplicable: [
    { name: 'its flow is not stated', hall: pods({}) },
    { name: 'no CDU draws from it', hall: pods({ flowLpm: 1 }, { cdus: [] }) },
  ],
};
