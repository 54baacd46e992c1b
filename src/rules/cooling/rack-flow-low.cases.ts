import type { Hall, Loop, Rack } from '../../model/types';
import { hall, loop, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const one = (rackParts: Partial<Rack>, loopParts: Partial<Loop> = {}): Hall =>
  hall({ loops: [loop('TCS', loopParts)], racks: [rack('R1', { loop: 'TCS', ...rackParts })] });
const gb300 = (flowLpm: number, supplyC: number, parts: Partial<Rack> = {}): Hall =>
  one({ type: 'nvidia-gb300-nvl72', flowLpm, ...parts }, { supplyC });
const plain: Partial<Rack> = { powerKw: 115, liquidFraction: 1 };

export const cases: RuleCases = {
  valid: [
    { name: 'GB300 at 40 °C with 119 L/min', hall: gb300(119, 40) },
    { name: 'GB300 at 25 °C with 59 L/min', hall: gb300(59, 25) },
    { name: 'half the heat, half the flow', hall: gb300(60, 40, { powerKw: 67.5 }) },
    { name: '115 kW at 10 K with 173 L/min of PG25', hall: one({ ...plain, flowLpm: 173 }, { deltaK: 10 }) },
  ],
  invalid: [
    {
      name: 'the flow for 35 °C at 40 °C',
      hall: JSON.stringify(gb300(89, 40)),
      findings: [
        {
          objects: ['R1', 'TCS'],
          message: 'R1 is set to 89 L/min; 121.5 kW from 40 °C need 119 L/min of PG25 (74.8 %).',
          measured: 89,
          limit: 119,
          unit: 'L/min',
          on: '"flowLpm":89',
        },
      ],
    },
    {
      name: '100 L/min for 115 kW at 10 K',
      hall: one({ ...plain, flowLpm: 100 }, { deltaK: 10 }),
      findings: [
        {
          objects: ['R1', 'TCS'],
          message: 'R1 is set to 100 L/min; 115 kW at the 10 K of TCS need 172.1 L/min of PG25 (58.1 %).',
          measured: 100,
          limit: 172.15,
          unit: 'L/min',
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'the flow of its type', hall: one({ type: 'nvidia-gb300-nvl72' }) },
    { name: 'a rack in no loop', hall: one({ ...plain, flowLpm: 1, loop: 'OTHER' }) },
    { name: 'warmer than the curve goes', hall: gb300(100, 46) },
    { name: 'no temperature rise', hall: one({ ...plain, flowLpm: 1 }) },
  ],
};
