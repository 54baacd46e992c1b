/** What every element of a collection may carry. */
import { z } from 'zod';
import { id, ref } from './id';

export const status = z.enum(['existing', 'planned', 'reserved', 'removed']);

/** The fields that stand first in every element. */
export const identity = {
  id: id(),
  name: z.string().max(200).optional().meta({ description: 'A name for people.' }),
};

/** The fields that stand last in every element. */
export const remarks = {
  phase: ref('phases', 'The build-out step in which it is installed.').optional(),
  status: status.optional().meta({ description: 'Where it stands in its life.', default: 'planned' }),
  note: z.string().max(4000).optional().meta({ description: 'Free text for people; no rule reads it.' }),
};
