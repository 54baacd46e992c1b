/** A baseline file: the findings that were there when checking began, so that only new and worse ones fail. */
import { z } from 'zod';

export const baselineEntry = z
  .strictObject({
    fingerprint: z.string().min(1).max(100).meta({ description: 'By which the finding is recognised.' }),
    rule: z.string().max(100).meta({ description: 'Its rule.' }),
    file: z.string().max(1000).meta({ description: 'Name of its file, without the folder.' }),
    objects: z.array(z.string()).meta({ description: 'Ids of what it is about.' }),
    measured: z.number().optional().meta({ description: 'What was measured. Worse than this fails.' }),
    unit: z.string().max(100).optional().meta({ description: 'Unit of the measure.' }),
    message: z.string().meta({ description: 'What it said.' }),
  })
  .meta({ id: 'BaselineEntry', description: 'A known finding.' });
export type BaselineEntry = z.infer<typeof baselineEntry>;

export const baselineFile = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'The JSON Schema of this file.' }),
    format: z.literal('datahall-baseline/1').meta({ description: 'The format and its version.' }),
    findings: z.array(baselineEntry).meta({ description: 'The known findings, by fingerprint.' }),
  })
  .meta({ id: 'Baseline', title: 'Known findings', description: 'Known findings of data halls.' });
export type BaselineFile = z.infer<typeof baselineFile>;
