import type { EquipmentType, Hall } from '../../model/types';
import { hall, loop, many, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const of = (parts: Partial<EquipmentType>): Hall =>
  hall({
    types: [{ id: 'trays', kind: 'rack', powerKw: 100, liquidFraction: 1, flowLpm: 115.92, ...parts }],
    loops: [loop('TCS')],
    racks: many(2, 'R', (id) => rack(id, { type: 'trays', loop: 'TCS' })),
  });
const objects = ['R-1', 'TCS'];

export const cases: RuleCases = {
  valid: [
    { name: '18 pairs of UQD04 with 6.44 L/min each', hall: of({ qd: 'uqd04', qdPairs: 18 }) },
    { name: '7 pairs of UQD08', hall: of({ qd: 'uqd08', qdPairs: 7 }) },
  ],
  invalid: [
    {
      name: '9 pairs of UQD04',
      hall: of({ qd: 'uqd04', qdPairs: 9 }),
      findings: [
        {
          objects,
          // (12.88 / 3.785 / 0.8)² psi.
          message:
            '115.9 L/min through 9 pairs of UQD04 in 2 racks (R-1 and R-2) of TCS are 12.9 L/min each, rated 6.4 L/min (200 %; 124.7 kPa a coupling).',
          measured: 12.88,
          limit: 6.44,
          unit: 'L/min',
        },
      ],
    },
    {
      name: '18 pairs of UQD02',
      hall: of({ qd: 'uqd02', qdPairs: 18 }),
      findings: [{ objects, measured: 6.44, limit: 2.08, unit: 'L/min' }],
    },
  ],
  blocked: [
    { name: 'how many pairs there are', hall: of({ qd: 'uqd04' }), reason: 'qdPairs of trays is not known.' },
  ],
  notApplicable: [{ name: 'no couplings stated', hall: of({}) }],
};
