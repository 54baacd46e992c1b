/** Air as it enters the racks: how warm the units supply it, and how much exhaust is mixed into it. */
import type { AirUnit } from '../../model/types';
import { derived } from '../derived';
import type { HallAnalysis } from '../hallAnalysis';

/** Racks that breathe the same air: those of one zone that leaks, or all others. */
export interface InletAir {
  /** Id of the zone; undefined for racks in no zone whose leakage is stated. */
  readonly zone: string | undefined;
  /** Share of the intake that is exhaust; undefined where nobody states it. */
  readonly recirculation: number | undefined;
  /** Lowest of the highest inlet temperatures that the makers of its racks allow [°C], and whose it is. */
  readonly maxInletC: number;
  readonly maxInletOf: string | undefined;
  /** The unit whose supply is the warmest of those that serve it; undefined where none is known. */
  readonly warmest: WarmSupply | undefined;
}

export interface WarmSupply {
  readonly unit: string;
  /** Stated supply air, and no colder than the water of its coil [°C]; undefined where it is not stated. */
  readonly supplyC: number | undefined;
  /** Supply temperature of the FWS that it draws from [°C]. */
  readonly waterC: number | undefined;
}

interface Group {
  maxInletC: number;
  maxInletOf: string | undefined;
}

/** True for a rack that gives heat to the room's air. */
const breathes = ({ model, equipment, air }: HallAnalysis, rack: number): boolean =>
  model.element('racks', rack) !== undefined && equipment.rackAt(rack).airKw !== 0 && !air.hasDoor(rack);

interface InletAirs {
  /** Groups of racks that give heat to the room's air, in the order of the text. */
  readonly list: readonly InletAir[];
  /** By place in `racks`: 1 for one of them. */
  readonly breathing: Uint8Array;
}

export const inletAirs = derived(['cooling'], compute, (airs, hall, { places, aspects }) => {
  // Of other edits than those of a load, zones, types and water are looked at again.
  if (aspects.size > 2 || !aspects.has('power') || places.has('airUnits') || places.has('plants'))
    return false;
  for (const rack of places.get('racks') ?? [])
    if (breathes(hall, rack) !== (airs.breathing[rack] === 1)) return false;
  return true;
});

function compute(hall: HallAnalysis): InletAirs {
  const { model, equipment } = hall;
  const groups = new Map<string | undefined, Group>();
  const breathing = new Uint8Array(model.size('racks'));
  for (let i = 0; i < breathing.length; i++) {
    const rack = model.element('racks', i);
    if (!rack || !breathes(hall, i)) continue;
    breathing[i] = 1;
    const zone = leakageOf(hall, rack.zone) === undefined ? undefined : rack.zone;
    let group = groups.get(zone);
    if (!group) groups.set(zone, (group = { maxInletC: Infinity, maxInletOf: undefined }));
    const maxC = equipment.type(rack.type)?.airInletMaxC;
    if (maxC === undefined || maxC >= group.maxInletC) continue;
    group.maxInletC = maxC;
    group.maxInletOf = rack.id;
  }
  const design = model.headIsSound('design') ? model.head.design : undefined;
  const list = [...groups].map(([zone, group]) => ({
    zone,
    recirculation: leakageOf(hall, zone) ?? design?.recirculation,
    ...group,
    warmest: warmestFor(hall, zone),
  }));
  return { list, breathing };
}

function leakageOf({ model }: HallAnalysis, zone: string | undefined): number | undefined {
  const percent = model.get('zones', zone)?.leakagePct;
  return percent === undefined ? undefined : percent / 100;
}

/** Of the zone's own units and those that name no zone; where no unit names the zone, of all. */
function warmestFor(hall: HallAnalysis, zone: string | undefined): WarmSupply | undefined {
  const units = hall.model.elements('airUnits').filter((u) => u !== undefined && !hall.air.isDoor(u));
  const isNamed = zone !== undefined && units.some((unit) => unit?.zone === zone);
  let warmest: WarmSupply | undefined;
  for (const unit of units) {
    if (!unit || (isNamed && unit.zone !== undefined && unit.zone !== zone)) continue;
    const supply = supplyOf(hall, unit);
    if (supply && (!warmest || temperature(supply) > temperature(warmest))) warmest = supply;
  }
  return warmest;
}

const temperature = ({ supplyC, waterC }: WarmSupply): number => supplyC ?? waterC ?? -Infinity;

function supplyOf({ model }: HallAnalysis, unit: AirUnit): WarmSupply | undefined {
  const waterC = model.get('plants', unit.plant)?.supplyC;
  if (unit.supplyC === undefined)
    return waterC === undefined ? undefined : { unit: unit.id, supplyC: undefined, waterC };
  return { unit: unit.id, supplyC: Math.max(unit.supplyC, waterC ?? -Infinity), waterC };
}
