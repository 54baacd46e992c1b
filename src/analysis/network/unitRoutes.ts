/** The cables that a scalable unit needs: from every rack of it to each of its leaf racks. */
import type { Footprint } from '../../model/footprint';
import { cableRoutes, type CableRoute, type CableRoutes } from './cableRoutes';
import { derived } from '../derived';
import { fabric } from './fabric';
import type { HallAnalysis } from '../hallAnalysis';

export interface UnitRoute {
  /** By place in `racks`. */
  readonly leaf: number;
  readonly host: number;
  readonly route: CableRoute;
}

/** More pairs of a rack and a leaf than these are not routed. */
const mostPairs = 100_000;

interface Unit {
  readonly name: string;
  readonly racks: readonly number[];
  readonly leaves: readonly number[];
  readonly hosts: readonly number[];
  /** Where its racks stood when its routes were found. */
  shapes: readonly Footprint[];
  routes: readonly UnitRoute[];
}

/** Keeps the routes of the units in which no rack has moved. */
class UnitRoutes {
  private readonly routes: CableRoutes;
  private readonly units: readonly Unit[];
  private readonly isTooMany: boolean;

  constructor(hall: HallAnalysis) {
    this.routes = hall.get(cableRoutes);
    const tierOf = (rack: number) => hall.model.element('racks', rack)?.tier;
    this.units = [...hall.get(fabric).units]
      .map(([name, racks]): Unit => ({
        name,
        racks,
        leaves: racks.filter((rack) => tierOf(rack) === 'leaf'),
        hosts: racks.filter((rack) => tierOf(rack) === undefined),
        shapes: [],
        routes: [],
      }))
      .filter(({ leaves, hosts }) => leaves.length > 0 && hosts.length > 0);
    const pairs = this.units.reduce((sum, { leaves, hosts }) => sum + leaves.length * hosts.length, 0);
    this.isTooMany = pairs > mostPairs;
  }

  /** By scalable unit; undefined where units have more pairs than can be routed. */
  all(): ReadonlyMap<string, readonly UnitRoute[]> | undefined {
    if (this.isTooMany) return undefined;
    const { routes } = this;
    const result = new Map<string, readonly UnitRoute[]>();
    for (const unit of this.units) {
      const { name, racks, leaves, hosts, shapes } = unit;
      if (shapes.length === 0 || racks.some((rack, i) => routes.shapeOf(rack) !== shapes[i])) {
        unit.shapes = racks.map((rack) => routes.shapeOf(rack));
        unit.routes = leaves.flatMap((leaf) =>
          hosts.map((host): UnitRoute => ({ leaf, host, route: routes.between(host, leaf) })),
        );
      }
      result.set(name, unit.routes);
    }
    return result;
  }
}

const keptRoutes = derived(['building', 'network'], (hall) => new UnitRoutes(hall));

/** By scalable unit, as racks stand now; undefined where there are too many. */
export const unitRoutes = derived(['layout', 'building', 'network'], (hall) => hall.get(keptRoutes).all());
