/** What the taps of a feed add up to is what the feed carries. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hall } from '../../model/types';
import { feedStates, tapsOf } from './feedTaps';
import { HallAnalysis } from '../hallAnalysis';
import { HallModel } from '../hallModel';

const ids = ['F1', 'F2', 'F3', 'F4'];
const cord = fc.oneof(
  fc.constantFrom(...ids),
  fc.record({ feed: fc.constantFrom(...ids), weight: fc.constantFrom(0, 1, 2.5) }),
);
const rack = fc.record(
  {
    powerKw: fc.constantFrom(10, 33.3, 132),
    utilisation: fc.constantFrom(0.5, 1),
    feedsNeeded: fc.constantFrom(1, 2),
    feeds: fc.array(cord, { maxLength: 6 }),
  },
  { requiredKeys: [] },
);

function analyse(racks: readonly object[], diversity: number): HallAnalysis {
  const hall = {
    format: 'datahall/1',
    design: { diversity },
    room: { outline: [] },
    feeds: ids.map((id) => ({ id })),
    racks: racks.map((r, i) => ({ id: `R${i}`, type: 'none', at: [0, 0], ...r })),
  } satisfies Record<keyof Pick<Hall, 'format' | 'design' | 'room' | 'feeds' | 'racks'>, unknown>;
  const model = new HallModel(hall, (collection, i) => Object.keys(hall[collection as 'racks'][i]!).length);
  return new HallAnalysis(model, new Map(), 3000);
}

describe('the taps of a feed', () => {
  it('carry together what the feed carries, normally and after the worst loss', () => {
    fc.assert(
      fc.property(fc.array(rack, { maxLength: 8 }), fc.constantFrom(0.8, 1), (racks, diversity) => {
        const hall = analyse(racks, diversity);
        for (const feed of ids.keys()) {
          const load = hall.feeds.load(feed);
          const states = feedStates(hall, tapsOf(hall, feed), 1, (_, kw, sums) => (sums[0]! += kw));
          expect(states[0]!.sums[0]).toBeCloseTo(load.normalKw, 6);
          expect(Math.max(...states.map(({ sums }) => sums[0]!))).toBeCloseTo(load.worstKw, 6);
        }
      }),
    );
  });

  it('carry most, each by itself, in the state that its plan says', () => {
    fc.assert(
      fc.property(fc.array(rack, { maxLength: 4 }), (racks) => {
        const hall = analyse(racks, 1);
        for (const feed of ids.keys()) {
          for (const { plan, plug } of tapsOf(hall, feed)) {
            const { share, lost } = plan.worst(plug);
            expect(plan.share(plug, lost)).toBe(share);
            for (const other of [-1, ...plan.feeds]) {
              expect(plan.share(plug, other)).toBeLessThanOrEqual(share);
            }
          }
        }
      }),
    );
  });
});
