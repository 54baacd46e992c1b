import { describe, expect, it } from 'vitest';
import { contrast, parseColour, WHITE, type Rgb } from './colour';
import { paletteOf } from './palette';
import { BOX_KINDS } from './boxKinds';

const themes = {
  light: { '--vscode-editor-background': '#ffffff', '--vscode-editor-foreground': '#3b3b3b' },
  dark: { '--vscode-editor-background': '#1f1f1f', '--vscode-editor-foreground': '#cccccc' },
  solarized: { '--vscode-editor-background': '#fdf6e3', '--vscode-editor-foreground': '#657b83' },
  black: { '--vscode-editor-background': '#000000', '--vscode-editor-foreground': '#ffffff' },
};

const rgb = (text: string): Rgb => parseColour(text, WHITE) ?? WHITE;

describe('the palette', () => {
  for (const [name, variables] of Object.entries(themes)) {
    for (const isHighContrast of [false, true]) {
      const read = (key: string) => Object.entries(variables).find(([k]) => k === key)?.[1] ?? '';
      const palette = paletteOf(read, isHighContrast);
      const label = `${name}${isHighContrast ? ', high contrast' : ''}`;

      it(`of ${label} can be read on every box`, () => {
        for (const kind of BOX_KINDS) {
          const { fill, text, border } = palette.box[kind];
          expect(contrast(rgb(text), rgb(fill)), kind).toBeGreaterThanOrEqual(4.5);
          const least = isHighContrast ? 4.4 : 2.9;
          expect(contrast(rgb(border), rgb(palette.background)), kind).toBeGreaterThanOrEqual(least);
        }
      });

      it(`of ${label} can be read on marks, sides and zones`, () => {
        for (const { fill, ink } of Object.values(palette.severity)) {
          expect(contrast(rgb(ink), rgb(fill))).toBeGreaterThanOrEqual(4.4);
        }
        for (const side of ['A', 'B', 'C', 'D', 'R', undefined]) {
          const { line, ink } = palette.side(side);
          expect(contrast(rgb(ink), rgb(line))).toBeGreaterThanOrEqual(4.4);
        }
        for (const name of [palette.muted, palette.trayText, palette.pipeText]) {
          expect(contrast(rgb(name), rgb(palette.background))).toBeGreaterThanOrEqual(4.4);
        }
        for (const kind of ['hot-aisle', 'cold-aisle', 'fire', 'leak', 'keep-out', 'work-space', 'pod']) {
          expect(contrast(rgb(palette.area(kind).text), rgb(palette.background))).toBeGreaterThanOrEqual(4);
        }
      });
    }
  }

  it('paints boxes in high contrast on the background itself', () => {
    const palette = paletteOf((key) => (key === '--vscode-editor-background' ? '#000000' : ''), true);
    for (const kind of BOX_KINDS) expect(palette.box[kind].fill).toBe(palette.background);
  });
});
