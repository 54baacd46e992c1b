/** Random things that a person does: on the canvas and in the text. */
import type { Gesture } from '../../../src/edits/gesture';
import type { TextEdit } from '../../../src/text/source';
import type { SceneStore } from '../../../webview/sceneStore';

/** Evenly spread in [0, 1). */
export type Random = () => number;

/** More objects than this only make the run slower: then some are taken away. */
const enough = 40;

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const whole = (random: Random, most: number): number => Math.round((random() * 2 - 1) * most);

export function randomGesture(random: Random, store: SceneStore): Gesture {
  const all = [...store.ids()];
  if (all.length === 0) {
    return { kind: 'row', type: 'rack-a', count: 3, at: [3000, 3000], along: 'east' };
  }
  const ids = [...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, all)))];
  const dice = random();
  if (all.length > enough || dice < 0.06) {
    return { kind: 'remove', ids, references: random() < 0.5 ? 'drop' : 'keep' };
  }
  if (dice < 0.36) return { kind: 'move', ids, dx: whole(random, 900), dy: whole(random, 900) };
  if (dice < 0.48) return { kind: 'set', ids, path: ['note'], value: `n${Math.floor(random() * 1e9)}` };
  if (dice < 0.58) {
    const about = random() < 0.5 ? 'each' : 'selection';
    return { kind: 'rotate', ids, quarters: pick(random, [1, 2, 3] as const), about };
  }
  if (dice < 0.66) return { kind: 'flip', ids, axis: random() < 0.5 ? 'horizontal' : 'vertical' };
  if (dice < 0.74) {
    const shifts = ids.map((id) => ({ id, dx: whole(random, 300), dy: whole(random, 300) }));
    return { kind: 'shift', shifts };
  }
  if (dice < 0.82) {
    const how =
      random() < 0.5
        ? ({ kind: 'align', edge: 'top' } as const)
        : ({ kind: 'pack', axis: 'x', gapMm: 0 } as const);
    return { kind: 'arrange', ids, how };
  }
  if (dice < 0.88) return { kind: 'duplicate', ids, dx: 600, dy: 600 };
  if (dice < 0.92) {
    const at: [number, number] = [1000 + Math.round(random() * 9000), 1000 + Math.round(random() * 9000)];
    return { kind: 'row', type: 'rack-a', count: 2, at, along: 'south' };
  }
  if (dice < 0.96) {
    return { kind: 'rename', id: ids[0]!, to: `X-${Math.floor(random() * 1e6)}` };
  }
  return { kind: 'set', ids: ['no-such-thing'], path: ['note'], value: 'x' };
}

/** An edit of the text by hand: mostly of a number, sometimes one that breaks it. */
export function randomTextEdit(random: Random, text: string): readonly TextEdit[] {
  const dice = random();
  if (dice < 0.7) {
    const numbers = [...text.matchAll(/(?<=[[,]\s*)\d{2,5}(?=\s*[,\]])/g)];
    const found = numbers.length > 0 ? pick(random, numbers) : undefined;
    if (!found) return [];
    return [{ offset: found.index, length: found[0].length, text: String(Math.floor(random() * 9000) + 10) }];
  }
  const offset = Math.floor(random() * text.length);
  if (dice < 0.85) {
    const breaks = [...text.matchAll(/\n/g)];
    const found = breaks.length > 0 ? pick(random, breaks) : undefined;
    return found ? [{ offset: found.index, length: 0, text: '\n' }] : [];
  }
  return [
    random() < 0.5
      ? { offset, length: 1, text: '' }
      : { offset, length: 0, text: pick(random, ['{', '"', ',', 'x']) },
  ];
}
