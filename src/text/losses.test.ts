import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLosses } from './losses';

const keys = fc.array(fc.constantFrom('a', 'b', 'ab', 'ba', 'key', 'yek', 'é', 'x\ty', 'q"q', 'n1', 'n2'), {
  maxLength: 8,
});
/** Enough keys for the object to be one of the large ones. */
const many = fc.array(fc.stringMatching(/^[a-d]{1,3}$/), { minLength: 20, maxLength: 60 });

const written = (names: readonly string[]) => `{${names.map((k) => `${JSON.stringify(k)}: 1`).join(', ')}}`;

describe('keys that occur twice', () => {
  it('are found, each time but the first', () => {
    fc.assert(
      fc.property(fc.oneof<fc.Arbitrary<string[]>[]>(keys, many), (names) => {
        const again = names.filter((name, i) => names.indexOf(name) < i);
        const found = findLosses(`{"outer": [${written(names)}, ${written(['a'])}]}`);
        expect(found.map(({ offset, kind }) => [kind, offset > 0])).toEqual(
          again.map(() => ['duplicate-key', true]),
        );
        expect(found.map(({ message }) => message.includes('occurs twice'))).toEqual(again.map(() => true));
      }),
    );
  });

  it('are found where only one of them is written with an escape', () => {
    expect(findLosses('{"ab": 1, "\\u0061b": 2}')).toMatchObject([{ offset: 10, length: 9 }]);
    expect(findLosses('{"\\u0061b": 2, "c": 3, "ab": 1}')).toMatchObject([{ offset: 23, length: 4 }]);
  });
});
