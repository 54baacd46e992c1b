/** Identity: everything that can be pointed at has an id, and things refer to each other by id only. */
import { z } from 'zod';
import { idPattern } from '../idPattern';

export const id = () =>
  z
    .string()
    .regex(idPattern)
    .meta({ description: 'Unique in this file; letters, digits, ".", "_" and "-", at most 64 of them.' });

/** What an id may name: a collection of the hall, or the equipment catalogue. */
export type ReferenceTarget =
  'types' | 'racks' | 'feeds' | 'loops' | 'plants' | 'power' | 'zones' | 'phases' | 'any';

/** An id that must name something in `target`; the generated schema carries it as `reference`. */
export const ref = (target: ReferenceTarget, description: string) =>
  z.string().regex(idPattern).meta({ description, reference: target });
