import type { Hall, Rack } from '../../model/types';
import { hall, loop, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** 115 kW into PG25 from 40 °C. */
const into = (flowLpm: number, parts: Partial<Rack> = {}): Hall =>
  hall({
    loops: [loop('TCS')],
    racks: [rack('R1', { powerKw: 115, liquidFraction: 1, flowLpm, loop: 'TCS', ...parts })],
  });
const objects = ['TCS', 'R1'];

export const cases: RuleCases = {
  valid: [
    { name: '172.15 L/min: 10 K', hall: into(172.15) },
    { name: '86.1 L/min: 20 K, up to the warning', hall: into(86.1) },
    {
      name: 'GB200 at 130 L/min: 53.2 °C',
      hall: hall({
        loops: [loop('TCS')],
        racks: [rack('R1', { type: 'nvidia-gb200-nvl72', powerKw: 132, loop: 'TCS' })],
      }),
    },
  ],
  invalid: [
    {
      name: '57.4 L/min: 30 K',
      hall: into(57.4),
      findings: [
        {
          objects,
          message: '115 kW into 57.4 L/min from TCS leave R1 at 70 °C; it allows 65 °C.',
          measured: 70,
          limit: 65,
          unit: '°C',
        },
      ],
    },
    {
      name: '78.25 L/min: 22 K warn',
      hall: into(78.25),
      findings: [{ severity: 'warning', objects, measured: 62, limit: 60, unit: '°C' }],
    },
    {
      name: 'racks of one type with loads of their own: one finding on the worst',
      hall: hall({
        loops: [loop('TCS')],
        racks: [110, 115, 112].map((powerKw, i) =>
          rack(`R${i + 1}`, { powerKw, liquidFraction: 1, flowLpm: 57.4, loop: 'TCS' }),
        ),
      }),
      findings: [
        {
          objects: ['TCS', 'R2'],
          message:
            '115 kW into 57.4 L/min from TCS leave R2 at 70 °C (the worst of 3 racks); it allows 65 °C.',
          measured: 70,
          limit: 65,
          unit: '°C',
        },
      ],
    },
    {
      name: 'a rack that allows less',
      hall: into(86.1, { maxReturnC: 55 }),
      findings: [{ objects, measured: 60, limit: 55, unit: '°C' }],
    },
  ],
  notApplicable: [
    {
      name: 'a flow that is not known',
      hall: hall({
        loops: [loop('TCS')],
        racks: [rack('R1', { powerKw: 115, liquidFraction: 1, loop: 'TCS' })],
      }),
    },
    { name: 'no flow at all', hall: into(0) },
  ],
};
