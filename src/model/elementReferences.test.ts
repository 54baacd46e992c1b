import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { elementReferences } from './elementReferences';
import { collections } from './schema/hall';
import { idPattern } from './idPattern';
import type { CollectionKey } from './types';

/** Ways to all texts of a schema that must look like an id; a list is a step 0. */
function idPaths(node: unknown, path: readonly (string | number)[], found: Set<string>): Set<string> {
  if (typeof node !== 'object' || node === null) return found;
  if ('pattern' in node && node.pattern === idPattern.source) found.add(path.join('.'));
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') {
      for (const [property, schema] of Object.entries(value as object)) {
        idPaths(schema, [...path, property], found);
      }
    } else if (key === 'items') idPaths(value, [...path, 0], found);
    else if (key === 'anyOf') for (const form of value as unknown[]) idPaths(form, path, found);
  }
  return found;
}

/** An object that has a text at the end of a way. */
function sampleOf(path: readonly string[]): unknown {
  return path.reduceRight<unknown>((inner, step) => (step === '0' ? [inner] : { [step]: inner }), 'X');
}

describe('the ids that an element names', () => {
  it.each(Object.keys(collections) as CollectionKey[])('%s: are all that the schema has', (collection) => {
    const schema: unknown = z.toJSONSchema(collections[collection], { io: 'input' });
    const paths = idPaths(schema, [], new Set());
    paths.delete('id');
    for (const path of paths) {
      const sample = sampleOf(path.split('.')) as object;
      expect(elementReferences(collection, sample).map((r) => r.path.join('.'))).toEqual([path]);
    }
  });
});
