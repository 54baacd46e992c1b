/** What every painter of one picture is given. */
import type { BoxKind, SceneBox } from '../../src/scene/scene';
import type { Camera, View } from '../camera';
import type { BoxInk, Palette } from '../../src/scene/palette';
import { BOX_KINDS, STYLES, type SceneStore } from '../sceneStore';
import type { Tint } from '../overlays/tint';
import type { TextMeasure } from '../textMeasure';

/** What of a text's measure a painter needs. */
export type TextWidths = Pick<TextMeasure, 'width' | 'fontFamily'>;

/** Labels and marks reach out of their objects: objects this far outside the canvas are painted too. */
export const REACH_PX = 40;

export interface Frame {
  readonly context: CanvasRenderingContext2D;
  readonly store: SceneStore;
  readonly camera: Camera;
  readonly view: View;
  /** Device pixels a CSS pixel. */
  readonly ratio: number;
  readonly palette: Palette;
  readonly measure: TextWidths;
  /** What is laid over the plan's own colours; absent where nothing is. */
  readonly tint?: Tint | undefined;
  /** Slots to paint, by style: index into BOX_KINDS, LINE, AREA, DOOR. */
  readonly slots: readonly (readonly number[])[];
  /** True where racks are too small for an outline: what is not a box then keeps to the background too. */
  readonly isFar: boolean;
}

/** Sorts slots by style, so that a painter sets each colour once. */
export function byStyle(store: SceneStore, slots: readonly number[], withLifted: boolean): number[][] {
  const sorted: number[][] = Array.from({ length: STYLES }, () => []);
  for (const slot of slots) {
    if (!withLifted && store.lifted[slot]) continue;
    const style = store.style[slot];
    if (style !== undefined) sorted[style]?.push(slot);
  }
  return sorted;
}

/**
 * The frame cut into frames of at most `size` objects, each of one of the given styles: what one of them
 * paints takes a fraction of a frame of the screen.
 */
export function* partsOf(frame: Frame, styles: Iterable<number>, size: number): Generator<Frame> {
  for (const style of styles) {
    const slots = frame.slots[style] ?? [];
    for (let from = 0; from < slots.length; from += size) {
      yield frameOf(frame, style, slots.slice(from, from + size));
    }
  }
}

/** The frame with these objects alone, all of one style. */
export function frameOf(frame: Frame, style: number, slots: readonly number[]): Frame {
  const part: (readonly number[])[] = Array.from({ length: STYLES }, () => []);
  part[style] = slots;
  return { ...frame, slots: part };
}

export function* boxesOf(frame: Frame): Generator<{ slot: number; box: SceneBox }> {
  for (let kind = 0; kind < BOX_KINDS.length; kind++) {
    for (const slot of frame.slots[kind] ?? []) {
      const box = frame.store.objectIn(slot);
      if (box?.shape === 'box') yield { slot, box };
    }
  }
}

/** What lies between two pixels goes to the same one in every picture, however far from it the view begins. */
const JUST_OVER_HALF = 0.5 + 1e-6;

/** A length on the screen rounded to whole device pixels: edges between pixels are blurred and slow. */
export const crisp = (px: number, ratio: number) => Math.floor(px * ratio + JUST_OVER_HALF) / ratio;

export const font = (px: number, family: string, weight = '') =>
  `${weight ? `${weight} ` : ''}${px}px ${family}`;

/** Slots by how they are coloured: one list with the ink of the kind where no overlay says otherwise. */
export function* byInk(
  { tint, palette }: Pick<Frame, 'tint' | 'palette'>,
  kind: BoxKind,
  slots: readonly number[],
): Generator<readonly [BoxInk, readonly number[]]> {
  if (!tint) {
    yield [palette.box[kind], slots];
    return;
  }
  const byTone = new Map<number, number[]>();
  for (const slot of slots) {
    const tone = tint.tone[slot] ?? 0;
    const same = byTone.get(tone);
    if (same) same.push(slot);
    else byTone.set(tone, [slot]);
  }
  for (const [tone, same] of byTone) yield [tint.inkOf(tone) ?? palette.box[kind], same];
}
