import type { Door, Hall } from '../../model/types';
import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A door of 1200 mm in the west wall, and a column `mm` before it. */
const before = (mm: number, swing: Door['swing'] = 'in', parts: Partial<Hall> = {}): Hall =>
  hall({
    doors: [{ id: 'D1', at: [0, 9000], facing: 'west', widthMm: 1200, ...(swing ? { swing } : {}) }],
    columns: [{ id: 'C1', at: [mm, 9400], size: [400, 400] }],
    ...parts,
  });

export const cases: RuleCases = {
  valid: [
    { name: 'a leaf of 1200 mm and 800 mm beyond it', hall: before(2000) },
    { name: 'two leaves of 600 mm and 800 mm beyond them', hall: before(1400, 'double-in') },
    {
      name: 'a thing beside the opening',
      hall: before(2000, 'in', { racks: [rack('R1', { at: [0, 7800] })] }),
    },
    { name: 'a limit of its own', hall: before(1800), options: { leftMm: 600 } },
    {
      name: 'a room that lies north of its door, whatever the door faces',
      hall: hall({
        doors: [{ id: 'D1', at: [9000, 20000], facing: 'north', widthMm: 1200, swing: 'in' }],
        racks: [rack('R1', { at: [9000, 16700] })],
      }),
    },
  ],
  invalid: [
    {
      name: 'a column in the swing',
      hall: JSON.stringify(before(1000)),
      findings: [
        {
          objects: ['D1', 'C1'],
          message: 'C1 stands in the swing of door D1: 1000 mm from it, and its leaf is 1200 mm wide.',
          measured: 1000,
          limit: 1200,
          unit: 'mm',
          on: '"swing":"in"',
        },
      ],
    },
    {
      name: 'too little beyond the leaf',
      hall: before(1900),
      findings: [
        {
          objects: ['D1', 'C1'],
          message: 'The open leaf of door D1 leaves 700 mm to C1; 800 mm are needed.',
          measured: 700,
          limit: 800,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'two leaves of 600 mm',
      hall: before(1300, 'double-in'),
      findings: [{ objects: ['D1', 'C1'], measured: 700, limit: 800, unit: 'mm' }],
    },
    {
      name: 'a wall opposite',
      hall: hall({
        room: {
          outline: [
            [0, 0],
            [1500, 0],
            [1500, 20000],
            [0, 20000],
          ],
        },
        doors: [{ id: 'D1', at: [0, 9000], facing: 'west', widthMm: 1200, swing: 'in' }],
      }),
      findings: [
        {
          objects: ['D1'],
          message: 'The open leaf of door D1 leaves 300 mm to a wall; 800 mm are needed.',
          measured: 300,
          limit: 800,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'a rack that stands at the door',
      hall: hall({
        doors: [{ id: 'D1', at: [9000, 20000], facing: 'south', widthMm: 1200, swing: 'in' }],
        racks: [rack('R1', { at: [9000, 18800] })],
      }),
      findings: [{ objects: ['D1', 'R1'], measured: 0, limit: 1200, unit: 'mm' }],
    },
  ],
  blocked: [
    {
      name: 'a room without a readable outline',
      hall: {
        format: 'datahall/1',
        room: {},
        racks: [],
        doors: [{ id: 'D1', at: [0, 0], widthMm: 900, swing: 'in' }],
      },
      reason: 'The room has no readable outline.',
    },
  ],
  notApplicable: [
    { name: 'a door that opens outwards', hall: before(100, 'out') },
    { name: 'a sliding door', hall: before(100, 'sliding') },
    {
      name: 'a door in the middle of the room',
      hall: hall({ doors: [{ id: 'D1', at: [9000, 9000], facing: 'west', widthMm: 1200, swing: 'in' }] }),
    },
  ],
};
