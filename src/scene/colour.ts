/** Arithmetic on opaque sRGB colours: reading, mixing, and the contrast by which text is chosen. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

export const BLACK: Rgb = { r: 0, g: 0, b: 0 };
export const WHITE: Rgb = { r: 255, g: 255, b: 255 };

/**
 * Reads `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb()` and `rgba()` as themes write them; what is translucent is
 * laid over `under`. Undefined for anything else.
 */
export function parseColour(text: string, under: Rgb): Rgb | undefined {
  const value = text.trim();
  const hex = /^#([0-9a-f]{3,8})$/i.exec(value)?.[1];
  if (hex) {
    const wide = hex.length <= 4 ? Array.from(hex, (d) => d + d).join('') : hex;
    if (wide.length !== 6 && wide.length !== 8) return undefined;
    const at = (i: number) => parseInt(wide.slice(i, i + 2), 16);
    const alpha = wide.length === 8 ? at(6) / 255 : 1;
    return mix(under, { r: at(0), g: at(2), b: at(4) }, alpha);
  }
  const parts = /^rgba?\(([^)]*)\)$/i
    .exec(value)?.[1]
    ?.split(/[\s,/]+/)
    .filter(Boolean);
  if (!parts || parts.length < 3) return undefined;
  const [r = NaN, g = NaN, b = NaN, a = 1] = parts.map((p) =>
    p.endsWith('%') ? parseFloat(p) / 100 : Number(p),
  );
  if (![r, g, b, a].every(Number.isFinite)) return undefined;
  return mix(under, { r, g, b }, a);
}

/** As `parseColour`, of a translucent colour what it is at full strength. */
export function opaque(text: string): Rgb | undefined {
  // Laid over black and over white it is a + (1 - share) × 0 and × 255 in each channel.
  const onBlack = parseColour(text, BLACK);
  const onWhite = parseColour(text, WHITE);
  if (!onBlack || !onWhite) return undefined;
  const share = 1 - (onWhite.r - onBlack.r + (onWhite.g - onBlack.g) + (onWhite.b - onBlack.b)) / 765;
  if (share <= 0) return undefined;
  const full = (channel: number) => Math.min(255, Math.round(channel / share));
  return { r: full(onBlack.r), g: full(onBlack.g), b: full(onBlack.b) };
}

/** `share` of `over` laid on `under`. */
export function mix(under: Rgb, over: Rgb, share: number): Rgb {
  const at = (a: number, b: number) => Math.round(a + (b - a) * share);
  return { r: at(under.r, over.r), g: at(under.g, over.g), b: at(under.b, over.b) };
}

export const css = ({ r, g, b }: Rgb, alpha = 1) =>
  alpha === 1 ? `rgb(${r}, ${g}, ${b})` : `rgba(${r}, ${g}, ${b}, ${alpha})`;

/** Relative luminance as WCAG 2 defines it, 0 to 1. */
export function luminance({ r, g, b }: Rgb): number {
  const linear = (v: number) => {
    const s = v / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast as WCAG 2 defines it, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The first of `preferred` with a contrast of 4.5 on `fill`, else black or white, whichever is better. */
export function readableOn(fill: Rgb, ...preferred: readonly Rgb[]): Rgb {
  for (const colour of preferred) if (contrast(colour, fill) >= 4.5) return colour;
  return contrast(BLACK, fill) >= contrast(WHITE, fill) ? BLACK : WHITE;
}

/** `colour` pushed towards black or white until it stands out from `under` by at least `least`. */
export function standingOut(colour: Rgb, under: Rgb, least: number): Rgb {
  const towards = contrast(BLACK, under) >= contrast(WHITE, under) ? BLACK : WHITE;
  let result = colour;
  for (let share = 0.1; contrast(result, under) < least && share <= 1; share += 0.1) {
    result = mix(colour, towards, share);
  }
  return result;
}
