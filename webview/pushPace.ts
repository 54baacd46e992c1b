/** How the frames that are left of a margin are shared between painting the next picture and handing it over. */

/** Frames in which nothing is left to be done, before the margin runs out: a hand speeds up. */
export const SPARE_FRAMES = 4;
/** A quick hand leaves few frames: no more than this share of them is spared. */
const SPARE_SHARE = 0.25;
/** Frames for what there is more to paint than there was in the picture before. */
const MORE_FRAMES = 3;

/**
 * What it takes to hand over a strip, with what the browser does of it after the frame, about; and as much again for
 * a frame in which any are handed over [ms].
 */
const STRIP_MS = 0.6;
const STRIPS_FRAME_MS = 0.6;
/** Where there are few frames, this share of them hands over, several strips each. */
const STRIPS_SHARE = 1 / 3;

/** Frames until a picture that is pushed to `at` at `speed` pixels a frame has used up its margin. */
export function framesUntil(margin: number, at: number, speed: number): number {
  if (speed === 0) return Infinity;
  return Math.max(0, (margin - Math.sign(speed) * at) / Math.abs(speed));
}

/** Frames in which there is something to be done. */
export const framesToUse = (framesLeft: number): number =>
  framesLeft - Math.min(SPARE_FRAMES, framesLeft * SPARE_SHARE);

/** The same while the picture is painted: what turns out to be more than was expected is not left to the last of them. */
export function framesToPaint(framesLeft: number): number {
  const most = framesToUse(framesLeft);
  return Math.max(most - MORE_FRAMES, Math.min(most, MORE_FRAMES + 1));
}

/** What handing over will take of so many frames [ms]. */
export const handoverMs = (strips: number, frames: number): number =>
  strips * STRIP_MS + Math.min(strips, Math.max(0, frames) * STRIPS_SHARE) * STRIPS_FRAME_MS;
