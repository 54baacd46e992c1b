import { expect, it } from 'vitest';
import { jsonPointer } from './pointer';

// The examples of RFC 6901, section 5.
it.each([
  [[], ''],
  [['foo', 0], '/foo/0'],
  [[''], '/'],
  [['a/b'], '/a~1b'],
  [['m~n'], '/m~0n'],
  [['~1'], '/~01'],
])('the pointer of %j is %j', (path, pointer) => {
  expect(jsonPointer(path)).toBe(pointer);
});
