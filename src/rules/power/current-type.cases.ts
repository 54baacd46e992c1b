import type { Cord, Rack } from '../../model/types';
import { busway, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const feeds = [
  busway('A1'),
  busway('B1'),
  busway('D1', { current: 'dc', voltageV: 800 }),
  busway('D2', { current: 'dc', voltageV: 400 }),
];
const one = (parts: Partial<Rack>, ...cords: Cord[]) =>
  hall({ feeds, racks: [rack('R1', { ...parts, feeds: cords })] });
const kyber = { type: 'nvidia-rubin-ultra-nvl576-kyber' };

export const cases: RuleCases = {
  valid: [
    { name: 'AC on AC', hall: one({}, 'A1', 'B1') },
    { name: '800 V DC on 800 V DC', hall: one(kyber, 'D1') },
    { name: 'a rack that says itself that it takes DC', hall: one({ current: 'dc' }, 'D1') },
  ],
  invalid: [
    {
      name: '800 V DC on busways of AC: a sidecar is missing',
      hall: JSON.stringify(one(kyber, 'A1', 'B1')),
      findings: [
        {
          objects: ['R1', 'A1', 'B1'],
          message: 'R1 takes DC; AC comes from A1 and B1.',
          on: '"A1"',
        },
      ],
    },
    {
      name: 'AC on DC',
      hall: one({}, 'A1', 'D1'),
      findings: [{ objects: ['R1', 'D1'], message: 'R1 takes AC; DC comes from D1.' }],
    },
    {
      name: '800 V DC on 400 V DC',
      hall: one(kyber, 'D2'),
      findings: [
        {
          objects: ['R1', 'D2'],
          message: 'R1 takes 800 V DC; D2 gives 400 V DC.',
          measured: 400,
          limit: 800,
          unit: 'V',
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'no cords', hall: one({}) },
    { name: 'a cord to no feed', hall: one({}, 'Z9') },
  ],
};
