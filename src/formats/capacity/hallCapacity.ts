/**
 * What a hall has installed, uses and has left, by the same figures as its rules: docs/capacity.md has the formulas.
 * Plain data; numbers are not rounded.
 */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { hallTotals } from '../../analysis/hallTotals';
import type { LoadLimits } from '../../analysis/scenario/elementLoads';
import { loadsOf, type LoadFigure } from '../../diff/hallFigures';
import type { AirUnit } from '../../model/types';
import { airRedundancy, loopRedundancy, toleratedLosses } from '../../rules/designIntent';
import { flowCapacities, heatCapacities, together } from '../../rules/loopCapacity';
import { naturalCompare } from '../../text/naturalCompare';

export type CapacityResource = 'it' | 'power' | 'ups' | 'liquid' | 'flow' | 'air' | 'plant';
export type CapacityLevel = 'hall' | 'phase' | 'side' | 'loop' | 'zone' | 'plant';

export interface CapacityRow {
  readonly level: CapacityLevel;
  /** Of the phase, side, loop, zone or plant; undefined for the hall. */
  readonly id?: string;
  readonly resource: CapacityResource;
  readonly unit: 'kW' | 'L/min';
  /** What may be used; undefined where a rating is not known, or nothing is declared. */
  readonly installed: number | undefined;
  /** With nothing lost. */
  readonly used: number;
  /** Kept free for the worst loss of one component. */
  readonly reserved: number;
  /** What could still be used with that loss in mind; undefined with `installed`. */
  readonly left: number | undefined;
  /** What of it cannot be used, because something else is used up first; undefined where that cannot be said. */
  readonly stranded: number | undefined;
}

export interface HallCapacity {
  readonly racks: number;
  readonly areaM2: number;
  /** The IT load that could be added with the present mix of liquid and air [kW]; undefined where nothing limits it. */
  readonly addableKw: number | undefined;
  /** What limits it. */
  readonly limitedBy: CapacityResource | undefined;
  readonly rows: readonly CapacityRow[];
}

/** A hall, or a state of its build-out. */
export function hallCapacity(hall: HallAnalysis, limits: LoadLimits): HallCapacity {
  const totals = hallTotals(hall);
  const loads = loadsOf(hall, limits);
  const sides = sideRows(hall, loads);
  const loops = loopRows(hall, 'liquid');
  const flows = loopRows(hall, 'flow');
  const [air, ...zones] = airRows(hall);
  const plants = loads.filter(({ kind }) => kind === 'plant').map((l) => loadRow('plant', 'plant', l));
  const declared = hall.model.headIsSound('design') ? hall.model.head.design?.itKw : undefined;
  const it = plainRow('hall', 'it', declared, totals.itKw);
  const power = sumRow(
    'hall',
    'power',
    sides.filter(({ resource }) => resource === 'power'),
  );
  const ups = sumRow(
    'hall',
    'ups',
    sides.filter(({ resource }) => resource === 'ups'),
  );
  const liquid = sumRow('hall', 'liquid', loops);
  const flow = sumRow('hall', 'flow', flows);
  const own = [it, power, ups, liquid, flow, air].filter((row) => row !== undefined);

  // What a kilowatt of IT load more takes of each resource, by the mix that is there now.
  const perKw = (share: number) => (totals.itKw > 0 ? share / totals.itKw : 0);
  const bounds: (readonly [CapacityResource, number | undefined])[] = [
    ['it', it.left],
    ['power', addableBySides(sides, 'power')],
    ['ups', addableBySides(sides, 'ups')],
    ['liquid', over(liquid?.left, perKw(totals.liquidKw))],
    ['flow', over(flow?.left, perKw(flow?.used ?? 0))],
    ['air', over(air?.left, perKw(totals.airKw))],
  ];
  let addableKw: number | undefined;
  let limitedBy: CapacityResource | undefined;
  for (const [resource, kw] of bounds) {
    if (kw === undefined || (addableKw !== undefined && kw >= addableKw)) continue;
    addableKw = Math.max(0, kw);
    limitedBy = resource;
  }
  const takes: Readonly<Partial<Record<CapacityResource, number>>> = {
    it: 1,
    power: cordsNeeded(sides, 'power'),
    ups: cordsNeeded(sides, 'ups'),
    liquid: perKw(totals.liquidKw),
    flow: perKw(flow?.used ?? 0),
    air: perKw(totals.airKw),
  };
  const withStranded = own.map((row): CapacityRow => {
    const share = takes[row.resource];
    if (row.left === undefined || addableKw === undefined || share === undefined) return row;
    return { ...row, stranded: Math.max(0, Math.max(0, row.left) - addableKw * share) };
  });
  return {
    racks: totals.racks,
    areaM2: totals.areaM2,
    addableKw,
    limitedBy,
    rows: [...withStranded, ...sides, ...loops, ...flows, ...zones, ...plants],
  };
}

