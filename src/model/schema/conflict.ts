/** What a merge could not decide, kept in the file until a person does. */
import { z } from 'zod';
import { id } from './id';

const anything = (description: string) => z.unknown().optional().meta({ description });

export const mergeConflict = z
  .strictObject({
    id: id().optional().meta({ description: 'The object; left out for what belongs to the file itself.' }),
    collection: z
      .string()
      .max(64)
      .optional()
      .meta({ description: 'The collection that the object is in, such as racks.' }),
    path: z.array(z.string().max(1000)).max(64).meta({
      description:
        'Keys that lead from the object, or from the top of the file, to the value; empty for the whole object. An item of a list is named by the id it holds.',
    }),
    base: anything('The value before both changes; left out where there was none.'),
    ours: anything('Our value, which stands in the file; left out where there is none.'),
    theirs: anything('Their value; left out where there is none.'),
  })
  .meta({
    id: 'MergeConflict',
    description: 'Two changes of one value that a merge could not join. Remove it once it is decided.',
  });
export type MergeConflict = z.infer<typeof mergeConflict>;

export const mergeConflicts = () =>
  z
    .array(mergeConflict)
    .optional()
    .meta({ description: 'What a merge left to be decided; an error until it is.' });
