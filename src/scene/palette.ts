/**
 * The colours of the plan, derived from a theme's own. Pure: given a reader of theme variables. In high
 * contrast nothing is told apart by a subtle fill: boxes are outlines on the background.
 */
import type { BoxKind } from './scene';
import type { Severity } from '../model/types';
import {
  BLACK,
  WHITE,
  css,
  luminance,
  mix,
  opaque,
  parseColour,
  readableOn,
  standingOut,
  type Rgb,
} from './colour';

/** How a box of one kind is painted. */
export interface BoxInk {
  readonly fill: string;
  readonly border: string;
  readonly front: string;
  readonly text: string;
  /** The fill of boxes too small for an outline: stronger, so that they are seen on the background. */
  readonly block: string;
  /** `block` as a pixel of little-endian ImageData. */
  readonly pixel: number;
}

export interface Palette {
  readonly isHighContrast: boolean;
  readonly isDark: boolean;
  readonly background: string;
  readonly backgroundPixel: number;
  readonly foreground: string;
  /** Text and lines of less weight; still 4.5 to 1 on the background. */
  readonly muted: string;
  readonly grid: string;
  readonly wall: string;
  /** Laid over what is outside the room. */
  readonly outside: string;
  readonly box: Readonly<Record<BoxKind, BoxInk>>;
  readonly tray: string;
  readonly pipe: string;
  /** Names of what has no ground of its own: 4.5 to 1 on the background. */
  readonly trayText: string;
  readonly pipeText: string;
  readonly door: string;
  /** The outline of what is selected, and what is laid over it. */
  readonly selection: string;
  readonly tint: string;
  /** Text on `tint`. */
  readonly tintText: string;
  readonly guide: string;
  readonly severity: Readonly<Record<Severity, { readonly fill: string; readonly ink: string }>>;
  readonly fontFamily: string;
  /** Colour and the text on it of a power side. */
  readonly side: (side: string | undefined) => { readonly line: string; readonly ink: string };
  /** Line, fill and text of a zone. */
  readonly area: (kind: string) => { readonly line: string; readonly fill: string; readonly text: string };
}

/** As a pixel of little-endian ImageData. */
export const pixelOf = ({ r, g, b }: Rgb) => ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;

