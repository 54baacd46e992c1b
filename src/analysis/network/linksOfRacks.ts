/** Which links end at a rack, so that a rack that moves is followed by its cables. */
import { derived } from '../derived';

/** By rack, its links by place; without racks that have none. */
export const linksOfRacks = derived(['network'], ({ model }): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>();
  model.elements('links').forEach((link, place) => {
    for (const id of new Set([link?.from, link?.to])) {
      const rack = model.indexOf('racks', id);
      if (rack === -1) continue;
      const links = found.get(rack);
      if (links) links.push(place);
      else found.set(rack, [place]);
    }
  });
  return found;
});
