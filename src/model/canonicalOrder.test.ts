import { expect, it } from 'vitest';
import { canonicalOrder } from './canonicalOrder';
import { collectionKeys } from './generated/words';

it('knows every collection of a hall, and no single object for one', () => {
  const order = canonicalOrder('hall');
  const written = order.topLevel.filter((key) => order.isCollection(key));
  // What a merge left is written as a collection is: a line for each.
  expect(written).toEqual(['$conflicts', ...collectionKeys]);
  for (const key of ['room', 'design', '', 'name', 'unheard-of', 'constructor', '__proto__']) {
    expect(order.isCollection(key)).toBe(false);
  }
});

it.each([
  ['campus', ['$conflicts', 'phases', 'plants', 'power', 'halls', 'waivers']],
  ['catalog', ['types']],
  ['settings', []],
] as const)('knows the collections of a %s file', (kind, collections) => {
  const order = canonicalOrder(kind);
  expect(order.topLevel.filter((key) => order.isCollection(key))).toEqual(collections);
});
