/** In which phase of the build-out things are installed. */
import { collectionKeys } from '../../model/generated/words';
import type { CollectionKey } from '../../model/types';
import { phaseOrder } from '../../rules/phaseStates';
import type { Overlay, OverlayValue } from './overlay';
import type { OverlaySource } from './overlaySource';

/** What has no place in a build-out. */
const planned: ReadonlySet<CollectionKey> = new Set(['types', 'phases', 'tests', 'waivers', 'links']);

/** Categories in the order of the build-out; the last, without an id, holds what names no phase: it is there from the first on. */
export function phaseOverlay({ hall }: OverlaySource): Overlay {
  const { model, equipment } = hall;
  const order = phaseOrder(model);
  const place = new Map(order.map((id, i) => [id, i]));
  const count = new Array<number>(order.length + 1).fill(0);
  const kw = new Array<number>(order.length + 1).fill(0);
  const values: OverlayValue[] = [];
  for (const collection of collectionKeys) {
    if (planned.has(collection)) continue;
    for (const [index, element] of model.elements(collection).entries()) {
      if (element?.id === undefined) continue;
      const phase = 'phase' in element ? element.phase : undefined;
      const at = (phase === undefined ? undefined : place.get(phase)) ?? order.length;
      count[at]!++;
      if (collection === 'racks') kw[at]! += equipment.rackAt(index).powerKw ?? 0;
      values.push({ id: element.id, value: at });
    }
  }
  return {
    id: 'phase',
    scale: {
      kind: 'categories',
      of: 'phases',
      categories: [...order, ''].map((id, i) => ({ id, count: count[i]!, kw: kw[i]! })),
    },
    values,
    groups: [],
  };
}
