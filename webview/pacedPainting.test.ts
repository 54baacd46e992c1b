import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PacedPainting, UNKNOWN } from './pacedPainting';

const camera = { scale: 1, originX: 0, originY: 0 };
const cost = fc.double({ min: 0.05, max: 1.5, noNaN: true });

/** Steps that take no time themselves and leave the browser what is said. */
function* stepsOf(costs: readonly number[], taken: number[]): Generator<number> {
  for (const each of costs) {
    taken.push(each);
    yield each;
  }
}

const sum = (list: readonly number[]) => list.reduce((all, each) => all + each, 0);

describe('a picture painted over several frames', () => {
  beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(0));
  afterEach(() => vi.restoreAllMocks());

  it('is whole when the frames are over, and no frame does more than its share and a step', () => {
    fc.assert(
      fc.property(
        fc.array(cost, { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 2, max: 60 }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (costs, frames, thenMs) => {
          const painting = new PacedPainting(camera, stepsOf(costs, []), costs);
          const longest = Math.max(...costs);
          let toDo = sum(costs);
          let share = 0.15;
          let isWhole = false;
          for (let left = frames; left > 0 && !isWhole; left--) {
            const before = painting.costs.length;
            isWhole = painting.advance(left, thenMs);
            const done = sum(painting.costs.slice(before, costs.length));
            share = Math.max(share, (toDo + thenMs) / left);
            // In the last frame all that is left has to be done.
            if (left > 1) expect(done).toBeLessThanOrEqual(share + longest + 0.001);
            toDo -= done;
          }
          // The step after the last says that there is none.
          isWhole ||= painting.step();
          expect(isWhole).toBe(true);
        },
      ),
    );
  });

  it('is whole in time where there is twice as much to do as the last time', () => {
    const taken: number[] = [];
    const painting = new PacedPainting(
      camera,
      stepsOf(Array<number>(60).fill(0.5), taken),
      Array(30).fill(0.5),
    );
    let frames = 0;
    for (let left = 30; !painting.advance(left, 5); left--) frames++;
    expect(taken).toHaveLength(60);
    expect(frames).toBeLessThanOrEqual(60);
  });

  it('goes on as it began where what comes late is more than the last time', () => {
    const taken = [...Array<number>(10).fill(1), ...Array<number>(20).fill(0.3)];
    const expected = [...Array<number>(10).fill(1), ...Array<number>(10).fill(0.01)];
    const painting = new PacedPainting(camera, stepsOf(taken, []), expected);
    let frames = 1;
    // Half a millisecond each, of 16.
    for (let left = 20; !painting.advance(Math.max(2, left), 5); left--) frames++;
    expect(frames).toBeLessThanOrEqual(34);
  });

  it('does all that is known of in the last frame', () => {
    const taken: number[] = [];
    const costs = [1, 1, 1, 1];
    const painting = new PacedPainting(camera, stepsOf(costs, taken), costs);
    painting.advance(1, 20);
    expect(taken).toEqual(costs);
  });

  it('is begun without knowing anything', () => {
    const taken: number[] = [];
    const painting = new PacedPainting(camera, stepsOf([0.1, 0.1], taken), UNKNOWN);
    for (let left = 10; left > 0 && !painting.advance(left, 20); left--);
    expect(taken).toHaveLength(2);
  });
});
