import type { Link } from '../../model/types';
import { link } from '../testing/cabling';
import { hall, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const on = (parts: Partial<Link>) =>
  hall({ racks: row('R', 2, [3000, 3000]), links: [link('L1', 'R-1', 'R-2', parts)] });

export const cases: RuleCases = {
  valid: [
    { name: 'DAC at 800 Gb/s, 100G a lane', hall: on({ medium: 'dac', rateGbps: 800 }) },
    { name: 'active copper at 1600 Gb/s', hall: on({ medium: 'lacc', rateGbps: 1600 }) },
    { name: 'DR4 at 200G a lane', hall: on({ medium: 'smf-dr4', laneGbps: 200 }) },
  ],
  invalid: [
    {
      name: 'DAC at 1600 Gb/s',
      hall: on({ medium: 'dac', rateGbps: 1600 }),
      findings: [
        {
          objects: ['L1', 'R-1', 'R-2'],
          message:
            'dac is not offered at 200G a lane: L1 from R-1 to R-2 needs single mode or active copper.',
          on: '"medium": "dac"',
        },
      ],
    },
    {
      name: 'multimode at 800 Gb/s in four lanes',
      hall: on({ medium: 'mmf-om4', rateGbps: 800, laneGbps: 200 }),
      findings: [{ objects: ['L1', 'R-1', 'R-2'], message: /needs single mode\.$/ }],
    },
    {
      name: 'AOC at 200G a lane',
      hall: on({ medium: 'aoc', laneGbps: 200 }),
      findings: [{ objects: ['L1', 'R-1', 'R-2'] }],
    },
  ],
  notApplicable: [
    { name: 'a slow link', hall: on({ medium: 'dac', rateGbps: 100 }) },
    { name: 'a medium that the table does not have', hall: on({ medium: 'avian' }) },
  ],
};
