/** Pairs of feeds that back each other up, and how far their routes lie apart. */
import { encloses } from '../../model/footprint';
import type { Feed, Point, Tray } from '../../model/types';
import { BoxGrid } from '../space/boxGrid';
import { cordPlans } from './cordPlan';
import { derived } from '../derived';
import type { ConsumerCollection } from './feedLoads';
import type { HallAnalysis } from '../hallAnalysis';
import { nearestAlong, pointAlong, runLength } from '../space/runLine';

export interface RoutePair {
  /** Place of the other feed in `feeds`. */
  readonly other: number;
  /** What plugs into both. */
  readonly shared: readonly { readonly collection: ConsumerCollection; readonly index: number }[];
}

/** More partners of one feed than these are not looked at: a busway has one, a distributed design a few. */
const mostPartners = 16;

/** The later feeds, of another side, that something plugs into together with a feed. */
export function routePairs(hall: HallAnalysis, index: number): readonly RoutePair[] {
  const plans = hall.get(cordPlans);
  const feed = hall.model.element('feeds', index);
  const partners = new Map<number, { collection: ConsumerCollection; index: number }[]>();
  for (const consumer of hall.feeds.consumersOf(index)) {
    for (const other of plans.of(consumer.collection, consumer.index).feeds) {
      if (other <= index) continue;
      const shared = partners.get(other);
      if (shared) shared.push(consumer);
      else if (partners.size < mostPartners) partners.set(other, [consumer]);
    }
  }
  return [...partners].flatMap(([other, shared]) => {
    const side = hall.model.element('feeds', other)?.side;
    // Both on one side are one path anyway.
    return side === undefined || side !== feed?.side ? [{ other, shared }] : [];
  });
}

/** Points along a run, evenly, at most this many and at least this far apart [mm]. */
const mostSamples = 256;
const leastStepMm = 250;

interface Sampled {
  readonly points: readonly Point[];
  readonly stepMm: number;
}

/** By path: a run is looked at once for each tray and each partner, and its path is another one once it is edited. */
const samples = new WeakMap<readonly Point[], Sampled>();

function sampled(path: readonly Point[]): Sampled {
  let known = samples.get(path);
  if (!known) samples.set(path, (known = sample(path)));
  return known;
}

function sample(path: readonly Point[]): Sampled {
  const length = runLength(path);
  const steps = Math.max(1, Math.min(mostSamples, Math.ceil(length / leastStepMm)));
  const points = Array.from({ length: steps }, (_, i) => pointAlong(path, ((i + 0.5) * length) / steps));
  return { points, stepMm: length / steps };
}

/** How far two runs go side by side, at most `apartMm` apart, and how near they come meanwhile [mm]. */
export function sideBySide(
  a: Feed,
  b: Feed,
  apartMm: number,
): { readonly mm: number; readonly apartMm: number } {
  const rise = a.heightMm === undefined || b.heightMm === undefined ? 0 : a.heightMm - b.heightMm;
  if (Math.abs(rise) > apartMm || !boxesMeet(a.path!, b.path!, apartMm)) return { mm: 0, apartMm: Infinity };
  const { points, stepMm } = sampled(a.path!);
  let mm = 0;
  let nearest = Infinity;
  for (const [x, y] of points) {
    const away = Math.hypot(nearestAlong(b.path!, x, y).awayMm, rise);
    if (away > apartMm) continue;
    mm += stepMm;
    nearest = Math.min(nearest, away);
  }
  return { mm, apartMm: nearest };
}

/** Length of a run above or in a tray [mm]. */
function lengthInTray(feed: Feed, tray: Tray): number {
  const half = tray.widthMm / 2;
  if (!boxesMeet(feed.path!, tray.path, half)) return 0;
  const { points, stepMm } = sampled(feed.path!);
  return points.filter(([x, y]) => nearestAlong(tray.path, x, y).awayMm <= half).length * stepMm;
}

function boxesMeet(a: readonly Point[], b: readonly Point[], apartMm: number): boolean {
  const p = boxOf(a, apartMm);
  const q = boxOf(b, 0);
  return p[0] <= q[2] && q[0] <= p[2] && p[1] <= q[3] && q[1] <= p[3];
}

/** Bounding box of a run and all within `aroundMm` of it: [minX, minY, maxX, maxY]. */
function boxOf(path: readonly Point[], aroundMm: number): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of path) {
    box[0] = Math.min(box[0], x - aroundMm);
    box[1] = Math.min(box[1], y - aroundMm);
    box[2] = Math.max(box[2], x + aroundMm);
    box[3] = Math.max(box[3], y + aroundMm);
  }
  return box;
}

/** The trays of a hall, to be found by where they are. */
const trayGrid = derived(['building'], (hall) => {
  const trays = hall.model.elements('trays');
  const boxes = new Float64Array(trays.length * 4);
  for (const [i, tray] of trays.entries()) {
    if (tray) boxes.set(boxOf(tray.path, tray.widthMm / 2), i * 4);
    // Where nothing looks for it.
    else boxes.fill(Number.MAX_VALUE, i * 4, i * 4 + 4);
  }
  return new BoxGrid(boxes);
});

/** A tray that both runs follow for longer than `mm`, all at one height where heights are known. */
export function sharedTray(hall: HallAnalysis, a: Feed, b: Feed, mm: number): string | undefined {
  const trays = hall.model.elements('trays');
  if (trays.length === 0) return undefined;
  let first: number | undefined;
  hall.get(trayGrid).search(...boxOf(a.path!, 0), (i) => {
    const tray = trays[i];
    if (tray && (first === undefined || i < first) && [a, b].every((run) => follows(run, tray, mm)))
      first = i;
  });
  return first === undefined ? undefined : trays[first]?.id;
}

/** What lies in a tray is no farther from its height than this [mm]. */
const trayDepthMm = 150;

function follows(run: Feed, tray: Tray, mm: number): boolean {
  const known = tray.heightMm !== undefined && run.heightMm !== undefined;
  if (known && Math.abs(tray.heightMm! - run.heightMm!) > trayDepthMm) return false;
  return lengthInTray(run, tray) > mm;
}

/** A fire zone that both runs pass while something they feed stands outside: a fire there takes both of its feeds. */
export function sharedFireZone(
  hall: HallAnalysis,
  a: Feed,
  b: Feed,
  { shared }: RoutePair,
): string | undefined {
  const isIn = (outline: readonly Point[], run: Feed) =>
    sampled(run.path!).points.some(([x, y]) => encloses(outline, x, y));
  return hall.model.elements('zones').find((zone) => {
    if (zone?.kind !== 'fire') return false;
    const isOutside = shared.some(({ collection, index }) => {
      const { minX, maxX, minY, maxY } = hall.floor.thing(hall.floor.indexOf(collection, index)).shape;
      return !encloses(zone.outline, (minX + maxX) / 2, (minY + maxY) / 2);
    });
    return isOutside && isIn(zone.outline, a) && isIn(zone.outline, b);
  })?.id;
}
