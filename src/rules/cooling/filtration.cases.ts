import type { Hall } from '../../model/types';
import { cdu, hall, loop, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** GB200 needs 25 µm. */
const of = (filterUm: number | undefined, type = 'nvidia-gb200-nvl72'): Hall =>
  hall({
    loops: [loop('TCS')],
    cdus: [cdu('CDU-1', { loop: 'TCS', ...(filterUm === undefined ? {} : { filterUm }) })],
    racks: [rack('R1', { type, powerKw: 100, loop: 'TCS', liquidFraction: 0.9 })],
  });
const objects = ['CDU-1', 'TCS'];

export const cases: RuleCases = {
  valid: [
    { name: '25 µm for GB200', hall: of(25) },
    { name: '50 µm for a rack that states nothing', hall: of(50, 'plain') },
    {
      name: 'by its type',
      hall: { ...of(undefined), cdus: [cdu('CDU-1', { type: 'coolit-chx2000', loop: 'TCS' })] },
    },
  ],
  invalid: [
    {
      name: '50 µm for GB200',
      hall: of(50),
      findings: [
        {
          objects,
          message: 'CDU-1 filters to 50 µm; R1 of TCS needs 25 µm.',
          measured: 50,
          limit: 25,
          unit: 'µm',
        },
      ],
    },
    { name: '100 µm', hall: of(100, 'plain'), findings: [{ objects, measured: 100, limit: 50, unit: 'µm' }] },
  ],
  notApplicable: [
    { name: 'no CDU says', hall: of(undefined) },
    { name: 'no liquid-cooled rack', hall: { ...of(50), racks: [] } },
  ],
};
