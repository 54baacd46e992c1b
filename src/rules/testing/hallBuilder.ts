/** Small halls for the tables of cases: only what a case is about has to be written. */
import type {
  AirUnit,
  Cdu,
  Cord,
  EquipmentType,
  Feed,
  Hall,
  Loop,
  Plant,
  Point,
  Rack,
} from '../../model/types';

/** Types with round figures, beside those of the catalogue. */
const types: readonly EquipmentType[] = [
  { id: 'plain', kind: 'rack', widthMm: 600, depthMm: 1200 },
  { id: 'wide', kind: 'rack', widthMm: 1200, depthMm: 1200, powerKw: 100 },
  { id: 'wall', kind: 'fan-wall', widthMm: 3000, depthMm: 1000 },
  { id: 'cooler', kind: 'in-row', widthMm: 300, depthMm: 1200, coolingKw: 40 },
  { id: 'door', kind: 'rear-door', widthMm: 600, depthMm: 300, coolingKw: 30 },
  { id: 'box', kind: 'cdu', widthMm: 900, depthMm: 1200 },
  { id: 'panel', kind: 'rpp', widthMm: 800, depthMm: 400 },
];

/** A hall in a room of 40 m × 20 m. */
export const hall = (parts: Partial<Hall> = {}): Hall => ({
  format: 'datahall/1',
  room: {
    outline: [
      [0, 0],
      [40000, 0],
      [40000, 20000],
      [0, 20000],
    ],
  },
  racks: [],
  ...parts,
  types: [...types, ...(parts.types ?? [])],
});

const origin: Point = [0, 0];

export const rack = (id: string, parts: Partial<Rack> = {}): Rack => ({
  id,
  type: 'plain',
  at: origin,
  ...parts,
});

export const cdu = (id: string, parts: Partial<Cdu> = {}): Cdu => ({ id, type: 'box', at: origin, ...parts });

export const airUnit = (id: string, parts: Partial<AirUnit> = {}): AirUnit => ({
  id,
  type: 'wall',
  at: origin,
  ...parts,
});

/** A busway of 1600 A at 415 V: 1127 kW at a power factor of 0.98. */
export const busway = (id: string, parts: Partial<Feed> = {}): Feed => ({
  id,
  kind: 'busway',
  ratingA: 1600,
  voltageV: 415,
  ...parts,
});

export const loop = (id: string, parts: Partial<Loop> = {}): Loop => ({ id, supplyC: 40, ...parts });

export const plant = (id: string, parts: Partial<Plant> = {}): Plant => ({ id, supplyC: 36, ...parts });

/** `count` things with ids prefix-1, prefix-2 and so on. */
export const many = <T>(count: number, prefix: string, make: (id: string, n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(`${prefix}-${n + 1}`, n));

/** Racks side by side, each 600 mm wide, from `at` to the east. */
export const row = (name: string, count: number, at: Point, parts: Partial<Rack> = {}): Rack[] =>
  many(count, name, (id, n) => rack(id, { row: name, at: [at[0] + 600 * n, at[1]], ...parts }));

/** `count` racks of `kw` with a cord into each of `feeds`. */
export const loads = (count: number, kw: number, feeds: readonly Cord[]): Rack[] =>
  many(count, 'R', (id) => rack(id, { powerKw: kw, feeds: [...feeds] }));
