import { describe, expect, it } from 'vitest';
import {
  BLACK,
  contrast,
  luminance,
  mix,
  opaque,
  parseColour,
  readableOn,
  standingOut,
  WHITE,
} from './colour';

describe('colours', () => {
  it.each([
    ['#fff', { r: 255, g: 255, b: 255 }],
    ['#005fb8', { r: 0, g: 95, b: 184 }],
    // Half of white over black.
    ['#ffffff80', { r: 128, g: 128, b: 128 }],
    ['rgb(1, 2, 3)', { r: 1, g: 2, b: 3 }],
    ['rgba(255, 255, 255, 0.2)', { r: 51, g: 51, b: 51 }],
    ['', undefined],
    ['red', undefined],
    ['#12345', undefined],
  ])('reads %s', (text, colour) => {
    expect(parseColour(text, BLACK)).toEqual(colour);
  });

  it.each([
    ['rgba(234, 92, 0, 0.33)', { r: 234, g: 92, b: 0 }],
    ['#d18616', { r: 209, g: 134, b: 22 }],
    ['#ffffff80', { r: 255, g: 255, b: 255 }],
    ['#00000000', undefined],
    ['orange', undefined],
  ])('takes %s at full strength', (text, colour) => {
    const found = opaque(text);
    expect(found === undefined).toBe(colour === undefined);
    // Channels are whole numbers when they are laid over a ground: a third of them is off by one.
    for (const channel of ['r', 'g', 'b'] as const)
      if (found && colour) expect(Math.abs(found[channel] - colour[channel])).toBeLessThanOrEqual(2);
  });

  it('has the contrast of WCAG 2', () => {
    expect(contrast(BLACK, WHITE)).toBeCloseTo(21, 5);
    // #767676 on white is the lightest grey that passes 4.5 to 1.
    expect(contrast({ r: 0x76, g: 0x76, b: 0x76 }, WHITE)).toBeCloseTo(4.54, 2);
    expect(luminance(WHITE)).toBeCloseTo(1, 9);
  });

  it('prefers the theme’s text colour where it can be read, else black or white', () => {
    const grey = { r: 120, g: 120, b: 120 };
    expect(readableOn(WHITE, { r: 59, g: 59, b: 59 })).toEqual({ r: 59, g: 59, b: 59 });
    expect(contrast(readableOn(grey, { r: 130, g: 130, b: 130 }), grey)).toBeGreaterThan(4.4);
  });

  it('makes a faint colour stand out, towards the side that can', () => {
    const onLight = standingOut({ r: 250, g: 250, b: 210 }, WHITE, 4.5);
    expect(contrast(onLight, WHITE)).toBeGreaterThanOrEqual(4.5);
    const onDark = standingOut({ r: 30, g: 30, b: 60 }, BLACK, 4.5);
    expect(contrast(onDark, BLACK)).toBeGreaterThanOrEqual(4.5);
  });

  it('mixes by shares', () => {
    expect(mix(BLACK, WHITE, 0.25)).toEqual({ r: 64, g: 64, b: 64 });
  });
});
