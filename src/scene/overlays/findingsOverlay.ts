/** The gravest finding about each object. */
import { collectionKeys } from '../../model/generated/words';
import type { Severity } from '../../model/types';
import type { Overlay, OverlayValue } from './overlay';
import type { OverlaySource } from './overlaySource';

const order: readonly (Severity | '')[] = ['error', 'warning', 'info', ''];
const unjudged: ReadonlySet<string> = new Set(['types', 'phases', 'tests', 'waivers', 'links', 'power']);

export function findingsOverlay({ hall, findings }: OverlaySource): Overlay {
  const worst = new Map<string, number>();
  for (const { objects, severity } of findings) {
    const at = order.indexOf(severity);
    for (const id of objects) worst.set(id, Math.min(at, worst.get(id) ?? at));
  }
  const count = order.map(() => 0);
  const values: OverlayValue[] = [];
  for (const collection of collectionKeys) {
    if (unjudged.has(collection)) continue;
    for (const element of hall.model.elements(collection)) {
      if (element?.id === undefined) continue;
      const value = worst.get(element.id) ?? order.length - 1;
      count[value]!++;
      values.push({ id: element.id, value });
    }
  }
  const categories = order.map((id, i) => ({ id, count: count[i]! }));
  return { id: 'findings', scale: { kind: 'categories', of: 'severities', categories }, values, groups: [] };
}
