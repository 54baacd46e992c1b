/** What was done, in words: what it was, to which objects, how far. */
import { joined } from './announcer';
import { say, type StringKey } from './strings';

/** More objects than these are told by their number. */
const NAMED = 4;

/** "R1, R2 and R3"; "12 objects". */
export const named = (ids: readonly string[]): string =>
  ids.length <= NAMED ? joined(ids) : say('several', ids.length);

/** "Align West Edges: R1 and R2": a command by its title, as menus have it, and what it was done to. */
export const done = (title: StringKey, ...about: readonly string[]): string =>
  say('announceDone', say(title).replace(/…$/, ''), about.filter(Boolean).join(', '));

/** "600 mm east and 1200 mm north". */
export function distance(dx: number, dy: number): string {
  const parts = [
    ...(dx === 0 ? [] : [say(dx > 0 ? 'mmEast' : 'mmWest', Math.abs(dx))]),
    ...(dy === 0 ? [] : [say(dy > 0 ? 'mmSouth' : 'mmNorth', Math.abs(dy))]),
  ];
  return joined(parts);
}
