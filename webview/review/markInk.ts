/** How marks of a comparison are painted: a colour, a dash and a sign each, so that none is told by colour alone. */
import { css, mix, parseColour, readableOn, standingOut, WHITE, type Rgb } from '../../src/scene/colour';
import type { MarkKind } from '../../src/scene/markKinds';
import type { Palette } from '../../src/scene/palette';

export interface MarkInk {
  readonly line: string;
  /** Laid over what is marked, so thin that its label keeps a contrast of 4.5 to 1, or 4 where a theme is dull. */
  readonly fill: string;
  /** The plan's own ground, around signs and arrows. */
  readonly ground: string;
  /** The sign on its disc. */
  readonly sign: string;
  /** In line widths. */
  readonly dash: readonly number[];
}

export type MarkInks = Readonly<Record<MarkKind, MarkInk>>;

const names: Readonly<Record<MarkKind, readonly string[]>> = {
  added: ['--vscode-gitDecoration-addedResourceForeground', '--vscode-charts-green'],
  removed: ['--vscode-gitDecoration-deletedResourceForeground', '--vscode-charts-red'],
  moved: ['--vscode-charts-blue'],
  changed: ['--vscode-gitDecoration-modifiedResourceForeground', '--vscode-charts-yellow'],
  was: ['--vscode-descriptionForeground', '--vscode-foreground'],
};

const otherwise: Readonly<Record<MarkKind, Rgb>> = {
  added: { r: 56, g: 138, b: 52 },
  removed: { r: 199, g: 40, b: 40 },
  moved: { r: 26, g: 110, b: 220 },
  changed: { r: 150, g: 105, b: 10 },
  was: { r: 120, g: 120, b: 120 },
};

const dashes: Readonly<Record<MarkKind, readonly number[]>> = {
  added: [],
  removed: [3, 2],
  moved: [],
  changed: [6, 2, 1.5, 2],
  was: [1.5, 2],
};

/** @param read the value of a CSS variable of the theme, empty where the theme has none */
export function markInks(read: (name: string) => string, palette: Palette): MarkInks {
  const under = parseColour(palette.background, WHITE) ?? WHITE;
  const ink = (kind: MarkKind): MarkInk => {
    const own = names[kind].map((name) => parseColour(read(name), under)).find((c) => c !== undefined);
    const line = standingOut(own ?? otherwise[kind], under, palette.isHighContrast ? 7 : 4.5);
    const share = palette.isHighContrast ? 0 : kind === 'was' || palette.isDark ? 0.06 : 0.14;
    return {
      line: css(line),
      fill: css(mix(under, line, 0.9), share),
      ground: palette.background,
      sign: css(readableOn(line, WHITE)),
      dash: dashes[kind],
    };
  };
  return {
    added: ink('added'),
    removed: ink('removed'),
    moved: ink('moved'),
    changed: ink('changed'),
    was: ink('was'),
  };
}