/** @param read the value of a CSS variable of the theme, empty where the theme has none */
export function paletteOf(read: (name: string) => string, isHighContrast: boolean): Palette {
  const under = parseColour(read('--vscode-editor-background'), WHITE) ?? WHITE;
  const isDark = luminance(under) < 0.3;
  const colour = (names: readonly string[], otherwise: Rgb): Rgb => {
    for (const name of names) {
      const found = parseColour(read(name), under);
      if (found) return found;
    }
    return otherwise;
  };
  const foreground = colour(['--vscode-editor-foreground', '--vscode-foreground'], isDark ? WHITE : BLACK);
  const blue = colour(['--vscode-charts-blue'], { r: 26, g: 133, b: 255 });
  const green = colour(['--vscode-charts-green'], { r: 56, g: 138, b: 52 });
  const purple = colour(['--vscode-charts-purple'], { r: 101, g: 45, b: 144 });
  const yellow = colour(['--vscode-charts-yellow'], { r: 191, g: 136, b: 3 });
  // VS Code's own is a highlight of a third of its strength: as a line of that colour it would be a brown on grey.
  const orange = opaque(read('--vscode-charts-orange')) ?? { r: 209, g: 134, b: 22 };
  const red = colour(['--vscode-charts-red'], { r: 229, g: 20, b: 0 });
  const cyan = colour(['--vscode-terminal-ansiCyan'], { r: 5, g: 152, b: 188 });
  const grey = mix(under, foreground, 0.55);

  const inkOf = (base: Rgb, share: number): BoxInk => {
    const border = standingOut(base, under, isHighContrast ? 4.5 : 3);
    const fill = isHighContrast ? under : mix(under, base, share);
    const block = isHighContrast ? border : mix(under, border, 0.8);
    return {
      fill: css(fill),
      border: css(border),
      front: css(standingOut(border, fill, 3)),
      text: css(readableOn(fill, foreground)),
      block: css(block),
      pixel: pixelOf(block),
    };
  };
  const share = isDark ? 0.32 : 0.24;
  const box: Record<BoxKind, BoxInk> = {
    compute: inkOf(blue, share),
    network: inkOf(purple, share),
    storage: inkOf(green, share),
    management: inkOf(grey, share),
    cdu: inkOf(cyan, share),
    air: inkOf(mix(cyan, foreground, 0.5), share * 0.8),
    panel: inkOf(yellow, share),
    column: inkOf(foreground, 0.45),
  };

  const outsideShare = isHighContrast ? 0 : 0.05;
  const gridShare = isHighContrast ? 0.16 : 0.13;
  // A zone may reach out of the room, and its name may stand on a line of the grid.
  const worst = mix(mix(under, foreground, outsideShare), foreground, gridShare);
  const lineOn = (base: Rgb) => standingOut(base, under, isHighContrast ? 4.5 : 3);
  const sides: Record<string, Rgb> = { A: red, B: blue, C: green, D: purple, R: yellow };
  const areas: Record<string, Rgb> = {
    'hot-aisle': red,
    'contained-hot': red,
    'cold-aisle': blue,
    'contained-cold': blue,
    fire: orange,
    leak: cyan,
    'keep-out': red,
    'work-space': yellow,
  };
  const badge = (names: readonly string[], otherwise: Rgb) => {
    const fill = standingOut(colour(names, otherwise), under, 3);
    return { fill: css(fill), ink: css(readableOn(fill, WHITE)) };
  };
  const focus = standingOut(
    colour(
      isHighContrast
        ? ['--vscode-contrastActiveBorder', '--vscode-focusBorder']
        : ['--vscode-focusBorder', '--vscode-contrastActiveBorder'],
      blue,
    ),
    under,
    isHighContrast ? 4.5 : 3,
  );
  return {
    isHighContrast,
    isDark,
    background: css(under),
    backgroundPixel: pixelOf(under),
    foreground: css(foreground),
    muted: css(standingOut(mix(under, foreground, 0.6), under, 4.5)),
    grid: css(foreground, gridShare),
    wall: css(standingOut(foreground, under, 4.5)),
    outside: css(foreground, outsideShare),
    box,
    tray: css(lineOn(grey)),
    pipe: css(lineOn(cyan)),
    trayText: css(standingOut(grey, under, 4.5)),
    pipeText: css(standingOut(cyan, under, 4.5)),
    door: css(standingOut(mix(under, foreground, 0.7), under, 4.5)),
    // The focus colour of most themes is the blue of compute racks: black or white is neither.
    selection: css(isHighContrast ? focus : readableOn(under)),
    tint: css(focus),
    tintText: css(readableOn(focus, WHITE)),
    guide: css(lineOn(orange)),
    severity: {
      error: badge(['--vscode-editorError-foreground', '--vscode-errorForeground'], red),
      warning: badge(['--vscode-editorWarning-foreground'], yellow),
      info: badge(['--vscode-editorInfo-foreground'], blue),
    },
    fontFamily: read('--vscode-font-family').trim() || 'sans-serif',
    side: remembered((side: string | undefined) => {
      const line = lineOn(sides[side ?? ''] ?? grey);
      return { line: css(line), ink: css(readableOn(line, WHITE)) };
    }),
    area: remembered((kind: string) => {
      const line = lineOn(areas[kind] ?? grey);
      return {
        line: css(line),
        fill: css(line, isHighContrast ? 0 : 0.07),
        text: css(standingOut(line, mix(worst, line, 0.07), 4.5)),
      };
    }),
  };
}

/** A hall has a thousand busways of two sides: each colour is worked out once. */
function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = work(key);
      known.set(key, value);
    }
    return value;
  };
}
