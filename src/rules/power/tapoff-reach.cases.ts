import type { Cord, Feed, Rack } from '../../model/types';
import { busway, cdu, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A busway along y = 3000, 3.2 m above the floor; a type of rack 2.2 m high. */
const run = (parts: Partial<Feed> = {}): Feed =>
  busway('A1', {
    path: [
      [0, 3000],
      [12000, 3000],
    ],
    heightMm: 3200,
    ...parts,
  });

const one = (cord: Cord, parts: Partial<Rack> = {}, feed = run()) =>
  hall({
    types: [{ id: 'tall', kind: 'rack', widthMm: 600, depthMm: 1200, heightMm: 2200 }],
    feeds: [feed],
    racks: [rack('R1', { type: 'tall', at: [6000, 2400], feeds: [cord], ...parts })],
  });

export const cases: RuleCases = {
  valid: [
    { name: 'a busway above the rack', hall: one('A1') },
    {
      name: 'a tap-off above the rack, its whip longer than the drop',
      hall: one({ feed: 'A1', tapMm: 6300, whipMm: 1500 }),
    },
    { name: '2 m beside the rack', hall: one({ feed: 'A1', tapMm: 4000 }) },
    {
      name: '1 m beside it: a whip of 2 m for a drop of 1 m',
      hall: one({ feed: 'A1', tapMm: 5000, whipMm: 2000 }),
    },
    {
      name: 'a drop that is not known',
      hall: one({ feed: 'A1', tapMm: 5000, whipMm: 1000 }, { type: 'plain' }),
    },
    {
      name: 'a turned rack reaches as far as its corner',
      hall: one({ feed: 'A1', tapMm: 3600 }, { at: [6000, 2400], facing: 45 }, run()),
      options: { reachMm: 2600 },
    },
  ],
  invalid: [
    {
      name: 'a tap-off 3 m beside the rack',
      hall: JSON.stringify(one({ feed: 'A1', tapMm: 3000 })),
      findings: [
        {
          objects: ['R1', 'A1'],
          message: 'The tap-off of R1 on A1 is 3000 mm away; 2000 mm is as far as a whip reaches.',
          measured: 3000,
          limit: 2000,
          unit: 'mm',
          on: '{"feed":"A1","tapMm":3000}',
        },
      ],
    },
    {
      name: 'a whip too short for its drop',
      hall: one({ feed: 'A1', tapMm: 5000, whipMm: 1800 }),
      findings: [
        {
          objects: ['R1', 'A1'],
          message:
            'The tap-off of R1 on A1 is 1000 mm away; with a drop of 1000 mm that is more than the 1800 mm of its whip.',
          measured: 2000,
          limit: 1800,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'a rack that plugs into the busway of another row',
      hall: one('A1', { at: [6000, 9000] }),
      findings: [
        {
          objects: ['R1', 'A1'],
          message: 'Busway A1 is 6000 mm from R1; 2000 mm is as far as a whip reaches.',
          measured: 6000,
          limit: 2000,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'a turned rack: the distance is to its face, not to its bounding box',
      hall: one({ feed: 'A1', tapMm: 3600 }, { facing: 45 }),
      // Its centre is (6636, 3036); turned back by 45° the tap-off is 2172 mm and 2122 mm from it.
      findings: [
        { objects: ['R1', 'A1'], measured: Math.hypot(2172 - 300, 2122 - 600), limit: 2000, unit: 'mm' },
      ],
    },
    {
      name: 'a CDU',
      hall: hall({ feeds: [run()], cdus: [cdu('C1', { at: [6000, 9000], feeds: ['A1'] })] }),
      findings: [{ objects: ['C1', 'A1'], measured: 6000, limit: 2000, unit: 'mm' }],
    },
  ],
  notApplicable: [
    {
      name: 'a busway without a path',
      hall: hall({ feeds: [busway('A1')], racks: [rack('R1', { feeds: ['A1'] })] }),
    },
    { name: 'a panel', hall: one('A1', {}, run({ kind: 'rpp' })) },
    { name: 'no cords', hall: one('Z9') },
  ],
};
