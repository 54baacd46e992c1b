import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../src/scene/bounds';
import type { MarkKind } from '../../src/scene/markKinds';
import { KeptClear } from './keptClear';

const box = (minX: number, minY: number): Bounds => ({ minX, minY, maxX: minX + 1000, maxY: minY + 400 });
const mark = (kind: MarkKind, minX: number, minY: number) => ({ kind, bounds: box(minX, minY) });
const scale = 0.1;
const names = [box(0, 0), box(5000, 0), box(10_000, 0)];
const badges = [box(90, 10), box(500, 10)];
const removed = [mark('removed', 5000, 100)];

/** As painted with these names and badges. */
function painted(): KeptClear {
  const kept = new KeptClear();
  expect(kept.changed({ names, badges }, removed, scale)).toBe(true);
  return kept;
}

describe('what marks keep clear of', () => {
  it('has not changed where another picture has the same names, or less than a pixel from there', () => {
    const kept = painted();
    expect(kept.changed({ names: structuredClone(names), badges }, removed, scale)).toBe(false);
    const pushed = names.map(({ minX, maxX, ...y }) => ({ ...y, minX: minX + 4, maxX: maxX + 4 }));
    expect(kept.changed({ names: pushed, badges: structuredClone(badges) }, removed, scale)).toBe(false);
  });

  it('has not changed where names come into view that no mark lies over', () => {
    const kept = painted();
    const more = [...names.slice(1), box(15_000, 0)];
    expect(kept.changed({ names: more, badges }, removed, scale)).toBe(false);
    expect(kept.changed({ names: [box(-5000, 0), ...more], badges }, removed, scale)).toBe(false);
  });

  it.each([
    ['a name under a mark has moved', [box(0, 0), box(5500, 0), box(10_000, 0)]],
    ['one has gone from under a mark', [box(0, 0), box(10_000, 0)]],
    ['one stands under a mark that was not there', [...names, box(5000, 300)]],
  ])('has changed where %s', (_, other) => {
    expect(painted().changed({ names: other, badges }, removed, scale)).toBe(true);
    // Marks of what is there now lie on it, and are not broken off.
    expect(painted().changed({ names: other, badges }, [mark('moved', 5000, 100)], scale)).toBe(false);
  });

  it('has changed with the badges and the zoom, whatever is marked', () => {
    expect(painted().changed({ names, badges: [box(90, 12), box(500, 10)] }, [], scale)).toBe(true);
    expect(painted().changed({ names, badges: badges.slice(1) }, [], scale)).toBe(true);
    expect(painted().changed({ names, badges }, [], 0.2)).toBe(true);
  });

  it('is told at once of thousands of names that are all others', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => box(i * 2000, 50_000));
    const kept = painted();
    expect(kept.changed({ names: many, badges }, [mark('removed', 40_000, 50_000)], scale)).toBe(true);
    expect(kept.changed({ names, badges }, [mark('removed', 40_000, 90_000)], scale)).toBe(false);
  });
});
