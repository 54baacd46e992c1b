import { describe, expect, it } from 'vitest';
import { linesOf, textAt, widthOf } from './sheetWriter';

const colour = { r: 0, g: 0, b: 0 };
const wish = { size: 4, colour };

describe('a text on the sheet', () => {
  it.each(['start', 'end'] as const)('is cut to its width and keeps its %s', (keeps) => {
    const text = 'examples/campus/halls/h01.hall.json';
    const { text: shown, width } = textAt(text, 0, 0, { ...wish, within: 40, keeps });
    expect(width).toBeLessThanOrEqual(40);
    expect(width).toBeGreaterThan(34);
    const kept = shown.replace('…', '');
    expect(keeps === 'start' ? text.startsWith(kept) : text.endsWith(kept)).toBe(true);
  });

  it('that is far wider is cut to what fits, whatever its letters', () => {
    const { text, width } = textAt('第一データホール'.repeat(20), 0, 0, { ...wish, within: 20 });
    expect(text).toBe('第一デー…');
    expect(width).toBe(20);
  });
});

describe('lines of a text', () => {
  const whole = (lines: readonly string[]) => lines.join('').replaceAll(' ', '');

  it.each([
    'Hauts-de-France campus of one gigawatt',
    '第一データホール（東京）非常に長い名前のホールです',
    'Averyveryverylongnamewithoutanyblankthatfits',
  ])('of "%s" lose nothing and keep to the width', (text) => {
    const lines = linesOf(text, 50, 9, wish);
    expect(whole(lines)).toBe(text.replaceAll(' ', ''));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(widthOf(line, wish)).toBeLessThanOrEqual(50);
  });

  it('end between words, and the last of the most has the rest', () => {
    expect(linesOf('one two three', 15, 9, wish)).toEqual(['one two', 'three']);
    expect(linesOf('one two three four', 15, 2, wish)).toEqual(['one two', 'three four']);
    expect(linesOf('one', 14, 2, wish)).toEqual(['one']);
    expect(linesOf('', 14, 2, wish)).toEqual([]);
  });
});