const over = (left: number | undefined, share: number): number | undefined =>
  left === undefined || share === 0 ? undefined : left / share;

function plainRow(
  level: CapacityLevel,
  resource: CapacityResource,
  installed: number | undefined,
  used: number,
): CapacityRow {
  const left = installed === undefined ? undefined : installed - used;
  return { level, resource, unit: 'kW', installed, used, reserved: 0, left, stranded: undefined };
}

function loadRow(level: CapacityLevel, resource: CapacityResource, figure: LoadFigure): CapacityRow {
  const { id, unit, load, limit, worst = load } = figure;
  return {
    level,
    ...(id === undefined ? {} : { id }),
    resource,
    unit,
    installed: limit,
    used: load,
    reserved: worst - load,
    left: limit === undefined ? undefined : limit - worst,
    stranded: undefined,
  };
}

/** The sum of rows; what one of them is over does not take from what the others have left. */
function sumRow(
  level: CapacityLevel,
  resource: CapacityResource,
  rows: readonly CapacityRow[],
  id?: string,
): CapacityRow | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const sum = (of: (row: CapacityRow) => number | undefined): number | undefined => {
    let total = 0;
    for (const row of rows) {
      const value = of(row);
      if (value === undefined) return undefined;
      total += value;
    }
    return total;
  };
  return {
    level,
    ...(id === undefined ? {} : { id }),
    resource,
    unit: first.unit,
    installed: sum(({ installed }) => installed),
    used: sum(({ used }) => used) ?? 0,
    reserved: sum(({ reserved }) => reserved) ?? 0,
    left:
      rows.length === 1
        ? first.left
        : sum(({ left }) => (left === undefined ? undefined : Math.max(0, left))),
    stranded: undefined,
  };
}

/**
 * What the CDUs of each loop carry; kept free is the part of those that may be lost by its redundancy, the largest
 * first, as `cooling/cdu-n1-capacity` has it. A loop that nothing stands on has no row.
 */
function loopRows(hall: HallAnalysis, resource: 'liquid' | 'flow'): readonly CapacityRow[] {
  return hall.model.elements('loops').flatMap((loop, index): CapacityRow[] => {
    if (!loop) return [];
    const { cdus, heatKw, flowLpm, racks } = hall.loops.balance(index);
    if (cdus.length === 0 && racks === 0) return [];
    const list = resource === 'liquid' ? heatCapacities(cdus) : flowCapacities(cdus);
    const all = together(list);
    const rest = together(list, toleratedLosses(loopRedundancy(hall, loop), cdus.length));
    const isKnown = all.low === all.high;
    const used = resource === 'liquid' ? heatKw : flowLpm;
    return [
      {
        level: 'loop',
        id: loop.id,
        resource,
        unit: resource === 'liquid' ? 'kW' : 'L/min',
        installed: isKnown ? all.high : undefined,
        used,
        reserved: isKnown ? all.high - rest.high : 0,
        left: isKnown ? rest.high - used : undefined,
        stranded: undefined,
      },
    ];
  });
}

/**
 * What the air units of the hall and of each zone carry, the hall first; kept free is the part of those that may be
 * lost, less the heat of their own fans, as `cooling/air-n1` has it.
 */
