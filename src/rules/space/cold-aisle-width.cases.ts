import type { Facing, Rack } from '../../model/types';
import { airUnit, busway, hall, rack, row } from '../testing/hallBuilder';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

/** Row A looks south; row B stands `gap` before it and looks north, unless told otherwise. */
const facing = (gap: number, b: Facing = 'north', names: [string, string] = ['A', 'B']): Rack[] => [
  ...row(names[0], 2, [0, 5000], { facing: 'south' }),
  ...row(names[1], 2, [0, 6200 + gap], { facing: b }),
];

const between = (mm: number, limit = 1200): ExpectedFinding => ({
  objects: ['A-1', 'A-2', 'B-1', 'B-2'],
  message: `The cold aisle between row A and row B is ${mm} mm wide at A-1; ${limit} mm are needed.`,
  measured: mm,
  limit,
  unit: 'mm',
});

export const cases: RuleCases = {
  valid: [
    { name: 'fronts exactly 1200 mm apart', hall: hall({ racks: facing(1200) }) },
    { name: 'a front against a wall: walls are not looked at', hall: hall({ racks: row('A', 3, [0, 0]) }) },
    {
      name: 'rears that touch',
      hall: hall({ racks: [...row('A', 2, [0, 5000]), ...row('B', 2, [0, 6200], { facing: 'south' })] }),
    },
    {
      name: 'a neighbour in the row that is deeper than the rack',
      hall: hall({
        racks: [
          rack('A-1', { row: 'A', at: [0, 5132], type: 'nvidia-gb200-nvl72' }),
          rack('A-2', { row: 'A', at: [600, 5000] }),
        ],
      }),
    },
    {
      name: 'a run above the aisle',
      hall: hall({ racks: row('A', 2, [0, 5000]), feeds: [busway('A1', { at: [0, 4500], heightMm: 2600 })] }),
    },
    {
      name: 'a limit of its own',
      hall: hall({ racks: facing(1000) }),
      options: { minMm: 1000 },
    },
  ],
  invalid: [
    {
      name: 'two rows, told once, on the row that stands first',
      hall: JSON.stringify(hall({ racks: facing(1100) })),
      findings: [{ ...between(1100), on: '"at":[0,5000]' }],
    },
    {
      name: 'the same with the rows in the other order',
      hall: hall({ racks: facing(1100).reverse() }),
      findings: [between(1100)],
    },
    { name: 'fronts that touch', hall: hall({ racks: facing(0) }), findings: [between(0)] },
    {
      name: 'R2 stands before R10',
      hall: hall({ racks: facing(1100, 'north', ['R10', 'R2']) }),
      findings: [
        {
          objects: ['R2-1', 'R2-2', 'R10-1', 'R10-2'],
          message: 'The cold aisle between row R2 and row R10 is 1100 mm wide at R2-1; 1200 mm are needed.',
          measured: 1100,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'rears before fronts: nobody shares the aisle',
      hall: hall({ racks: facing(1000, 'south') }),
      findings: [
        {
          objects: ['A-1', 'A-2', 'B-1', 'B-2'],
          message: 'Row A has 1000 mm clear before the front of A-1, up to B-1; a cold aisle needs 1200 mm.',
          measured: 1000,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'a column before one rack of a row',
      hall: hall({
        racks: row('A', 3, [0, 5000]),
        columns: [{ id: 'C1', at: [700, 3900], size: [400, 400] }],
      }),
      findings: [
        {
          objects: ['A-2', 'C1'],
          message: 'Row A has 700 mm clear before the front of A-2, up to C1; a cold aisle needs 1200 mm.',
          measured: 700,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'racks that name no row are rows of their own',
      hall: hall({
        racks: [rack('R1', { at: [0, 5000], facing: 'south' }), rack('R2', { at: [300, 7000] })],
      }),
      findings: [
        {
          objects: ['R1', 'R2'],
          message: 'The cold aisle between R1 and R2 is 800 mm wide at R1; 1200 mm are needed.',
          measured: 800,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'two things before a row are two findings',
      hall: hall({
        racks: row('A', 8, [0, 5000]),
        airUnits: [airUnit('FW-1', { at: [0, 3500], type: 'cooler' })],
        columns: [{ id: 'C1', at: [4300, 3900], size: [400, 400] }],
      }),
      findings: [
        { objects: ['A-1', 'FW-1'], measured: 300, limit: 1200, unit: 'mm' },
        { objects: ['A-8', 'C1'], measured: 700, limit: 1200, unit: 'mm' },
      ],
    },
    {
      // Seen along 45°, the rows are as far apart as the same rows seen along an axis.
      name: 'rows at 45°',
      hall: hall({
        racks: [rack('A', { at: [5000, 5000], facing: 45 }), rack('B', { at: [6556, 3444], facing: 225 })],
      }),
      findings: [{ objects: ['A', 'B'], measured: 1000, limit: 1200, unit: 'mm' }],
    },
    {
      name: 'a limit of its own, wider than the usual one',
      hall: hall({ racks: facing(1400) }),
      options: { minMm: 1500 },
      findings: [between(1400, 1500)],
    },
    {
      name: 'a size that is assumed makes it a warning',
      hall: hall({
        racks: row('A', 1, [0, 5000]),
        airUnits: [airUnit('U1', { type: 'vertiv-pw170', at: [0, 3000] })],
      }),
      findings: [
        {
          severity: 'warning',
          objects: ['A-1', 'U1'],
          message: /the size of U1 is assumed/,
          measured: 1100,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
  ],
};
