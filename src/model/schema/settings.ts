/** `.datahall.json`: which rules run, how severe they are, and with which limits. */
import { z } from 'zod';
import { profile } from './design';

export const severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severity>;

export const severitySetting = z.enum(['off', 'info', 'warning', 'error']);
export type SeveritySetting = z.infer<typeof severitySetting>;

export const ruleSetting = z.union([
  severitySetting,
  z.strictObject({
    severity: severitySetting.optional().meta({ description: 'How severe its findings are.' }),
    options: z
      .record(z.string(), z.union([z.number(), z.string(), z.boolean()]))
      .optional()
      .meta({ description: "The rule's limits; `datahall explain RULE` lists them." }),
  }),
]);
export type RuleSetting = z.infer<typeof ruleSetting>;

export const settings = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'The JSON Schema of this file.' }),
    extends: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .meta({ description: 'Settings to start from: paths relative to this file.' }),
    profile: profile.optional().meta({ description: 'Code profile of halls that name none.', default: 'eu' }),
    rules: z
      .record(z.string(), ruleSetting)
      .optional()
      .meta({ description: 'By rule: "off", "info", "warning", "error" or { severity, options }.' }),
    catalogs: z
      .array(z.string())
      .optional()
      .meta({ description: 'Catalogue files, relative to this file; else every *.catalog.json.' }),
    baseline: z.string().optional().meta({ description: 'Baseline file, relative to this file.' }),
  })
  .meta({ id: 'Settings', title: 'Data hall settings', description: 'Settings (.datahall.json).' });
export type Settings = z.infer<typeof settings>;
