/** Pairs of feeds that back each other up, and how far their routes lie apart. */
import { encloses, type Footprint } from '../model/footprint';
import type { Feed, Point, Tray } from '../model/types';
import { cordPlans } from './cordPlan';
import { derived } from './derived';
import type { HallAnalysis } from './hallAnalysis';
import { nearestAlong, pointAlong, runLength } from './runLine';

export interface RoutePair {
  readonly other: Feed;
  /** What plugs into both. */
  readonly shared: readonly string[];
  readonly shapes: readonly Footprint[];
}

/** More partners of one feed than these are not looked at: a busway has one, a distributed design a few. */
const mostPartners = 16;

/** By place in `feeds`: the later feeds with a path, of another side, that something plugs into together with it. */
export const routePairs = derived(['power', 'layout'], (hall): readonly (readonly RoutePair[])[] => {
  const plans = hall.get(cordPlans);
  return hall.model.elements('feeds').map((feed, index) => {
    if (!feed?.path) return [];
    const partners = new Map<number, { shared: string[]; shapes: Footprint[] }>();
    for (const { collection, index: consumer } of hall.feeds.consumersOf(index)) {
      for (const other of plans.of(collection, consumer).feeds) {
        if (other <= index) continue;
        let pair = partners.get(other);
        if (!pair) {
          if (partners.size === mostPartners) continue;
          partners.set(other, (pair = { shared: [], shapes: [] }));
        }
        pair.shared.push(hall.model.element(collection, consumer)!.id);
        pair.shapes.push(hall.floor.thing(hall.floor.indexOf(collection, consumer)).shape);
      }
    }
    return [...partners].flatMap(([place, pair]) => {
      const other = hall.model.element('feeds', place);
      // Both on one side are one path anyway.
      const isBackup = other?.side === undefined || feed.side === undefined || other.side !== feed.side;
      return other?.path && isBackup ? [{ other, ...pair }] : [];
    });
  });
});

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
  if (!boxesMeet(a.path!, b.path!, apartMm)) return { mm: 0, apartMm: Infinity };
  const { points, stepMm } = sampled(a.path!);
  const rise = a.heightMm === undefined || b.heightMm === undefined ? 0 : a.heightMm - b.heightMm;
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
  for (const axis of [0, 1] as const) {
    let [minA, maxA, minB, maxB] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const point of a) [minA, maxA] = [Math.min(minA, point[axis]), Math.max(maxA, point[axis])];
    for (const point of b) [minB, maxB] = [Math.min(minB, point[axis]), Math.max(maxB, point[axis])];
    if (minA > maxB + apartMm || minB > maxA + apartMm) return false;
  }
  return true;
}

/** A tray that both runs follow for longer than `mm`, where the tray and they are at one height or heights are not known. */
export function sharedTray(hall: HallAnalysis, a: Feed, b: Feed, mm: number): string | undefined {
  return hall.model.elements('trays').find((tray) => {
    if (!tray) return false;
    return [a, b].every(
      (feed) =>
        (tray.heightMm === undefined ||
          feed.heightMm === undefined ||
          Math.abs(tray.heightMm - feed.heightMm) <= trayDepthMm) &&
        lengthInTray(feed, tray) > mm,
    );
  })?.id;
}

/** What lies in a tray is no farther from its height than this [mm]. */
const trayDepthMm = 150;

/** A fire zone that both runs pass while something they feed stands outside: a fire there takes both of its feeds. */
export function sharedFireZone(
  hall: HallAnalysis,
  a: Feed,
  { other, shapes }: RoutePair,
): string | undefined {
  const isIn = (outline: readonly Point[], feed: Feed) =>
    sampled(feed.path!).points.some(([x, y]) => encloses(outline, x, y));
  return hall.model
    .elements('zones')
    .find(
      (zone) =>
        zone?.kind === 'fire' &&
        shapes.some((s) => !encloses(zone.outline, (s.minX + s.maxX) / 2, (s.minY + s.maxY) / 2)) &&
        isIn(zone.outline, a) &&
        isIn(zone.outline, other),
    )?.id;
}
