/** One side's work on a hall of the benchmark: in rows apart from those of the other side. */
import { canonicalOrder } from '../../src/model/canonicalOrder';
import { collectionKeys } from '../../src/model/generated/words';
import type { Hall, Rack } from '../../src/model/types';
import { canonicalText } from '../../src/text/canonical';

/** What has an id that is taken gets one of its own: halls with an id twice are not merged by objects. */
export function withOwnIds(text: string): string {
  const hall = JSON.parse(text) as Hall;
  const seen = new Set<string>();
  for (const key of collectionKeys) {
    for (const element of hall[key] ?? []) {
      if (!('id' in element) || element.id === undefined) continue;
      if (seen.has(element.id)) Object.assign(element, { id: `${element.id}-again` });
      seen.add(element.id);
    }
  }
  return canonicalText(hall, canonicalOrder('hall'));
}

/** Each fifth rack of a side's share is moved, each seventh has another load; some are taken away, some are new. */
export function changedHall(text: string, side: 'ours' | 'theirs'): string {
  const hall = JSON.parse(text) as Hall;
  const all = hall.racks ?? [];
  // Racks of a pod stand together, so that a share of the list is a part of the hall.
  const half = Math.floor(all.length / 2);
  const [from, to] = side === 'ours' ? [0, half] : [half, all.length];
  const named = new Set((hall.links ?? []).flatMap(({ from: a, to: b }) => [a, b]));
  const racks = all.flatMap((rack, i): Rack[] => {
    if (i < from || i >= to) return [rack];
    if (i % 31 === 0 && !named.has(rack.id)) return [];
    const [x, y] = rack.at;
    return [
      {
        ...rack,
        ...(i % 5 === 0 ? { at: [x + 600, y] as const } : {}),
        ...(i % 7 === 0 ? { powerKw: 17 } : {}),
      } as Rack,
    ];
  });
  const model = all[from];
  if (!model) throw new RangeError('The hall has no racks.');
  for (let i = 0; i < 20; i++) racks.push({ ...model, id: `NEW-${side}-${i}` });
  return canonicalText({ ...hall, racks }, canonicalOrder('hall'));
}
