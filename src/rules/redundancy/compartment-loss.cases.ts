import { node } from '../../analysis/testing/analysedHall';
import { changed, declaring, fromTheFeeds, pairs, twoN } from '../testing/redundancyChains';
import type { RuleCases } from '../testing/ruleCases';

const tolerant = { faultTolerant: true };

/** Both busways of the racks in one compartment, or each in its own. */
const busways = (roomA: string, roomB: string) =>
  changed(twoN(2000, 1000), {
    feeds: [
      { id: 'PA', kind: 'busway', from: ['UPS-A'], room: roomA },
      { id: 'PB', kind: 'busway', from: ['UPS-B'], room: roomB },
    ],
  });

const inRooms = (rooms: readonly string[], kw: number) =>
  changed(pairs(4, 2000, kw), {
    power: rooms.map((room, n) => node(`UPS-${n + 1}`, 'ups', [`GRID-${n + 1}`], { ratingKw: 2000, room })),
  });

export const cases: RuleCases = {
  valid: [
    {
      name: 'each side in its own compartment',
      hall: declaring(
        '2n',
        changed(busways('EAST', 'WEST'), {
          power: [
            node('UPS-A', 'ups', ['GRID-A'], { side: 'A', ratingKw: 2000, room: 'EAST' }),
            node('UPS-B', 'ups', ['GRID-B'], { side: 'B', ratingKw: 2000, room: 'WEST' }),
          ],
        }),
        tolerant,
      ),
    },
  ],
  invalid: [
    {
      name: 'both busways of a rack in one fire compartment',
      hall: declaring('2n', busways('HALL', 'HALL'), tolerant),
      findings: [
        {
          objects: ['PA', 'PB'],
          message: 'Losing compartment HALL with PA and PB darkens R1.',
          measured: 1,
          limit: 0,
          unit: '1',
          lost: ['PA', 'PB'],
        },
      ],
    },
    {
      name: 'two of four systems in one room: the pair is dark, and the others are overloaded',
      hall: declaring('4n/3', inRooms(['E1', 'E1', 'E2', 'E3'], 900), tolerant),
      findings: [
        {
          objects: ['UPS-1', 'UPS-2'],
          message:
            'Losing compartment E1 with UPS-1 and UPS-2 darkens R12, and puts UPS-3 at 2250 kW of 2000 kW (112.5 %).',
          measured: 1,
          limit: 0,
          unit: '1',
          lost: ['UPS-1', 'UPS-2'],
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'it is not declared', hall: declaring('2n', busways('HALL', 'HALL')) },
    { name: 'no compartment holds two components', hall: declaring('2n', busways('EAST', 'WEST'), tolerant) },
    { name: 'no power chain above the feeds', hall: declaring('2n', fromTheFeeds, tolerant) },
  ],
};
