/** The racks of the fuzz test's hall as its text says them, and what random steps make of it. */
import { toolHall } from './toolHall';

export type Spot = readonly [x: number, y: number];

/** Every object has a line of its own; the racks stand on the grid. */
export const fuzzHall = toolHall;

const placed = /"id": "([^"]+)", "type": "test-rack", "at": \[(-?\d+), (-?\d+)\](?:, "facing": "(\w+)")?/g;

export interface PlacedRack {
  readonly id: string;
  readonly at: Spot;
  readonly facing: string;
}

export const racksIn = (text: string): readonly PlacedRack[] =>
  [...text.matchAll(placed)].map(([, id = '', x, y, facing = 'north']) => ({
    id,
    at: [Number(x), Number(y)],
    facing,
  }));

/** Width and depth of a rack's footprint: 600 × 1200 mm, turned. */
export const extentOf = ({ facing }: PlacedRack): Spot =>
  facing === 'east' || facing === 'west' ? [1200, 600] : [600, 1200];

export function middleOf(rack: PlacedRack): Spot {
  const [w, h] = extentOf(rack);
  return [rack.at[0] + w / 2, rack.at[1] + h / 2];
}

type Sides = readonly [west: number, north: number, east: number, south: number];

/** What a click takes before a rack: the column and the CDU. */
const over: readonly Sides[] = [
  [500, 500, 1300, 1300],
  [10_100, 6500, 10_900, 7900],
];

const path = /"path": \[((?:\[-?\d+, -?\d+\](?:, )?)+)\]/g;
/** So near to a run a rack's middle is kept clear of it. */
const nearMm = 300;

/** What the busways, pipes and trays cover. */
export const runsIn = (text: string): readonly Sides[] =>
  [...text.matchAll(path)].map(([, points = '']) => {
    const numbers = [...points.matchAll(/-?\d+/g)].map(Number);
    const [x, y] = [0, 1].map((axis) => numbers.filter((_, i) => i % 2 === axis));
    const [west, north] = [Math.min(...x!) - nearMm, Math.min(...y!) - nearMm];
    return [west, north, Math.max(...x!) + nearMm, Math.max(...y!) + nearMm];
  });

/** Whether anything else in the text names a rack, such as a waiver: what is done to it may then ask or change that too. */
export const isNamed = (text: string, { id }: PlacedRack): boolean => text.split(`"${id}"`).length > 2;

/** Whether a rack put there would lie on no other, and could be clicked in its middle. */
export function isFree(text: string, id: string, [x, y]: Spot, [w, h]: Spot): boolean {
  if (x < 600 || y < 600 || x + w > 11_400 || y + h > 9000) return false;
  const [middleX, middleY] = [x + w / 2, y + h / 2];
  const isOver = [...over, ...runsIn(text)].some(
    ([west, north, east, south]) =>
      middleX >= west && middleX <= east && middleY >= north && middleY <= south,
  );
  return (
    !isOver &&
    racksIn(text).every((other) => {
      const [otherW, otherH] = extentOf(other);
      const [otherX, otherY] = other.at;
      return (
        other.id === id || x + w <= otherX || otherX + otherW <= x || y + h <= otherY || otherY + otherH <= y
      );
    })
  );
}

/** Racks that a click in their middle takes. */
export const clearRacks = (text: string): readonly PlacedRack[] =>
  racksIn(text).filter((rack) => isFree(text, rack.id, rack.at, extentOf(rack)));

/** The text with a rack at another place. */
export function withRackAt(text: string, { id, at: [x, y] }: PlacedRack, [toX, toY]: Spot): string {
  const start = `"id": "${id}", "type": "test-rack", "at": `;
  return text.replace(`${start}[${x}, ${y}]`, `${start}[${toX}, ${toY}]`);
}
