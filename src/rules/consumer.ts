/** What plugs into feeds, and the options that rules about its circuits share. */
import { isConsumer, type ConsumerCollection } from '../analysis/power/feedLoads';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { AirUnit, Cdu, Rack } from '../model/types';
import type { SubjectKind } from './rule';

export const consumers = ['racks', 'cdus', 'airUnits'] as const;

export interface ConsumerAt {
  readonly collection: ConsumerCollection;
  readonly element: Rack | Cdu | AirUnit;
}

/** A subject of a rule whose subjects are `consumers`. */
export function consumerAt(hall: HallAnalysis, kind: SubjectKind, index: number): ConsumerAt {
  if (!isConsumer(kind)) throw new Error(`${kind} plug into nothing`);
  return { collection: kind, element: hall.model.element(kind, index)! };
}

/** Load that its own cords carry [kW]: all of it, whatever diversity its feeds are sized for. */
export const loadOf = (hall: HallAnalysis, { collection, element }: ConsumerAt, index: number) =>
  collection === 'racks'
    ? hall.equipment.rackAt(index).powerKw
    : hall.equipment.unitKw(element as Cdu | AirUnit);

export const derate = {
  default: 1,
  byProfile: { us: 0.8 },
  unit: '1',
  description: 'Share of the rated current that may flow continuously.',
  source: 'IEC practice: Ib ≤ In, no factor; NEC: 80 % unless listed for 100 %, as tabled by HP',
} as const;

export const powerFactor = {
  default: 0.98,
  unit: '1',
  description: 'Power factor of what names none itself. Direct current has none.',
  source: 'Published power-supply figures of AI racks',
} as const;
