import type { Hall, Loop } from '../../model/types';
import { cdu, hall, loop, many, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** Racks that want PG25, and a CDU that takes both (as CoolChip CDU 121 does). */
const of = (parts: Partial<Loop>, cduType = 'vertiv-coolchip-121', rackType = 'glycol'): Hall =>
  hall({
    types: [{ id: 'glycol', kind: 'rack', powerKw: 100, liquidFraction: 1, fluids: ['pg25'] }],
    loops: [loop('TCS', parts)],
    cdus: [cdu('CDU-1', { type: cduType, loop: 'TCS' })],
    racks: many(2, 'R', (id) => rack(id, { type: rackType, loop: 'TCS' })),
  });

export const cases: RuleCases = {
  valid: [
    { name: 'PG25', hall: of({ fluid: 'pg25' }) },
    { name: 'PG25 where the loop names none', hall: of({}) },
    {
      name: 'water, in racks that name nothing',
      hall: of({ fluid: 'water' }, 'vertiv-coolchip-121', 'nvidia-gb200-nvl72'),
    },
  ],
  invalid: [
    {
      name: 'water into racks for PG25',
      hall: JSON.stringify(of({ fluid: 'water' })),
      findings: [
        {
          objects: ['TCS', 'R-1'],
          message: 'TCS is filled with water; 2 racks (R-1 and R-2) accept only PG25.',
          on: '"fluid":"water"',
        },
      ],
    },
    {
      name: 'water into a CDU for PG25',
      hall: of({ fluid: 'water' }, 'motivair-mcdu-70', 'nvidia-gb200-nvl72'),
      findings: [
        { objects: ['TCS', 'CDU-1'], message: 'TCS is filled with water; CDU-1 accepts only PG25.' },
      ],
    },
  ],
  notApplicable: [
    { name: 'nobody names a coolant', hall: of({ fluid: 'water' }, 'box', 'nvidia-gb200-nvl72') },
  ],
};
