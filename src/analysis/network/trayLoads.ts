/** What runs through each tray at its fullest place: area and mass of the cables of all links routed through it. */
import { cableAreaMm2, plannedCable } from './cableReach';
import { cableRoutes, currentRoutes, type CableRoute, type CableRoutes } from './cableRoutes';
import { derived } from '../derived';
import type { HallAnalysis } from '../hallAnalysis';
import { gonePlaces, renumbered, type Renumberings } from '../renumbering';
import type { TrayGraph } from './trayGraph';

export interface TrayLoad {
  /** Area of the cables at the fullest place [mm²]. */
  readonly areaMm2: number;
  /** Mass of the cables at the heaviest place [kg/m]. */
  readonly kgPerM: number;
  /** Links that run through it, by place, in the order of the text. */
  readonly links: readonly number[];
  /** Those of them whose medium is not known: they are not in the sums. */
  readonly unknown: readonly number[];
}

/** Something that begins or, with negative figures, ends along an edge. */
interface Step {
  readonly atMm: number;
  readonly areaMm2: number;
  readonly kgPerM: number;
}

/** Keeps the loads of the trays that no moved rack concerns. */
export class TrayLoads {
  private readonly routes: CableRoutes;
  /** By place of links, their routes as last counted. */
  private counted: (CableRoute | undefined)[] = [];
  /** How many of the changed routes have been counted. */
  private read = 0;
  /** By tray, the links that run through it. */
  private readonly links = new Map<number, Set<number>>();
  private readonly loads = new Map<number, TrayLoad>();

  constructor(private readonly hall: HallAnalysis) {
    this.routes = hall.get(cableRoutes);
  }

  /** The load of a tray by its place; undefined where no link runs through it. */
  of(tray: number): TrayLoad | undefined {
    const { graph } = this.routes;
    const links = this.links.get(tray);
    if (!graph || !links || links.size === 0) return undefined;
    const known = this.loads.get(tray);
    if (known) return known;
    const load = this.sum(
      graph,
      tray,
      [...links].sort((a, b) => a - b),
    );
    this.loads.set(tray, load);
    return load;
  }

  /** Counts the links that have another way or other cables than before. */
  follow({ graph, changes }: CableRoutes): this {
    if (!graph) return this;
    for (; this.read < changes.length; this.read++) {
      const link = changes[this.read]!;
      if (link === -1) continue;
      const route = this.routes.ofLink(link);
      const before = this.counted[link];
      this.counted[link] = route;
      this.takeOut(graph, link, before);
      for (const tray of traysOf(graph, route)) {
        const links = this.links.get(tray);
        if (links) links.add(link);
        else this.links.set(tray, new Set([link]));
        this.loads.delete(tray);
      }
    }
    return this;
  }

  /** Follows links that came or went. @returns false where the trays are others */
  renumber(renumberings: Renumberings): boolean {
    if (renumberings.has('trays')) return false;
    const renumbering = renumberings.get('links');
    const { graph } = this.routes;
    if (!renumbering || !graph) return true;
    for (const link of gonePlaces(renumbering)) this.takeOut(graph, link, this.counted[link]);
    this.counted = renumbered(this.counted, renumbering, undefined);
    const now = (links: Iterable<number>) => Array.from(links, (link) => renumbering.toNow[link]!);
    for (const [tray, links] of this.links) this.links.set(tray, new Set(now(links)));
    for (const [tray, load] of this.loads)
      this.loads.set(tray, { ...load, links: now(load.links), unknown: now(load.unknown) });
    return true;
  }

  private takeOut(graph: TrayGraph, link: number, route: CableRoute | undefined): void {
    for (const tray of traysOf(graph, route)) {
      this.links.get(tray)?.delete(link);
      this.loads.delete(tray);
    }
  }

  private sum(graph: TrayGraph, tray: number, links: readonly number[]): TrayLoad {
    const unknown: number[] = [];
    const steps = new Map<number, Step[]>();
    for (const link of links) {
      const { medium, count = 1 } = this.hall.model.element('links', link)!;
      const cable = plannedCable(medium);
      const route = this.counted[link];
      if (!cable) unknown.push(link);
      if (!cable || route?.kind !== 'trays') continue;
      const areaMm2 = count * cableAreaMm2(cable);
      const kgPerM = count * cable.kgPerM;
      for (const { edge, fromMm, toMm } of route.spans) {
        if (graph.tray[edge] !== tray || toMm <= fromMm) continue;
        let list = steps.get(edge);
        if (!list) steps.set(edge, (list = []));
        list.push({ atMm: fromMm, areaMm2, kgPerM }, { atMm: toMm, areaMm2: -areaMm2, kgPerM: -kgPerM });
      }
    }
    const load = { areaMm2: 0, kgPerM: 0, links, unknown };
    for (const list of steps.values()) {
      let areaMm2 = 0;
      let kgPerM = 0;
      // Where one cable ends and another begins they do not lie side by side: ends come first.
      list.sort((a, b) => a.atMm - b.atMm || a.areaMm2 - b.areaMm2);
      for (const step of list) {
        areaMm2 += step.areaMm2;
        kgPerM += step.kgPerM;
        load.areaMm2 = Math.max(load.areaMm2, areaMm2);
        load.kgPerM = Math.max(load.kgPerM, kgPerM);
      }
    }
    return load;
  }
}

function traysOf(graph: TrayGraph, route: CableRoute | undefined): ReadonlySet<number> {
  return new Set(route?.kind === 'trays' ? route.spans.map(({ edge }) => graph.tray[edge]!) : []);
}

/** Kept while racks move and links change; `trayLoads` brings it up to date. */
const keptLoads = derived(
  ['building'],
  (hall) => new TrayLoads(hall),
  undefined,
  (loads, _hall, renumberings) => loads.renumber(renumberings),
);

/** The loads of all trays as racks stand now. */
export const trayLoads = derived(['layout', 'building', 'network'], (hall) =>
  hall.get(keptLoads).follow(hall.get(currentRoutes)),
);
