/** The rows of the racks that the canvas holds. */
import { RackRows, type Row } from '../src/scene/rackRows';
import type { SceneStore } from './sceneStore';

const RACK_STYLES = 4;

export function rowsOf(store: SceneStore): Row[] {
  const found = new RackRows();
  const { minX, minY, maxX, maxY, style, hidden } = store;
  for (let slot = 0; slot < store.capacity; slot++) {
    if (hidden[slot] || (style[slot] ?? RACK_STYLES) >= RACK_STYLES) continue;
    const rack = store.objectIn(slot);
    if (rack?.shape !== 'box') continue;
    found.add(rack.id, rack.row, minX[slot] ?? 0, minY[slot] ?? 0, maxX[slot] ?? 0, maxY[slot] ?? 0);
  }
  return found.rows;
}
