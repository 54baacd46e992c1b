/**
 * How far a medium reaches at a rate, as makers of transceivers and cables publish it. All figures assume two patch
 * panels at most.
 */
import type { Link } from '../../model/types';

/** Rate of one lane [Gb/s]: 100G-PAM4 (400G and 800G) or 200G-PAM4 (800G and 1.6T, XDR). */
export type LaneGbps = 100 | 200;

interface Reach {
  readonly medium: string;
  readonly laneGbps: LaneGbps;
  /** Longest cable [m]; undefined where the medium is not offered at this rate. */
  readonly maxM: number | undefined;
  /** Longest cable [m] where one end is an adapter and not a switch, if it is shorter then. */
  readonly adapterM?: number;
  /** Common practice that no source confirms. */
  readonly isEstimate?: true;
  readonly source: string;
}

const overview = 'NVIDIA LinkX 100G-PAM4 product line overview';
const ndr = 'NVIDIA interconnect cabling requirements, NDR and 400GbE';
const xdr = 'NVIDIA 800G 200G-PAM4 product list';
const estimate = 'Common practice, not confirmed by a source';

const reaches: readonly Reach[] = [
  { medium: 'dac', laneGbps: 100, maxM: 3, source: overview },
  { medium: 'dac', laneGbps: 200, maxM: undefined, source: xdr },
  { medium: 'acc', laneGbps: 100, maxM: 5, source: overview },
  { medium: 'acc', laneGbps: 200, maxM: 3, isEstimate: true, source: estimate },
  { medium: 'aec', laneGbps: 100, maxM: 7, isEstimate: true, source: estimate },
  { medium: 'aec', laneGbps: 200, maxM: 3, isEstimate: true, source: estimate },
  { medium: 'aoc', laneGbps: 100, maxM: 100, source: 'NVIDIA cable management FAQ' },
  { medium: 'aoc', laneGbps: 200, maxM: undefined, source: xdr },
  { medium: 'mmf-om3', laneGbps: 100, maxM: 30, source: ndr },
  { medium: 'mmf-om3', laneGbps: 200, maxM: undefined, source: xdr },
  { medium: 'mmf-om4', laneGbps: 100, maxM: 50, source: ndr },
  { medium: 'mmf-om4', laneGbps: 200, maxM: undefined, source: xdr },
  {
    medium: 'smf-dr4',
    laneGbps: 100,
    maxM: 500,
    adapterM: 100,
    source: 'NVIDIA MMS4X00-NM 800G 500 m application overview',
  },
  { medium: 'smf-dr4', laneGbps: 200, maxM: 500, source: xdr },
  { medium: 'smf-splitter', laneGbps: 100, maxM: 50, source: ndr },
  { medium: 'smf-splitter', laneGbps: 200, maxM: 50, source: ndr },
  { medium: 'smf-fr4', laneGbps: 100, maxM: 2000, source: ndr },
];

/** Other words for the same medium. */
const sameAs: Readonly<Record<string, string>> = { lacc: 'acc', om3: 'mmf-om3', om4: 'mmf-om4' };

const mediumOf = (medium: string): string => {
  const word = medium.trim().toLowerCase();
  return Object.hasOwn(sameAs, word) ? sameAs[word]! : word;
};

/** The reach of a medium; undefined where the table does not have it. */
export function reachOf(medium: string, laneGbps: LaneGbps): Reach | undefined {
  const word = mediumOf(medium);
  return reaches.find((reach) => reach.medium === word && reach.laneGbps === laneGbps);
}

/**
 * Rate of a link's lanes: its own figure; else 200 above 800 Gb/s and 100 from 400 Gb/s on. Undefined for slower
 * links, of which the table knows nothing, and for links without a rate.
 */
export function laneOf({ laneGbps, rateGbps }: Link): LaneGbps | undefined {
  if (laneGbps !== undefined) return laneGbps === 100 || laneGbps === 200 ? laneGbps : undefined;
  if (rateGbps === undefined || rateGbps < 400) return undefined;
  return rateGbps > 800 ? 200 : 100;
}

/** A cable for planning a tray: its diameter [mm] and its mass [kg/m]. */
export interface PlannedCable {
  readonly diameterMm: number;
  readonly kgPerM: number;
}

/** Planning weights of NVIDIA's DGX SuperPOD data center design guide (H100), table 18. */
export const plannedCables = {
  copper: { diameterMm: 9.43, kgPerM: 0.045 },
  fibre: { diameterMm: 3, kgPerM: 0.009 },
} as const satisfies Record<string, PlannedCable>;

/** What a medium is planned as in a tray; undefined where the word is not known. */
export function plannedCable(medium: string | undefined): PlannedCable | undefined {
  if (medium === undefined) return undefined;
  const word = mediumOf(medium);
  if (/^(dac|acc|aec|copper|cat)/.test(word)) return plannedCables.copper;
  return /^(aoc|mmf|smf|fibre|fiber)/.test(word) ? plannedCables.fibre : undefined;
}

/** Area of a cable in a tray, ¼·π·d² [mm²]. */
export const cableAreaMm2 = ({ diameterMm }: PlannedCable): number => (Math.PI / 4) * diameterMm ** 2;

/** How many cables of a kind fill a tray to a share of its area; trays are not filled beyond it. */
export const cablesWithin = (widthMm: number, depthMm: number, share: number, cable: PlannedCable): number =>
  Math.floor((widthMm * depthMm * share) / cableAreaMm2(cable));
