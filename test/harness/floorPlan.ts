import { deflateSync } from 'node:zlib';
import { pngOf } from '../../src/formats/pictures/png/png';
import type { Command } from '../../src/formats/pictures/picture';
import { BLACK, WHITE } from '../../src/scene/colour';

/** Extent of the drawing in pixels: of the shape of the clean hall's room, which is 12 by 9.6 m. */
export const floorPlanPx = { width: 600, height: 480 } as const;

/** Middles of its columns in pixels from its north-west corner. */
export const columnsPx = [
  [150, 120],
  [300, 120],
  [450, 120],
] as const;

const columnHalfPx = 10;
const wallPx = 6;

const rectangle = (x: number, y: number, width: number, height: number): Command[] => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
];

/** A floor plan as an architect's program exports it, as PNG: black walls and columns on white. */
export function floorPlan(): Uint8Array {
  const { width, height } = floorPlanPx;
  const walls = rectangle(wallPx / 2, wallPx / 2, width - wallPx, height - wallPx);
  const columns = columnsPx.flatMap(([x, y]) =>
    rectangle(x - columnHalfPx, y - columnHalfPx, 2 * columnHalfPx, 2 * columnHalfPx),
  );
  return pngOf(
    {
      width,
      height,
      background: WHITE,
      place: { x: 0, y: 0, scale: 20 },
      title: 'Floor plan',
      description: 'Walls and three columns',
      groups: [
        { layer: 'walls', marks: [{ shape: 'path', path: walls, stroke: { colour: BLACK, width: wallPx } }] },
        { layer: 'columns', marks: [{ shape: 'path', path: columns, fill: BLACK }] },
      ],
    },
    { pixelsPerMm: 1, deflate: (bytes) => new Uint8Array(deflateSync(bytes)) },
  );
}
