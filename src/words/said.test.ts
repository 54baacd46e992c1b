import { expect, it } from 'vitest';
import { capital, decimals, languageOf, nothing, said, type Language } from './said';
import { englishNumbers } from './numberWords';

const speaking = (translations: Readonly<Record<string, string>>): Language => ({
  translated: (pattern) => translations[pattern] ?? pattern,
  countsAsOne: (value) => value === 1,
  numbers: { ...englishNumbers, decimal: ',' },
});

it('says names, numbers and lists in English', () => {
  expect(String(said('{0} carries {1} kW for {2}.', 'B1', 1.5, ['R1', 'R2']))).toBe(
    'B1 carries 1.5 kW for R1 and R2.',
  );
  expect(String(said('of {0}', []))).toBe('of none');
  expect(String(said('of {0}', ['A', 'B', 'C', 'D', 'E', 'F', 'G']))).toBe('of A, B, C, D, E and 2 more');
  expect(String(said('{0}', nothing))).toBe('');
});

it('counts by a number and by the length of a list', () => {
  const text = '{0} {0?carries|carry} {1} {1?rack|racks}{1?| each}';
  expect(String(said(text, ['B1'], 2))).toBe('B1 carries 2 racks each');
  expect(String(said(text, ['B1', 'B2'], 1))).toBe('B1 and B2 carry 1 rack');
});

it('counts as a language does, and as in English where one does not count', () => {
  const each = said('{0} {0?rack|racks}{0?| each}', 0);
  expect(each.in(languageOf('fr'))).toBe('0 rack');
  expect(each.in(languageOf('ja'))).toBe('0 racks each');
  expect(said('{0} {0?rack|racks}{0?| each}', 1).in(languageOf('ja'))).toBe('1 rack');
});

it('begins a sentence with a capital, also in another language', () => {
  const row = capital(said('row {0}', 'A'));
  expect(String(row)).toBe('Row A');
  expect(row.in(speaking({ 'row {0}': 'rangée {0}' }))).toBe('Rangée A');
});

it('leaves a blank between words of Japanese and Latin, and none between two of Japanese', () => {
  const japanese = speaking({
    '{0} of {1} has {2} kW.': '{1} の {0} は {2} kW です。',
    '{0} ({1})': 'ラック {0} 台（{1}）',
    '{0}, worst': '{0} です。',
  });
  const has = (racks: Parameters<typeof said>[1]) => said('{0} of {1} has {2} kW.', racks, 'TCS', 1.5);
  expect(has('R1').in(japanese)).toBe('TCS の R1 は 1,5 kW です。');
  expect(has(said('{0} ({1})', 2, 'R1')).in(japanese)).toBe('TCS のラック 2 台（R1）は 1,5 kW です。');
  expect(said('{0}, worst', said('{0} ({1})', 2, 'R1')).in(japanese)).toBe('ラック 2 台（R1）です。');
  // What a person named so stays as it is.
  expect(said('{0} of {1} has {2} kW.', 'ラック 甲', '環 乙', 1).in(japanese)).toBe(
    '環 乙 の ラック 甲 は 1 kW です。',
  );
});

it('keeps decimals where they are zeros', () => {
  const ratio = said('{0} : 1', decimals(2, 2));
  expect(String(ratio)).toBe('2.00 : 1');
  expect(ratio.in(speaking({}))).toBe('2,00 : 1');
});

it('is equal where the same is said of the same, the names among it that are only counted', () => {
  const racks = (...ids: readonly string[]) => said('{0} of {1}', said('{0} racks', ids), 'B1');
  const first = ['R1', 'R2', 'R3', 'R4', 'R5'];
  expect(racks(...first, 'R6').equals(racks(...first, 'R6'))).toBe(true);
  expect(String(racks(...first, 'R6'))).toBe(String(racks(...first, 'R7')));
  expect(racks(...first, 'R6').equals(racks(...first, 'R7'))).toBe(false);
  expect(racks(...first).equals(racks(...first, 'R6'))).toBe(false);
  expect(said('{0}', 2).equals(said('{0}', '2'))).toBe(false);
  expect(said('{0}', '2.00').equals(decimals(2, 2))).toBe(false);
  expect(said('row {0}', 'A').equals(capital(said('row {0}', 'A')))).toBe(false);
});
