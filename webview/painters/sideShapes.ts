/**
 * Outlines with a name each, such as the sides of a conflict, over a plan that is read below them: a name looks for a
 * place beside its outline that covers no name, badge, box or other side, and an outline is broken off at the names.
 */
import type { Point } from '../../src/model/types';
import { overlaps, toMmX, toMmY, toScreen, union, type Bounds } from '../camera';
import { boundsOfPoints } from '../bounds';
import { keepNames } from './keepReadable';
import type { OverlayFrame, OverlayPlace } from './overlayPainter';
import { PLATE_HEIGHT_PX, paintPlate, plateWidth, reachOfPlate, type Tone } from './plates';

export interface SideShape {
  readonly points: readonly Point[];
  readonly closed: boolean;
  readonly dashed: boolean;
  readonly fill: boolean;
  readonly tone: Tone;
  /** Without one it is an outline alone. */
  readonly name?: string;
  /** The edge that the name stands at where there is room. */
  readonly edge: Edge;
}

export type Edge = 'above' | 'below' | 'before' | 'behind';
const EDGES: readonly Edge[] = ['above', 'below', 'behind', 'before'];

const GAP_PX = 5;
/** Further out where something stands beside the outline; where there is nothing free, a name covers what is there. */
const RINGS = [0, 1, 2].map((ring) => GAP_PX + ring * (PLATE_HEIGHT_PX + 2));

type Place = readonly [x: number, y: number];

/** Middles of a plate beside a box, the best first: at its own edge before the others, near before far. */
export function* placesBeside(box: Bounds, width: number, height: number, edge: Edge): Generator<Place> {
  const edges = [edge, ...EDGES.filter((other) => other !== edge)];
  const [x, y] = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
  const xs = [x, box.minX + width / 2, box.maxX - width / 2];
  const ys = [y, box.minY + height / 2, box.maxY - height / 2];
  for (const gap of RINGS) {
    for (const at of edges) {
      if (at === 'above') for (const along of xs) yield [along, box.minY - gap - height / 2];
      if (at === 'below') for (const along of xs) yield [along, box.maxY + gap + height / 2];
      if (at === 'before') for (const along of ys) yield [box.minX - gap - width / 2, along];
      if (at === 'behind') for (const along of ys) yield [box.maxX + gap + width / 2, along];
    }
  }
}

interface NamePlace {
  readonly name: string;
  readonly tone: Tone;
  readonly at: Place;
}

function namePlaces(frame: OverlayPlace, sides: readonly SideShape[]): readonly NamePlace[] {
  const { camera, view, store } = frame;
  const named = sides.filter(({ name }) => name !== undefined);
  const taken = named.map(({ points }) => toScreen(camera, boundsOfPoints(points)));
  const read = frame.read?.() ?? { names: [], badges: [] };
  const isFree = (plate: Bounds): boolean =>
    plate.minX >= 0 &&
    plate.minY >= 0 &&
    plate.maxX <= view.width &&
    plate.maxY <= view.height &&
    ![...taken, ...read.names, ...read.badges].some((other) => overlaps(other, plate)) &&
    !store.hasBoxIn({
      minX: toMmX(camera, plate.minX),
      minY: toMmY(camera, plate.minY),
      maxX: toMmX(camera, plate.maxX),
      maxY: toMmY(camera, plate.maxY),
    });
  return named.map(({ points, name = '', tone, edge }) => {
    const width = plateWidth(frame, name);
    const box = toScreen(camera, boundsOfPoints(points));
    const places = [...placesBeside(box, width, PLATE_HEIGHT_PX, edge)];
    const at = places.find(([x, y]) => isFree(plateAround(x, y, width))) ?? places[0] ?? [0, 0];
    taken.push(plateAround(...at, width));
    return { name, tone, at };
  });
}

const plateAround = (x: number, y: number, width: number): Bounds => ({
  minX: x - width / 2,
  minY: y - PLATE_HEIGHT_PX / 2,
  maxX: x + width / 2,
  maxY: y + PLATE_HEIGHT_PX / 2,
});

/** @param outline paints one without its name */
export function paintSides(
  frame: OverlayFrame,
  sides: readonly SideShape[],
  outline: (side: SideShape) => void,
): void {
  for (const side of sides) outline(side);
  const bounds = sides.map(({ points }) => toScreen(frame.camera, boundsOfPoints(points)));
  const names = frame.read?.().names ?? [];
  keepNames(
    frame.context,
    names.filter((name) => bounds.some((other) => overlaps(other, name))),
  );
  for (const { name, tone, at } of namePlaces(frame, sides)) paintPlate(frame, name, ...at, tone);
}

/** Where the names are painted, in pixels; undefined where there are none. */
export function reachOfSideNames(frame: OverlayPlace, sides: readonly SideShape[]): Bounds | undefined {
  let reach: Bounds | undefined;
  for (const { name, at } of namePlaces(frame, sides)) reach = union(reach, reachOfPlate(frame, name, ...at));
  return reach;
}
