/** The rows of the racks that the canvas holds. */
import { rowsOfRacks, type Row } from '../src/scene/rackRows';
import type { SceneStore } from './sceneStore';

const RACK_STYLES = 4;

export const rowsOf = (store: SceneStore): Row[] => rowsOfRacks(racksOf(store));

function* racksOf(store: SceneStore) {
  for (const id of store.ids()) {
    const slot = store.slotOf(id);
    if (slot === undefined || store.hidden[slot] || (store.style[slot] ?? RACK_STYLES) >= RACK_STYLES)
      continue;
    const object = store.objectIn(slot);
    const row = object?.shape === 'box' ? object.row : undefined;
    yield { id, ...(row === undefined ? {} : { row }), bounds: store.boundsIn(slot) };
  }
}
