/** What the hall's leak zones cover: liquid-cooled racks, CDUs and manifolds. */
import { encloses } from '../../model/footprint';
import type { Zone } from '../../model/types';
import { BoxGrid } from '../space/boxGrid';
import { derived } from '../derived';
import type { HallAnalysis } from '../hallAnalysis';

export interface LeakZones {
  /** How many zones of kind leak the hall has. */
  readonly count: number;
  /** True where at least one of them says whether it has a valve. */
  readonly haveValves: boolean;
  /** Liquid-cooled racks with their centre in each zone, by its place in `zones`. */
  readonly racksIn: ReadonlyMap<number, readonly string[]>;
  /** What stands outside every leak zone. */
  readonly racksOut: readonly string[];
  readonly cdusOut: readonly string[];
  /** Manifolds with a point of their run outside every leak zone. */
  readonly manifoldsOut: readonly string[];
}

function read(hall: HallAnalysis): LeakZones {
  const { model, floor, equipment } = hall;
  const zones = model
    .elements('zones')
    .map((zone, index) => ({ zone, index }))
    .filter((z): z is { zone: Zone; index: number } => z.zone?.kind === 'leak');
  const racksIn = new Map<number, string[]>(zones.map(({ index }) => [index, []]));
  const out = { racksOut: [] as string[], cdusOut: [] as string[], manifoldsOut: [] as string[] };
  const haveValves = zones.some(({ zone }) => zone.valve !== undefined);
  if (zones.length === 0) return { count: 0, haveValves, racksIn, ...out };
  const grid = gridOf(zones.map(({ zone }) => zone));
  const zonesAt = (x: number, y: number): readonly number[] => {
    const found: number[] = [];
    grid.search(x, y, x, y, (i) => {
      if (encloses(zones[i]!.zone.outline, x, y)) found.push(zones[i]!.index);
    });
    return found;
  };
  for (const collection of ['racks', 'cdus'] as const) {
    for (let index = 0; index < model.size(collection); index++) {
      const at = floor.indexOf(collection, index);
      if (at === -1 || model.element(collection, index) === undefined) continue;
      if (collection === 'racks' && equipment.rackAt(index).liquidKw === 0) continue;
      const { id, shape } = floor.thing(at);
      const inside = zonesAt((shape.minX + shape.maxX) / 2, (shape.minY + shape.maxY) / 2);
      if (collection === 'racks') for (const zone of inside) racksIn.get(zone)!.push(id);
      if (inside.length === 0) (collection === 'racks' ? out.racksOut : out.cdusOut).push(id);
    }
  }
  for (const pipe of model.elements('pipes')) {
    if (pipe?.service !== 'manifold') continue;
    if (pipe.path.some(([x, y]) => zonesAt(x, y).length === 0)) out.manifoldsOut.push(pipe.id);
  }
  return { count: zones.length, haveValves, racksIn, ...out };
}

function gridOf(zones: readonly Zone[]): BoxGrid {
  const boxes = new Float64Array(zones.length * 4);
  zones.forEach(({ outline }, i) => {
    const xs = outline.map((p) => p[0]);
    const ys = outline.map((p) => p[1]);
    boxes.set([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], i * 4);
  });
  return new BoxGrid(boxes);
}

export const leakZones = derived(['layout', 'cooling'], read);
