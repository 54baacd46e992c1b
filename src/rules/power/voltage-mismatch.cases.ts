import type { Cord, Rack } from '../../model/types';
import { busway, cdu, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const one = (voltageV: number, parts: Partial<Rack>, cord: Cord = 'A1') =>
  hall({ feeds: [busway('A1', { voltageV })], racks: [rack('R1', { feeds: [cord], ...parts })] });

const shelf = { inputVMin: 345, inputVMax: 480 };

export const cases: RuleCases = {
  valid: [
    { name: 'a shelf of 345 to 480 V at 415 V', hall: one(415, shelf) },
    { name: 'at its highest', hall: one(480, shelf) },
    {
      name: 'between a phase and the neutral: 239.6 V',
      hall: one(415, { inputVMin: 200, inputVMax: 240 }, { feed: 'A1', phases: 'L1' }),
    },
    { name: '398.4 V are sold as 400 V', hall: one(398.4, { inputVMin: 400 }) },
    { name: 'a lower end alone', hall: one(480, { inputVMin: 345 }) },
    { name: 'the range of its type', hall: one(415, { type: 'nvidia-vera-rubin-nvl72' }) },
  ],
  invalid: [
    {
      name: '208 V for a shelf of 345 to 480 V',
      hall: JSON.stringify(one(208, shelf)),
      findings: [
        {
          objects: ['R1', 'A1'],
          message: 'A1 gives R1 208 V; it takes at least 345 V.',
          measured: 208,
          limit: 345,
          unit: 'V',
          on: '"A1"',
        },
      ],
    },
    {
      name: '600 V for a shelf of 345 to 480 V',
      hall: one(600, shelf),
      findings: [
        { objects: ['R1', 'A1'], message: /at most 480 V\.$/, measured: 600, limit: 480, unit: 'V' },
      ],
    },
    {
      name: 'two phases where one and the neutral are meant',
      hall: one(415, { inputVMax: 240 }, { feed: 'A1', phases: 'L1-L2' }),
      findings: [{ objects: ['R1', 'A1'], measured: 415, limit: 240, unit: 'V' }],
    },
    {
      name: 'a CDU by its type',
      hall: hall({
        types: [{ id: 'pump', kind: 'cdu', inputVMin: 460, inputVMax: 500 }],
        feeds: [busway('A1')],
        cdus: [cdu('C1', { type: 'pump', feeds: ['A1'] })],
      }),
      findings: [{ objects: ['C1', 'A1'], measured: 415, limit: 460, unit: 'V' }],
    },
  ],
  blocked: [
    {
      name: 'a voltage that is not known',
      hall: hall({ feeds: [{ id: 'A1' }], racks: [rack('R1', { ...shelf, feeds: ['A1'] })] }),
      reason: 'voltageV of A1 is not known.',
    },
  ],
  notApplicable: [
    { name: 'a range that is not known', hall: one(415, {}) },
    { name: 'no cords', hall: hall({ racks: [rack('R1', shelf)] }) },
    {
      name: 'direct current is told by power/current-type',
      hall: hall({
        feeds: [busway('D1', { current: 'dc', voltageV: 800 })],
        racks: [rack('R1', { ...shelf, feeds: ['D1'] })],
      }),
    },
  ],
};
