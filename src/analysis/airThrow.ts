/** How far each fan wall and CRAH throws: to the farthest of the racks that are nearer to it than to any other. */
import type { Footprint } from '../model/footprint';
import type { AirUnit } from '../model/types';
import { derived } from './derived';
import type { HallAnalysis } from './hallAnalysis';

export interface AirThrow {
  /** Clear distance between their footprints [mm]. */
  readonly mm: number;
  /** The farthest rack, by place. */
  readonly rack: number;
}

/** By place in `airUnits`; `tooMany` where units stand so that more pairs have to be measured than a hall can have. */
export interface AirThrows {
  readonly byUnit: readonly (AirThrow | undefined)[];
  readonly tooMany: boolean;
}

/** Pairs of racks and units looked at: 7,000 racks and 1,000 units each, ten times what the largest hall has. */
const mostPairs = 7_000_000;

/** True for units that throw air through the room; in-row coolers and rear doors stand at their racks. */
export const throwsAir = ({ equipment }: HallAnalysis, unit: AirUnit): boolean => {
  const kind = equipment.type(unit.type)?.kind;
  return kind === 'fan-wall' || kind === 'crah';
};

/** The nearest unit so far, by place, and how many were looked at for all racks. */
interface Best {
  unit: number;
  /** Square of its distance [mm²]. */
  squared: number;
  looked: number;
}

/** Units of one zone, or of none, in the order in which they begin along the axis on which they are spread the most. */
class Group {
  readonly units: number[] = [];
  private boxes = new Float64Array();
  /** 0 where they are spread along x, 1 along y. */
  private axis = 0;
  /** Longest unit along that axis [mm]. */
  private longest = 0;

  /** Puts the units in order, once all are in. */
  sort(shapeOf: (unit: number) => Footprint): void {
    const shapes = new Map(this.units.map((unit) => [unit, shapeOf(unit)]));
    const box = (unit: number) => {
      const { minX, minY, maxX, maxY } = shapes.get(unit)!;
      return [minX, minY, maxX, maxY] as const;
    };
    const spread = (axis: 0 | 1) => {
      const begins = this.units.map((unit) => box(unit)[axis]);
      return (
        begins.reduce((a, b) => Math.max(a, b), -Infinity) - begins.reduce((a, b) => Math.min(a, b), Infinity)
      );
    };
    const axis = spread(1) > spread(0) ? 1 : 0;
    this.axis = axis;
    this.units.sort((a, b) => box(a)[axis] - box(b)[axis] || a - b);
    this.longest = this.units.reduce(
      (most, unit) => Math.max(most, box(unit)[axis + 2]! - box(unit)[axis]),
      0,
    );
    this.boxes = Float64Array.from(this.units.flatMap(box));
  }

  /** Looks for a unit nearer to a footprint than `best`; of equally near ones the first in the text is kept. */
  look(shape: Footprint, best: Best): void {
    const { axis, boxes } = this;
    const low = axis === 0 ? shape.minX : shape.minY;
    const high = axis === 0 ? shape.maxX : shape.maxY;
    const from = this.firstFrom(low);
    for (let i = from; i < this.units.length; i++) {
      const gap = boxes[i * 4 + axis]! - high;
      if (gap > 0 && gap * gap > best.squared) break;
      this.measure(i, shape, best);
    }
    for (let i = from - 1; i >= 0; i--) {
      const gap = low - boxes[i * 4 + axis]! - this.longest;
      if (gap > 0 && gap * gap > best.squared) break;
      this.measure(i, shape, best);
    }
  }

  private measure(i: number, shape: Footprint, best: Best): void {
    const { boxes } = this;
    best.looked++;
    const x = Math.max(0, boxes[i * 4]! - shape.maxX, shape.minX - boxes[i * 4 + 2]!);
    const y = Math.max(0, boxes[i * 4 + 1]! - shape.maxY, shape.minY - boxes[i * 4 + 3]!);
    const squared = x * x + y * y;
    const unit = this.units[i]!;
    if (squared > best.squared || (squared === best.squared && unit > best.unit)) return;
    best.squared = squared;
    best.unit = unit;
  }

  /** The first unit that begins at or after `value`, by bisection. */
  private firstFrom(value: number): number {
    let low = 0;
    let high = this.units.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.boxes[middle * 4 + this.axis]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export const airThrows = derived(['layout', 'cooling'], (hall): AirThrows => {
  const { model, floor, air, equipment } = hall;
  const byUnit = new Array<AirThrow | undefined>(model.size('airUnits')).fill(undefined);
  const groups = groupsOf(hall);
  const shared = groups.get(undefined);
  const best: Best = { unit: -1, squared: Infinity, looked: 0 };
  for (let rack = 0; rack < model.size('racks'); rack++) {
    if (equipment.rackAt(rack).airKw === 0) continue;
    const at = floor.indexOf('racks', rack);
    if (at === -1 || air.methodOf(rack) !== 'room') continue;
    const { shape } = floor.thing(at);
    const zone = model.element('racks', rack)?.zone;
    best.unit = -1;
    best.squared = Infinity;
    if (zone !== undefined) groups.get(zone)?.look(shape, best);
    shared?.look(shape, best);
    if (best.looked > mostPairs) return { byUnit: [], tooMany: true };
    if (best.unit === -1) continue;
    const mm = Math.sqrt(best.squared);
    if (mm > (byUnit[best.unit]?.mm ?? -1)) byUnit[best.unit] = { mm, rack };
  }
  return { byUnit, tooMany: false };
});

/** By zone the units that name it; under undefined those that name none, and serve all racks. */
function groupsOf(hall: HallAnalysis): ReadonlyMap<string | undefined, Group> {
  const groups = new Map<string | undefined, Group>();
  hall.model.elements('airUnits').forEach((unit, i) => {
    if (!unit || !throwsAir(hall, unit) || hall.floor.indexOf('airUnits', i) === -1) return;
    let group = groups.get(unit.zone);
    if (!group) groups.set(unit.zone, (group = new Group()));
    group.units.push(i);
  });
  for (const group of groups.values()) {
    group.sort((unit) => hall.floor.thing(hall.floor.indexOf('airUnits', unit)).shape);
  }
  return groups;
}
