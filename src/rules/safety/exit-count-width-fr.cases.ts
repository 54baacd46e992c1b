import type { Door, Hall } from '../../model/types';
import { hall } from '../testing/hallBuilder';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

/** A hall for `occupants` with doors of these widths. */
const exits = (occupants: number | undefined, widths: readonly number[], parts: Partial<Hall> = {}): Hall =>
  hall({
    design: { profile: 'fr', ...(occupants === undefined ? {} : { occupants }) },
    doors: widths.map((widthMm, n): Door => ({
      id: `D${n + 1}`,
      at: [3000 * n, 0],
      facing: 'north',
      widthMm,
    })),
    ...parts,
  });

const few = (ids: readonly string[], measured: number, limit: number, message?: string): ExpectedFinding => ({
  objects: ids,
  measured,
  limit,
  unit: '1',
  ...(message ? { message } : {}),
});

export const cases: RuleCases = {
  valid: [
    { name: '19 persons: one exit of one unit', hall: exits(19, [900]) },
    { name: '20 persons: one exit of two units', hall: exits(20, [1400]) },
    { name: '50 persons: one exit and an accessory one', hall: exits(50, [900, 600]) },
    { name: '75 persons: two exits, two units', hall: exits(75, [900, 900]) },
    { name: '200 persons: two exits, three units', hall: exits(200, [900, 1400]) },
    { name: '450 persons: two exits, six units', hall: exits(450, [1800, 1800]) },
    { name: '700 persons: three exits, seven units', hall: exits(700, [1400, 1400, 1800]) },
    {
      name: 'where it is asked for elsewhere',
      hall: exits(19, [900], { design: { profile: 'eu', occupants: 19 } }),
      options: { enforced: true },
    },
  ],
  invalid: [
    {
      name: '19 persons and a door of 800 mm',
      hall: exits(19, [800]),
      findings: [few(['D1'], 0, 1, '19 persons need 1 exit of 900 mm or more; there are 0.')],
    },
    { name: '20 persons: one exit of one unit', hall: exits(20, [1399]), findings: [few(['D1'], 1, 2)] },
    {
      name: '75 persons and one wide exit',
      hall: exits(75, [3000]),
      findings: [few(['D1'], 1, 2, '75 persons need 2 exits of 900 mm or more; there is 1.')],
    },
    {
      name: '450 persons: five units',
      hall: exits(450, [1800, 1400]),
      findings: [
        few(['D1', 'D2'], 5, 6, '450 persons need exits of 6 units of passage together; there are 5.'),
      ],
    },
    { name: '700 persons: two exits', hall: exits(700, [2400, 2400]), findings: [few(['D1', 'D2'], 2, 3)] },
    {
      name: 'a door that is no exit does not count',
      hall: exits(75, [900], {
        doors: [
          { id: 'D1', at: [0, 0], widthMm: 900 },
          { id: 'D2', at: [3000, 0], widthMm: 900, exit: false },
        ],
      }),
      findings: [few(['D1'], 1, 2)],
    },
  ],
  notApplicable: [
    { name: 'another profile', hall: exits(700, [900], { design: { profile: 'eu', occupants: 700 } }) },
    { name: 'no occupants', hall: exits(undefined, [900]) },
    { name: 'no doors', hall: exits(700, []) },
  ],
};
