/** How cables run from rack to rack: up to the nearest tray, along the trays the shortest way, and down again. */
import Flatbush from 'flatbush';
import type { Footprint } from '../../model/footprint';
import type { Link } from '../../model/types';
import { derived } from '../derived';
import type { HallAnalysis } from '../hallAnalysis';
import { gonePlaces, renumbered, type Renumbering, type Renumberings } from '../renumbering';
import { shortestPaths, type PathTree } from './shortestPaths';
import { trayGraph, type TrayGraph } from './trayGraph';

/** A cable in trays. Heights are those of the trays at its ends above the floor [mm], where they are given. */
export interface TrayRoute {
  readonly kind: 'trays';
  /** Along trays, with what it climbs from one to another [mm]. */
  readonly trayMm: number;
  /** From the footprints of the racks to the trays, on the plan [mm]. */
  readonly leadInMm: readonly [number, number];
  readonly heightMm: readonly [number | undefined, number | undefined];
  /** What it runs through: an edge of the graph, from and to in mm from its first node. */
  readonly spans: readonly TraySpan[];
}

export interface TraySpan {
  readonly edge: number;
  readonly fromMm: number;
  readonly toMm: number;
}

export type CableRoute =
  | TrayRoute
  /** The racks stand side by side: a cable needs no tray. */
  | { readonly kind: 'beside'; readonly lengthMm: number }
  /** A rack without a tray near it. */
  | { readonly kind: 'no tray'; readonly at: 'from' | 'to' }
  /** The trays nearest to the racks, by place, do not hang together. */
  | { readonly kind: 'no way'; readonly trays: readonly [number, number] }
  /** The hall has no data trays. */
  | { readonly kind: 'no trays' }
  /** Too many trays to look through. */
  | { readonly kind: 'unknown' };

/** Racks no farther apart than this stand side by side: at most one position between them [mm]. */
const besideMm = 650;
/** A tray farther than this from a rack is not its tray: six positions along the top of a row [mm]. */
export const mostLeadInMm = 3600;
/** Trays no farther apart than this are as near to a rack as each other [mm]; of them the shorter way is taken. */
const sameMm = 1;
/** Where more trays meet above one rack the rest is not tried. */
const mostDrops = 8;
/** Of more trays around one rack the rest is not looked at. */
const mostTrays = 4000;
/** Edges that the shortest ways of a hall may look at, all nodes together. */
const mostSteps = 6_000_000;

/**
 * Length of one cable [m]: along trays, lead-ins, the drops at both ends, and slack.
 * L = Σ tray segments + |h_tray − h_port| at both ends + slack; between neighbours the way from rack to rack + slack.
 */
export function cableLengthM(
  route: TrayRoute | { readonly kind: 'beside'; readonly lengthMm: number },
  ends: { readonly portHeightMm: number; readonly trayHeightMm: number; readonly slackM: number },
): number {
  if (route.kind === 'beside') return route.lengthMm / 1000 + ends.slackM;
  const drop = (height = ends.trayHeightMm) => Math.abs(height - ends.portHeightMm);
  const drops = drop(route.heightMm[0]) + drop(route.heightMm[1]);
  return (route.trayMm + route.leadInMm[0] + route.leadInMm[1] + drops) / 1000 + ends.slackM;
}

/** Where a rack's cables reach a tray. */
interface Drop {
  readonly edge: number;
  readonly alongMm: number;
  /** On the plan from the footprint of the rack, and from its middle. */
  readonly leadInMm: number;
  readonly middleMm: number;
}

/** The drops of a rack where it stood when they were looked for. */
interface DropsOfRack {
  readonly shape: Footprint;
  /** By component of the graph: the nearest, and what is as near. */
  readonly byComponent: ReadonlyMap<number, readonly Drop[]>;
}

/** A route between two racks, found again when one of them has moved or the link has other ends. */
interface Kept {
  /** Undefined where its ends are to be looked up again. */
  readonly link: Link | undefined;
  /** The racks by place, -1 where an end is no rack of the hall, and where they stood. */
  readonly from: number;
  readonly to: number;
  readonly a: Footprint | undefined;
  readonly b: Footprint | undefined;
  readonly route: CableRoute | undefined;
}

