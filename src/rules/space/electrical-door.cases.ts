import type { Door, Feed, Hall } from '../../model/types';
import { busway, hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A door in the west wall, and a panel of 800 A `mm` east of it. */
const near = (mm: number, swing: Door['swing'], parts: Partial<Feed> = {}, rest: Partial<Hall> = {}): Hall =>
  hall({
    design: { profile: 'us' },
    doors: [{ id: 'D1', at: [0, 9000], facing: 'west', widthMm: 1200, ...(swing ? { swing } : {}) }],
    feeds: [busway('RA', { type: 'panel', kind: 'rpp', at: [mm, 9000], ratingA: 800, ...parts })],
    ...rest,
  });

export const cases: RuleCases = {
  valid: [
    { name: 'outwards', hall: near(3000, 'out') },
    { name: 'without a word about it: outwards', hall: near(3000, undefined) },
    { name: 'sliding', hall: near(3000, 'sliding') },
    { name: 'inwards, exactly 7.6 m away', hall: near(7600, 'in') },
    { name: 'a limit of its own', hall: near(5000, 'in'), options: { nearerThanM: 5 } },
  ],
  invalid: [
    {
      name: 'inwards, 5 m away',
      hall: JSON.stringify(near(5000, 'in')),
      findings: [
        {
          objects: ['D1', 'RA'],
          message: 'Door D1 opens into the room 5 m from RPP RA (800 A); within 7.6 m it must open outwards.',
          measured: 5,
          limit: 7.6,
          unit: 'm',
          on: '"swing":"in"',
        },
      ],
    },
    {
      name: 'of two boards the nearer one',
      hall: near(
        5000,
        'double-in',
        {},
        {
          feeds: [
            busway('RA', { type: 'panel', kind: 'rpp', at: [5000, 9000] }),
            busway('RB', { type: 'panel', kind: 'rpp', at: [4000, 9000] }),
          ],
        },
      ),
      findings: [{ objects: ['D1', 'RB'], measured: 4, limit: 7.6, unit: 'm' }],
    },
  ],
  notApplicable: [
    { name: 'another profile', hall: near(3000, 'in', {}, { design: { profile: 'fr' } }) },
    { name: '799 A', hall: near(3000, 'in', { ratingA: 799 }) },
  ],
};
