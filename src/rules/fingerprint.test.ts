import { expect, it } from 'vitest';
import { fnv64 } from '../text/fnv64';
import { fingerprints } from './fingerprint';

const finding = (rule: string, objects: string[], message = '') => ({ rule, objects, message });

it('is made of the rule, the name of the file and the ids in any order', () => {
  const [one] = fingerprints('h.hall.json', [finding('a/b', ['R2', 'R1'], 'R2 is 5 mm off')]);
  expect(one).toBe(fnv64('a/b|h.hall.json|R1|R2'));
  expect(fingerprints('h.hall.json', [finding('a/b', ['R1', 'R2'], 'R2 is 9 mm off')])).toEqual([one]);
});

it('differs by rule, file and ids', () => {
  const all = [
    fingerprints('h.hall.json', [finding('a/b', ['R1'])]),
    fingerprints('i.hall.json', [finding('a/b', ['R1'])]),
    fingerprints('h.hall.json', [finding('a/c', ['R1'])]),
    fingerprints('h.hall.json', [finding('a/b', ['R1', 'R2'])]),
    fingerprints('h.hall.json', [finding('a/b', [])]),
  ].flat();
  expect(new Set(all).size).toBe(5);
});

it('keeps equal findings apart, the same way in every order', () => {
  const key = fnv64('a/b|h|R1');
  const x = finding('a/b', ['R1'], 'x is missing');
  const y = finding('a/b', ['R1'], 'y is missing');
  expect(fingerprints('h', [x, y])).toEqual([key, `${key}-2`]);
  expect(fingerprints('h', [y, x])).toEqual([`${key}-2`, key]);
  expect(fingerprints('h', [x, x, x])).toEqual([key, `${key}-2`, `${key}-3`]);
});
