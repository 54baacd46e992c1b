import type { Hall } from '../../model/types';
import { hall, loop, many, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** GB200: at most 45 °C, no lowest temperature stated. */
const at = (supplyC: number, type = 'nvidia-gb200-nvl72', count = 1): Hall =>
  hall({
    loops: [loop('TCS', { supplyC })],
    racks: many(count, 'R', (id) => rack(id, { type, loop: 'TCS' })),
  });
const objects = ['TCS', 'R-1'];

export const cases: RuleCases = {
  valid: [
    { name: '40 °C', hall: at(40) },
    { name: '43 °C are 2 K below 45 °C', hall: at(43) },
    { name: '4 °C are 2 K above 2 °C', hall: at(4) },
    { name: 'Helios accepts 40 °C: 38 °C', hall: at(38, 'amd-helios-72') },
  ],
  invalid: [
    {
      name: '46 °C',
      hall: at(46),
      findings: [
        {
          objects,
          message: 'TCS supplies 46 °C; R-1 accepts at most 45 °C.',
          measured: 46,
          limit: 45,
          unit: '°C',
        },
      ],
    },
    {
      name: '44 °C warns',
      hall: at(44),
      findings: [
        {
          severity: 'warning',
          objects,
          message: 'TCS supplies 44 °C; R-1 accepts at most 45 °C, less than 2 K away.',
          measured: 44,
          limit: 43,
          unit: '°C',
        },
      ],
    },
    {
      name: 'one finding for all racks of a kind',
      hall: at(42, 'amd-helios-72', 3),
      findings: [
        {
          objects: ['TCS', 'R-1'],
          message: 'TCS supplies 42 °C; 3 racks (R-1, R-2 and R-3) accept at most 40 °C.',
          measured: 42,
          limit: 40,
          unit: '°C',
        },
      ],
    },
    { name: '1 °C', hall: at(1), findings: [{ objects, measured: 1, limit: 2, unit: '°C' }] },
    {
      name: '3 °C warns',
      hall: at(3),
      findings: [{ severity: 'warning', objects, measured: 3, limit: 4, unit: '°C' }],
    },
  ],
  notApplicable: [
    { name: 'only air-cooled racks', hall: at(60, 'network-rack') },
    {
      name: 'no supply temperature',
      hall: { ...at(40), loops: [{ id: 'TCS' }] },
    },
  ],
};
