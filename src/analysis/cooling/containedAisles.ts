/** Which racks stand at a contained aisle: their rear at a contained hot one, or their front at a contained cold one. */
import { encloses } from '../../model/footprint';
import type { Zone } from '../../model/types';
import { BoxGrid } from '../space/boxGrid';
import { derived } from '../derived';
import { outlineBox } from '../space/outlineBox';

export interface ContainedAisles {
  /** True where the hall has an aisle drawn, contained or not. */
  readonly drawsAisles: boolean;
  /** @param rack by place in `racks`. */
  holds(rack: number): boolean;
}

/** How far before a face the aisle is looked for [mm]: past a door or a seal, and well within an aisle. */
const probeMm = 400;

/** Asks the floor anew for each rack: only a change of the zones themselves changes it. */
export const containedAisles = derived(['building'], ({ model, floor }): ContainedAisles => {
  const zones = model.elements('zones').filter((zone) => zone !== undefined);
  const contained = zones.filter(({ kind }) => kind === 'contained-hot' || kind === 'contained-cold');
  const grid = new BoxGrid(Float64Array.from(contained.flatMap(({ outline }) => outlineBox(outline))));
  const isAt = (kind: Zone['kind'], x: number, y: number): boolean => {
    let found = false;
    grid.search(x, y, x, y, (i) => {
      found ||= contained[i]!.kind === kind && encloses(contained[i]!.outline, x, y);
    });
    return found;
  };
  return {
    drawsAisles:
      contained.length > 0 || zones.some(({ kind }) => kind === 'hot-aisle' || kind === 'cold-aisle'),
    holds(rack) {
      const kind = model.get('zones', model.element('racks', rack)?.zone)?.kind;
      if (kind === 'contained-hot' || kind === 'contained-cold') return true;
      const at = floor.indexOf('racks', rack);
      if (at === -1) return false;
      const { minX, minY, maxX, maxY, depth, facing } = floor.thing(at).shape;
      const turn = (facing * Math.PI) / 180;
      const reach = depth / 2 + probeMm;
      const x = (minX + maxX) / 2;
      const y = (minY + maxY) / 2;
      const [aheadX, aheadY] = [Math.sin(turn) * reach, -Math.cos(turn) * reach];
      return isAt('contained-hot', x - aheadX, y - aheadY) || isAt('contained-cold', x + aheadX, y + aheadY);
    },
  };
});
