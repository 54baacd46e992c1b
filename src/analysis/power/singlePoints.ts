/** Single points of failure (A1): the components whose loss alone darkens loads that have cords to spare. */
import { derived } from '../derived';
import type { LoadGroup } from './loadGroups';
import { lossSweep } from './lossSweep';
import { powerGraph } from './powerGraph';

/**
 * True where the load survives the loss of any one feed by its cords. A load that does not is dark for want of cords,
 * which its own rules tell; no component is to blame for it.
 */
export function sparesAFeed({ cords, needed }: LoadGroup): boolean {
  let all = 0;
  let most = 0;
  for (const { cords: count } of cords) {
    all += count;
    most = Math.max(most, count);
  }
  return all - most >= needed;
}

/** By node: the load groups with cords to spare that its loss alone darkens. A node dominates those, in graph terms. */
export const singlePoints = derived(['power'], (hall): readonly (readonly number[])[] => {
  const { groups } = hall.get(powerGraph);
  return hall
    .get(lossSweep)
    .dark.map((dark) => (dark.length === 0 ? dark : dark.filter((g) => sparesAFeed(groups[g]!))));
});
