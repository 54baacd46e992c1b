import fc from 'fast-check';
import { expect, it } from 'vitest';
import { naturalCompare } from './naturalCompare';

it.each([
  [
    ['R10', 'R2', 'R1'],
    ['R1', 'R2', 'R10'],
  ],
  [
    ['R01-10', 'R01-2', 'R1-3'],
    ['R01-2', 'R1-3', 'R01-10'],
  ],
  [
    ['b', 'a10b', 'a10', 'a', '', '9', 'a9b'],
    ['', '9', 'a', 'a9b', 'a10', 'a10b', 'b'],
  ],
  [
    ['x1', 'x01', 'x001'],
    ['x001', 'x01', 'x1'],
  ],
  [
    ['99999999999999999999', '100000000000000000000'],
    ['99999999999999999999', '100000000000000000000'],
  ],
])('sorts %j', (given, expected) => {
  expect([...given].sort(naturalCompare)).toEqual(expected);
});

it('is a total order', () => {
  const id = fc.string({ unit: fc.constantFrom('0', '1', '2', '9', 'a', 'B', '-'), maxLength: 6 });
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(naturalCompare(a, b)).toBe(-naturalCompare(b, a) + 0);
      expect(naturalCompare(a, b) === 0).toBe(a === b);
      if (naturalCompare(a, b) < 0 && naturalCompare(b, c) < 0) expect(naturalCompare(a, c)).toBe(-1);
    }),
    { numRuns: 5000 },
  );
});
