import type { Point, Zone } from '../../model/types';
import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const fire = (id: string, fromX: number): Zone => ({
  id,
  kind: 'fire',
  outline: [
    [fromX, 0],
    [fromX + 20_000, 0],
    [fromX + 20_000, 20_000],
    [fromX, 20_000],
  ],
});
const zones = [fire('F1', 0), fire('F2', 20_000)];
const spines = (...places: Point[]) =>
  hall({ zones, racks: places.map((at, n) => rack(`SP${n + 1}`, { tier: n === 0 ? 'spine' : 'core', at })) });

export const cases: RuleCases = {
  valid: [{ name: 'one in each compartment', hall: spines([3000, 3000], [23_000, 3000]) }],
  invalid: [
    {
      name: 'both in one',
      hall: spines([3000, 3000], [13_000, 3000]),
      findings: [
        {
          objects: ['SP1', 'SP2'],
          message:
            'All spine and core racks, SP1 and SP2, stand in the fire compartment F1; they should be shared among 2.',
          measured: 1,
          limit: 2,
          unit: '1',
        },
      ],
    },
    {
      name: 'one across the wall counts as in none',
      hall: spines([19_700, 3000]),
      findings: [{ objects: ['SP1'], message: /stand in none of/, measured: 1, limit: 2, unit: '1' }],
    },
  ],
  notApplicable: [
    { name: 'no fire compartments', hall: hall({ racks: [rack('SP1', { tier: 'spine' })] }) },
    { name: 'no spines', hall: hall({ zones, racks: [rack('R1')] }) },
  ],
};
