/** Voltage drop from where a feed begins to what plugs into it: along a busway and along each whip. */
import type { Feed, Point } from '../../model/types';
import { fedWithin } from './busway';
import {
  conductorResistance,
  cordAmps,
  cordVolts,
  lineAmps,
  voltageDrop,
  type Impedance,
  type Supply,
} from './circuit';
import { someCord, tapAlong, tapsOf, type FeedTap } from './feedTaps';
import type { HallAnalysis } from '../hallAnalysis';

export interface Conductors {
  /** Power factor of what names none. */
  readonly powerFactor: number;
  /** Resistivity of copper [Ω·mm²/m]. */
  readonly resistivity: number;
  /** Reactance of a whip [mΩ/m]. */
  readonly reactance: number;
}

export interface FeedDrop {
  /** Id of the consumer with the largest drop, and the place of its cord among its cords. */
  readonly id: string;
  readonly place: number;
  /** Drop as a share of the voltage there. */
  readonly share: number;
}

/** Impedance of the run of a feed; undefined where neither it nor its type says. */
function runImpedance(hall: HallAnalysis, feed: Feed): Impedance | undefined {
  const type = hall.equipment.type(feed.type);
  const resistance = feed.resistanceMohmPerM ?? type?.resistanceMohmPerM;
  if (resistance === undefined) return undefined;
  return { resistance, reactance: feed.reactanceMohmPerM ?? type?.reactanceMohmPerM ?? 0 };
}

/**
 * The largest drop among the cords of a feed in the state that loads it most (each whip in its own worst state);
 * undefined where neither the impedance of the run nor a whip is known.
 */
export function worstDrop(
  hall: HallAnalysis,
  index: number,
  supply: Supply,
  given: Conductors,
): FeedDrop | undefined {
  const feed = hall.model.element('feeds', index)!;
  const impedance = runImpedance(hall, feed);
  const isRun = impedance !== undefined && feed.path !== undefined;
  if (!isRun && !someCord(hall, index, ({ whipMm }) => whipMm !== undefined)) return undefined;
  const taps = tapsOf(hall, index);
  const along =
    impedance && feed.path ? runDrops(hall, index, taps, feed.path, impedance, supply, given) : undefined;
  let worst: FeedDrop | undefined;
  for (const [i, tap] of taps.entries()) {
    const whip = whipShare(tap, supply, given);
    if (along === undefined && whip === undefined) continue;
    const share = (along?.[i] ?? 0) / supply.volts + (whip ?? 0);
    if (!worst || share > worst.share) worst = { id: tap.id, place: tap.plug.place, share };
  }
  return worst;
}

/** Drop of a whip as a share of the voltage it carries, with the worst load of its cord. */
function whipShare(tap: FeedTap, supply: Supply, given: Conductors): number | undefined {
  const { whipMm, conductorMm2, phases = '3ph' } = tap.plug.detail ?? {};
  if (whipMm === undefined || conductorMm2 === undefined) return undefined;
  const powerFactor = tap.powerFactor ?? given.powerFactor;
  const amps = cordAmps(tap.cordsKw * tap.plan.worst(tap.plug).share, supply, powerFactor, phases);
  const impedance = {
    resistance: conductorResistance(given.resistivity, conductorMm2),
    reactance: given.reactance,
  };
  const kind = supply.dc ? 'dc' : phases === '3ph' ? 'three-phase' : 'single-phase';
  return voltageDrop(amps, whipMm / 1000, impedance, powerFactor, kind) / cordVolts(supply, phases);
}

/** Drop along the run up to each tap-off [V], its loads taken as balanced. */
function runDrops(
  hall: HallAnalysis,
  index: number,
  taps: readonly FeedTap[],
  path: readonly Point[],
  impedance: Impedance,
  supply: Supply,
  given: Conductors,
): readonly number[] {
  const feed = hall.model.element('feeds', index)!;
  const lost = hall.model.indexOf('feeds', hall.feeds.load(index).lost);
  const fedAt = fedWithin(feed) ?? feed.fedAtMm ?? 0;
  const far = taps.map((tap) => tapAlong(hall, tap, path) - fedAt);
  /** What a metre costs because of one tap-off [V/m]. */
  const perMetre = taps.map((tap) => {
    const powerFactor = tap.powerFactor ?? given.powerFactor;
    const amps = lineAmps(tap.kw * tap.plan.share(tap.plug, lost), supply, powerFactor);
    return voltageDrop(amps, 1, impedance, powerFactor, supply.dc ? 'dc' : 'three-phase');
  });
  const drops = new Array<number>(taps.length).fill(0);
  for (const way of [-1, 1]) {
    const places = taps.map((_, i) => i).filter((i) => far[i]! * way > 0);
    places.sort((a, b) => Math.abs(far[a]!) - Math.abs(far[b]!));
    let beyond = places.reduce((sum, i) => sum + perMetre[i]!, 0);
    let drop = 0;
    let at = 0;
    for (const i of places) {
      const metres = Math.abs(far[i]!) / 1000;
      drop += beyond * (metres - at);
      drops[i] = drop;
      beyond -= perMetre[i]!;
      at = metres;
    }
  }
  return drops;
}
