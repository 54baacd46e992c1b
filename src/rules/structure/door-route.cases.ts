import type { Door } from '../../model/types';
import { cdu, hall, rack, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const door = (id: string, widthMm: number, heightMm?: number): Door => ({
  id,
  at: [1000, 0],
  facing: 'north',
  widthMm,
  ...(heightMm === undefined ? {} : { heightMm }),
});
/** Racks of 600 mm × 1200 mm × 2300 mm. */
const through = (...doors: Door[]) =>
  hall({ doors, racks: row('R', 3, [3000, 3000], { type: 'network-rack' }) });

export const cases: RuleCases = {
  valid: [
    { name: 'a rack with 100 mm for its pallet through 2400 mm', hall: through(door('D1', 1200, 2400)) },
    { name: 'one door is enough', hall: through(door('D1', 900, 2000), door('D2', 1200, 2400)) },
    { name: 'a door without a height is judged by its width', hall: through(door('D1', 1200)) },
    { name: 'an own delivery door', hall: through(door('D1', 1000)), options: { deliveryWidthMm: 1000 } },
  ],
  invalid: [
    {
      name: 'too low',
      hall: through(door('D1', 1200, 2100)),
      findings: [
        {
          objects: ['D1', 'R-1'],
          message:
            'network-rack (R-1 and 2 more) needs 2400 mm of clear height; the best door, D1, is 1200 mm × 2100 mm (114.3 %).',
          measured: 2400,
          limit: 2100,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'too narrow for a CDU of 900 mm × 1200 mm',
      hall: hall({ doors: [door('D1', 900)], racks: [rack('R1')], cdus: [cdu('CDU-1')] }),
      findings: [
        {
          objects: ['D1', 'CDU-1'],
          message: 'box (CDU-1) needs 1000 mm of clear width; the best door, D1, is 900 mm wide (111.1 %).',
          measured: 1000,
          limit: 900,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'everything passes, and no door is a delivery door',
      hall: through(door('D1', 1000), door('D2', 900)),
      findings: [
        {
          objects: ['D1'],
          message: 'No door is a delivery door of 1200 mm × 2400 mm; the widest, D1, is 1000 mm wide.',
          measured: 1000,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
  ],
  notApplicable: [{ name: 'no doors', hall: hall({ racks: [rack('R1')] }) }],
};
