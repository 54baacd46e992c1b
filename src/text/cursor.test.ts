import { expect, it } from 'vitest';
import { cursorAt } from './cursor';

/** `|` is the place. */
const at = (text: string) => cursorAt(text.replace('|', ''), text.indexOf('|'));

it.each([
  ['{ "racks": [{ "id": "R|1" }] }', ['racks', 0, 'id'], 'R1'],
  ['{ "racks": [{ "feeds": ["A1", "|B1"] }] }', ['racks', 0, 'feeds', 1], 'B1'],
  ['{ "racks": [{ "feeds": [{ "feed": "B1|" }] }] }', ['racks', 0, 'feeds', 0, 'feed'], 'B1'],
  ['{ "racks": [{ "loop": "T', ['racks', 0, 'loop'], undefined],
  ['{ "racks": [{ "id": "R1" }, { "loop": "T|', ['racks', 1, 'loop'], 'T'],
  ['{ "racks": [{ "feeds": [|] }] }', ['racks', 0, 'feeds', 0], undefined],
])('%s is in %j', (text, path, value) => {
  const cursor = text.includes('|') ? at(text) : cursorAt(text, text.length);
  expect(cursor.path).toEqual(path);
  if (value !== undefined) expect(cursor.text).toBe(value);
  expect(cursor.isKey).toBe(false);
});

it('knows a key, and the token with its quotes', () => {
  expect(at('{ "ra|cks": [] }')).toMatchObject({ isKey: true, text: 'racks', token: { start: 2, end: 9 } });
  expect(at('{ "racks": [], | }').token).toBeUndefined();
});
