import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PacedPainting } from './pacedPainting';
import { framesToPaint, framesToUse, framesUntil, handoverMs } from './pushPace';

const camera = { scale: 1, originX: 0, originY: 0 };
/** As of a view 1600 px wide. */
const MARGIN_PX = 240;
const STRIPS = 16;

function* stepsOf(costs: readonly number[]): Generator<number> {
  yield* costs;
}

interface Push {
  /** What was painted in each frame [ms]. */
  readonly painted: readonly number[];
  /** Strips handed over in each frame after that. */
  readonly handed: readonly number[];
  /** What was left of the margin in the last of these frames [px]. */
  readonly over: number;
}

/** A hand that pushes with one speed [px a frame] until the next picture is on the screen. */
function push(speed: number, costs: readonly number[]): Push {
  const painting = new PacedPainting(camera, stepsOf(costs), costs);
  const painted: number[] = [];
  const handed: number[] = [];
  let isWhole = false;
  let left = STRIPS;
  let at = 0;
  for (; left > 0; at += speed) {
    const framesLeft = framesUntil(MARGIN_PX, at, speed);
    if (!isWhole) {
      const frames = framesToPaint(framesLeft);
      const before = painting.costs.length;
      isWhole = painting.advance(frames, handoverMs(STRIPS, frames));
      painted.push(painting.costs.slice(before, costs.length).reduce((sum, ms) => sum + ms, 0));
    } else {
      const strips = Math.max(1, Math.ceil(left / Math.max(1, framesToUse(framesLeft))));
      handed.push(Math.min(left, strips));
      left -= strips;
    }
  }
  return { painted, handed, over: MARGIN_PX - (at - speed) };
}

describe('the pace of painting ahead', () => {
  beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(0));
  afterEach(() => vi.restoreAllMocks());

  it('leaves no frame of a slow hand more than a strip', () => {
    // 26 ms, as a hall of ten thousand racks takes; four pixels a frame.
    const { handed, painted } = push(4, Array<number>(260).fill(0.1));
    expect(Math.max(...handed)).toBe(1);
    expect(Math.max(...painted)).toBeLessThan(1.2);
  });

  it('leaves no frame of a quick hand the whole picture', () => {
    // Twelve pixels a frame are 720 a second.
    const { handed, painted } = push(12, Array<number>(260).fill(0.1));
    expect(painted.length).toBeGreaterThanOrEqual(8);
    expect(Math.max(...painted)).toBeLessThan(4);
    expect(Math.max(...handed)).toBeLessThanOrEqual(4);
  });

  it('is done before the margin is used up, and spreads what there is to do over the frames', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 40, noNaN: true }),
        fc.array(fc.double({ min: 0.05, max: 0.5, noNaN: true }), { minLength: 40, maxLength: 200 }),
        (speed, costs) => {
          const { painted, handed, over } = push(speed, costs);
          expect(over).toBeGreaterThanOrEqual(0);
          const total = costs.reduce((sum, ms) => sum + ms, 0);
          const frames = framesUntil(MARGIN_PX, 0, speed);
          const even = (total + handoverMs(STRIPS, frames)) / frames;
          // A quick hand has a quarter of its frames to spare, and three more for what was not expected.
          expect(Math.max(...painted)).toBeLessThanOrEqual(3 * even + Math.max(...costs));
          expect(Math.max(...handed)).toBeLessThanOrEqual(Math.ceil((4 * STRIPS) / frames) + 1);
        },
      ),
    );
  });

  it('knows when a margin is used up', () => {
    expect(framesUntil(240, 0, 0)).toBe(Infinity);
    expect(framesUntil(240, 0, 12)).toBe(20);
    expect(framesUntil(240, 120, 12)).toBe(10);
    expect(framesUntil(240, 120, -12)).toBe(30);
    expect(framesUntil(240, 300, 12)).toBe(0);
  });
});
