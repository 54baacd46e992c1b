/** A workspace's own equipment: `NAME.catalog.json`. */
import { z } from 'zod';
import { equipmentType } from './equipmentType';

export const catalogFile = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'The JSON Schema of this file.' }),
    format: z.literal('datahall-catalog/1').meta({ description: 'The format and its version.' }),
    name: z.string().max(200).optional().meta({ description: 'A name for people.' }),
    types: z.array(equipmentType).meta({ description: 'Equipment types; they win over built-in ones.' }),
  })
  .meta({ id: 'Catalog', title: 'Data hall catalogue', description: 'Equipment (NAME.catalog.json).' });

export type CatalogFile = z.infer<typeof catalogFile>;
