import type { Hall, Rack } from '../../model/types';
import { hall, loop, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const of = (flowLpm: number, parts: Partial<Rack> = {}): Hall =>
  hall({
    loops: [loop('TCS')],
    racks: [rack('R1', { powerKw: 100, liquidFraction: 1, flowLpm, loop: 'TCS', ...parts })],
  });
const objects = ['R1', 'TCS'];
const unit = 'L/min per kW';

export const cases: RuleCases = {
  valid: [
    { name: '1.5 L/min per kW', hall: of(150) },
    { name: '1.0', hall: of(100) },
    { name: '2.0', hall: of(200) },
    {
      name: 'GB200: 130 L/min for 115 kW',
      hall: hall({
        loops: [loop('TCS')],
        racks: [rack('R1', { type: 'nvidia-gb200-nvl72', powerKw: 132, loop: 'TCS' })],
      }),
    },
  ],
  invalid: [
    {
      name: '0.5 L/min per kW',
      hall: of(50),
      findings: [
        {
          objects,
          message: 'R1 of TCS has 50 L/min for 100 kW: 0.5 L/min per kW, where 1 to 2 are usual.',
          measured: 0.5,
          limit: 1,
          unit,
        },
      ],
    },
    { name: '2.5 L/min per kW', hall: of(250), findings: [{ objects, measured: 2.5, limit: 2, unit }] },
    {
      name: 'kW of the whole rack where only half leaves by liquid',
      hall: of(150, { liquidFraction: 0.5 }),
      findings: [{ objects, measured: 3, limit: 2, unit }],
    },
  ],
  notApplicable: [
    {
      name: 'a curve of its maker: 59 L/min for 121.5 kW at 25 °C',
      hall: hall({
        loops: [loop('TCS', { supplyC: 25 })],
        racks: [rack('R1', { type: 'nvidia-gb300-nvl72', loop: 'TCS' })],
      }),
    },
  ],
};
