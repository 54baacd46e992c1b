import type { Point } from '../../model/types';
import { airUnit, busway, cdu, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const inRoom = (outline: Point[], at: Point, facing: number) =>
  hall({ room: { outline }, racks: [rack('R1', { at, facing })] });

const lShape: Point[] = [
  [0, 0],
  [10000, 0],
  [10000, 5000],
  [5000, 5000],
  [5000, 10000],
  [0, 10000],
];
/** A wall 200 mm thick juts into the room from the south, up to y = 4000. */
const spur: Point[] = [
  [0, 0],
  [10000, 0],
  [10000, 10000],
  [5300, 10000],
  [5300, 4000],
  [5100, 4000],
  [5100, 10000],
  [0, 10000],
];
/** The wall from (10000, 0) to (0, 10000) slants at 45°. */
const slanted: Point[] = [
  [0, 0],
  [10000, 0],
  [0, 10000],
];

export const cases: RuleCases = {
  valid: [
    {
      name: 'things in all four corners',
      hall: hall({
        racks: [rack('R1'), rack('R2', { at: [39400, 18800] })],
        cdus: [cdu('CDU-1', { at: [39100, 0] })],
        airUnits: [airUnit('FW-1', { at: [0, 19000] })],
        feeds: [busway('RA', { type: 'panel', at: [1000, 0] })],
      }),
    },
    { name: 'in the arm of an L', hall: inRoom(lShape, [4400, 8800], 0) },
    { name: 'a corner on a slanted wall', hall: inRoom(slanted, [4000, 4200], 180) },
    // A diamond of 900 mm · √2 = 1273 mm across.
    { name: 'a turned rack against a wall', hall: inRoom(lShape, [0, 8727], 45) },
  ],
  invalid: [
    {
      name: 'one millimetre through a wall',
      hall: JSON.stringify(hall({ racks: [rack('R1', { at: [-1, 0] })] })),
      findings: [
        { objects: ['R1'], message: 'R1 stands outside the room or across its wall.', on: '"at":[-1,0]' },
      ],
    },
    {
      name: 'each kind of thing, far outside',
      hall: hall({
        racks: [rack('R1', { at: [50000, 0] })],
        cdus: [cdu('CDU-1', { at: [50000, 5000] })],
        airUnits: [airUnit('FW-1', { at: [0, 30000] })],
        feeds: [busway('RA', { type: 'panel', at: [0, -2000] })],
      }),
      findings: [{ objects: ['CDU-1'] }, { objects: ['FW-1'] }, { objects: ['RA'] }, { objects: ['R1'] }],
    },
    {
      name: 'across the inner corner of an L',
      hall: inRoom(lShape, [4700, 4500], 0),
      findings: [{ objects: ['R1'] }],
    },
    {
      name: 'on a spur of wall, with all four corners in the room',
      hall: inRoom(spur, [5000, 3500], 0),
      findings: [{ objects: ['R1'] }],
    },
    {
      name: 'through a slanted wall',
      hall: inRoom(slanted, [4001, 4201], 0),
      findings: [{ objects: ['R1'] }],
    },
    { name: 'a turned rack', hall: inRoom(lShape, [0, 8730], 45), findings: [{ objects: ['R1'] }] },
    {
      name: 'a size that is assumed makes it a warning',
      hall: hall({ cdus: [cdu('CDU-1', { type: 'vertiv-xdu450', at: [-10, 0] })] }),
      findings: [{ severity: 'warning', objects: ['CDU-1'], message: /\(its size is assumed\)\.$/ }],
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
    {
      name: 'a busway drawn as a run, even through a wall',
      hall: hall({
        feeds: [
          busway('A1', {
            path: [
              [-5000, 0],
              [9000, 0],
            ],
          }),
        ],
      }),
    },
  ],
};
