/** The cables that a scalable unit needs: from every rack of it to each of its leaf racks. */
import type { Footprint } from '../model/footprint';
import { cableRoutes, type CableRoute } from './cableRoutes';
import { derived } from './derived';
import { fabric } from './fabric';
import type { HallAnalysis } from './hallAnalysis';

export interface UnitRoute {
  /** By place in `racks`. */
  readonly leaf: number;
  readonly host: number;
  readonly route: CableRoute;
}

/** More pairs of a rack and a leaf than these are not routed. */
export const mostPairs = 100_000;

/** Keeps the routes of the units in which no rack has moved. */
class UnitRoutes {
  private readonly kept = new Map<
    string,
    { readonly shapes: readonly Footprint[]; readonly routes: readonly UnitRoute[] }
  >();

  constructor(private readonly hall: HallAnalysis) {}

  /** By scalable unit; undefined where units have more pairs than can be routed. */
  all(): ReadonlyMap<string, readonly UnitRoute[]> | undefined {
    const { model } = this.hall;
    const routes = this.hall.get(cableRoutes);
    const result = new Map<string, readonly UnitRoute[]>();
    let pairs = 0;
    for (const [su, racks] of this.hall.get(fabric).units) {
      const leaves = racks.filter((rack) => model.element('racks', rack)?.tier === 'leaf');
      const hosts = racks.filter((rack) => model.element('racks', rack)?.tier === undefined);
      pairs += leaves.length * hosts.length;
      if (pairs > mostPairs) return undefined;
      if (leaves.length === 0 || hosts.length === 0) continue;
      const known = this.kept.get(su);
      if (known?.shapes.every((shape, i) => shape === routes.shapeOf(racks[i]!))) {
        result.set(su, known.routes);
        continue;
      }
      const found = leaves.flatMap((leaf) =>
        hosts.map((host): UnitRoute => ({ leaf, host, route: routes.between(host, leaf) })),
      );
      this.kept.set(su, { shapes: racks.map((rack) => routes.shapeOf(rack)), routes: found });
      result.set(su, found);
    }
    return result;
  }
}

const keptRoutes = derived(['building', 'network'], (hall) => new UnitRoutes(hall));

/** By scalable unit, as racks stand now; undefined where there are too many. */
export const unitRoutes = derived(['layout', 'building', 'network'], (hall) => hall.get(keptRoutes).all());
