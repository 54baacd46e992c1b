/** Halls of power chains for tests: only what a case is about has to be written. */
import type { Cord, EquipmentType, Feed, Hall, PowerNode, Rack, Source } from '../../model/types';
import { HallAnalysis } from '../hallAnalysis';
import { HallModel } from '../hallModel';

/** The analysis of a hall given as a value; equipment types are the hall's own. */
export function analysedHall(parts: Partial<Hall>, types: readonly EquipmentType[] = []): HallAnalysis {
  const value = { format: 'datahall/1' as const, racks: [], ...parts };
  const model = new HallModel(value, (collection, index) => {
    const list: readonly object[] = value[collection] ?? [];
    return Object.keys(list[index] ?? {}).length;
  });
  return new HallAnalysis(model, { get: (id) => types.find((t) => t.id === id) }, 0);
}

export const node = (
  id: string,
  kind: PowerNode['kind'],
  from: readonly Source[] = [],
  parts: Partial<PowerNode> = {},
): PowerNode => ({ id, kind, ...parts, ...(from.length > 0 ? { from: [...from] } : {}) });

export const pdu = (id: string, from: readonly Source[], parts: Partial<Feed> = {}): Feed => ({
  id,
  kind: 'pdu',
  ...parts,
  from: [...from],
});

/** A load of `kw` with cords into `feeds`. */
export const load = (id: string, kw: number, feeds: readonly Cord[], parts: Partial<Rack> = {}): Rack => ({
  id,
  type: 'plain',
  at: [0, 0],
  powerKw: kw,
  feeds: [...feeds],
  ...parts,
});
