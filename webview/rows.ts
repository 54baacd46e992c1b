/** The rows of a hall, for the labels beside them: racks that share the part of their id before the last number. */
import { union, type Bounds } from './camera';
import type { SceneStore } from './sceneStore';

export interface Row {
  readonly name: string;
  readonly bounds: Bounds;
}

/** Row and place of an id such as R01-07 or A.12; undefined for an id without two parts. */
export function rowOfId(id: string): string | undefined {
  return /^(.*[^-._])[-._]+\d+[A-Za-z]?$/.exec(id)?.[1];
}

const RACK_STYLES = 4;

/**
 * Rows of at least three racks that stand in a line. Racks of one name that fill a field (a pod of several
 * lines) are no row: a label beside them would name the wrong thing.
 */
export function rowsOf(store: SceneStore): Row[] {
  const racks = new Map<string, { bounds: Bounds; count: number; thick: number }>();
  for (const id of store.ids()) {
    const slot = store.slotOf(id);
    if (slot === undefined || (store.style[slot] ?? RACK_STYLES) >= RACK_STYLES) continue;
    const name = rowOfId(id);
    if (name === undefined) continue;
    const bounds = store.boundsIn(slot);
    const before = racks.get(name);
    const thick = Math.max(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
    racks.set(name, {
      bounds: union(before?.bounds, bounds),
      count: (before?.count ?? 0) + 1,
      thick: Math.max(before?.thick ?? 0, thick),
    });
  }
  const rows: Row[] = [];
  for (const [name, { bounds, count, thick }] of racks) {
    const across = Math.min(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
    if (count >= 3 && across <= 1.5 * thick) rows.push({ name, bounds });
  }
  return rows;
}
