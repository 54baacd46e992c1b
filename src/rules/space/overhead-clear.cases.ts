import type { Door, Hall } from '../../model/types';
import { busway, hall, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const door: Door = { id: 'D1', at: [0, 9000], facing: 'west', widthMm: 2000 };
const pipe = (heightMm: number | undefined, parts: Partial<Hall> = {}): Hall =>
  hall({
    doors: [door],
    pipes: [
      {
        id: 'P1',
        path: [
          [5000, 0],
          [5000, 20000],
        ],
        diameterMm: 150,
        ...(heightMm === undefined ? {} : { heightMm }),
      },
    ],
    ...parts,
  });

export const cases: RuleCases = {
  valid: [
    { name: 'exactly 2.4 m', hall: pipe(2400) },
    {
      name: 'low, above a row only',
      hall: hall({
        doors: [door],
        racks: row('A', 10, [10000, 9000]),
        trays: [
          {
            id: 'T1',
            path: [
              [10300, 9600],
              [15700, 9600],
            ],
            widthMm: 300,
            heightMm: 2300,
          },
        ],
      }),
    },
    { name: 'low, where no exit leads to', hall: pipe(2000, { doors: [] }) },
    { name: 'a limit of its own', hall: pipe(2100), options: { minM: 2.1 } },
  ],
  invalid: [
    {
      name: 'a pipe at 2.2 m',
      hall: JSON.stringify(pipe(2200)),
      findings: [
        {
          objects: ['P1'],
          message: 'P1 hangs 2.2 m above a way; 2.4 m are needed.',
          measured: 2.2,
          limit: 2.4,
          unit: 'm',
          on: '"heightMm":2200',
        },
      ],
    },
    {
      name: 'a busway that leaves its row',
      hall: hall({
        doors: [door],
        racks: row('A', 10, [10000, 9000]),
        feeds: [
          busway('A1', {
            path: [
              [10300, 9600],
              [20000, 9600],
            ],
            heightMm: 2300,
          }),
        ],
      }),
      findings: [{ objects: ['A1'], measured: 2.3, limit: 2.4, unit: 'm' }],
    },
  ],
  blocked: [
    {
      name: 'a low pipe in a room without a readable outline',
      hall: {
        format: 'datahall/1',
        room: {},
        racks: [],
        pipes: [
          {
            id: 'P1',
            path: [
              [0, 0],
              [9000, 0],
            ],
            diameterMm: 100,
            heightMm: 2000,
          },
        ],
      },
      reason: 'The room has no readable outline.',
    },
  ],
  notApplicable: [
    { name: 'a height that is not known', hall: pipe(undefined) },
    { name: 'under the floor', hall: pipe(0) },
    { name: 'a panel', hall: hall({ feeds: [busway('RA', { type: 'panel', at: [0, 0] })] }) },
  ],
};
