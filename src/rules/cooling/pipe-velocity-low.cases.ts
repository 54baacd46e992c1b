import type { Hall } from '../../model/types';
import { hall, loop } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const of = (diameterMm: number, flowLpm?: number): Hall =>
  hall({
    loops: [loop('TCS')],
    pipes: [
      {
        id: 'P1',
        path: [
          [0, 0],
          [10000, 0],
        ],
        diameterMm,
        loop: 'TCS',
        ...(flowLpm === undefined ? {} : { flowLpm }),
      },
    ],
  });

export const cases: RuleCases = {
  valid: [
    // 1679 L/min in DN150 are 1.5 m/s; 30 % of it 0.45 m/s.
    { name: 'DN150 with 1679 L/min', hall: of(150, 1679) },
    { name: 'just 0.3 m/s: 1120 L/min', hall: of(150, 1120) },
  ],
  invalid: [
    {
      name: 'DN250 with 1679 L/min',
      hall: of(250, 1679),
      findings: [
        {
          objects: ['P1', 'TCS'],
          message:
            'At 30 % of its flow pipe P1 carries 503.7 L/min of TCS at 0.17 m/s (254.5 mm inside); below 0.3 m/s air and particles settle.',
          measured: 0.165,
          limit: 0.3,
          unit: 'm/s',
        },
      ],
    },
  ],
  notApplicable: [{ name: 'no flow', hall: of(150) }],
};
