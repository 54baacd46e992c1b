/** The order in which findings are told: the same for the same text, whatever was found before and what after an edit. */
import { collectionKeys } from '../model/generated/words';
import type { CollectionKey } from '../model/types';
import { bySeverity, type Finding, type Place } from './finding';

const collectionRank = new Map<CollectionKey | 'head', number>(
  (['head', ...collectionKeys] as const).map((key, i) => [key, i]),
);

/**
 * By severity, then by place in the file, then by rule; of one rule there by what they say, whom they name and where: of
 * two that differ in no more than that, one may have been found before and the other now.
 */
export function inOrder(a: Finding, b: Finding): number {
  return (
    bySeverity(a.severity, b.severity) ||
    collectionRank.get(a.place.collection)! - collectionRank.get(b.place.collection)! ||
    (a.place.collection !== 'head' && b.place.collection !== 'head' ? a.place.index - b.place.index : 0) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    (a.message < b.message ? -1 : a.message > b.message ? 1 : 0) ||
    byObjects(a, b) ||
    byPath(a.place, b.place) ||
    // Both ends of a row can be as far from a wall but for what no message shows.
    (a.measured ?? 0) - (b.measured ?? 0)
  );
}

function byObjects(a: Finding, b: Finding): number {
  const p = a.objects.join(' ');
  const q = b.objects.join(' ');
  return p < q ? -1 : p > q ? 1 : 0;
}

function byPath({ path: a }: Place, { path: b }: Place): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [p, q] = [a[i]!, b[i]!];
    if (p === q) continue;
    if (typeof p === 'number' && typeof q === 'number') return p - q;
    return String(p) < String(q) ? -1 : 1;
  }
  return a.length - b.length;
}

/** One list in order of two that are. */
export function mergedInOrder(a: readonly Finding[], b: readonly Finding[]): readonly Finding[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const merged: Finding[] = [];
  let i = 0;
  for (const finding of b) {
    while (i < a.length && inOrder(a[i]!, finding) <= 0) merged.push(a[i++]!);
    merged.push(finding);
  }
  while (i < a.length) merged.push(a[i++]!);
  return merged;
}
