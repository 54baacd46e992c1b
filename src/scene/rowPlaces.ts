/**
 * Where the name of a row may stand, the best place first, on a canvas and on paper. Between two rows that face each
 * other there is one aisle for two names: a name first stands beyond a tray along its own row, where nothing else
 * lies, or upright in the narrow aisle behind it, before it moves up or down an aisle in which it may seem to be the
 * other row's.
 */
import type { Bounds } from './bounds';

/** North-west corner of a name; whether it runs upwards along its row, then as high as it is wide otherwise. */
export type RowPlace = readonly [x: number, y: number, isUpright?: boolean];

export interface RowName {
  readonly width: number;
  readonly height: number;
}

/** Beside a row [heights of a name]. */
const GAP = 1 / 8;
/** Past a tray or a badge that hangs at it, from near to as far as a name is still the row's. */
const PAST = [1 / 2, 1];
const FAR_PAST = 3 / 2;
/** Past the badges of the busways that end at a row. */
const PAST_BADGE = 3 / 4;
/** Nearer to the ends of a side, where a badge hangs in its middle [lengths of the row]. */
const ALONG = [-0.2, 0.2, -0.4, 0.4];
/** From an end of a row to a wall that it stands at, beside its name [heights of a name]. */
const AT_WALL = 1;

/**
 * Box, name and walls in one unit, whatever it is, with y down. One after the other, since the first is mostly free.
 * @param isFar the whole hall is small: a name that leaves its row's end would be in a crowd of others
 * @param outside what names may stand outside of: bounds around the room's walls
 */
export function* rowPlaces(
  box: Bounds,
  name: RowName,
  isFar: boolean,
  outside?: Bounds,
): Generator<RowPlace, void> {
  if (box.maxX - box.minX > box.maxY - box.minY) {
    yield* acrossEnds(box, name, outside);
    if (isFar) return;
    for (const along of [0, ...ALONG]) yield* acrossSides(box, name, along);
    return;
  }
  yield* downEnds(box, name, GAP);
  if (!isFar) {
    for (const gap of [GAP, ...PAST]) yield* downSides(box, name, gap, 0);
    yield* uprightSides(box, name);
  }
  yield* slidEnds(box, name);
  if (!isFar) for (const along of ALONG) yield* downSides(box, name, GAP, along);
  // Under the name of a neighbour.
  yield* downEnds(box, name, GAP + 1);
  if (!isFar) yield* downSides(box, name, FAR_PAST, 0);
  yield* outsideOf(box, name, outside, (box.minY + box.maxY - name.height) / 2);
}

/** West and east of a row that lies across, and outside of the wall that it stands at. */
function* acrossEnds(box: Bounds, name: RowName, outside: Bounds | undefined): Generator<RowPlace> {
  const { width, height } = name;
  const y = (box.minY + box.maxY - height) / 2;
  for (const gap of [GAP, PAST_BADGE]) yield [box.minX - width - gap * height, y];
  for (const gap of [GAP, PAST_BADGE]) yield [box.maxX + gap * height, y];
  yield* outsideOf(box, name, outside, y);
}

/** North and south of it, so far from its middle. */
function* acrossSides(box: Bounds, { width, height }: RowName, along: number): Generator<RowPlace> {
  const x = (box.minX + box.maxX - width) / 2 + along * (box.maxX - box.minX);
  yield [x, box.minY - height - GAP * height];
  yield [x, box.maxY + GAP * height];
}

/** North and south of a row that runs down. */
function* downEnds(box: Bounds, { width, height }: RowName, gap: number): Generator<RowPlace> {
  const x = (box.minX + box.maxX - width) / 2;
  yield [x, box.minY - height - gap * height];
  yield [x, box.maxY + gap * height];
}

/** Those, with an edge of the name at an edge of the row: names wider than their rows find room beside each other. */
function* slidEnds(box: Bounds, { width, height }: RowName): Generator<RowPlace> {
  for (const x of [box.minX, box.maxX - width]) {
    yield [x, box.minY - height - GAP * height];
    yield [x, box.maxY + GAP * height];
  }
}

/** West and east of it, so far from its middle. */
function* downSides(
  box: Bounds,
  { width, height }: RowName,
  gap: number,
  along: number,
): Generator<RowPlace> {
  const y = (box.minY + box.maxY - height) / 2 + along * (box.maxY - box.minY);
  yield [box.minX - width - gap * height, y];
  yield [box.maxX + gap * height, y];
}

/** Outside of the western or the eastern wall, for a row that stands at it with no room for its name between. */
function* outsideOf(
  box: Bounds,
  { width, height }: RowName,
  outside: Bounds | undefined,
  y: number,
): Generator<RowPlace> {
  if (!outside) return;
  const isNear = (gap: number) => gap >= 0 && gap < width + AT_WALL * height;
  if (isNear(box.minX - outside.minX)) yield [outside.minX - width - GAP * height, y];
  if (isNear(outside.maxX - box.maxX)) yield [outside.maxX + GAP * height, y];
}

/** East and west of it, along it: names that keep to the west have left that aisle to another. */
function* uprightSides(box: Bounds, { width, height }: RowName): Generator<RowPlace> {
  if (width > box.maxY - box.minY) return;
  const y = (box.minY + box.maxY - width) / 2;
  yield [box.maxX + GAP * height, y, true];
  yield [box.minX - height - GAP * height, y, true];
}
