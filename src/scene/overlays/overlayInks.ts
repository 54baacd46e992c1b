/**
 * The colours of an overlay in a theme. Values are coloured by cividis, which is even in lightness and reads the same
 * with and without red-green blindness; on a dark ground more is brighter, on a light one more is darker. Phases have
 * the eight colours of Okabe and Ito. What is over its limit is marked beside its colour by whoever paints.
 */
import { WHITE, contrast, css, mix, parseColour, readableOn, standingOut, type Rgb } from '../colour';
import { pixelOf, type BoxInk, type Palette } from '../palette';
import type { CategoryScale, OverlayScale } from './overlay';
import { shareOfScale } from './standing';

/** Cividis (Nuñez, Anderton, Renslow 2018) at even steps. */
const cividis: readonly Rgb[] = [
  [0, 32, 76], [0, 42, 102], [0, 52, 110], [39, 63, 108], [60, 74, 107], [76, 85, 107],
  [91, 95, 109], [104, 106, 112], [117, 117, 117], [131, 129, 120], [146, 140, 120], [161, 152, 118],
  [176, 165, 114], [192, 177, 109], [209, 191, 102], [225, 204, 92], [243, 219, 79], [255, 233, 69],
].map(([r = 0, g = 0, b = 0]) => ({ r, g, b })); // prettier-ignore

/** Okabe and Ito, Color Universal Design, without black. */
const distinct: readonly Rgb[] = [
  [86, 180, 233], [230, 159, 0], [0, 158, 115], [204, 121, 167], [240, 228, 66], [0, 114, 178], [213, 94, 0],
].map(([r = 0, g = 0, b = 0]) => ({ r, g, b })); // prettier-ignore

/** More shades than an eye tells apart, and few enough to paint shade by shade. */
const steps = 32;

/** Places in `inks` of what the overlay says nothing about, and of what it does not know. */
export const QUIET = 0;
export const UNKNOWN = 1;
const FIRST = 2;

export interface OverlayInks {
  /** How to paint a box: quiet, unknown, then the steps of the scale or its categories. */
  readonly inks: readonly BoxInk[];
  /** The place in `inks` of a value. */
  readonly of: (value: number | undefined) => number;
  /** Whether a place in `inks` is the category of what has none: no finding, no phase. */
  readonly isPlain: (place: number) => boolean;
  /** Colours of the scale from low to high, for a legend; one a category. */
  readonly ramp: readonly string[];
}

export function overlayInks(palette: Palette, scale: OverlayScale): OverlayInks {
  const under = parseColour(palette.background, WHITE) ?? WHITE;
  const foreground = parseColour(palette.foreground, under) ?? WHITE;
  // A run and a block have no border: in high contrast too they must not sink into the ground.
  const least = palette.isHighContrast ? 3 : 1.4;
  const inkOf = (fill: Rgb): BoxInk => {
    const block = standingOut(fill, under, least);
    // Neighbours of one colour are told apart by a seam: of the ground where the fill stands out from it by itself.
    const strength = contrast(fill, under);
    const border =
      strength >= 3
        ? under
        : palette.isHighContrast
          ? foreground
          : standingOut(fill, under, Math.max(3, 1.6 * strength));
    return {
      fill: css(fill),
      border: css(border),
      front: css(standingOut(fill, fill, 3)),
      text: css(readableOn(fill, foreground)),
      block: css(block),
      pixel: pixelOf(block),
    };
  };
  const faint = mix(under, foreground, palette.isHighContrast ? 0 : 0.07);
  const line = mix(under, foreground, palette.isHighContrast ? 0.6 : 0.35);
  const quiet: BoxInk = {
    fill: css(faint),
    border: css(line),
    front: css(line),
    text: css(readableOn(faint, mix(under, foreground, 0.75))),
    block: css(mix(under, foreground, 0.18)),
    pixel: pixelOf(mix(under, foreground, 0.18)),
  };
  const unknown = inkOf(mix(under, foreground, 0.2));
  const fills =
    scale.kind === 'categories'
      ? scale.categories.map((_, at) => categoryFill(palette, scale, at, under, foreground))
      : Array.from({ length: steps }, (_, i) => shade(palette.isDark, i / (steps - 1)));
  return {
    inks: [quiet, unknown, ...fills.map(inkOf)],
    ramp: fills.map((fill) => css(fill)),
    of: (value) => {
      if (value === undefined) return UNKNOWN;
      if (scale.kind === 'categories') return FIRST + value;
      return FIRST + Math.round(shareOfScale(scale, value) * (steps - 1));
    },
    isPlain: (place) => scale.kind === 'categories' && scale.categories[place - FIRST]?.id === '',
  };
}

/** The colour of a share of the scale, 0 to 1. */
export function shade(isDark: boolean, share: number): Rgb {
  const at = (isDark ? share : 1 - share) * (cividis.length - 1);
  const low = Math.min(Math.floor(at), cividis.length - 2);
  return mix(cividis[low]!, cividis[low + 1]!, at - low);
}

function categoryFill(
  palette: Palette,
  { of, categories }: CategoryScale,
  at: number,
  under: Rgb,
  foreground: Rgb,
): Rgb {
  const { id } = categories[at]!;
  const plain = mix(under, foreground, 0.12);
  if (id === '') return plain;
  if (of === 'phases') return distinct[at % distinct.length]!;
  const severity = id === 'error' || id === 'warning' ? id : 'info';
  return parseColour(palette.severity[severity].fill, under) ?? plain;
}
