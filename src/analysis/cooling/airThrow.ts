/** How far each fan wall and CRAH throws: to the farthest of the racks that are nearer to it than to any other. */
import type { Footprint } from '../../model/footprint';
import type { AirUnit } from '../../model/types';
import { derived } from '../derived';
import type { HallAnalysis, Touched } from '../hallAnalysis';
import { gonePlaces, keptRuns, type Renumberings } from '../renumbering';

export interface AirThrow {
  /** Clear distance between their footprints [mm]. */
  readonly mm: number;
  /** The farthest rack, by place. */
  readonly rack: number;
}

/** Pairs of racks and units looked at: 7,000 racks and 1,000 units each, ten times what the largest hall has. */
const mostPairs = 7_000_000;

/** True for units that throw air through the room; in-row coolers and rear doors stand at their racks. */
export const throwsAir = ({ equipment }: HallAnalysis, unit: AirUnit): boolean => {
  const kind = equipment.type(unit.type)?.kind;
  return kind === 'fan-wall' || kind === 'crah';
};

/** The nearest unit so far, by place, and how many were looked at. */
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

/** The nearest unit of each rack, and by unit the farthest of its racks. */
export class AirThrows {
  private readonly groups: ReadonlyMap<string | undefined, Group>;
  /** By place in `racks`: the nearest unit, or -1; its distance [mm]; how many units were looked at to find it. */
  private unit: Int32Array;
  private mm: Float64Array;
  private looked: Uint32Array;
  private pairs = 0;
  /** By place in `airUnits`, where each unit that throws stands. */
  private readonly throwing: ReadonlyMap<number, Footprint>;
  /** By place in `airUnits`: its farthest rack, or -1. */
  private readonly farthest: Int32Array;
  private readonly best: Best = { unit: -1, squared: Infinity, looked: 0 };

  constructor(private readonly hall: HallAnalysis) {
    const racks = hall.model.size('racks');
    this.groups = groupsOf(hall);
    this.throwing = new Map(
      [...this.groups.values()].flatMap(({ units }) =>
        units.map((unit) => [unit, shapeOf(hall, unit)] as const),
      ),
    );
    this.unit = new Int32Array(racks).fill(-1);
    this.mm = new Float64Array(racks);
    this.looked = new Uint32Array(racks);
    this.farthest = new Int32Array(hall.model.size('airUnits')).fill(-1);
    if (this.groups.size === 0) return;
    for (let rack = 0; rack < racks && !this.tooMany; rack++) {
      this.measure(rack);
      this.claim(rack);
    }
  }

  /** True where units stand so that more pairs have to be measured than a hall can have: then nothing is known. */
  get tooMany(): boolean {
    return this.pairs > mostPairs;
  }

  /** By place in `airUnits`; undefined for the nearest unit of no rack that gives heat to the room. */
  of(unit: number): AirThrow | undefined {
    const rack = this.farthest[unit]!;
    return rack === -1 ? undefined : { mm: this.mm[rack]!, rack };
  }

  /** Looks again from the racks that an edit touched; false where a unit that throws may have changed. */
  follow({ places }: Touched): boolean {
    if (this.tooMany) return false;
    for (const index of places.get('airUnits') ?? []) {
      const unit = this.hall.model.element('airUnits', index);
      const shape = unit && throwsAir(this.hall, unit) ? standingShape(this.hall, index) : undefined;
      // A unit that was edited has a footprint of its own; one that only stands near what was edited has not.
      if (shape !== this.throwing.get(index)) return false;
    }
    for (const rack of places.get('racks') ?? []) {
      const before = this.unit[rack]!;
      this.measure(rack);
      if (this.tooMany) return false;
      if (before !== -1 && this.farthest[before] === rack) this.findFarthest(before);
      this.claim(rack);
    }
    return true;
  }

  /** Puts racks where they are now; those that came are looked from by `follow`. @returns false where units are others */
  renumber(renumberings: Renumberings): boolean {
    if (this.tooMany || renumberings.has('airUnits')) return false;
    const racks = renumberings.get('racks');
    if (!racks) return true;
    const { unit, mm, looked, farthest } = this;
    for (const rack of gonePlaces(racks)) this.pairs -= looked[rack]!;
    const size = racks.toBefore.length;
    this.unit = new Int32Array(size).fill(-1);
    this.mm = new Float64Array(size);
    this.looked = new Uint32Array(size);
    for (const { before, now, count } of keptRuns(racks.toNow)) {
      this.unit.set(unit.subarray(before, before + count), now);
      this.mm.set(mm.subarray(before, before + count), now);
      this.looked.set(looked.subarray(before, before + count), now);
    }
    for (let at = 0; at < farthest.length; at++) {
      const rack = farthest[at]!;
      if (rack === -1) continue;
      farthest[at] = racks.toNow[rack]!;
      if (farthest[at] === -1) this.findFarthest(at);
    }
    return true;
  }

  private measure(rack: number): void {
    const { model, floor, air, equipment } = this.hall;
    const { best } = this;
    best.unit = -1;
    best.squared = Infinity;
    best.looked = 0;
    const at = equipment.rackAt(rack).airKw === 0 ? -1 : floor.indexOf('racks', rack);
    if (at !== -1 && air.methodOf(rack) === 'room') {
      const { shape } = floor.thing(at);
      const zone = model.element('racks', rack)?.zone;
      if (zone !== undefined) this.groups.get(zone)?.look(shape, best);
      this.groups.get(undefined)?.look(shape, best);
    }
    this.pairs += best.looked - this.looked[rack]!;
    this.looked[rack] = best.looked;
    this.unit[rack] = best.unit;
    this.mm[rack] = Math.sqrt(best.squared);
  }

  /** Makes a rack the farthest of its unit where it is; of equally far ones the first in the text is. */
  private claim(rack: number): void {
    const unit = this.unit[rack]!;
    if (unit === -1) return;
    const known = this.farthest[unit]!;
    const mm = this.mm[rack]!;
    if (known === -1 || mm > this.mm[known]! || (mm === this.mm[known]! && rack < known))
      this.farthest[unit] = rack;
  }

  private findFarthest(unit: number): void {
    this.farthest[unit] = -1;
    for (let rack = 0; rack < this.unit.length; rack++) if (this.unit[rack] === unit) this.claim(rack);
  }
}

export const airThrows = derived(
  ['layout', 'cooling'],
  (hall) => new AirThrows(hall),
  (throws, _hall, touched) => throws.follow(touched),
  (throws, _hall, renumberings) => throws.renumber(renumberings),
);

/** The footprint of a unit that stands on the floor. */
const shapeOf = ({ floor }: HallAnalysis, unit: number): Footprint =>
  floor.thing(floor.indexOf('airUnits', unit)).shape;

/** The same of one that may stand nowhere. */
const standingShape = (hall: HallAnalysis, unit: number): Footprint | undefined =>
  hall.floor.indexOf('airUnits', unit) === -1 ? undefined : shapeOf(hall, unit);

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
    group.sort((unit) => shapeOf(hall, unit));
  }
  return groups;
}