/**
 * The routes of a hall, found when somebody asks. They outlive an edit that moves racks: what is kept is held against
 * the footprints as they are, so that a rack that moves costs its own cables only.
 */
export class CableRoutes {
  private readonly trees = new Map<number, PathTree>();
  private drops = new Map<number, DropsOfRack>();
  private links: (Kept | undefined)[] = [];
  /** Links by place as they were found to be new or changed, -1 for one gone since; a reader keeps how far it has read. */
  readonly changes: number[] = [];
  /** Links by place that have no way, and how many could be judged. */
  astray = new Set<number>();
  judged = 0;
  private readonly index: Flatbush | undefined;
  /** The edges in `index`: those of trays. */
  private readonly runs: readonly number[];
  private steps = 0;

  constructor(
    private readonly hall: HallAnalysis,
    readonly graph: TrayGraph | undefined,
  ) {
    const runs: number[] = [];
    graph?.tray.forEach((tray, edge) => {
      if (tray !== -1) runs.push(edge);
    });
    this.runs = runs;
    if (!graph || runs.length === 0) return;
    this.index = new Flatbush(runs.length);
    for (const edge of runs) {
      const a = graph.from[edge]!;
      const b = graph.to[edge]!;
      this.index.add(
        Math.min(graph.x[a]!, graph.x[b]!),
        Math.min(graph.y[a]!, graph.y[b]!),
        Math.max(graph.x[a]!, graph.x[b]!),
        Math.max(graph.y[a]!, graph.y[b]!),
      );
    }
    this.index.finish();
  }

  /** The route of a link by its place; undefined where an end is no rack of the hall. The same one until it changes. */
  ofLink(place: number): CableRoute | undefined {
    const link = this.hall.model.element('links', place);
    if (!link) return undefined;
    const known = this.links[place];
    const isSame = known?.link === link;
    const from = isSame ? known.from : this.rackAt(link.from);
    const to = isSame ? known.to : this.rackAt(link.to);
    const a = from === -1 ? undefined : this.shapeOf(from);
    const b = to === -1 ? undefined : this.shapeOf(to);
    if (isSame && known.a === a && known.b === b) return known.route;
    const route = a && b ? this.find(from, a, to, b) : undefined;
    this.links[place] = { link, from, to, a, b, route };
    this.changes.push(place);
    this.judged += Number(isJudged(route)) - Number(isJudged(known?.route));
    if (route?.kind === 'no tray' || route?.kind === 'no way') this.astray.add(place);
    else this.astray.delete(place);
    return route;
  }

  /** Looks at every link as it is now, once for all who read `changes` and `astray`. */
  refresh(): this {
    for (let place = 0; place < this.hall.model.size('links'); place++) this.ofLink(place);
    return this;
  }

  /** Follows racks and links that came or went. @returns false where the trays are others */
  renumber(renumberings: Renumberings): boolean {
    if (renumberings.has('trays')) return false;
    const links = renumberings.get('links');
    if (links) this.renumberLinks(links);
    const racks = renumberings.get('racks');
    if (racks) this.renumberRacks(racks);
    return true;
  }

  private renumberLinks(renumbering: Renumbering): void {
    const { toNow } = renumbering;
    for (const place of gonePlaces(renumbering)) this.judged -= Number(isJudged(this.links[place]?.route));
    this.links = renumbered(this.links, renumbering, undefined);
    this.astray = new Set([...this.astray].map((place) => toNow[place]!).filter((place) => place !== -1));
    for (const [k, place] of this.changes.entries()) this.changes[k] = toNow[place] ?? -1;
  }

  private renumberRacks({ toNow }: Renumbering): void {
    const now = (rack: number) => (rack === -1 ? -1 : toNow[rack]!);
    this.drops = new Map([...this.drops].map(([rack, drops]) => [now(rack), drops]));
    this.drops.delete(-1);
    for (const [place, known] of this.links.entries()) {
      if (!known?.link) continue;
      const from = this.rackAt(known.link.from);
      const to = this.rackAt(known.link.to);
      // Where an id means another rack, or one for the first time, its link is as new.
      const isSame = from === now(known.from) && to === now(known.to);
      if (!isSame) this.links[place] = { ...known, link: undefined };
      else if (from !== known.from || to !== known.to) this.links[place] = { ...known, from, to };
    }
  }

