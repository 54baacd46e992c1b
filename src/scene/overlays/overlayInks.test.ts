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

it.each(['#000000', '#ffffff'])('runs of every value are seen on %s in high contrast', (ground) => {
  const read = (name: string) =>
    name === '--vscode-editor-background' ? ground : name === '--vscode-editor-foreground' ? '#888888' : '';
  const palette = paletteOf(read, true);
  const rgb = (text: string) => parseColour(text, WHITE) ?? WHITE;
  for (const scale of scales) {
    for (const { block } of overlayInks(palette, scale).inks.slice(1)) {
      expect(contrast(rgb(block), rgb(ground))).toBeGreaterThanOrEqual(2.99);
    }
  }
});
