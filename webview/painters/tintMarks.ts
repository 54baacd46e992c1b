/**
 * What an overlay or a loss says beside its colour: hatching over what is above its limit, cross-hatching over what is
 * dark, and a sign in the corner for each state, so that nothing hangs on colour alone.
 */
import { toPxX, toPxY } from '../camera';
import { TINT_MARKS, type TintMark } from '../overlays/tint';
import { BOX_KINDS } from '../sceneStore';
import type { Frame } from './frame';

interface Look {
  /** Lines over the whole box: rising, falling, both; dots for what is not known. */
  readonly hatch?: 'rising' | 'cross' | 'dots';
  /** A sign in a square of 12 units. */
  readonly sign?: string;
  /** A thick edge. */
  readonly edge?: true;
  /** The sign is left to boxes with much room: of a finding most have a badge. */
  readonly isRoomy?: true;
}

export const MARK_LOOKS: Readonly<Record<TintMark, Look>> = {
  none: {},
  near: { sign: 'M6 2.5V7M6 9.2V9.6' },
  over: { hatch: 'rising', sign: 'M3 7.5L6 3L9 7.5M3 10.5H9', edge: true },
  unknown: { hatch: 'dots', sign: 'M4 4.2A2 2 0 1 1 6 6.5V7.5M6 9.8V10' },
  lost: { hatch: 'cross', sign: 'M3 3L9 9M9 3L3 9', edge: true },
  // A crossed bulb would be a smudge at this size: a ring that is struck through.
  dark: { hatch: 'cross', sign: 'M6 2.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7zM3 9.5L9 2.5' },
  stopped: { hatch: 'cross', sign: 'M4 3.5V8.5M8 3.5V8.5' },
  hot: { hatch: 'rising', sign: 'M6 2C8 4.5 9 5.5 9 7.3a3 3 0 0 1-6 0C3 6.2 4.2 5.8 4.2 4.2C5.2 4.5 5.8 3.6 6 2z', edge: true },
  overloaded: { hatch: 'rising', sign: 'M3 7.5L6 3L9 7.5M3 10.5H9', edge: true },
  // Full of colour where what has no finding is pale: it needs no hatching.
  error: { sign: 'M3.5 3.5L8.5 8.5M8.5 3.5L3.5 8.5', isRoomy: true },
  warning: { hatch: 'rising', sign: 'M6 2.5V7M6 9.2V9.6', isRoomy: true },
  info: { hatch: 'dots', sign: 'M6 5.5V9.6M6 2.6V3', isRoomy: true },
  unprotected: { sign: 'M6 2L9.5 3.2V6C9.5 8 8 9.5 6 10.3C4 9.5 2.5 8 2.5 6V3.2zM4 4L8 8.5', edge: true },
}; // prettier-ignore

const SIGN_PX = 12;
/** Diameter of the disc in which a sign stands beside a name. */
export const SIGN_DISC_PX = 17;
/** Along this length a short label and the sign stand one after the other. */
const ROOM_FOR_BOTH_PX = 60;
/** Whether a mark has a sign of its own. */
export const hasSign = (mark: TintMark): boolean => MARK_LOOKS[mark].sign !== undefined;

/** What the sign of a mark takes of a box that is so narrow that a label would lie under it [px]. */
export interface SignRoom {
  readonly right: number;
  readonly bottom: number;
}

const NO_ROOM: SignRoom = { right: 0, bottom: 0 };

/** From this side on, a box of any mark has its sign. */
export const SIGNED_BOX_PX = 2 * SIGN_PX;

/** On a hatched box that holds little more than its text a sign would cover that: the hatching tells enough. */
function fitsSign({ hatch, sign, isRoomy }: Look, w: number, h: number): boolean {
  if (isRoomy && Math.min(w, h) < ROOM_FOR_BOTH_PX) return false;
  const room = hatch && Math.max(w, h) < ROOM_FOR_BOTH_PX ? SIGNED_BOX_PX : SIGN_PX + 2;
  return sign !== undefined && Math.min(w, h) >= room;
}

/** What a label leaves to the sign at the south-east corner of a box of w × h pixels. */
export function roomOfSign(mark: TintMark, w: number, h: number): SignRoom {
  if (!fitsSign(MARK_LOOKS[mark], w, h)) return NO_ROOM;
  const taken = SIGN_PX + 3;
  if (w < ROOM_FOR_BOTH_PX) return { right: 0, bottom: taken };
  return h < ROOM_FOR_BOTH_PX ? { right: taken, bottom: 0 } : NO_ROOM;
}

