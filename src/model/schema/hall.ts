/** A data hall: one text file. This schema is the single source of the format's words. */
import { z } from 'zod';
import { column, door, pipe, room, tray, underlay, zone } from './building';
import { mergeConflicts } from './conflict';
import { airUnit, cdu, loop, plant } from './cooling';
import { design } from './design';
import { equipmentType } from './equipmentType';
import { assertion, link, phase, waiver } from './plan';
import { feed, powerNode } from './power';
import { rack } from './rack';

/** The collections in the order of the canonical form. */
export const collections = {
  types: equipmentType,
  phases: phase,
  zones: zone,
  columns: column,
  doors: door,
  plants: plant,
  loops: loop,
  cdus: cdu,
  airUnits: airUnit,
  power: powerNode,
  feeds: feed,
  racks: rack,
  trays: tray,
  pipes: pipe,
  links: link,
  tests: assertion,
  waivers: waiver,
} as const;

export type CollectionKey = keyof typeof collections;

/** The element type of each collection. */
export type ElementOf = { [K in CollectionKey]: z.infer<(typeof collections)[K]> };
export type AnyElement = ElementOf[CollectionKey];

const list = <T extends z.ZodType>(element: T, description: string) =>
  z.array(element).optional().meta({ description });

export const hall = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'The JSON Schema of this file.' }),
    format: z.literal('datahall/1').meta({ description: 'The format and its version.' }),
    name: z.string().max(200).optional().meta({ description: 'A name for people.' }),
    $conflicts: mergeConflicts(),
    design: design.optional(),
    room: room,
    underlay: underlay.optional(),
    types: list(equipmentType, 'Equipment types used only in this hall.'),
    phases: list(phase, 'Build-out steps.'),
    zones: list(zone, 'Areas with a meaning.'),
    columns: list(column, 'Building columns.'),
    doors: list(door, 'Doors.'),
    plants: list(plant, 'FWS supplies.'),
    loops: list(loop, 'TCS loops.'),
    cdus: list(cdu, 'Coolant distribution units.'),
    airUnits: list(airUnit, 'CRAHs, fan walls, in-row coolers, rear doors.'),
    power: list(powerNode, 'The power chain.'),
    feeds: list(feed, 'What racks plug into: busways, RPPs, PDUs.'),
    racks: z.array(rack).meta({ description: 'Rack positions with their load.' }),
    trays: list(tray, 'Cable trays.'),
    pipes: list(pipe, 'Pipes.'),
    links: list(link, 'Network cable groups.'),
    tests: list(assertion, 'What the designer asserts about this hall.'),
    waivers: list(waiver, 'Findings accepted on purpose.'),
  })
  .meta({ id: 'Hall', title: 'Data hall', description: 'One data hall (NAME.hall.json).' });

export type Hall = z.infer<typeof hall>;

/** The fields of a hall that are no collection: the hall's head. */
export type HallHead = Omit<Hall, CollectionKey>;
