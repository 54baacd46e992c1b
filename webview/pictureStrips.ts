/** The strips in which a painted picture is handed to the screen. */
import type { Bounds, View } from './camera';

/**
 * Device pixels of a strip, at most. Chromium has memory for less than 960 KB, of 4 bytes a pixel, at hand; what is
 * larger it asks of the system, empty, and a strip twice as large takes five times as long. With two thirds of that a
 * frame that takes a strip has as much to do as one that paints.
 */
const PIXELS_A_STRIP = 160_000;
/** Each is a layer that the browser lays out in every frame. */
const MOST_STRIPS = 40;
/**
 * What is not empty of a picture is taken in multiples of so many device pixels: the browser gives a strip the memory of
 * the one before only where both are as large, and else has to ask for it while the page waits.
 */
const STEP = 64;

/** What of a picture a strip shows [device pixels]. */
export interface Strip {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How many strips a picture of so many device pixels has. */
export const stripCount = (pixels: number): number =>
  Math.min(MOST_STRIPS, Math.max(1, Math.ceil(pixels / PIXELS_A_STRIP)));

/**
 * The strips of a picture from top to bottom, each of whole device pixels.
 * @param whole of the canvas that they are taken of [device pixels]
 * @param reach where it is not empty [CSS pixels]; undefined: anywhere
 * @param ratio device pixels a CSS pixel
 * @returns none where nothing of the reach lies on the canvas
 */
export function stripsOf(whole: View, reach: Bounds | undefined, ratio: number): readonly Strip[] {
  const across = reach ? rangeOf(reach.minX * ratio, reach.maxX * ratio, whole.width) : all(whole.width);
  const down = reach ? rangeOf(reach.minY * ratio, reach.maxY * ratio, whole.height) : all(whole.height);
  if (!across || !down) return [];
  const each = Math.ceil(down.length / stripCount(across.length * down.length));
  const strips: Strip[] = [];
  for (let done = 0; done < down.length; done += each) {
    const height = Math.min(each, down.length - done);
    strips.push({ left: across.from, top: down.from + done, width: across.length, height });
  }
  return strips;
}

interface Range {
  readonly from: number;
  readonly length: number;
}

const all = (length: number): Range => ({ from: 0, length });

/** What lies within `whole` of a range, in steps: as long wherever it begins, and however little of it lies within. */
function rangeOf(min: number, max: number, whole: number): Range | undefined {
  if (max <= 0 || min >= whole) return undefined;
  // Wherever between two pixels it begins.
  const length = Math.min(whole, Math.ceil((max - min + 1) / STEP) * STEP);
  return { from: Math.max(0, Math.min(whole - length, Math.floor(min))), length };
}