  private rackAt(id: string): number {
    const { model } = this.hall;
    const place = model.indexOf('racks', id);
    return model.element('racks', place) ? place : -1;
  }

  /** The route between two readable racks by their places; not kept. */
  between(from: number, to: number): CableRoute {
    return this.find(from, this.shapeOf(from), to, this.shapeOf(to));
  }

  /** Where a readable rack stands; another object as soon as it has been read again. */
  shapeOf(rack: number): Footprint {
    const { floor } = this.hall;
    return floor.thing(floor.indexOf('racks', rack)).shape;
  }

  private find(from: number, a: Footprint, to: number, b: Footprint): CableRoute {
    if (gapMm(a, b) <= besideMm) return { kind: 'beside', lengthMm: apartMm(a, b) };
    const { graph } = this;
    if (!graph) return { kind: 'no trays' };
    const start = this.dropsOf(from, a);
    const end = this.dropsOf(to, b);
    if (start.size === 0) return { kind: 'no tray', at: 'from' };
    if (end.size === 0) return { kind: 'no tray', at: 'to' };
    let best: TrayRoute | undefined;
    let bestMm = Infinity;
    for (const [component, list] of start) {
      for (const p of list) {
        for (const q of end.get(component) ?? []) {
          const route = this.along(graph, p, q);
          if (!route) return { kind: 'unknown' };
          const mm = route.trayMm + route.leadInMm[0] + route.leadInMm[1];
          if (mm >= bestMm) continue;
          best = route;
          bestMm = mm;
        }
      }
    }
    const nearest = (drops: ReadonlyMap<number, readonly Drop[]>): number => {
      const all = [...drops.values()].flat().sort((p, q) => p.middleMm - q.middleMm);
      const edge = all[0]?.edge;
      return graph.tray[edge ?? 0] ?? 0;
    };
    return best ?? { kind: 'no way', trays: [nearest(start), nearest(end)] };
  }

  /** The nearest point of every tray system near a rack. */
  private dropsOf(rack: number, shape: Footprint): ReadonlyMap<number, readonly Drop[]> {
    const kept = this.drops.get(rack);
    if (kept?.shape === shape) return kept.byComponent;
    const found = new Map<number, Drop[]>();
    const { graph, index } = this;
    let steps = 0;
    if (graph && index) {
      const near = mostLeadInMm;
      index.search(shape.minX - near, shape.minY - near, shape.maxX + near, shape.maxY + near, (i) => {
        if (++steps > mostTrays) return false;
        const edge = this.runs[i]!;
        const drop = dropOn(graph, edge, shape);
        const component = graph.component[graph.from[edge]!]!;
        const known = found.get(component);
        const ahead = (known?.[0]?.middleMm ?? Infinity) - drop.middleMm;
        if (drop.leadInMm > near || ahead < -sameMm) return false;
        if (!known || ahead > sameMm) found.set(component, [drop]);
        else if (known.length < mostDrops) known.push(drop);
        return false;
      });
    }
    this.drops.set(rack, { shape, byComponent: found });
    return found;
  }

