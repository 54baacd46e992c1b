import type { Hall, Rack } from '../../model/types';
import { hall, many, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** Racks from the west wall on, in a room of which the western 10 m are the pod. */
const pod = (podKw: number | undefined, racks: Rack[]): Hall =>
  hall({
    zones: [
      {
        id: 'POD-1',
        kind: 'pod',
        outline: [
          [0, 0],
          [10000, 0],
          [10000, 10000],
          [0, 10000],
        ],
        ...(podKw === undefined ? {} : { podKw }),
      },
    ],
    racks,
  });

/** A pod of the published GB200 pod calculator: `n` racks of 132 kW, and 5/4 of that number of 30 kW. */
const published = (n: number, podKw: number): Hall =>
  pod(podKw, [
    ...many(n, 'R', (id, i) => rack(id, { at: [600 * i, 0], powerKw: 132 })),
    ...many((n * 5) / 4, 'S', (id) => rack(id, { at: [0, 3000], powerKw: 30 })),
  ]);

export const cases: RuleCases = {
  valid: [
    { name: '678 kW of 720', hall: published(4, 720) },
    { name: '1356 kW of 1440', hall: published(8, 1440) },
    { name: '2712 kW of 2880', hall: published(16, 2880) },
    {
      name: 'what stands beside it is not in it',
      hall: pod(140, [rack('R1', { powerKw: 130 }), rack('R2', { at: [10000, 0], powerKw: 130 })]),
    },
  ],
  invalid: [
    {
      name: '1356 kW of 1300',
      hall: published(8, 1300),
      findings: [
        {
          objects: ['POD-1'],
          message: 'The 18 racks of POD-1 draw 1356 kW; it is designed for 1300 kW (104.3 %).',
          measured: 1356,
          limit: 1300,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'a rack that names it belongs to it wherever it stands',
      hall: pod(140, [
        rack('R1', { powerKw: 130 }),
        rack('R2', { at: [20000, 0], powerKw: 130, zone: 'POD-1' }),
      ]),
      findings: [{ objects: ['POD-1'], measured: 260, limit: 140, unit: 'kW' }],
    },
    {
      name: 'all of it leaves no margin',
      hall: published(4, 678),
      findings: [
        { severity: 'info', objects: ['POD-1'], message: /no margin/, measured: 678, limit: 678, unit: 'kW' },
      ],
    },
  ],
  blocked: [
    {
      name: 'a load that is not known',
      hall: pod(140, [rack('R1')]),
      reason: 'POD-1: not known: the load of R1.',
    },
  ],
  notApplicable: [
    { name: 'no design load', hall: pod(undefined, [rack('R1', { powerKw: 1 })]) },
    { name: 'an empty pod', hall: pod(100, []) },
  ],
};
