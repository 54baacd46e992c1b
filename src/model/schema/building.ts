/** The building: room, zones, columns, doors, and the routes of trays and pipes. */
import { z } from 'zod';
import { underlayFilePattern } from '../underlayFile';
import { ref } from './id';
import { identity, remarks } from './identity';
import { at, facing, outline, path, size } from './placement';
import { amount, lengthMm, positive } from './quantity';

export const room = z
  .strictObject({
    outline: outline('Inner faces of the walls'),
    heightMm: lengthMm('Clear height').optional(),
    grid: lengthMm('Grid of the plan')
      .min(1)
      .optional()
      .meta({ description: 'Grid of the plan, in mm.', unit: 'mm', default: 600 }),
    floor: z
      .strictObject({
        kind: z.enum(['slab', 'raised']).optional().meta({ description: 'Slab or raised floor.' }),
        ratedKpa: amount('kPa', 'Distributed load it carries').optional(),
        pointKn: z.number().min(0).optional().meta({ description: 'Point load it carries [kN]', unit: 'kN' }),
        heightMm: lengthMm('Height of a raised floor').optional(),
        class: z
          .number()
          .int()
          .min(1)
          .max(6)
          .optional()
          .meta({ description: 'EN 12825 load class of a raised floor, 1 to 6.' }),
      })
      .optional()
      .meta({ description: 'The floor.' }),
    sprinklerMm: lengthMm('Height of the sprinkler deflectors above the floor').min(1).optional(),
    hangingKpa: amount('kPa', 'Load that may hang from the structure above').optional(),
  })
  .meta({ id: 'Room', description: 'The room in which the hall stands.' });
export type Room = z.infer<typeof room>;

/** A drawing is a picture of the building: it lies under the plan and says nothing about the hall. */
export const underlay = z
  .strictObject({
    file: z.string().max(260).regex(underlayFilePattern).meta({
      description: 'A PNG or SVG in the folder of the hall or below, written with "/".',
    }),
    at: at().meta({
      description: 'North-west corner of the drawing before it is turned, [x, y] in mm.',
      unit: 'mm',
    }),
    widthMm: lengthMm('Width that the drawing has in the building').min(1),
    rotation: z.number().min(-360).max(360).optional().meta({
      description: 'Turned clockwise about its north-west corner, in degrees.',
      unit: 'degrees',
      default: 0,
    }),
    opacity: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({ description: 'How strong it is drawn, 0 to 1.', default: 0.5 }),
  })
  .meta({ id: 'Underlay', description: 'A drawing to scale under the plan.' });
export type Underlay = z.infer<typeof underlay>;

export const zone = z
  .strictObject({
    ...identity,
    kind: z
      .enum([
        'hot-aisle',
        'cold-aisle',
        'contained-hot',
        'contained-cold',
        'pod',
        'fire',
        'leak',
        'keep-out',
        'work-space',
      ])
      .meta({ description: 'What the area means.' }),
    outline: outline('Corners of the area'),
    leakagePct: amount('%', 'Share of the exhaust that leaks out of a contained aisle to the fronts')
      .lt(100)
      .optional(),
    designKw: amount('kW', 'Load that each rack position in it is designed for').optional(),
    podKw: amount('kW', 'Load that all racks in it together are designed for').optional(),
    valve: z
      .boolean()
      .optional()
      .meta({ description: 'Of a leak zone: a valve shuts it off when its sensor trips.' }),
    ...remarks,
  })
  .meta({ id: 'Zone', description: 'An area with a meaning.' });
export type Zone = z.infer<typeof zone>;

export const column = z
  .strictObject({ ...identity, at: at(), size: size(), ...remarks })
  .meta({ id: 'Column', description: 'A building column.' });
export type Column = z.infer<typeof column>;

export const door = z
  .strictObject({
    ...identity,
    at: at(),
    facing: facing().optional(),
    widthMm: lengthMm('Clear width').min(1),
    heightMm: lengthMm('Clear height').min(1).optional(),
    swing: z
      .enum(['in', 'out', 'sliding', 'double-in', 'double-out'])
      .optional()
      .meta({ description: 'How it opens, seen from inside the room.', default: 'out' }),
    exit: z.boolean().optional().meta({
      description: 'Leads to an exit. Where no door says so, every door does that does not say no.',
    }),
    ...remarks,
  })
  .meta({ id: 'Door', description: 'A door; at is the north or west end of its opening on the wall.' });
export type Door = z.infer<typeof door>;

export const tray = z
  .strictObject({
    ...identity,
    path: path('Centre line'),
    widthMm: lengthMm('Width').min(1),
    depthMm: lengthMm('Depth inside, for cables').min(1).optional(),
    heightMm: lengthMm('Height above the floor').optional(),
    ratingKgPerM: amount('kg/m', 'Cables it may carry').optional(),
    service: z
      .enum(['data', 'power'])
      .optional()
      .meta({ description: 'What it carries; network cables run in data trays only.', default: 'data' }),
    ...remarks,
  })
  .meta({ id: 'Tray', description: 'A cable tray.' });
export type Tray = z.infer<typeof tray>;

export const pipe = z
  .strictObject({
    ...identity,
    path: path('Centre line'),
    diameterMm: lengthMm('Nominal diameter').min(1),
    innerMm: positive('mm', 'Inner diameter; else that of Schedule 40 pipe').optional(),
    loop: ref('loops', 'The TCS loop whose coolant it carries.').optional(),
    plant: ref('plants', 'The FWS whose water it carries.').optional(),
    service: z
      .enum(['supply', 'return', 'manifold'])
      .optional()
      .meta({ description: 'Header to the racks, header from them, or the manifold of a row or rack.' }),
    flowLpm: amount('L/min', 'Flow it is designed for; else all of its loop or plant').optional(),
    roughnessMm: amount('mm', 'Roughness of its wall').optional(),
    fittingsK: amount('1', 'Loss coefficients of its fittings and valves together').optional(),
    heightMm: lengthMm('Height above the floor').optional(),
    ...remarks,
  })
  .meta({ id: 'Pipe', description: 'A pipe.' });
export type Pipe = z.infer<typeof pipe>;
