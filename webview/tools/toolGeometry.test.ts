import { describe, expect, it } from 'vitest';
import type { AisleLimit } from '../../src/scene/aisleLimits';
import { wallLines, wallsOf } from './wallClearance';
import { aisleShift, aisleWidths, facesOf, type AisleBody } from './aisleSnap';
import { gapsAround } from './gaps';
import { PathDraft, rectangle } from './pathDraft';
import { alongEighth, atLength, readTyped, snapPoint } from './pointSnap';
import { rowPlan } from './rowPlan';
import { doorOnWall, openLeaves, type DoorPlace } from './wallSnap';

const box = (minX: number, minY: number, w = 600, h = 1200) => ({
  minX,
  minY,
  maxX: minX + w,
  maxY: minY + h,
});
const rack = { id: 'r', title: 'R', widthMm: 600, depthMm: 1200 };

it('a point holds to a line within reach, else to the grid', () => {
  expect(snapPoint([1010, 890], { xs: [1000], ys: [] }, 20, 600)).toEqual([1000, 600]);
  expect(snapPoint([1010, 890], { xs: [], ys: [] }, 20, 0)).toEqual([1010, 890]);
});

it('directions go by eighths, lengths along them', () => {
  expect(alongEighth([0, 0], [1000, 90])).toEqual([1000, 0]);
  expect(alongEighth([0, 0], [90, -1000])).toEqual([0, -1000]);
  expect(alongEighth([0, 0], [1000, 900])).toEqual([950, 950]);
  expect(atLength([0, 0], [300, 400], 1000)).toEqual([600, 800]);
  expect(readTyped('4500')).toEqual({ mm: 4500 });
  expect(readTyped('1200,-600')).toEqual({ dx: 1200, dy: -600 });
  expect(readTyped('12,')).toBeUndefined();
});

it('a typed length places the next point of a run', () => {
  const draft = new PathDraft();
  draft.aim([0, 0], false);
  draft.add();
  draft.aim([700, 20], false);
  for (const letter of '4500') draft.type(letter);
  draft.add();
  expect(draft.points).toEqual([
    [0, 0],
    [4500, 0],
  ]);
  expect(draft.add()).toBe(true);
  expect(rectangle([0, 0], [0, 5])).toBeUndefined();
});

it('a row has as many racks as fit, from the place that was pressed', () => {
  const east = rowPlan([0, 0], [3000, 100], rack, undefined, undefined, undefined);
  expect([east.count, east.along, east.facing, east.lengthMm, east.at]).toEqual([
    5,
    'east',
    'north',
    3000,
    [0, 0],
  ]);
  const west = rowPlan([0, 0], [-3000, 100], rack, 'south', undefined, 3);
  expect([west.count, west.along, west.facing, west.at]).toEqual([3, 'west', 'south', [-600, 0]]);
  const south = rowPlan([0, 0], [0, 1800], rack, 'north', 700, undefined);
  expect([south.along, south.facing, south.lengthMm]).toEqual([
    'south',
    'west',
    700 * (south.count - 1) + 600,
  ]);
});

it('distances and aisles are measured between faces', () => {
  expect(gapsAround(box(2000, 0), [box(0, 0), box(5000, 300)]).map(({ mm }) => mm)).toEqual([1400, 2400]);
  const widths = aisleWidths([box(0, 0), box(0, 2400)]);
  expect(widths).toEqual({ x: [], y: [1200] });
  // A third row comes to stand as far from the second as the second from the first.
  const third = (y: number) => aisleShift(box(0, y), [], [box(0, 0), box(0, 2400)], 'y', widths.y, [], 50);
  expect(third(4830)).toBe(-30);
  expect(third(4900)).toBeUndefined();
});

