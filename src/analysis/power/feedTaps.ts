/** What each cord puts on a feed, and where: the tap-offs of a busway, the ways of a panel. */
import type { Point } from '../../model/types';
import { naturalCompare } from '../../text/naturalCompare';
import { cordPlans, type CordDetail, type CordPlan, type Plug } from './cordPlan';
import type { ConsumerCollection } from './feedLoads';
import type { HallAnalysis } from '../hallAnalysis';
import { nearestAlong } from '../space/runLine';

export interface FeedTap {
  readonly id: string;
  readonly collection: ConsumerCollection;
  readonly index: number;
  readonly plan: CordPlan;
  readonly plug: Plug;
  /** Load of the consumer that its feeds are sized for [kW]. */
  readonly kw: number;
  /** Load that its own cords carry [kW]: all of it, whatever diversity its feeds are sized for. */
  readonly cordsKw: number;
  /** Its power factor, where it or its type says. */
  readonly powerFactor: number | undefined;
}

/** The cords into a feed, in the order of their consumers; consumers whose load is not known are left out. */
export function tapsOf(hall: HallAnalysis, feed: number): readonly FeedTap[] {
  const taps: FeedTap[] = [];
  const plans = hall.get(cordPlans);
  for (const { collection, index } of hall.feeds.consumersOf(feed)) {
    const element = hall.model.element(collection, index)!;
    const kw = hall.equipment.feedKw(collection, index);
    const cordsKw = collection === 'racks' ? hall.equipment.rackAt(index).powerKw : kw;
    if (kw === undefined || cordsKw === undefined) continue;
    const powerFactor = hall.equipment.powerFactor(element);
    const plan = plans.of(collection, index);
    for (const plug of plan.plugs) {
      if (plug.feed === feed)
        taps.push({ id: element.id, collection, index, plan, plug, kw, cordsKw, powerFactor });
    }
  }
  return taps;
}

/** True where a cord into the feed says something of itself that `has` looks for. */
export function someCord(hall: HallAnalysis, feed: number, has: (detail: CordDetail) => boolean): boolean {
  const id = hall.model.idAt('feeds', feed);
  return hall.feeds
    .consumersOf(feed)
    .some(({ collection, index }) =>
      hall.model
        .element(collection, index)
        ?.feeds?.some((cord) => typeof cord !== 'string' && cord.feed === id && has(cord)),
    );
}

/** Sums over the taps of a feed in one state: nothing is lost, or one other feed is. */
export interface FeedState {
  /** Id of the feed that is lost; undefined in the normal state. */
  readonly lost: string | undefined;
  readonly sums: readonly number[];
}

/**
 * Sums over the taps of a feed, in the normal state first, then after the loss of each feed that shares a load with
 * it, by id.
 * @param size how many sums there are.
 * @param put adds what a tap contributes to the sums while it carries `kw`; must be linear in `kw`.
 */
export function feedStates(
  hall: HallAnalysis,
  taps: readonly FeedTap[],
  size: number,
  put: (tap: FeedTap, kw: number, sums: number[]) => void,
): readonly FeedState[] {
  const normal = new Array<number>(size).fill(0);
  const more = new Map<number, number[]>();
  for (const tap of taps) {
    const share = tap.plan.share(tap.plug, -1);
    put(tap, tap.kw * share, normal);
    for (const lost of tap.plan.feeds) {
      if (lost === tap.plug.feed) continue;
      let sums = more.get(lost);
      if (!sums) more.set(lost, (sums = new Array<number>(size).fill(0)));
      put(tap, tap.kw * (tap.plan.share(tap.plug, lost) - share), sums);
    }
  }
  const states = [...more].map(([lost, sums]) => ({
    lost: hall.model.idAt('feeds', lost)!,
    sums: sums.map((sum, i) => sum + normal[i]!),
  }));
  return [{ lost: undefined, sums: normal }, ...states.sort((a, b) => naturalCompare(a.lost, b.lost))];
}

/** The state in which `measure` is highest, and how high it is; the first of equals. */
export function worstState(
  states: readonly FeedState[],
  measure: (sums: readonly number[]) => number,
): { readonly state: FeedState; readonly value: number } {
  let state = states[0]!;
  let value = measure(state.sums);
  for (const other of states) {
    const more = measure(other.sums);
    if (more > value * (1 + 1e-9)) [state, value] = [other, more];
  }
  return { state, value };
}

/** Where a tap sits along the run of its busway [mm]: as it says, else where the run is nearest to its consumer. */
export function tapAlong(hall: HallAnalysis, tap: FeedTap, path: readonly Point[]): number {
  const stated = tap.plug.detail?.tapMm;
  if (stated !== undefined) return stated;
  const { shape } = hall.floor.thing(hall.floor.indexOf(tap.collection, tap.index));
  return nearestAlong(path, (shape.minX + shape.maxX) / 2, (shape.minY + shape.maxY) / 2).alongMm;
}
