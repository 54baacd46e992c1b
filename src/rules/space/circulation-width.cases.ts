import type { Door, Hall, Rack } from '../../model/types';
import { airUnit, cdu, hall, rack, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const door = (parts: Partial<Door> = {}): Door => ({
  id: 'D1',
  at: [0, 9000],
  facing: 'west',
  widthMm: 2000,
  ...parts,
});

/** A partition from the north wall that leaves `gap` up to the south wall; the door is west of it, row A east. */
const behind = (gap: number, parts: Partial<Hall> = {}): Hall =>
  hall({
    doors: [door()],
    columns: [{ id: 'C1', at: [5000, 0], size: [400, 20000 - gap] }],
    racks: row('A', 3, [12000, 9000]),
    ...parts,
  });

/** Two racks turned by 45° whose fronts look at each other, `gap` apart, across the only way to row B. */
const slanted = (gap: number): Rack[] => {
  const shift = Math.round(((1200 + gap) * Math.SQRT1_2) as number);
  return [
    rack('K1', { at: [10000, 10000], facing: 45 }),
    rack('K2', { at: [10000 + shift, 10000 - shift], facing: 225 }),
  ];
};

export const cases: RuleCases = {
  valid: [
    { name: 'a way everywhere', hall: hall({ doors: [door()], racks: row('A', 3, [12000, 9000]) }) },
    { name: 'exactly 1200 mm', hall: behind(1200) },
    {
      name: 'exactly 1200 mm that lie across the cells',
      hall: behind(1200, { racks: row('A', 3, [12077, 9091]) }),
    },
    { name: 'a limit of its own', hall: behind(900), options: { minMm: 900 } },
    {
      name: 'a second exit behind the gap',
      hall: behind(500, { doors: [door(), door({ id: 'D2', at: [40000, 9000], facing: 'east' })] }),
    },
    {
      name: 'the clear width before a front is told by other rules',
      hall: hall({ doors: [door()], cdus: [cdu('CDU-1', { at: [20000, 600] })] }),
    },
    {
      name: 'an aisle between two rows is told by the aisle rules',
      hall: hall({
        doors: [door()],
        racks: [...row('A', 5, [12000, 5000], { facing: 'south' }), ...row('B', 5, [12000, 7200])],
      }),
    },
    {
      name: 'between two turned racks',
      hall: hall({ doors: [door()], racks: slanted(1300) }),
    },
  ],
  invalid: [
    {
      name: 'a partition leaves one millimetre too little',
      hall: behind(1199),
      findings: [
        {
          objects: ['C1', 'A-1', 'A-2', 'A-3'],
          message:
            'The way to the front of A-1, A-2 and A-3 is 1199 mm wide between C1 and a wall; 1200 mm are needed.',
          measured: 1199,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'of two gaps the wider one is named, and of two things the one that can be moved comes first',
      hall: hall({
        doors: [door()],
        columns: [
          { id: 'C1', at: [5000, 0], size: [400, 9000] },
          { id: 'C2', at: [5000, 13000], size: [400, 6500] },
        ],
        airUnits: [airUnit('FW-1', { at: [5000, 10000], facing: 'west' })],
        racks: row('A', 2, [12000, 9000]),
      }),
      findings: [
        {
          objects: ['FW-1', 'C1', 'A-1', 'A-2'],
          message:
            'The way to the front of A-1 and A-2 is 1000 mm wide between FW-1 and C1; 1200 mm are needed.',
          measured: 1000,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'across corners: 3-4-5 with a hypotenuse of 1000 mm',
      hall: hall({
        doors: [door()],
        columns: [
          { id: 'C1', at: [5000, 0], size: [400, 9000] },
          { id: 'C2', at: [6000, 9800], size: [400, 10200] },
        ],
        racks: row('A', 1, [12000, 9000]),
      }),
      findings: [{ objects: ['C1', 'C2', 'A-1'], measured: 1000, limit: 1200, unit: 'mm' }],
    },
    {
      name: 'walled in',
      hall: behind(0),
      findings: [
        {
          objects: ['A-1', 'A-2', 'A-3'],
          message: 'No way leads from an exit to the front of A-1, A-2 and A-3; one of 1200 mm is needed.',
        },
      ],
    },
    {
      name: 'a neck between two walls',
      hall: hall({
        room: {
          outline: [
            [0, 0],
            [40000, 0],
            [40000, 20000],
            [20000, 20000],
            [20000, 1000],
            [19000, 1000],
            [19000, 20000],
            [0, 20000],
          ],
        },
        doors: [door()],
        racks: row('A', 1, [30000, 9000]),
      }),
      findings: [
        {
          objects: ['A-1'],
          message:
            'The way to the front of A-1 is 1000 mm wide between a wall and a wall; 1200 mm are needed.',
          measured: 1000,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'a size that is assumed makes it a warning',
      hall: hall({
        doors: [door()],
        columns: [
          { id: 'C1', at: [5000, 0], size: [400, 9300] },
          { id: 'C2', at: [5000, 11900], size: [400, 8100] },
        ],
        cdus: [cdu('CDU-1', { type: 'vertiv-xdu450', at: [5000, 10000], facing: 'west' })],
        racks: row('A', 1, [12000, 9000]),
      }),
      findings: [
        {
          severity: 'warning',
          objects: ['CDU-1', 'C2', 'A-1'],
          message: /\(the size of CDU-1 is assumed\)/,
          measured: 1000,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a room without a readable outline',
      hall: { format: 'datahall/1', room: {}, racks: [rack('R1')] },
      reason: 'The room has no readable outline.',
    },
  ],
  notApplicable: [
    { name: 'no doors', hall: hall({ racks: row('A', 3, [12000, 9000]) }) },
    { name: 'a door that leads to no exit', hall: behind(500, { doors: [door({ exit: false })] }) },
    {
      name: 'a room of 300 m by 300 m',
      hall: hall({
        room: {
          outline: [
            [0, 0],
            [300000, 0],
            [300000, 300000],
            [0, 300000],
          ],
        },
        doors: [door()],
      }),
    },
  ],
};
