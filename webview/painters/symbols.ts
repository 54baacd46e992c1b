/**
 * Marks that tell the kinds of boxes apart without colour, in the corner that labels leave free: a crossed
 * circle for fans, a drop for coolant, a flash for panels, and hatching for columns.
 */
import type { BoxKind } from '../../src/scene/scene';
import { SYMBOL_SIZE as SYMBOL_PX, SYMBOLS } from '../../src/scene/symbols';
import type { BoxInk } from '../../src/scene/palette';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const parsed = new Map<BoxKind, Path2D>();

function pathOf(kind: BoxKind): Path2D | undefined {
  const drawing = SYMBOLS[kind];
  if (!drawing) return undefined;
  let path = parsed.get(kind);
  if (!path) {
    path = new Path2D(drawing);
    parsed.set(kind, path);
  }
  return path;
}

/** @param margin to the box's edges; in a box with text the symbol keeps to the corner and gives way to it */
export function paintSymbol(
  context: CanvasRenderingContext2D,
  kind: BoxKind,
  rect: Rect,
  ink: BoxInk,
  margin = 5,
): void {
  if (kind === 'column') {
    paintHatching(context, rect, ink);
    return;
  }
  const path = pathOf(kind);
  if (!path) return;
  const isSample = rect.h < 2 * SYMBOL_PX && margin < 5;
  // Where the box is small, its text needs the room.
  if (!isSample && Math.min(rect.w, rect.h) < 6 * SYMBOL_PX) {
    return;
  }
  const x = isSample ? rect.x + (rect.w - SYMBOL_PX) / 2 : rect.x + rect.w - SYMBOL_PX - margin;
  const y = rect.y + rect.h - SYMBOL_PX - margin;
  context.save();
  context.translate(x, y);
  context.strokeStyle = ink.border;
  context.lineWidth = 1.4;
  context.stroke(path);
  context.restore();
}

function paintHatching(context: CanvasRenderingContext2D, { x, y, w, h }: Rect, ink: BoxInk): void {
  context.save();
  context.beginPath();
  context.rect(x, y, w, h);
  context.clip();
  context.beginPath();
  for (let d = 6; d < w + h; d += 6) {
    context.moveTo(x + d, y);
    context.lineTo(x + d - h, y + h);
  }
  context.strokeStyle = ink.border;
  context.lineWidth = 1;
  context.stroke();
  context.restore();
}
