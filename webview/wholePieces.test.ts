import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholePieces } from './wholePieces';

const whole = (text: string) =>
  wholePieces(text)
    .filter(({ isWhole }) => isWhole)
    .map(({ piece }) => piece);

describe('pieces of a sentence that stay on one line', () => {
  it('are ids with hyphens', () => {
    expect(whole('7 CDUs: CDU-01, CDU-10 and 2 more')).toEqual(['CDU-01', 'CDU-10']);
    expect(whole('Baie R12-07b en zone HA-É')).toEqual(['R12-07b', 'HA-É']);
  });

  it('are figures with their units, and the brackets around them', () => {
    expect(whole('puts A1 at 1320 kW of 1127 kW (117.1 %).')).toEqual(['1320 kW', '1127 kW', '(117.1 %).']);
    expect(whole('2125 L/min at 5 K; 900 mm are needed')).toEqual(['2125 L/min', '5 K;', '900 mm']);
  });

  it('are no words behind a number', () => {
    expect(whole('2 A-sides, 3 Kites and 4 made')).toEqual(['A-sides']);
  });

  it('are none that would be wider than a panel', () => {
    expect(whole(`rack ${'long-'.repeat(10)}id`)).toEqual([]);
  });

  it('make up the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          wholePieces(text)
            .map(({ piece }) => piece)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
