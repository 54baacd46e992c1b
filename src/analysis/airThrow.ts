/** How far each fan wall and CRAH throws: to the farthest of the racks that are nearer to it than to any other. */
import type { AirUnit } from '../model/types';
import { derived } from './derived';
import type { HallAnalysis } from './hallAnalysis';

export interface AirThrow {
  /** Clear distance between their footprints [mm]. */
  readonly mm: number;
  /** The farthest rack, by place. */
  readonly rack: number;
}

/** By place in `airUnits`; `tooMany` where a hall has more pairs of units and racks than a hall can have. */
export interface AirThrows {
  readonly byUnit: readonly (AirThrow | undefined)[];
  readonly tooMany: boolean;
}

/** Pairs of racks and units looked at: 7,000 racks and 1,000 units, ten times what stands in the largest hall. */
const mostPairs = 7_000_000;

/** True for units that throw air through the room; in-row coolers and rear doors stand at their racks. */
export const throwsAir = ({ equipment }: HallAnalysis, unit: AirUnit): boolean => {
  const kind = equipment.type(unit.type)?.kind;
  return kind === 'fan-wall' || kind === 'crah';
};

/** Units that can serve a zone, with their footprints as minX, minY, maxX, maxY in a row. */
interface Group {
  readonly units: number[];
  boxes: Float64Array;
}

export const airThrows = derived(['layout', 'cooling'], (hall): AirThrows => {
  const { model, floor, air, equipment } = hall;
  const byUnit = new Array<AirThrow | undefined>(model.size('airUnits')).fill(undefined);
  const groups = groupsOf(hall);
  const shared = groups.get(undefined);
  let pairs = 0;
  for (let rack = 0; rack < model.size('racks'); rack++) {
    const at = floor.indexOf('racks', rack);
    const zone = model.element('racks', rack)?.zone;
    const group = (zone === undefined ? undefined : groups.get(zone)) ?? shared;
    if (at === -1 || !group || equipment.rackAt(rack).airKw === 0 || air.methodOf(rack) !== 'room') continue;
    pairs += group.units.length;
    if (pairs > mostPairs) return { byUnit: [], tooMany: true };
    const { shape } = floor.thing(at);
    let nearest = -1;
    let least = Infinity;
    const { boxes } = group;
    for (let i = 0; i < group.units.length; i++) {
      const x = Math.max(0, boxes[i * 4]! - shape.maxX, shape.minX - boxes[i * 4 + 2]!);
      const y = Math.max(0, boxes[i * 4 + 1]! - shape.maxY, shape.minY - boxes[i * 4 + 3]!);
      const squared = x * x + y * y;
      if (squared >= least) continue;
      least = squared;
      nearest = group.units[i]!;
    }
    const mm = Math.sqrt(least);
    if (nearest !== -1 && mm > (byUnit[nearest]?.mm ?? -1)) byUnit[nearest] = { mm, rack };
  }
  return { byUnit, tooMany: false };
});

/** By zone its own units and those that name no zone; under undefined only the latter. */
function groupsOf(hall: HallAnalysis): ReadonlyMap<string | undefined, Group> {
  const groups = new Map<string | undefined, Group>([[undefined, { units: [], boxes: new Float64Array() }]]);
  hall.model.elements('airUnits').forEach((unit, i) => {
    if (!unit || !throwsAir(hall, unit) || hall.floor.indexOf('airUnits', i) === -1) return;
    let group = groups.get(unit.zone);
    if (!group) groups.set(unit.zone, (group = { units: [], boxes: new Float64Array() }));
    group.units.push(i);
  });
  const shared = [...groups.get(undefined)!.units];
  for (const [zone, group] of groups) {
    if (zone !== undefined) group.units.push(...shared);
    group.boxes = Float64Array.from(
      group.units.flatMap((i) => {
        const { minX, minY, maxX, maxY } = hall.floor.thing(hall.floor.indexOf('airUnits', i)).shape;
        return [minX, minY, maxX, maxY];
      }),
    );
  }
  return groups;
}
