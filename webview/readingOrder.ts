/** The order in which a person walks through the plan by key: line by line from the north, each from the west. */
import type { SceneStore } from './sceneStore';

/** Objects whose centres are this near in y stand in one line. */
const LINE_MM = 600;

export function readingOrder(store: SceneStore): string[] {
  const items: { id: string; x: number; y: number }[] = [];
  for (const id of store.ids()) {
    const slot = store.slotOf(id);
    if (slot === undefined) continue;
    const b = store.boundsIn(slot);
    items.push({ id, x: b.minX, y: (b.minY + b.maxY) / 2 });
  }
  items.sort((a, b) => a.y - b.y || a.x - b.x);
  const ordered: string[] = [];
  for (let start = 0; start < items.length;) {
    const first = items[start]?.y ?? 0;
    let end = start;
    while (end < items.length && (items[end]?.y ?? 0) - first <= LINE_MM) end++;
    const line = items.slice(start, end).sort((a, b) => a.x - b.x || a.y - b.y);
    ordered.push(...line.map((item) => item.id));
    start = end;
  }
  return ordered;
}

/** The id after (or before) another in a ring; the first (or last) where there is no other. */
export function step(ordered: readonly string[], from: string | undefined, by: 1 | -1): string | undefined {
  const at = from === undefined ? -1 : ordered.indexOf(from);
  if (at < 0) return ordered.at(by > 0 ? 0 : -1);
  return ordered.at((at + by) % ordered.length);
}
