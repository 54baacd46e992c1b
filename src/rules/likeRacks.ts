/** How the cooling rules name racks of one kind. */
import { listed } from './naming';

/** `R1`, and of several `16 racks (R1, R2, R3, R4, R5 and 11 more)`. */
export const namedRacks = (ids: readonly string[]): string =>
  ids.length === 1 ? listed(ids) : `${ids.length} racks (${listed(ids)})`;

/** `needs`, and of several `need`. */
export const verb = (ids: readonly string[], one: string, many: string): string =>
  ids.length === 1 ? one : many;
