/** Where things stand: whole millimetres, x to the east, y to the south, as on the screen. */
import { z } from 'zod';

const coordinate = z.number().int().min(-10_000_000).max(10_000_000);

export const point = z.tuple([coordinate, coordinate]);
export type Point = z.infer<typeof point>;

export const at = () =>
  point.meta({ description: 'North-west corner of the footprint as placed, [x, y] in mm.', unit: 'mm' });

export const size = () =>
  z
    .tuple([z.number().int().min(1).max(10_000_000), z.number().int().min(1).max(10_000_000)])
    .meta({ description: 'Extent to the east and to the south, [x, y] in mm.', unit: 'mm' });

export const outline = (description: string) =>
  z
    .array(point)
    .min(3)
    .max(1000)
    .meta({ description: `${description}: corners [x, y] in mm.`, unit: 'mm' });

export const path = (description: string) =>
  z
    .array(point)
    .min(2)
    .max(1000)
    .meta({ description: `${description}: points [x, y] in mm.`, unit: 'mm' });

export const compass = z.enum(['north', 'east', 'south', 'west']);
export type Compass = z.infer<typeof compass>;

export const facing = () =>
  z.union([compass, z.number().min(-360).max(360)]).meta({
    description:
      'Where the front (cold side, service side) looks: north, east, south, west, or degrees clockwise from north.',
    default: 'north',
  });
export type Facing = Compass | number;
