/** What goes wrong in a hall file, in one rack of fifty: each rule's subject matter, and slips of the pen. */
import type { Rack } from '../../src/model/types';
import { randomFrom } from './random';

/** A rack as a person may have written it. */
type Written = { [K in keyof Rack]: unknown } & { [key: string]: unknown };

const faults: readonly ((rack: Rack, other: Rack) => Written)[] = [
  // Half a rack too far along the row, into its neighbour.
  (rack) => ({ ...rack, at: [rack.at[0], rack.at[1] + 300] }),
  // Out of line, into the aisle.
  (rack) => ({ ...rack, at: [rack.at[0] + 1500, rack.at[1]] }),
  // More than the air can carry.
  (rack) => ({ ...rack, powerKw: 160 }),
  // One cord.
  (rack) => ({ ...rack, feeds: rack.feeds?.slice(0, 1) }),
  // Both cords on one side.
  (rack) => ({ ...rack, feeds: [rack.feeds?.[0], rack.feeds?.[0]] }),
  // A feed and a loop that there are not.
  (rack) => ({ ...rack, feeds: [rack.feeds?.[0], 'B-99'] }),
  (rack) => ({ ...rack, loop: 'TCS-99' }),
  // A key misspelt, a number in quotes.
  ({ powerKw, ...rack }) => ({ ...rack, powerKW: powerKw }),
  (rack) => ({ ...rack, powerKw: String(rack.powerKw) }),
  // A copied line with its id.
  (rack, other) => ({ ...rack, id: other.id }),
];

/** One rack of fifty wrong: with one finding each, about a finding for a hundred elements. */
const every = 50;

export function addFaults<T extends { readonly racks: readonly Rack[] }>(
  hall: T,
): Omit<T, 'racks'> & { readonly racks: readonly Written[] } {
  const random = randomFrom(72);
  const racks: Written[] = hall.racks.map((rack) => ({ ...rack }));
  for (let i = 0, n = 0; i + every <= racks.length; i += every, n++) {
    const at = i + random.below(every - 1);
    racks[at] = faults[n % faults.length]!(hall.racks[at]!, hall.racks[at + 1]!);
  }
  return { ...hall, racks };
}
