import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOfId, rowsOfRacks } from './rackRows';

describe('the row in an id', () => {
  it('is what stands before its number', () => {
    expect(rowOfId('R01-07')).toBe('R01');
    expect(rowOfId('A.12')).toBe('A');
    expect(rowOfId('P12-R3__07b')).toBe('P12-R3');
    for (const none of ['', 'R7', '7', '-7', 'R-', 'R-b', 'R-7bc', '--'])
      expect(rowOfId(none)).toBeUndefined();
  });

  it('is found in any id as its description says', () => {
    const letter = fc.constantFrom('A', 'b', '0', '7', '-', '.', '_', 'é', ' ');
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 9 }), (letters) => {
        const id = letters.join('');
        expect(rowOfId(id)).toBe(/^(.*[^-._])[-._]+\d+[A-Za-z]?$/.exec(id)?.[1]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('rows', () => {
  const rack = (id: string, x: number, y: number) => {
    return { id, bounds: { minX: x, minY: y, maxX: x + 600, maxY: y + 1200 } };
  };

  it('are three racks or more of one name in a line, with the box around them', () => {
    const line = [1, 2, 3].map((i) => rack(`R1-0${i}`, i * 600, 0));
    const field = [1, 2, 3, 4].map((i) => rack(`F-0${i}`, (i % 2) * 5000, i * 5000));
    expect(rowsOfRacks([...line, ...field, rack('S-1', 0, 0), rack('S-2', 600, 0)])).toEqual([
      { name: 'R1', bounds: { minX: 600, minY: 0, maxX: 2400, maxY: 1200 } },
    ]);
    // What it was given is not written on.
    expect(line[0]?.bounds).toEqual({ minX: 600, minY: 0, maxX: 1200, maxY: 1200 });
  });
});
