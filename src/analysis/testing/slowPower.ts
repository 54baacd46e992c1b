/**
 * A second, slow reading of the rules of flow, against which tests hold the solver: by recursion on ids, one load at a
 * time, on chains without cycles.
 */
import type { Feed, Hall, PowerNode, Source } from '../../model/types';

export interface SlowState {
  readonly isLive: (id: string) => boolean;
  /** By id of a power node or feed [kW]. */
  readonly kw: ReadonlyMap<string, number>;
  readonly dark: ReadonlySet<string>;
  /** What the sources give [kW], and what is lost on the way. */
  readonly sourceKw: number;
  readonly lossKw: number;
}

const nameOf = (source: Source) => (typeof source === 'string' ? source : source.node);

export function slowPower(hall: Partial<Hall>, lost: ReadonlySet<string>, isByHand: boolean): SlowState {
  const nodes = new Map<string, PowerNode | Feed>();
  for (const n of [...(hall.power ?? []), ...(hall.feeds ?? [])]) nodes.set(n.id, n);

  const live = new Map<string, boolean>();
  function isLive(id: string): boolean {
    const known = live.get(id);
    if (known !== undefined) return known;
    const from = nodes.get(id)!.from ?? [];
    const value = !lost.has(id) && (from.length === 0 || activeInputs(id).size > 0);
    live.set(id, value);
    return value;
  }

  /** Shares by id. */
  function activeInputs(id: string): Map<string, number> {
    const element = nodes.get(id)!;
    for (const byHand of isByHand ? [false, true] : [false]) {
      for (const wanted of ['preferred', 'alternate']) {
        const found = (element.from ?? []).filter((s) => {
          const role = typeof s === 'string' ? 'preferred' : (s.role ?? 'preferred');
          const manual = typeof s !== 'string' && s.switching === 'manual';
          return role === wanted && manual === byHand && isLive(nameOf(s));
        });
        if (found.length === 0) continue;
        const isSwitch = 'kind' in element && (element.kind === 'ats' || element.kind === 'sts');
        const taken = (isSwitch ? found.slice(0, 1) : found).map(nameOf);
        const ratings = taken.map((t) => {
          const supply = nodes.get(t);
          return supply && 'ratingKw' in supply ? (supply.ratingKw ?? 0) : 0;
        });
        const sum = ratings.reduce((a, b) => a + b, 0);
        const isRated = ratings.every((r) => r > 0);
        return new Map(taken.map((t, i) => [t, isRated ? ratings[i]! / sum : 1 / taken.length]));
      }
    }
    return new Map();
  }

  const kw = new Map<string, number>();
  let sourceKw = 0;
  let lossKw = 0;
  function push(id: string, amount: number): void {
    kw.set(id, (kw.get(id) ?? 0) + amount);
    const element = nodes.get(id)!;
    const taken = amount / ('efficiency' in element ? (element.efficiency ?? 1) : 1);
    lossKw += taken - amount;
    if ((element.from ?? []).length === 0) sourceKw += taken;
    else for (const [from, share] of activeInputs(id)) push(from, taken * share);
  }

  const dark = new Set<string>();
  for (const rack of hall.racks ?? []) {
    const cords = (rack.feeds ?? []).map((c) => (typeof c === 'string' ? { feed: c, weight: 1 } : c));
    const lit = cords.filter((c) => isLive(c.feed));
    if (lit.length < (rack.feedsNeeded ?? 1)) {
      dark.add(rack.id);
      continue;
    }
    const total = lit.reduce((sum, c) => sum + (c.weight ?? 1), 0);
    for (const cord of lit) {
      push(cord.feed, (rack.powerKw ?? 0) * (total > 0 ? (cord.weight ?? 1) / total : 1 / lit.length));
    }
  }
  return { isLive, kw, dark, sourceKw, lossKw };
}
