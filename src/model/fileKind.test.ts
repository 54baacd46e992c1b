import { expect, it } from 'vitest';
import { fileKind } from './fileKind';

it.each([
  ['h07.hall.json', 'hall'],
  ['/site/halls/h07.hall.json', 'hall'],
  ['C:\\site\\h07.hall.json', 'hall'],
  ['a.campus.json', 'campus'],
  ['own.catalog.json', 'catalog'],
  ['site/.datahall.json', 'settings'],
  ['.hall.json', 'hall'],
  ['hall.json', undefined],
  ['x.datahall.json', undefined],
  ['h07.hall.json.bak', undefined],
  ['h07.hall.json/notes.txt', undefined],
])('%s is a %s', (path, kind) => {
  expect(fileKind(path)).toBe(kind);
});
