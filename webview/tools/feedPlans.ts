/** Ways to feed racks that this hall offers: nearest of each side, pairs in turn, or one pair for all. */
import type { FeedPlan } from '../../src/edits/connect/gestures';
import type { Editor } from '../editor';
import { say } from '../strings';

/** Busways by side, in the order of their ids: A1 before A2 before A10. */
export function busways(editor: Editor): ReadonlyMap<string, readonly string[]> {
  const sides = new Map<string, string[]>();
  for (const id of editor.store.ids()) {
    const object = editor.store.get(id);
    if (object?.shape !== 'line' || object.kind !== 'busway' || object.side === undefined) continue;
    const list = sides.get(object.side);
    if (list) list.push(id);
    else sides.set(object.side, [id]);
  }
  for (const list of sides.values()) list.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return sides;
}

/** Feeds of the sides A and B in pairs: the first of each together, then the second. */
export function pairs(editor: Editor): readonly (readonly string[])[] {
  const sides = busways(editor);
  const a = sides.get('A') ?? [];
  const b = sides.get('B') ?? [];
  return Array.from({ length: Math.min(a.length, b.length) }, (_, i) => [a[i] ?? '', b[i] ?? '']);
}

export const feedChoices = (editor: Editor): readonly (readonly [value: string, text: string])[] => {
  const offered = pairs(editor);
  return [
    ['', say('optionNone')],
    ...(busways(editor).size > 0 ? [['nearest', say('feedsNearest')] as const] : []),
    ...(offered.length > 1 ? [['alternate', say('feedsAlternate')] as const] : []),
    ...offered.map((pair) => [pair.join(' '), pair.join(' + ')] as const),
  ];
};

/** The plan of a choice; undefined where nothing is to be fed. */
export function feedPlan(editor: Editor, choice: string | undefined): FeedPlan | undefined {
  if (!choice) return undefined;
  if (choice === 'nearest') return { kind: 'nearest' };
  if (choice === 'alternate') return { kind: 'alternate', sets: pairs(editor) };
  return { kind: 'fixed', feeds: choice.split(' ') };
}
