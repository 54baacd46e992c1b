/** What the racks of each pod draw together. */
import { encloses } from '../../model/footprint';
import { BoxGrid } from '../space/boxGrid';
import { derived } from '../derived';
import { outlineBox } from '../space/outlineBox';

export interface PodLoad {
  /** Nominal load of its racks [kW]. */
  readonly powerKw: number;
  readonly racks: number;
  /** Racks whose load is not known: the sum is without them. */
  readonly unknown: readonly string[];
}

/**
 * By id, of the zones that have `podKw`. A rack belongs to the one that it names, else to those in which its middle
 * stands.
 */
export const podLoads = derived(
  ['layout', 'cooling'],
  ({ model, floor, equipment }): ReadonlyMap<string, PodLoad> => {
    const pods = model
      .elements('zones')
      .filter((zone) => zone !== undefined)
      .filter(({ podKw }) => podKw !== undefined);
    const sums = new Map(pods.map((pod) => [pod.id, { powerKw: 0, racks: 0, unknown: [] as string[] }]));
    if (sums.size === 0) return sums;
    const grid = new BoxGrid(Float64Array.from(pods.flatMap((pod) => outlineBox(pod.outline))));
    for (let i = 0; i < model.size('racks'); i++) {
      const rack = model.element('racks', i);
      if (!rack) continue;
      const { powerKw } = equipment.rackAt(i);
      const add = (id: string): void => {
        const sum = sums.get(id)!;
        sum.racks++;
        if (powerKw === undefined) sum.unknown.push(rack.id);
        else sum.powerKw += powerKw;
      };
      if (rack.zone !== undefined && sums.has(rack.zone)) {
        add(rack.zone);
        continue;
      }
      const at = floor.indexOf('racks', i);
      if (at === -1) continue;
      const { minX, minY, maxX, maxY } = floor.thing(at).shape;
      const x = (minX + maxX) / 2;
      const y = (minY + maxY) / 2;
      grid.search(x, y, x, y, (pod) => {
        const zone = pods[pod]!;
        if (encloses(zone.outline, x, y)) add(zone.id);
      });
    }
    return sums;
  },
);
