import { expect, it } from 'vitest';
import type { Settings } from '../model/types';
import { mergeSettings } from './mergeSettings';

const cases: [name: string, base: Settings, own: Settings, merged: Settings][] = [
  ['own values win', { profile: 'eu', baseline: 'a' }, { profile: 'us' }, { profile: 'us', baseline: 'a' }],
  [
    'a severity leaves the options of the base',
    { rules: { r: { severity: 'error', options: { minMm: 1200, maxMm: 9 } } } },
    { rules: { r: 'info' } },
    { rules: { r: { severity: 'info', options: { minMm: 1200, maxMm: 9 } } } },
  ],
  [
    'options win one by one and leave the severity of the base',
    { rules: { r: { severity: 'error', options: { minMm: 1200, maxMm: 9 } } } },
    { rules: { r: { options: { minMm: 1300 } } } },
    { rules: { r: { severity: 'error', options: { minMm: 1300, maxMm: 9 } } } },
  ],
  [
    'rules of both are kept',
    { rules: { a: 'off' } },
    { rules: { b: 'info' } },
    { rules: { a: 'off', b: 'info' } },
  ],
  ['catalogues of the base come first', { catalogs: ['a'] }, { catalogs: ['b'] }, { catalogs: ['a', 'b'] }],
  ['an empty list of catalogues is not none', {}, { catalogs: [] }, { catalogs: [] }],
  ['what was extended is left out', { extends: 'x' }, { extends: ['y'] }, {}],
];

it.each(cases)('%s', (_name, base, own, merged) => {
  expect(mergeSettings(base, own)).toEqual(merged);
});
