/**
 * Racks, units, panels and columns. Square-on boxes are filled rectangles, one colour after the other:
 * a border is a larger rectangle under the fill, several times faster than a stroke.
 */
import type { BoxKind, SceneBox } from '../../src/scene/scene';
import { toPxX, toPxY, type Camera } from '../camera';
import { boxDetail } from '../levelOfDetail';
import type { BoxInk } from '../../src/scene/palette';
import { ASKEW, BOX_KINDS, type SceneStore } from '../sceneStore';
import { byInk, crisp, type Frame } from './frame';
import { paintSymbol } from './symbols';

/** Shorter side in pixels of a typical box among the slots: of the first few, which are racks as a rule. */
export function typicalSide(
  store: SceneStore,
  slots: readonly (readonly number[])[],
  camera: Camera,
): number {
  for (let style = 0; style < BOX_KINDS.length; style++) {
    const slot = slots[style]?.[0];
    if (slot === undefined) continue;
    return sideOf(store, slot, camera);
  }
  return Infinity;
}

/** Shorter side in pixels, whole or not: boxes of one size are whole pixels apart, and must look alike. */
function sideOf(store: SceneStore, slot: number, { scale }: Camera): number {
  const w = (store.maxX[slot] ?? 0) - (store.minX[slot] ?? 0);
  const h = (store.maxY[slot] ?? 0) - (store.minY[slot] ?? 0);
  return Math.min(w, h) * scale;
}

export const countBoxes = ({ slots }: Frame) =>
  BOX_KINDS.reduce((sum, _, style) => sum + (slots[style]?.length ?? 0), 0);

/** @param withBlocks false where boxes too small for an outline are on the canvas already */
export function paintBoxes(frame: Frame, withBlocks: boolean): void {
  BOX_KINDS.forEach((kind, style) => {
    const slots = frame.slots[style];
    if (!slots?.length) return;
    for (const [ink, same] of byInk(frame, kind, slots)) paintKind(frame, kind, ink, same, withBlocks);
  });
}

function paintKind(
  frame: Frame,
  kind: BoxKind,
  ink: BoxInk,
  slots: readonly number[],
  withBlocks: boolean,
): void {
  const { context, store, camera, ratio } = frame;
  const n = slots.length;
  const left = new Float64Array(n);
  const top = new Float64Array(n);
  const right = new Float64Array(n);
  const bottom = new Float64Array(n);
  /** 0 block, 1 outlined, 2 full, 3 askew. */
  const detail = new Uint8Array(n);
  const line = 1 / ratio;
  for (let i = 0; i < n; i++) {
    const slot = slots[i] ?? 0;
    left[i] = crisp(toPxX(camera, store.minX[slot] ?? 0), ratio);
    top[i] = crisp(toPxY(camera, store.minY[slot] ?? 0), ratio);
    right[i] = crisp(toPxX(camera, store.maxX[slot] ?? 0), ratio);
    bottom[i] = crisp(toPxY(camera, store.maxY[slot] ?? 0), ratio);
    const level = boxDetail(sideOf(store, slot, camera));
    detail[i] = level === 'block' ? 0 : store.turn[slot] === ASKEW ? 3 : level === 'outlined' ? 1 : 2;
  }
  const rectangles = (wanted: (level: number) => boolean, inset: number, least: number) => {
    for (let i = 0; i < n; i++) {
      if (!wanted(detail[i] ?? 0)) continue;
      const x = (left[i] ?? 0) + inset;
      const y = (top[i] ?? 0) + inset;
      context.fillRect(
        x,
        y,
        Math.max(least, (right[i] ?? 0) - x - inset),
        Math.max(least, (bottom[i] ?? 0) - y - inset),
      );
    }
  };

  if (withBlocks) {
    context.fillStyle = ink.block;
    for (let i = 0; i < n; i++) {
      if (detail[i] !== 0) continue;
      const w = (right[i] ?? 0) - (left[i] ?? 0);
      const h = (bottom[i] ?? 0) - (top[i] ?? 0);
      context.fillRect(
        left[i] ?? 0,
        top[i] ?? 0,
        Math.max(line, w > 2 * line ? w - line : w),
        Math.max(line, h > 2 * line ? h - line : h),
      );
    }
  }
  const isDrawn = (level: number) => level === 1 || level === 2;
  context.fillStyle = ink.border;
  rectangles(isDrawn, 0, 0);
  context.fillStyle = ink.fill;
  rectangles(isDrawn, line, 0);
  if (kind !== 'column') paintFronts(frame, ink, slots, { left, top, right, bottom, detail });

  for (let i = 0; i < n; i++) {
    const level = detail[i] ?? 0;
    if (level < 2) continue;
    const box = store.objectIn(slots[i] ?? 0);
    if (box?.shape !== 'box') continue;
    const rect = {
      x: left[i] ?? 0,
      y: top[i] ?? 0,
      w: (right[i] ?? 0) - (left[i] ?? 0),
      h: (bottom[i] ?? 0) - (top[i] ?? 0),
    };
    if (level === 3) {
      paintAskew(frame, box, ink);
      continue;
    }
    paintSymbol(context, kind, rect, ink);
    if (box.assumedSize) paintAssumed(context, rect, ink);
  }
}

interface Rectangles {
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly right: Float64Array;
  readonly bottom: Float64Array;
  readonly detail: Uint8Array;
}

/** The thick edge on the side of the front. */
function paintFronts(frame: Frame, ink: BoxInk, slots: readonly number[], boxes: Rectangles): void {
  const { context, store } = frame;
  context.fillStyle = ink.front;
  for (let i = 0; i < slots.length; i++) {
    const level = boxes.detail[i];
    if (level !== 1 && level !== 2) continue;
    const x = boxes.left[i] ?? 0;
    const y = boxes.top[i] ?? 0;
    const w = (boxes.right[i] ?? 0) - x;
    const h = (boxes.bottom[i] ?? 0) - y;
    const thick = level === 2 ? 4 : 2;
    switch (store.turn[slots[i] ?? 0]) {
      case 0:
        context.fillRect(x, y, w, thick);
        break;
      case 1:
        context.fillRect(x + w - thick, y, thick, h);
        break;
      case 2:
        context.fillRect(x, y + h - thick, w, thick);
        break;
      default:
        context.fillRect(x, y, thick, h);
    }
  }
}

/** A dashed inner edge: the catalogue knows no size, a usual one is drawn. */
export function paintAssumed(
  context: CanvasRenderingContext2D,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
  ink: BoxInk,
): void {
  context.setLineDash([4, 3]);
  context.lineWidth = 2;
  context.strokeStyle = ink.fill;
  context.strokeRect(x + 1, y + 1, w - 2, h - 2);
  context.setLineDash([]);
}

/** A box at an angle between quarters. */
function paintAskew({ context, camera }: Frame, box: SceneBox, ink: BoxInk): void {
  const w = box.width * camera.scale;
  const h = box.depth * camera.scale;
  context.save();
  context.translate(toPxX(camera, box.x + box.w / 2), toPxY(camera, box.y + box.h / 2));
  context.rotate((box.facing * Math.PI) / 180);
  context.fillStyle = ink.fill;
  context.strokeStyle = ink.border;
  context.lineWidth = 1;
  if (box.assumedSize) context.setLineDash([4, 3]);
  context.beginPath();
  context.rect(-w / 2, -h / 2, w, h);
  context.fill();
  context.stroke();
  context.fillStyle = ink.front;
  context.fillRect(-w / 2, -h / 2, w, 4);
  context.restore();
}
