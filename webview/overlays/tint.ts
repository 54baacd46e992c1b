/**
 * What overlays, losses and phases do to the plan's picture, by slot: a colour, a mark, other text. Compiled once
 * when one of them changes; the painters only look things up.
 */
import type { OverlayScale, OverlayValue } from '../../src/scene/overlays/overlay';
import { overlayInks, QUIET, type OverlayInks } from '../../src/scene/overlays/overlayInks';
import { overlayLabels, standingOf } from '../../src/scene/overlays/standing';
import { css, parseColour, WHITE, type Rgb } from '../../src/scene/colour';
import { pixelOf, type BoxInk, type Palette } from '../../src/scene/palette';
import type { LossState } from '../../src/scene/seeing/lossView';
import type { Seen } from '../../src/scene/seeing/seen';
import { SEVERITIES } from '../../src/scene/severityShape';
import { LINE, type SceneStore } from '../sceneStore';
import { numberWords, say } from '../strings';

/** Marks beside the colour, in the order of `TintMark`. */
export const TINT_MARKS = [
  'none',
  'near',
  'over',
  'unknown',
  'lost',
  'dark',
  'stopped',
  'hot',
  'overloaded',
  'unprotected',
  'error',
  'warning',
  'info',
] as const;
export type TintMark = (typeof TINT_MARKS)[number];
export const markCode = (mark: TintMark): number => TINT_MARKS.indexOf(mark);

/** Values of `tone`: as without an overlay, or not built yet; from `FIRST_INK` on a place in `inks`. */
export const AS_KIND = 0;
export const ABSENT = 1;
/** Without power, and too hot: seen at once, whatever overlay is on. */
const OUT = 2;
const HOT = 3;
const FIRST_INK = 4;

export interface Tint {
  readonly tone: Uint8Array;
  readonly mark: Uint8Array;
  /** The ink of a tone; undefined for the kind's own. */
  readonly inkOf: (tone: number) => BoxInk | undefined;
  /** Text instead of the object's own. */
  readonly labelsOf: (slot: number) => readonly string[] | undefined;
  /** Whether a tone stands for a value, known or not. */
  readonly isValue: (tone: number) => boolean;
  /** Whether it keeps quiet beside the values that are shown. */
  readonly isQuiet: (tone: number) => boolean;
  /** Whether it has a colour of its own, where shades of a scale are like those of what a run serves. */
  readonly standsOut: (tone: number) => boolean;
}

/** Undefined where nothing changes the picture. */
export function compileTint(
  store: SceneStore,
  palette: Palette,
  seen: Pick<Seen, 'overlay' | 'absent' | 'loss'> | undefined,
): Tint | undefined {
  if (!seen || (!seen.overlay && seen.absent.length === 0 && !seen.loss)) return undefined;
  const { overlay, absent, loss } = seen;
  const tone = new Uint8Array(store.capacity);
  const mark = new Uint8Array(store.capacity);
  const values: (OverlayValue | undefined)[] = [];
  const states = new Map<number, LossState>();
  let inks: OverlayInks | undefined;
  if (overlay) {
    inks = overlayInks(palette, overlay.scale);
    tone.fill(FIRST_INK + QUIET);
    for (const value of overlay.values) {
      const slot = store.slotOf(value.id);
      if (slot === undefined) continue;
      values[slot] = value;
      const place = inks.of(value.value);
      // A run crosses boxes that have what it has not: their labels are read through it.
      tone[slot] = FIRST_INK + (store.style[slot] === LINE && inks.isPlain(place) ? QUIET : place);
      mark[slot] = markOf(overlay.scale, value.value);
    }
  }
  for (const id of absent) {
    const slot = store.slotOf(id);
    if (slot === undefined) continue;
    tone[slot] = ABSENT;
    mark[slot] = 0;
    values[slot] = undefined;
  }
  for (const { id, state } of loss?.marks ?? []) {
    const slot = store.slotOf(id);
    if (slot === undefined) continue;
    mark[slot] = markCode(state);
    if (state === 'dark' || state === 'lost' || state === 'stopped') tone[slot] = OUT;
    if (state === 'hot') tone[slot] = HOT;
    states.set(slot, state);
  }
  const ghost = absentInk(palette);
  const out = outInk(palette);
  const hot = hotInk(palette);
  return {
    tone,
    mark,
    isValue: (code) => code > FIRST_INK + QUIET,
    isQuiet: (code) => overlay !== undefined && (code <= ABSENT || code === FIRST_INK + QUIET),
    standsOut: (code) =>
      code === OUT || code === HOT || (overlay?.scale.kind === 'categories' && code > FIRST_INK + QUIET),
    inkOf: (code) =>
      code === AS_KIND
        ? undefined
        : code === ABSENT
          ? ghost
          : code === OUT
            ? out
            : code === HOT
              ? hot
              : inks?.inks[code - FIRST_INK],
    labelsOf: (slot) => {
      const value = values[slot];
      const state = states.get(slot);
      if (state !== undefined) {
        const id = store.objectIn(slot)?.id;
        const lines = [say(`loss_${state}`), ...(id === undefined ? [] : [id])];
        // Cut short, a long word says less than the id: the sign in the corner tells it too.
        return state === 'dark' || state === 'hot' || state === 'lost' ? lines : lines.reverse();
      }
      return value && overlay ? overlayLabels(overlay, value, numberWords()) : undefined;
    },
  };
}

function markOf(scale: OverlayScale, value: number | undefined): number {
  if (scale.kind === 'sequential') return STANDINGS[standingOf(scale, value)];
  if (scale.of === 'phases' || value === undefined) return 0;
  const severity = SEVERITIES.find((known) => known === scale.categories[value]?.id);
  return severity ? markCode(severity) : 0;
}

const STANDINGS = {
  within: 0,
  near: markCode('near'),
  over: markCode('over'),
  unknown: markCode('unknown'),
} as const;

/** Nearly black with light text, in every theme: it is dark there. */
function outInk(palette: Palette): BoxInk {
  const fill: Rgb = { r: 22, g: 22, b: 26 };
  const text = css({ r: 235, g: 235, b: 235 });
  const border = palette.isDark ? palette.foreground : css(fill);
  return { fill: css(fill), border, front: border, text, block: css(fill), pixel: pixelOf(fill) };
}

function hotInk(palette: Palette): BoxInk {
  const { fill, ink } = palette.severity.error;
  const colour = parseColour(fill, WHITE) ?? WHITE;
  return { fill, border: palette.foreground, front: ink, text: ink, block: fill, pixel: pixelOf(colour) };
}

/** A ghost: the outline of what will stand there. */
function absentInk(palette: Palette): BoxInk {
  return {
    fill: palette.background,
    border: palette.grid,
    front: palette.grid,
    text: palette.muted,
    block: palette.grid,
    pixel: palette.backgroundPixel,
  };
}