describe('an aisle holds at what the rules ask for', () => {
  const [NORTH, EAST, SOUTH] = [0, 1, 2];
  const limits: AisleLimit[] = [
    { rule: 'cold', face: 'front', to: 'aisle', mm: 1400, severity: 'error' },
    { rule: 'hot', face: 'rear', to: 'aisle', mm: 1000, severity: 'error' },
    { rule: 'hot', face: 'rear', to: 'aisle', mm: 1300, severity: 'warning' },
    { rule: 'wall', face: 'front', to: 'wall', mm: 1200, severity: 'warning' },
    { rule: 'wall', face: 'rear', to: 'wall', mm: 1100, severity: 'warning' },
  ];
  /** How far a rack goes whose north edge is `mm` south of another's south edge. */
  const shift = (mm: number, facing: number | undefined, other: number | undefined) => {
    const at = { ...box(0, 1200 + mm), ...(facing === undefined ? {} : { front: facing }) };
    const neighbour = { ...box(0, 0), ...(other === undefined ? {} : { front: other }) };
    return aisleShift(at, facesOf([at], at), [neighbour], 'y', [], limits, 50);
  };

  it('before fronts that look at each other', () => {
    expect(shift(1380, NORTH, SOUTH)).toBe(20);
    expect(shift(1430, NORTH, SOUTH)).toBe(-30);
    expect(shift(1010, NORTH, SOUTH)).toBeUndefined();
  });

  it('behind rears, at the width that fails and at the one that warns', () => {
    expect(shift(1010, SOUTH, NORTH)).toBe(-10);
    expect(shift(1290, SOUTH, NORTH)).toBe(10);
    expect(shift(1390, SOUTH, NORTH)).toBeUndefined();
  });

  it('at those of both racks where a front looks at a rear', () => {
    expect(shift(1390, NORTH, NORTH)).toBe(10);
    expect(shift(1010, NORTH, NORTH)).toBe(-10);
  });

  it('not beside racks, nor between what is no rack', () => {
    expect(shift(1390, EAST, EAST)).toBeUndefined();
    expect(shift(1390, undefined, undefined)).toBeUndefined();
    // A column before the front of a rack is in its aisle.
    expect(shift(1390, NORTH, undefined)).toBe(10);
  });

  it('before a wall at what is asked for there, by the face that looks at it, and at no width of an aisle', () => {
    const [north] = wallsOf([[0, 0], [6000, 0], [6000, 6000], [0, 6000]]); // prettier-ignore
    const go = (mm: number, front: number) => {
      const at = { ...box(3000, mm), front };
      return aisleShift(at, facesOf([at], at), [north!], 'y', [1400, 900], limits, 50);
    };
    expect(go(1180, NORTH)).toBe(20);
    expect(go(1230, NORTH)).toBe(-30);
    expect(go(1110, SOUTH)).toBe(-10);
    expect(go(1110, NORTH)).toBeUndefined();
    expect(go(1390, NORTH)).toBeUndefined();
    expect(go(1190, EAST)).toBeUndefined();
  });

  it('and a wall that is drawn at the same from the racks', () => {
    const racks = [{ ...box(3000, 2000), front: NORTH }, box(0, 0)];
    expect(wallLines(racks, limits)).toEqual({ xs: [], ys: [2000 - 1200, 3200 + 1100] });
    // Turned by a quarter, 1200 wide and 600 deep.
    const turned = { minX: 3000, minY: 2000, maxX: 4200, maxY: 2600, front: EAST };
    expect(wallLines([turned], limits)).toEqual({ xs: [4200 + 1200, 3000 - 1100], ys: [] });
  });

  it('counts the faces at the edge of a group only', () => {
    const back = { ...box(600, 3000), front: NORTH };
    const front = { ...box(0, 2560) };
    const around = { minX: 0, minY: 2560, maxX: 1200, maxY: 4200 };
    const neighbour = { ...box(0, 0) };
    const go = (bodies: AisleBody[]) =>
      aisleShift(around, facesOf(bodies, around), [neighbour], 'y', [], limits, 50);
    expect(go([front, back])).toBeUndefined();
    expect(go([{ ...front, front: NORTH }, back])).toBe(40);
  });
});

it('a door goes onto the nearest wall and looks out of the room', () => {
  const outline: [number, number][] = [
    [0, 0],
    [12000, 0],
    [12000, 9000],
    [0, 9000],
  ];
  expect(doorOnWall(outline, [3000, 8900], 1200, 500, 100)).toMatchObject({
    at: [2400, 9000],
    facing: 'south',
  });
  expect(doorOnWall(outline, [11900, 50], 1200, 500, 100)).toMatchObject({ at: [10800, 0], facing: 'north' });
  expect(doorOnWall(outline, [6000, 4500], 1200, 500, 100)).toBeUndefined();
});

it('the leaves of a door that is placed open to the side that is chosen', () => {
  const south: DoorPlace = { at: [2400, 9000], to: [3600, 9000], facing: 'south' };
  const ends = (swing: string, door = south) =>
    openLeaves(door, swing).map(({ leaf, way }) => [leaf.at(-1), way[0], way.at(-1)]);
  expect(ends('out')).toEqual([[[2400, 10200], [3600, 9000], [2400, 10200]]]); // prettier-ignore
  expect(ends('in')[0]?.[0]).toEqual([2400, 7800]);
  expect(ends('double-out').map(([edge]) => edge)).toEqual([[2400, 9600], [3600, 9600]]); // prettier-ignore
  expect(ends('sliding')).toEqual([]);
  const east: DoorPlace = { at: [12000, 3000], to: [12000, 4200], facing: 'east' };
  expect(ends('out', east)[0]).toEqual([[13200, 3000], [12000, 4200], [13200, 3000]]); // prettier-ignore
});
