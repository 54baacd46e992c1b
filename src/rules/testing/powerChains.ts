/** Power chains for the tables of cases: a grid, units side by side behind it, a feed behind each. */
import type { Design, Feed, Hall, PowerNode, Rack } from '../../model/types';
import { busway, hall, rack } from './hallBuilder';

/** A node of the chain: `node('T1', 'transformer', ['GRID'], { ratingKva: 3150 })`. */
export const node = (
  id: string,
  kind: PowerNode['kind'],
  from: PowerNode['from'] = [],
  parts: Partial<PowerNode> = {},
): PowerNode => ({ id, kind, ...(from.length ? { from } : {}), ...parts });

/** The grid: more than anything in these tables draws. */
export const grid = node('GRID', 'utility', [], { ratingKw: 90_000 });

/** A feed of 6000 A at 415 V, 4226 kW at a power factor of 0.98: never the bottleneck. */
export const feed = (id: string, from: string, parts: Partial<Feed> = {}): Feed =>
  busway(id, { from: [from], ratingA: 6000, ...parts });

/** Loads on pairs of feeds: `[kw, feed, feed …]` each. */
export const racksOn = (...loads: readonly (readonly [number, ...string[]])[]): Rack[] =>
  loads.map(([powerKw, ...feeds], i) => rack(`R${i + 1}`, { powerKw, feeds }));

export const chain = (
  power: readonly PowerNode[],
  feeds: readonly Feed[],
  racks: readonly Rack[],
  design?: Design,
): Hall => hall({ power: [...power], feeds: [...feeds], racks: [...racks], ...(design ? { design } : {}) });

/** 2N: units A and B behind the grid, each with a feed of its own, and one dual-corded load of `kw`. */
export const pair = (kw: number, unit: Omit<PowerNode, 'id'>, design?: Design): Hall =>
  chain(
    [grid, ...['A', 'B'].map((id): PowerNode => ({ id, from: ['GRID'], ...unit }))],
    [feed('FA', 'A'), feed('FB', 'B')],
    racksOn([kw, 'FA', 'FB']),
    design,
  );
