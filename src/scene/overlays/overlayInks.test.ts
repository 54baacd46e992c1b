import { expect, it } from 'vitest';
import { contrast, parseColour, WHITE } from '../colour';
import { paletteOf } from '../palette';
import type { OverlayScale } from './overlay';
import { overlayInks } from './overlayInks';

const scales: readonly OverlayScale[] = [
  { kind: 'sequential', from: 0, to: 100, unit: '%' },
  { kind: 'categories', of: 'phases', categories: [{ id: 'P1', count: 1 }, { id: '', count: 1 }] },
  { kind: 'categories', of: 'severities', categories: [{ id: 'error', count: 1 }, { id: '', count: 1 }] },
]; // prettier-ignore

const grounds = [true, false].flatMap((isHighContrast) =>
  ['#000000', '#1f1f1f', '#ffffff'].map((ground) => [ground, isHighContrast] as const),
);

it.each(grounds)(
  'every value is seen on %s, as a run and beside its like (high contrast: %s)',
  (ground, isHighContrast) => {
    const read = (name: string) =>
      name === '--vscode-editor-background'
        ? ground
        : name === '--vscode-editor-foreground'
          ? ground === '#ffffff'
            ? '#222222'
            : '#eeeeee'
          : '';
    const palette = paletteOf(read, isHighContrast);
    const rgb = (text: string) => parseColour(text, WHITE) ?? WHITE;
    for (const scale of scales) {
      for (const { block, fill, border } of overlayInks(palette, scale).inks.slice(1)) {
        expect(contrast(rgb(block), rgb(ground))).toBeGreaterThanOrEqual(isHighContrast ? 2.99 : 1.39);
        // Two racks of one value side by side are two.
        expect(contrast(rgb(border), rgb(fill)), fill).toBeGreaterThanOrEqual(1.5);
      }
    }
  },
);
