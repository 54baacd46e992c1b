import { describe, expect, it } from 'vitest';
import type { SceneObject } from '../src/scene/scene';
import { hits, touchedBy } from './hitTest';
import { SceneStore } from './sceneStore';
import { busway, rack, sceneOf } from './scenes.fixture';

const objects: SceneObject[] = [
  {
    shape: 'area',
    id: 'Z1',
    kind: 'cold-aisle',
    outline: [
      [2000, 2000],
      [8000, 2000],
      [8000, 8000],
      [2000, 8000],
    ],
    labels: ['Z1'],
  },
  rack('R1', 3000, 3000),
  rack('R2', 3600, 3000),
  // A big unit under R1.
  rack('CDU-1', 2900, 2900, { kind: 'cdu', w: 2000, h: 2000, width: 2000, depth: 2000 }),
  busway(
    'A1',
    [
      [2500, 3600],
      [6000, 3600],
    ],
    'A',
  ),
  busway(
    'L1',
    [
      [15_000, 5000],
      [20_000, 5000],
      [20_000, 9000],
    ],
    'B',
  ),
  // A square of 1000 mm on its corner: its bounding box is 1414 mm wide.
  rack('ANGLED', 10_000, 10_000, { w: 1414, h: 1414, width: 1000, depth: 1000, facing: 45 }),
];
const store = new SceneStore();
store.replaceAll(sceneOf(objects));
const at = (x: number, y: number) => hits(store, x, y, 50).map((slot) => store.objectIn(slot)?.id);

describe('hit test', () => {
  it('picks the smaller box before the larger, and boxes before the busway over them', () => {
    expect(at(3300, 3600)).toEqual(['R1', 'CDU-1', 'A1']);
  });

  it('picks a busway where there is no box', () => {
    expect(at(5500, 3640)).toEqual(['A1']);
    expect(at(5500, 3760)).toEqual([]);
  });

  it('picks a zone by its outline and not by its floor', () => {
    expect(at(2010, 7000)).toEqual(['Z1']);
    expect(at(7000, 7000)).toEqual([]);
  });

  it('tries a box at an angle in its own frame', () => {
    expect(at(10_707, 10_707)).toEqual(['ANGLED']);
    // In the bounding box's corner, outside the square.
    expect(at(10_100, 10_100)).toEqual([]);
  });

  it('selects by a frame what it touches, and a zone only when it holds it whole', () => {
    expect(touchedBy(store, { minX: 3500, minY: 3100, maxX: 3700, maxY: 3200 }).sort()).toEqual([
      'CDU-1',
      'R1',
      'R2',
    ]);
    expect(touchedBy(store, { minX: 1000, minY: 1000, maxX: 9000, maxY: 9000 })).toContain('Z1');
  });

  it.each([
    // An L from (15000, 5000) east to (20000, 5000) and south to (20000, 9000), 200 mm wide.
    [{ minX: 16_000, minY: 6000, maxX: 18_000, maxY: 8000 }, false],
    [{ minX: 16_000, minY: 5090, maxX: 18_000, maxY: 8000 }, true],
    [{ minX: 19_000, minY: 6000, maxX: 21_000, maxY: 6500 }, true],
    [{ minX: 20_110, minY: 6000, maxX: 21_000, maxY: 6500 }, false],
  ])('touches a run with a corner where the run is: %j', (frame, touched) => {
    expect(touchedBy(store, frame).includes('L1')).toBe(touched);
  });
});
