/** The canvas's own colours on paper: its palette in a theme, as numbers. */
import type { Rgb } from '../../scene/colour';
import { paletteOf, type Palette } from '../../scene/palette';

export type PictureTheme = 'light' | 'dark';

/** What a theme's own colours would be; the light one is paper, and has those that the palette falls back to. */
const variables: Readonly<Record<PictureTheme, Readonly<Record<string, string>>>> = {
  light: {},
  dark: {
    '--vscode-editor-background': '#1f1f1f',
    '--vscode-editor-foreground': '#cccccc',
    '--vscode-charts-blue': '#59a4f9',
    '--vscode-charts-green': '#89d185',
    '--vscode-charts-purple': '#b180d7',
    '--vscode-charts-yellow': '#cca700',
    '--vscode-charts-orange': '#d18616',
    '--vscode-charts-red': '#f14c4c',
    '--vscode-terminal-ansiCyan': '#29b8db',
  },
};

const palettes = new Map<PictureTheme, Palette>();

export function pictureInks(theme: PictureTheme): Palette {
  let palette = palettes.get(theme);
  if (!palette) {
    palette = paletteOf((name) => variables[theme][name] ?? '', false);
    palettes.set(theme, palette);
  }
  return palette;
}

export interface Ink {
  readonly colour: Rgb;
  readonly opacity: number;
}

const inks = new Map<string, Ink>();

/** A colour as palettes write it, `rgb(…)` or `rgba(…)`. */
export function inkOf(css: string): Ink {
  let ink = inks.get(css);
  if (!ink) {
    const [r = 0, g = 0, b = 0, opacity = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
    ink = { colour: { r, g, b }, opacity };
    inks.set(css, ink);
  }
  return ink;
}

export const colourOf = (css: string): Rgb => inkOf(css).colour;
