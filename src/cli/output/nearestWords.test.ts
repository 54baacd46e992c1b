import { expect, it } from 'vitest';
import { nearestWords } from './nearestWords';

const known = ['space/overlap', 'space/outside-room', 'data/syntax', 'data/schema'];

it.each([
  ['data/syntx', ['data/syntax']],
  ['space/overlpa', ['space/overlap']],
  ['data/schemas', ['data/schema']],
  ['data/syntax', ['data/syntax']],
  ['power', []],
  ['', []],
])('%s is near %j', (word, near) => {
  expect(nearestWords(word, known)).toEqual(near);
});
