/** What a hall is like with parts lost, told by ids: what broke, why, and how each object is to be marked. Plain data. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { powerGraph } from '../../analysis/power/powerGraph';
import {
  isOver,
  elementLoads,
  type ElementLoad,
  type LoadLimits,
} from '../../analysis/scenario/elementLoads';
import { findLost, nothingLost, type LostParts } from '../../analysis/scenario/lostParts';
import { rackStates, simulate, type RackState, type Scenario } from '../../analysis/scenario/simulate';
import { naturalCompare } from '../../text/naturalCompare';

/** From worst to mildest; an object shows the worst of its own. `lost` is what was told to fail, `stopped` what went with it. */
export const lossStates = ['lost', 'dark', 'stopped', 'hot', 'overloaded', 'unprotected'] as const;
export type LossState = (typeof lossStates)[number];

/** Things that broke alike for one reason. */
export interface LossEffect {
  readonly state: Exclude<LossState, 'lost'>;
  /** In natural order. Empty for the air of the hall as a whole. */
  readonly ids: readonly string[];
  /** Ids of what brought it about: dead feeds, the loop or zone that runs short, the feeds that still carry it. */
  readonly because: readonly string[];
  /** Of what is overloaded or runs short: what it carries of what. */
  readonly load?: number;
  readonly limit?: number;
  readonly unit?: 'kW' | 'L/min';
  /** It was so with nothing lost. */
  readonly already?: true;
}

export interface LossView {
  /** What was told to fail and is in the hall, as it was told. */
  readonly lost: readonly string[];
  /** Names that nothing has any more: the text was edited meanwhile, or they are not built in this phase. */
  readonly gone: readonly string[];
  /** Racks by state; `total` with those that are all right. */
  readonly racks: Readonly<Record<Exclude<RackState, 'ok'> | 'total', number>>;
  /** Feeds, power nodes, loops and air that carry too much, those of before included. */
  readonly overloads: number;
  readonly effects: readonly LossEffect[];
  readonly marks: readonly { readonly id: string; readonly state: LossState }[];
}

export function lossView(hall: HallAnalysis, names: readonly string[], limits: LoadLimits): LossView {
  const { parts, unknown } = findLost(hall, names);
  // First with nothing lost: a scenario is a snapshot, the solver behind it moves on.
  const before = simulate(hall, nothingLost);
  const after = simulate(hall, parts);
  const effects = new Effects();
  tellRacks(hall, before, after, effects);
  tellStopped(hall, parts, after, effects);
  const overloads = tellOverloads(hall, before, after, limits, effects);
  const list = effects.list;
  const { dark, hot, unprotected } = after.count;
  return {
    lost: names.filter((name) => !unknown.includes(name)),
    gone: unknown,
    racks: { dark, hot, unprotected, total: hall.model.elements('racks').filter(Boolean).length },
    overloads,
    effects: list,
    marks: marksOf(hall, parts, list),
  };
}

class Effects {
  private readonly byKey = new Map<string, LossEffect & { readonly ids: string[] }>();

  add(effect: Omit<LossEffect, 'ids'>, id: string | undefined): void {
    const { state, because, already } = effect;
    const own = effect.load === undefined ? '' : ` ${id ?? ''} ${effect.unit}`;
    const key = `${state}|${because.join(' ')}|${already ?? ''}${own}`;
    const known = this.byKey.get(key);
    if (known) {
      if (id !== undefined) known.ids.push(id);
    } else this.byKey.set(key, { ...effect, ids: id === undefined ? [] : [id] });
  }

  /** What the loss did first, the worst first. */
  get list(): readonly LossEffect[] {
    for (const { ids } of this.byKey.values()) ids.sort(naturalCompare);
    return [...this.byKey.values()].sort(
      (a, b) =>
        Number(a.already ?? false) - Number(b.already ?? false) ||
        lossStates.indexOf(a.state) - lossStates.indexOf(b.state) ||
        b.ids.length - a.ids.length ||
        naturalCompare(a.ids[0] ?? '', b.ids[0] ?? ''),
    );
  }
}

