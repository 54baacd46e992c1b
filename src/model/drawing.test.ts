import { describe, expect, it } from 'vitest';
import { drawingSentence, judgeDrawing, mostDrawingBytes, tooLarge } from './drawing';

/** A PNG of that extent with the given chunks after its header. */
function png(width: number, height: number, ...chunks: readonly string[]): Uint8Array {
  const be = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
  const letters = (name: string) => [...name].map((letter) => letter.charCodeAt(0));
  const header = [...be(13), ...letters('IHDR'), ...be(width), ...be(height), 8, 2, 0, 0, 0, ...be(0)];
  const rest = chunks.flatMap((name) => [...be(0), ...letters(name), ...be(0)]);
  return Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, ...header, ...rest]);
}
const text = (content: string) => new TextEncoder().encode(content);
const svg = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n';

describe('a drawing', () => {
  it('is sound as a PNG with all of its chunks, and as an SVG', () => {
    expect(judgeDrawing('a.png', png(100, 80, 'IDAT', 'IEND'))).toBeUndefined();
    expect(judgeDrawing('a.PNG', png(100, 80, 'IDAT', 'IEND'))).toBeUndefined();
    expect(judgeDrawing('a.svg', text(svg))).toBeUndefined();
    expect(judgeDrawing('a.svg', text(`${svg}<!-- made by hand -->\n`))).toBeUndefined();
  });

  it('is sound in UTF-16', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...[...svg].flatMap((c) => [c.charCodeAt(0), 0])]);
    expect(judgeDrawing('a.svg', bytes)).toBeUndefined();
  });

  it.each([
    ['a.png', text('no picture'), 'notPng'],
    ['a.png', text(svg), 'notPng'],
    ['a.png', png(100, 80, 'IDAT'), 'cutShort'],
    ['a.png', png(100_000, 1000, 'IEND'), 'tooManyPixels'],
    ['a.svg', text('<html></html>'), 'notSvg'],
    ['a.svg', text(svg.slice(0, -12)), 'notSvg'],
    ['a.svg', new Uint8Array(0), 'notSvg'],
  ])('%s is not shown: case %#, %s', (file, bytes, kind) => {
    const problem = judgeDrawing(file, bytes);
    expect(problem?.kind).toBe(kind);
    expect(String(problem && drawingSentence(file, problem))).toMatch(
      /^The drawing a\.\w+ (is not shown|cannot be read): /,
    );
  });

  it('is refused by its size before it is read', () => {
    expect(tooLarge(mostDrawingBytes)).toBeUndefined();
    expect(tooLarge(mostDrawingBytes + 1)).toMatchObject({ kind: 'tooLarge' });
  });
});
