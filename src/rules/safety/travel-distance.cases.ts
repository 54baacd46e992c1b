import type { Door, Hall } from '../../model/types';
import { hall, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A corridor of 3 m, `length` long, with a door of its width at the west end. */
const corridor = (length: number, parts: Partial<Hall> = {}): Hall =>
  hall({
    room: {
      outline: [
        [0, 0],
        [length, 0],
        [length, 3000],
        [0, 3000],
      ],
    },
    doors: [west],
    ...parts,
  });
const west: Door = { id: 'D1', at: [0, 0], facing: 'west', widthMm: 3000 };

export const cases: RuleCases = {
  valid: [
    { name: '60 m of corridor', hall: corridor(60000) },
    { name: '39 m in France', hall: corridor(39000, { design: { profile: 'fr' } }) },
    {
      name: 'a door at either end',
      hall: corridor(100000, {
        doors: [west, { id: 'D2', at: [100000, 0], facing: 'east', widthMm: 3000 }],
      }),
    },
    { name: 'a limit of its own', hall: corridor(90000), options: { maxM: 91 } },
  ],
  invalid: [
    {
      // The middle of the last cell is 150 mm before the end.
      name: '66 m of corridor, with nothing in it',
      hall: corridor(66000),
      findings: [
        {
          objects: [],
          message: 'From the farthest place it is 65.9 m to an exit; 61 m are allowed.',
          measured: 65.85,
          limit: 61,
          unit: 'm',
        },
      ],
    },
    {
      // The nearest cell before the last rack has its middle 450 mm before the end.
      name: '45 m in France, and what stands at the end',
      hall: corridor(45000, { design: { profile: 'fr' }, racks: row('A', 2, [43800, 1800]) }),
      findings: [
        {
          objects: ['A-2'],
          message:
            /^From the farthest place it is 44.9 m to an exit; of what stands here A-2 is the farthest, at 44.6 m; 40 m are allowed.$/,
          measured: 44.85,
          limit: 40,
          unit: 'm',
        },
      ],
    },
    {
      name: 'a door that is no exit does not count',
      hall: corridor(66000, {
        doors: [
          { ...west, exit: true },
          { id: 'D2', at: [66000, 0], facing: 'east', widthMm: 3000 },
        ],
      }),
      findings: [{ objects: [], measured: 65.85, limit: 61, unit: 'm' }],
    },
    {
      name: 'around a wall',
      hall: hall({
        room: {
          outline: [
            [0, 0],
            [42000, 0],
            [42000, 6000],
            [0, 6000],
          ],
        },
        doors: [{ ...west, widthMm: 2400 }],
        columns: [{ id: 'C1', at: [0, 2400], size: [39600, 1200] }],
      }),
      // East to the cell beyond the end of the wall: 39.75 m. South past it: 1.5 m. West to the last cell: 39.6 m, of
      // which 7 steps of 0.3 m go across corners to the south wall, 0.12 m longer each.
      findings: [{ objects: [], measured: 81.69, limit: 61, unit: 'm' }],
    },
  ],
  blocked: [
    {
      name: 'a room without a readable outline',
      hall: { format: 'datahall/1', room: {}, racks: [] },
      reason: 'The room has no readable outline.',
    },
  ],
  notApplicable: [
    { name: 'no doors', hall: hall({}) },
    {
      name: 'a room in which nobody can stand',
      hall: corridor(66000, { columns: [{ id: 'C1', at: [0, 0], size: [66000, 3000] }] }),
    },
  ],
};