function airRows(hall: HallAnalysis): readonly CapacityRow[] {
  const { model, air, equipment } = hall;
  // A hall without any air unit does not model its air.
  if (model.size('airUnits') === 0) return [];
  return air.balances.map((balance): CapacityRow => {
    const { zone, rackKw, cduKw, fanKw, coolingKw, unknownCooling } = balance;
    const units = balance.units.map((id) => model.get('airUnits', id)).filter((unit) => unit !== undefined);
    const kw = (unit: AirUnit) => air.coolingKw(unit) ?? 0;
    const lost = units
      .sort((a, b) => kw(b) - kw(a) || naturalCompare(a.id, b.id))
      .slice(0, toleratedLosses(airRedundancy(hall), units.length));
    const reserved = lost.reduce((sum, unit) => {
      const isOwn = zone === undefined || unit.zone === zone;
      return sum + kw(unit) - (isOwn ? (equipment.unitKw(unit) ?? 0) : 0);
    }, 0);
    const used = rackKw + cduKw + fanKw;
    const isKnown = unknownCooling.length === 0;
    return {
      level: zone === undefined ? 'hall' : 'zone',
      ...(zone === undefined ? {} : { id: zone }),
      resource: 'air',
      unit: 'kW',
      installed: isKnown ? coolingKw : undefined,
      used,
      reserved,
      left: isKnown ? coolingKw - used - reserved : undefined,
      stranded: undefined,
    };
  });
}

/** Feeds by power side, and the UPS behind them; what the feeds of a side have left beyond its UPS is stranded. */
function sideRows(hall: HallAnalysis, loads: readonly LoadFigure[]): readonly CapacityRow[] {
  const byId = new Map(loads.map((load) => [load.id, load] as const));
  const sides = new Map<string, { feeds: CapacityRow[]; ups: Set<string> }>();
  const sources = sourcesById(hall);
  for (const feed of hall.model.elements('feeds')) {
    const load = feed && byId.get(feed.id);
    if (!load || load.kind !== 'feed') continue;
    const name = feed.side ?? '–';
    let side = sides.get(name);
    if (!side) sides.set(name, (side = { feeds: [], ups: new Set() }));
    side.feeds.push(loadRow('side', 'power', load));
    for (const id of upstream(feed.id, sources)) if (sources.get(id)?.kind === 'ups') side.ups.add(id);
  }
  return [...sides]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([name, { feeds, ups }]) => {
      const power = sumRow('side', 'power', feeds, name)!;
      const rated = [...ups].flatMap((id) => {
        const load = byId.get(id);
        return load ? [loadRow('side', 'ups', load)] : [];
      });
      const behind = sumRow('side', 'ups', rated, name);
      const { left } = power;
      const limit = behind?.left;
      const stranded =
        left === undefined || limit === undefined
          ? undefined
          : Math.max(0, Math.max(0, left) - Math.max(0, limit));
      const row = { ...power, stranded };
      if (!behind) return [row];
      const idle =
        left === undefined || limit === undefined
          ? undefined
          : Math.max(0, Math.max(0, limit) - Math.max(0, left));
      return [row, { ...behind, stranded: idle }];
    });
}

interface Source {
  readonly kind: string;
  readonly from: readonly string[];
}

function sourcesById({ model }: HallAnalysis): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const collection of ['feeds', 'power'] as const) {
    for (const element of model.elements(collection)) {
      if (!element) continue;
      const from = (element.from ?? []).map((source) => (typeof source === 'string' ? source : source.node));
      sources.set(element.id, { kind: collection === 'feeds' ? 'feed' : (element.kind ?? ''), from });
    }
  }
  return sources;
}

/** All that something draws from, near and far. */
function upstream(id: string, sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...(sources.get(id)?.from ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(sources.get(next)?.from ?? []));
  }
  return seen;
}

const sidesOf = (rows: readonly CapacityRow[], resource: CapacityResource) =>
  rows.filter((row) => row.level === 'side' && row.resource === resource);

/** Sides that a kilowatt of load needs after the worst loss: two where there are two, since either may have to carry it. */
const cordsNeeded = (rows: readonly CapacityRow[], resource: CapacityResource): number =>
  Math.min(2, sidesOf(rows, resource).length);

/**
 * The load that the sides can take in addition when each kilowatt of it must be free on two of them: at most half of
 * what all have left, and at most what the others have left beside the one with most.
 */
function addableBySides(rows: readonly CapacityRow[], resource: CapacityResource): number | undefined {
  const left: number[] = [];
  for (const row of sidesOf(rows, resource)) {
    if (row.left === undefined) return undefined;
    left.push(Math.max(0, row.left));
  }
  if (left.length === 0) return undefined;
  const sum = left.reduce((a, b) => a + b, 0);
  return left.length === 1 ? sum : Math.min(sum / 2, sum - Math.max(...left));
}