function tellRacks(hall: HallAnalysis, before: Scenario, after: Scenario, effects: Effects): void {
  for (const [index, rack] of hall.model.elements('racks').entries()) {
    const state = rackStates[after.racks[index]!]!;
    if (!rack || state === 'ok') continue;
    const already = rackStates[before.racks[index]!] === state ? ({ already: true } as const) : {};
    let because: readonly string[];
    if (state === 'hot') because = coolingShort(hall, after, rack.loop, rack.zone);
    else because = feedsThat(hall, after, rack.feeds, state === 'unprotected');
    effects.add({ state, because, ...already }, rack.id);
  }
}

type Cords = readonly (string | { readonly feed: string })[] | undefined;

/** Of the feeds of a consumer those that are live, or those that are not. */
function feedsThat(
  hall: HallAnalysis,
  { live }: Scenario,
  cords: Cords,
  areLive: boolean,
): readonly string[] {
  const { ofFeed } = hall.get(powerGraph);
  const ids = new Set<string>();
  for (const cord of cords ?? []) {
    const id = typeof cord === 'string' ? cord : cord.feed;
    const node = ofFeed[hall.model.indexOf('feeds', id)] ?? -1;
    if (node !== -1 && (live[node] === 1) === areLive) ids.add(id);
  }
  return [...ids].sort(naturalCompare);
}

/** Which of a rack's loop and zone runs short: the loop where it does, else the zone, else the hall's air as a whole. */
function coolingShort(
  hall: HallAnalysis,
  { loops, air }: Scenario,
  loop: string | undefined,
  zone: string | undefined,
): readonly string[] {
  const state = loops[hall.model.indexOf('loops', loop)];
  if (loop !== undefined && state && (state.heatKw > state.capacityKw || state.flowLpm > state.capacityLpm))
    return [loop];
  const ofZone = air.find((a) => a.zone === zone);
  return zone !== undefined && ofZone && ofZone.heatKw > ofZone.capacityKw ? [zone] : [];
}

function tellStopped(hall: HallAnalysis, parts: LostParts, after: Scenario, effects: Effects): void {
  for (const [collection, runs] of [
    ['cdus', after.cduRuns],
    ['airUnits', after.airUnitRuns],
  ] as const) {
    // prettier-ignore
    for (const [index, unit] of hall.model.elements(collection).entries()) {
      if (!unit || runs[index] || parts[collection].includes(index)) continue;
      const plant = unit.plant !== undefined && parts.plants.includes(hall.model.indexOf('plants', unit.plant));
      const because = plant ? [unit.plant!] : feedsThat(hall, after, unit.feeds, false);
      effects.add({ state: 'stopped', because }, unit.id);
    }
  }
}

/** @returns how many carry too much. */
function tellOverloads(
  hall: HallAnalysis,
  before: Scenario,
  after: Scenario,
  limits: LoadLimits,
  effects: Effects,
): number {
  const keyOf = ({ kind, id, unit }: ElementLoad) => `${kind} ${id} ${unit}`;
  const over = elementLoads(hall, after, limits).filter(isOver);
  if (over.length === 0) return 0;
  const overBefore = new Set(elementLoads(hall, before, limits).filter(isOver).map(keyOf));
  for (const load of over) {
    const { id, unit } = load;
    const already = overBefore.has(keyOf(load)) ? ({ already: true } as const) : {};
    effects.add(
      { state: 'overloaded', because: [], load: load.load, limit: load.limit!, unit, ...already },
      id,
    );
  }
  return over.length;
}

/** Each object with the worst that happened to it; what was so before is not marked. */
function marksOf(hall: HallAnalysis, parts: LostParts, effects: readonly LossEffect[]): LossView['marks'] {
  const worst = new Map<string, LossState>();
  const mark = (id: string | undefined, state: LossState) => {
    if (id === undefined) return;
    const known = worst.get(id);
    if (known === undefined || lossStates.indexOf(state) < lossStates.indexOf(known)) worst.set(id, state);
  };
  const { nodes } = hall.get(powerGraph);
  for (const node of parts.nodes) mark(nodes[node]?.id, 'lost');
  for (const collection of ['cdus', 'airUnits', 'plants', 'loops'] as const)
    for (const index of parts[collection]) mark(hall.model.idAt(collection, index), 'lost');
  for (const { state, ids, already } of effects) if (!already) for (const id of ids) mark(id, state);
  return [...worst].map(([id, state]) => ({ id, state }));
}
