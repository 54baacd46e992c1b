/** A sample of an object for the legend, in the plan's own colours and marks; plain where an overlay has the colours. */
import type { BoxKind, SceneLine } from '../../src/scene/scene';
import type { Palette } from '../../src/scene/palette';
import { SIDE_DASHES } from '../../src/scene/symbols';
import { paintAssumed } from './boxes';
import { paintSymbol } from './symbols';

export type SwatchOf =
  | { readonly shape: 'box'; readonly kind: BoxKind; readonly assumed: boolean }
  | { readonly shape: 'line'; readonly kind: SceneLine['kind']; readonly side: string }
  | { readonly shape: 'front' };

export function paintSwatch(
  context: CanvasRenderingContext2D,
  of: SwatchOf,
  width: number,
  height: number,
  palette: Palette,
  isPlain = false,
): void {
  if (of.shape === 'line') {
    const colour = isPlain
      ? palette.foreground
      : of.kind === 'busway'
        ? palette.side(of.side).line
        : of.kind === 'pipe'
          ? palette.pipe
          : palette.tray;
    context.strokeStyle = colour;
    context.lineWidth = 4;
    context.setLineDash((SIDE_DASHES[of.side || 'A'] ?? []).map((d) => d * 4));
    context.beginPath();
    context.moveTo(0, height / 2);
    context.lineTo(width, height / 2);
    context.stroke();
    return;
  }
  const ink = palette.box[of.shape === 'front' ? (isPlain ? 'management' : 'compute') : of.kind];
  const rect = { x: 1, y: 1, w: width - 2, h: height - 2 };
  context.fillStyle = ink.border;
  context.fillRect(rect.x, rect.y, rect.w, rect.h);
  context.fillStyle = ink.fill;
  context.fillRect(rect.x + 1, rect.y + 1, rect.w - 2, rect.h - 2);
  if (of.shape === 'front') {
    context.fillStyle = ink.front;
    context.fillRect(rect.x, rect.y, rect.w, 4);
    return;
  }
  paintSymbol(context, of.kind, rect, ink, 2);
  if (of.assumed) paintAssumed(context, rect, ink);
}
