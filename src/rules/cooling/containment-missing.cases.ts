import type { Hall, Point, Rack, Zone } from '../../model/types';
import { airUnit, hall, rack, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** Racks face north: their rears are at y = 1200, and the aisle behind them runs from there to 2700. */
const behind: Point[] = [
  [0, 1200],
  [3000, 1200],
  [3000, 2700],
  [0, 2700],
];
const before = behind.map(([x, y]): Point => [x, y - 2700]);

const aisle = (kind: Zone['kind'], outline: Point[], racks: Rack[]): Hall =>
  hall({ airUnits: [airUnit('FW-1', { at: [10000, 0] })], zones: [{ id: 'Z1', kind, outline }], racks });

const warm = row('R', 3, [0, 0], { powerKw: 18 });

export const cases: RuleCases = {
  valid: [
    { name: 'rears at a contained hot aisle', hall: aisle('contained-hot', behind, warm) },
    { name: 'fronts at a contained cold aisle', hall: aisle('contained-cold', before, warm) },
    {
      name: 'named, wherever it stands',
      hall: aisle(
        'contained-hot',
        [
          [0, 9000],
          [9, 9000],
          [9, 9999],
        ],
        row('R', 2, [0, 0], { powerKw: 18, zone: 'Z1' }),
      ),
    },
    {
      name: 'turned to the east: its rear is in the west',
      hall: aisle(
        'contained-hot',
        [
          [0, 0],
          [1500, 0],
          [1500, 3000],
          [0, 3000],
        ],
        [rack('R1', { at: [1500, 0], facing: 'east', powerKw: 18 })],
      ),
    },
    {
      name: 'a rear door',
      hall: hall({
        airUnits: [airUnit('D1', { type: 'door', at: [0, 1200] })],
        racks: [rack('R1', { powerKw: 18 })],
      }),
    },
  ],
  invalid: [
    {
      name: 'an open hot aisle',
      hall: aisle('hot-aisle', behind, warm),
      findings: [
        {
          objects: ['R-1', 'R-2', 'R-3'],
          message: '3 racks of row R that give up to 18 kW each to the air stand at no contained aisle.',
        },
      ],
    },
    {
      name: 'fronts at a contained hot aisle',
      hall: aisle('contained-hot', before, warm),
      findings: [{ objects: ['R-1', 'R-2', 'R-3'] }],
    },
    {
      name: 'a hybrid rack, and no aisle at all',
      hall: hall({
        airUnits: [airUnit('FW-1', { at: [10000, 0] })],
        racks: [rack('R1', { powerKw: 60, liquidFraction: 0.9 })],
      }),
      findings: [{ objects: ['R1'], message: 'R1 gives 6 kW to the air and stands at no contained aisle.' }],
    },
    {
      name: 'one rack stands past the end of the aisle',
      hall: aisle('contained-hot', behind, row('R', 6, [0, 0], { powerKw: 18 })),
      findings: [{ objects: ['R-6'] }],
    },
  ],
  notApplicable: [
    { name: '10 kW of air', hall: aisle('hot-aisle', behind, row('R', 3, [0, 0], { powerKw: 10 })) },
    {
      name: 'fully liquid-cooled',
      hall: aisle('hot-aisle', behind, row('R', 3, [0, 0], { powerKw: 100, liquidFraction: 0.98 })),
    },
    { name: 'neither aisles nor air units', hall: hall({ racks: warm }) },
  ],
};
