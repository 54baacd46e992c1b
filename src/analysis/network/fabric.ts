/** The fabric: what its tiers hold and what runs between them, by rack. */
import type { Rack } from '../../model/types';
import { derived } from '../derived';

/** Hosts that a non-blocking fabric of two tiers connects with switches of r ports: ½·r². */
export const twoTierHosts = (radix: number): number => radix ** 2 / 2;

/** Hosts that a non-blocking fabric of three tiers connects: ¼·r³. */
export const threeTierHosts = (radix: number): number => radix ** 3 / 4;

/** Ports that the tier above needs for as many uplinks as downlinks of `switches` below: ½·switches·r. */
export const uplinkPorts = (switches: number, radix: number): number => (switches * radix) / 2;

export const tiers = ['leaf', 'spine', 'core'] as const;
export type Tier = (typeof tiers)[number];

/** What a rack is to the fabric: 0 for what is connected by it, then 1 for leaves, 2 for spines, 3 for cores. */
export const rankOf = (rack: Rack | undefined): number => (rack?.tier ? tiers.indexOf(rack.tier) + 1 : 0);

export interface RackLinks {
  /** Cables that end in it. */
  readonly cables: number;
  /** Rate of the cables to what stands below it in the fabric, and to what stands above [Gb/s]. */
  readonly downGbps: number;
  readonly upGbps: number;
  /** A link up or down without a rate, by place, or -1. */
  readonly withoutRate: number;
}

export interface Fabric {
  /** By rack; without those on which no link ends. */
  readonly links: ReadonlyMap<number, RackLinks>;
  /** Cables between leaves and what they connect. */
  readonly hosts: number;
  /** Racks of each tier by place, in the order of the text. */
  readonly racks: Readonly<Record<Tier, readonly number[]>>;
  /** Racks of each scalable unit by place, in the order of the text. */
  readonly units: ReadonlyMap<string, readonly number[]>;
}

export const fabric = derived(['network'], ({ model }): Fabric => {
  const racks: Record<Tier, number[]> = { leaf: [], spine: [], core: [] };
  const units = new Map<string, number[]>();
  model.elements('racks').forEach((rack, place) => {
    if (!rack) return;
    if (rack.tier) racks[rack.tier].push(place);
    if (rack.su === undefined) return;
    const unit = units.get(rack.su);
    if (unit) unit.push(place);
    else units.set(rack.su, [place]);
  });
  const links = new Map<number, { cables: number; downGbps: number; upGbps: number; withoutRate: number }>();
  let hosts = 0;
  model.elements('links').forEach((link, place) => {
    if (!link) return;
    const ends = [model.indexOf('racks', link.from), model.indexOf('racks', link.to)] as const;
    if (ends[0] === -1 || ends[1] === -1) return;
    const ranks = [rankOf(model.element('racks', ends[0])), rankOf(model.element('racks', ends[1]))] as const;
    const count = link.count ?? 1;
    if (Math.min(...ranks) === 0 && Math.max(...ranks) === 1) hosts += count;
    for (const end of [0, 1] as const) {
      let own = links.get(ends[end]);
      if (!own) links.set(ends[end], (own = { cables: 0, downGbps: 0, upGbps: 0, withoutRate: -1 }));
      own.cables += count;
      const step = ranks[1 - end]! - ranks[end];
      if (step === 0) continue;
      if (link.rateGbps === undefined) own.withoutRate = place;
      else if (step < 0) own.downGbps += count * link.rateGbps;
      else own.upGbps += count * link.rateGbps;
    }
  });
  return { links, hosts, racks, units };
});
