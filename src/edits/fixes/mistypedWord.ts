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
  const known = (keyOrders.hall[collection] ?? []).find((k) => k.toLowerCase() === key.toLowerCase());
  if (known === undefined || !isObject(element) || Object.hasOwn(element, known)) return [];
  return [
    {
      title: `Write "${key}" as "${known}"`,
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
      title: `Write ${wrong} as ${known}`,
      safety: 'safe',
      changes: [
        { kind: 'fields', place: { collection, index }, fields: [{ path: place.path, value: known }] },
      ],
    },
  ];
}
