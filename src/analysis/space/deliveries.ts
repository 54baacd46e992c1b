/** What has to come in through a door in one piece: the types of racks and CDUs in the hall. */
import type { EquipmentType } from '../../model/types';
import { derived } from '../derived';

export interface Delivery {
  readonly type: EquipmentType;
  /** The first element of the type, and how many there are. */
  readonly firstId: string;
  readonly count: number;
}

/** By type, in the order in which the hall first names them. */
export const deliveries = derived(['types'], ({ model, equipment }): readonly Delivery[] => {
  const found = new Map<string, { type: EquipmentType; firstId: string; count: number }>();
  for (const collection of ['racks', 'cdus'] as const) {
    for (const element of model.elements(collection)) {
      if (!element) continue;
      const known = found.get(element.type);
      if (known) {
        known.count++;
        continue;
      }
      const type = equipment.type(element.type);
      if (type) found.set(element.type, { type, firstId: element.id, count: 1 });
    }
  }
  return [...found.values()];
});
