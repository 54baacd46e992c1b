import { hall, rack, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';
import { withRoom } from '../testing/floors';

/** Racks of 2300 mm. */
const under = (heightMm: number) =>
  withRoom({ heightMm }, { racks: row('R', 2, [3000, 3000], { type: 'network-rack' }) });

export const cases: RuleCases = {
  valid: [
    { name: '2300 mm under 3100 mm', hall: under(3100) },
    {
      name: 'exactly three quarters',
      hall: withRoom(
        { heightMm: 3000 },
        { types: [{ id: 'low', kind: 'rack', heightMm: 2250 }], racks: [rack('R1', { type: 'low' })] },
      ),
    },
    { name: 'an own share', hall: under(2800), options: { mostShare: 0.85 } },
  ],
  invalid: [
    {
      name: '2300 mm under 3000 mm',
      hall: under(3000),
      findings: [
        {
          objects: ['R-1', 'R-2'],
          message:
            'R-1 and 1 rack of its row are 2300 mm high, 76.7 % of the clear height of 3000 mm; 75 % (2250 mm) is the most.',
          measured: 2300,
          limit: 2250,
          unit: 'mm',
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'a room without a height', hall: hall({ racks: [rack('R1', { type: 'network-rack' })] }) },
    { name: 'racks without a height', hall: withRoom({ heightMm: 2000 }, { racks: [rack('R1')] }) },
  ],
};
