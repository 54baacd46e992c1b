import { campus, campusHall, node } from '../testing/campusBuilder';
import type { RuleCases } from '../testing/ruleCases';

const phases = [
  { id: 'P1', readyOn: '2028-01-31' },
  { id: 'P2', readyOn: '2029-06-30' },
];
const fed = (power: ReturnType<typeof node>[]) =>
  campus({ phases, power, halls: [campusHall('H1', { phase: 'P1', from: ['TX-1'] })] });

export const cases: RuleCases = {
  valid: [
    {
      name: 'ready with the hall, and the line before it',
      hall: fed([
        node('TX-1', 'transformer', { phase: 'P1', from: ['LINE'] }),
        node('LINE', 'utility', { readyOn: '2027-12-01' }),
      ]),
    },
  ],
  invalid: [
    {
      name: 'a transformer of a later phase',
      hall: fed([node('TX-1', 'transformer', { phase: 'P2' })]),
      findings: [
        {
          objects: ['H1', 'TX-1'],
          message:
            'H1 is ready on 2028-01-31 (P1); TX-1, which feeds it, on 2029-06-30, and must be by 2028-01-31.',
          measured: 516,
          limit: 0,
          unit: 'd',
          on: '"phase": "P1"',
        },
      ],
    },
    {
      name: 'a line far up that is late, in a ring',
      hall: fed([
        node('TX-1', 'transformer', { readyOn: '2028-01-01', from: ['LINE', 'TX-1'] }),
        node('LINE', 'utility', { readyOn: '2028-02-01' }),
      ]),
      findings: [{ objects: ['H1', 'LINE'], measured: 1, limit: 0, unit: 'd' }],
    },
    {
      name: 'too little time for commissioning',
      hall: fed([node('TX-1', 'transformer', { readyOn: '2028-01-01' })]),
      options: { leadDays: 60 },
      findings: [{ objects: ['H1', 'TX-1'], measured: -30, limit: -60, unit: 'd' }],
    },
  ],
  notApplicable: [
    { name: 'a hall of no phase', hall: campus({ phases, halls: [campusHall('H1')] }) },
    { name: 'power without dates', hall: fed([node('TX-1', 'transformer')]) },
  ],
};
