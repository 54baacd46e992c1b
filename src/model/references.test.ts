import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { collections } from './schema/hall';
import { forEachReference, referenceFields, referencePath } from './references';
import type { CollectionKey } from './types';

/** Every `reference` mark in the JSON Schema of a collection's element, as key → target. */
function marks(node: unknown, key: string | undefined, found: Map<string, string>): Map<string, string> {
  if (typeof node !== 'object' || node === null) return found;
  if (Array.isArray(node)) {
    node.forEach((n) => marks(n, key, found));
    return found;
  }
  const record = node as Record<string, unknown>;
  if (typeof record['reference'] === 'string' && key !== undefined) found.set(key, record['reference']);
  for (const [name, value] of Object.entries(record)) {
    if (name === 'properties') {
      for (const [property, schema] of Object.entries(value as object)) {
        // { feed } and { node } inside a cord or a source belong to the key of the list.
        marks(schema, property === 'feed' || property === 'node' ? key : property, found);
      }
    } else marks(value, key, found);
  }
  return found;
}

describe('the table of references', () => {
  it.each(Object.keys(collections) as CollectionKey[])('%s: is what the schema marks', (collection) => {
    const schema: unknown = z.toJSONSchema(collections[collection], { io: 'input' });
    const expected = Object.fromEntries(marks(schema, undefined, new Map()));
    expect(Object.fromEntries(referenceFields[collection].map((f) => [f.key, f.target]))).toEqual(expected);
  });

  it('visits ids in every form, with their paths', () => {
    const seen: unknown[] = [];
    forEachReference(
      'racks',
      { type: 't', feeds: ['A1', { feed: 'B1', weight: 0 }, 7, null], loop: 'L', zone: 3 },
      (id, target, ...at) => seen.push([id, target, referencePath(...at).join('.')]),
    );
    expect(seen).toEqual([
      ['t', 'types', 'type'],
      ['A1', 'feeds', 'feeds.0'],
      ['B1', 'feeds', 'feeds.1.feed'],
      ['L', 'loops', 'loop'],
    ]);
  });
});