const signs = new Map<TintMark, Path2D>();

function signOf(mark: TintMark): Path2D | undefined {
  const { sign } = MARK_LOOKS[mark];
  if (sign === undefined) return undefined;
  let path = signs.get(mark);
  if (!path) signs.set(mark, (path = new Path2D(sign)));
  return path;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Paints the marks of the boxes of a frame. */
export function paintTintMarks(frame: Frame): void {
  const { tint, store, camera, context, palette } = frame;
  if (!tint) return;
  const byMark = new Map<number, number[]>();
  for (let style = 0; style < BOX_KINDS.length; style++) {
    for (const slot of frame.slots[style] ?? []) {
      const mark = tint.mark[slot];
      if (!mark) continue;
      const slots = byMark.get(mark);
      if (slots) slots.push(slot);
      else byMark.set(mark, [slot]);
    }
  }
  for (const [code, slots] of byMark) {
    const mark = TINT_MARKS[code] ?? 'none';
    const boxes = slots.map((slot): Box & { slot: number } => {
      const x = toPxX(camera, store.minX[slot] ?? 0);
      const y = toPxY(camera, store.minY[slot] ?? 0);
      return {
        slot,
        x,
        y,
        w: toPxX(camera, store.maxX[slot] ?? 0) - x,
        h: toPxY(camera, store.maxY[slot] ?? 0) - y,
      };
    });
    for (const box of boxes) {
      const ink = tint.inkOf(tint.tone[box.slot] ?? 0);
      paintMark(context, mark, box, ink?.text ?? palette.foreground, ink?.fill ?? palette.background);
    }
  }
}

/** One mark on a box; `ink` stands out from `ground`. Also for the samples of a legend. */
export function paintMark(
  context: CanvasRenderingContext2D,
  mark: TintMark,
  { x, y, w, h }: Box,
  ink: string,
  ground: string,
): void {
  const { hatch, edge } = MARK_LOOKS[mark];
  const side = Math.min(w, h);
  if (side < 3) {
    // A box of two pixels has room for a point.
    if (mark !== 'near' && mark !== 'none') {
      context.fillStyle = ink;
      context.fillRect(x, y, Math.max(1, w), Math.max(1, h / 2));
    }
    return;
  }
  context.save();
  context.beginPath();
  context.rect(x, y, w, h);
  context.clip();
  context.strokeStyle = ink;
  context.fillStyle = ink;
  if (hatch) {
    context.globalAlpha = 0.55;
    context.lineWidth = side < 12 ? 1 : 1.3;
    const step = side < 12 ? 4 : 7;
    if (hatch === 'dots') {
      for (let i = step / 2; i < w; i += step)
        for (let j = step / 2; j < h; j += step) context.fillRect(x + i, y + j, 1.2, 1.2);
    } else {
      context.beginPath();
      for (let d = step; d < w + h; d += step) {
        context.moveTo(x + d, y);
        context.lineTo(x + d - h, y + h);
        if (hatch === 'cross') {
          context.moveTo(x + w - d, y);
          context.lineTo(x + w - d + h, y + h);
        }
      }
      context.stroke();
    }
    context.globalAlpha = 1;
  }
  if (edge && side >= 6) {
    const width = side < 14 ? 1.5 : 2.5;
    context.lineWidth = width;
    context.strokeRect(x + width / 2, y + width / 2, w - width, h - width);
  }
  const sign = fitsSign(MARK_LOOKS[mark], w, h) ? signOf(mark) : undefined;
  if (sign) {
    const left = x + w - SIGN_PX - 3;
    const top = y + h - SIGN_PX - 3;
    context.fillStyle = ground;
    context.fillRect(left - 1, top - 1, SIGN_PX + 2, SIGN_PX + 2);
    context.translate(left, top);
    context.lineWidth = 1.5;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke(sign);
  }
  context.restore();
}

/** The sign of a mark in a disc about a place on the screen, as beside the name of a run. */
export function paintSignDisc({ context, palette }: Frame, mark: TintMark, x: number, y: number): void {
  const sign = signOf(mark);
  if (!sign) return;
  context.save();
  context.translate(x, y);
  context.beginPath();
  context.arc(0, 0, SIGN_DISC_PX / 2, 0, 2 * Math.PI);
  context.fillStyle = palette.background;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = palette.foreground;
  context.stroke();
  context.translate(-SIGN_PX / 2, -SIGN_PX / 2);
  context.lineWidth = 1.5;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(sign);
  context.restore();
}
