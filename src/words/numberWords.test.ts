import { describe, expect, it } from 'vitest';
import {
  englishNumbers,
  numbersOf,
  readsEitherWay,
  withPoint,
  written,
  writtenInOnePiece,
} from './numberWords';

const thin = '\u202f';

describe('a number as a language writes it', () => {
  it.each([
    ['fr', 132.5, '132,5'],
    ['fr', -0.5, '-0,5'],
    ['fr', 1200, '1200'],
    ['fr', 12_000, `12${thin}000`],
    ['fr', 1_234_567.89, `1${thin}234${thin}567,89`],
    ['fr-CA', 132.5, '132,5'],
    ['fr', 1e-7, '1e-7'],
    ['fr', 1.5e-7, '1,5e-7'],
    ['fr', Infinity, 'Infinity'],
    ['ja', 132.5, '132.5'],
    ['ja', 12_000, '12000'],
    ['en', 132.5, '132.5'],
    ['en', 12_000, '12000'],
    ['de', 12_000.5, '12000,5'],
    ['no such language', 132.5, '132.5'],
    ['', 132.5, '132.5'],
  ])('%s %d', (language, value, expected) => {
    expect(written(value, numbersOf(language))).toBe(expected);
  });

  it('keeps the digits that it is given, and what is no number', () => {
    const french = numbersOf('fr');
    expect(written('1.50', french)).toBe('1,50');
    expect(written('−3.5', french)).toBe('−3,5');
    expect(written('R1.5', french)).toBe('R1.5');
    expect(written('1.5 kW', french)).toBe('1.5 kW');
    expect(writtenInOnePiece(12_000.5, french)).toBe('12000,5');
  });

  it('no language parts thousands with what another takes for a decimal sign', () => {
    for (const language of [
      'en',
      'ja',
      'de',
      'it',
      'es',
      'pt-BR',
      'hi',
      'zh',
      'ko',
      'fr',
      'fr-CH',
      'ar',
      'sv',
    ])
      expect(numbersOf(language).group, language).toMatch(/^\s?$/u);
  });

  it('asks a language once: a formatter is slow, and a hall has ten thousand labels', () => {
    expect(numbersOf('fr')).toBe(numbersOf('fr'));
  });
});

describe('a number as a person typed it', () => {
  it.each([
    ['1,5', '1.5'],
    ['1.5', '1.5'],
    ['+600', '+600'],
    [`12${thin}000,5`, '12000.5'],
    ["12'000", '12000'],
    ['−3,5', '-3.5'],
    ['1,2,3', '1,2,3'],
    ['1.2,3', '1.2,3'],
  ])('%s', (typed, plain) => {
    expect(withPoint(typed, numbersOf('fr'))).toBe(plain);
  });

  it('keeps its comma where that is no decimal sign', () => {
    expect(withPoint('1,5', englishNumbers)).toBe('1,5');
    expect(withPoint('1,5', numbersOf('ja'))).toBe('1,5');
  });

  it('says what can be read in two ways', () => {
    for (const typed of ['1,234', '12,000 mm', '+1,500', '-123,456'])
      expect(readsEitherWay(typed), typed).toBe(true);
    for (const typed of [
      '1,5',
      '0,234',
      '1,23',
      '1,2345',
      '1234,567',
      '1,234,567',
      '1,234.5',
      '1.234',
      '12 345,678',
    ])
      expect(readsEitherWay(typed), typed).toBe(false);
  });
});