  /** The shortest way between two points of one tray system; undefined where there are too many nodes. */
  private along(graph: TrayGraph, p: Drop, q: Drop): TrayRoute | undefined {
    const { hall } = this;
    const heightOf = ({ edge }: Drop) => hall.model.element('trays', graph.tray[edge]!)?.heightMm;
    const common = {
      kind: 'trays',
      leadInMm: [p.leadInMm, q.leadInMm],
      heightMm: [heightOf(p), heightOf(q)],
    } as const;
    if (p.edge === q.edge) {
      const fromMm = Math.min(p.alongMm, q.alongMm);
      const toMm = Math.max(p.alongMm, q.alongMm);
      return { ...common, trayMm: toMm - fromMm, spans: [{ edge: p.edge, fromMm, toMm }] };
    }
    let bestMm = Infinity;
    let best: readonly [start: number, tree: PathTree, end: number] | undefined;
    for (const end of [graph.from[q.edge]!, graph.to[q.edge]!]) {
      const tree = this.tree(graph, end);
      if (!tree) return undefined;
      for (const start of [graph.from[p.edge]!, graph.to[p.edge]!]) {
        const mm = toEnd(graph, p, start) + tree.lengthMm[start]! + toEnd(graph, q, end);
        if (mm >= bestMm) continue;
        bestMm = mm;
        best = [start, tree, end];
      }
    }
    if (!best) return undefined;
    const [start, tree, end] = best;
    const spans = [spanTo(graph, p, start)];
    for (let node = start; node !== end;) {
      const edge = tree.lastEdge[node]!;
      if (graph.tray[edge] !== -1) spans.push({ edge, fromMm: 0, toMm: graph.lengthMm[edge]! });
      node = graph.from[edge] === node ? graph.to[edge]! : graph.from[edge]!;
    }
    spans.push(spanTo(graph, q, end));
    return { ...common, trayMm: bestMm, spans };
  }

  private tree(graph: TrayGraph, node: number): PathTree | undefined {
    const known = this.trees.get(node);
    if (known) return known;
    this.steps += graph.edges.length;
    if (this.steps > mostSteps) return undefined;
    const tree = shortestPaths(graph, node);
    this.trees.set(node, tree);
    return tree;
  }
}

const isJudged = (route: CableRoute | undefined): boolean =>
  route !== undefined && route.kind !== 'no trays' && route.kind !== 'unknown';

const toEnd = (graph: TrayGraph, { edge, alongMm }: Drop, node: number): number =>
  graph.from[edge] === node ? alongMm : graph.lengthMm[edge]! - alongMm;

const spanTo = (graph: TrayGraph, { edge, alongMm }: Drop, node: number): TraySpan =>
  graph.from[edge] === node
    ? { edge, fromMm: 0, toMm: alongMm }
    : { edge, fromMm: alongMm, toMm: graph.lengthMm[edge]! };

/** The point of an edge nearest to the middle of a footprint, and how far the footprint is from it. */
function dropOn(graph: TrayGraph, edge: number, shape: Footprint): Drop {
  const a = graph.from[edge]!;
  const b = graph.to[edge]!;
  const ax = graph.x[a]!;
  const ay = graph.y[a]!;
  const dx = graph.x[b]! - ax;
  const dy = graph.y[b]! - ay;
  const cx = (shape.minX + shape.maxX) / 2;
  const cy = (shape.minY + shape.maxY) / 2;
  const length2 = dx * dx + dy * dy;
  const share = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((cx - ax) * dx + (cy - ay) * dy) / length2));
  const x = ax + share * dx;
  const y = ay + share * dy;
  const outX = Math.max(shape.minX - x, x - shape.maxX, 0);
  const outY = Math.max(shape.minY - y, y - shape.maxY, 0);
  return {
    edge,
    alongMm: share * graph.lengthMm[edge]!,
    leadInMm: Math.hypot(outX, outY),
    middleMm: Math.hypot(x - cx, y - cy),
  };
}

const gapMm = (a: Footprint, b: Footprint): number =>
  Math.hypot(Math.max(a.minX - b.maxX, b.minX - a.maxX, 0), Math.max(a.minY - b.maxY, b.minY - a.maxY, 0));

/** From middle to middle along the walls [mm]. */
const apartMm = (a: Footprint, b: Footprint): number =>
  Math.abs(a.minX + a.maxX - b.minX - b.maxX) / 2 + Math.abs(a.minY + a.maxY - b.minY - b.maxY) / 2;

/** Reads neither layout nor network: it holds what it keeps against footprints and links as they are. */
export const cableRoutes = derived(
  ['building'],
  (hall) => new CableRoutes(hall, hall.get(trayGraph)),
  undefined,
  (routes, _hall, renumberings) => routes.renumber(renumberings),
);

/** The routes of all links as racks stand now. */
export const currentRoutes = derived(['layout', 'building', 'network'], (hall) =>
  hall.get(cableRoutes).refresh(),
);
