import { said, type Said } from '../../words/said';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { keyOrders } from '../../model/generated/words';
import { isObject } from '../../text/jsonValue';
import type { Finding } from '../../rules/finding';
import type { Fixer, QuickFix } from './quickFix';

/** Puts right a key or an id that differs from a known one only in upper and lower case: that is certain. */
export const mistypedWord: Fixer = {
  rules: ['data/unknown-key', 'data/unresolved-reference'],
  propose: (hall, finding) =>
    finding.rule === 'data/unknown-key' ? renameKey(hall, finding) : renameId(hall, finding),
};

function renameKey(hall: HallAnalysis, { place }: Finding): readonly QuickFix[] {
  const [key, ...deeper] = place.path;
  if (place.collection === 'head' || typeof key !== 'string' || deeper.length > 0) return [];
  const { collection, index } = place;
  const element = hall.model.rawElement(collection, index);
  const known = isObject(element) ? likeKey(key, keyOrders.hall[collection] ?? [], element) : undefined;
  if (known === undefined) return [];
  return [
    {
      title: keyTitle(key, known),
      safety: 'safe',
      changes: [{ kind: 'key', place: { collection, index }, key, name: known }],
    },
  ];
}

function renameId(hall: HallAnalysis, { place, objects }: Finding): readonly QuickFix[] {
  const wrong = objects.at(-1);
  if (place.collection === 'head' || wrong === undefined || place.path.length === 0) return [];
  const { collection, index } = place;
  const known = hall.model.idLike(wrong);
  if (known === undefined) return [];
  return [
    {
      title: idTitle(wrong, known),
      safety: 'safe',
      changes: [
        { kind: 'fields', place: { collection, index }, fields: [{ path: place.path, value: known }] },
      ],
    },
  ];
}

/** The known key that differs from `key` only in upper and lower case, and that the element has not yet. */
export function likeKey(key: string, known: readonly string[], element: object): string | undefined {
  const like = known.find((k) => k.toLowerCase() === key.toLowerCase());
  return like === undefined || Object.hasOwn(element, like) ? undefined : like;
}

export const keyTitle = (wrong: string, known: string): Said => said('Write "{0}" as "{1}"', wrong, known);
export const idTitle = (wrong: string, known: string): Said => said('Write {0} as {1}', wrong, known);
