/** The power chain: what a rack plugs into (feeds) and what stands before it (power nodes). */
import { z } from 'zod';
import { ref } from './id';
import { identity, remarks } from './identity';
import { at, facing, path } from './placement';
import { date } from './plan';
import { amount, count, lengthMm, positive, share } from './quantity';

export const source = z
  .union([
    ref('power', 'A power node.'),
    z.strictObject({
      node: ref('power', 'A power node.'),
      role: z
        .enum(['preferred', 'alternate'])
        .optional()
        .meta({ description: 'Priority of this input.', default: 'preferred' }),
      switching: z
        .enum(['auto', 'manual', 'closed'])
        .optional()
        .meta({ description: 'manual: closed by hand, for maintenance only.', default: 'closed' }),
    }),
  ])
  .meta({ description: 'A power node, or { node, role, switching }.' });
export type Source = z.infer<typeof source>;

const sources = () =>
  z.array(source).max(64).optional().meta({ description: 'Where it draws from; the first is preferred.' });

export const side = z.enum(['A', 'B', 'C', 'D', 'R']);
export type Side = z.infer<typeof side>;

export const feed = z
  .strictObject({
    ...identity,
    type: ref('types', 'Equipment type.').optional(),
    kind: z
      .enum(['busway', 'rpp', 'pdu'])
      .optional()
      .meta({ description: 'A busway run, a remote power panel or a PDU.', default: 'busway' }),
    side: side.optional().meta({ description: 'Independent power side; R is a reserve (catcher).' }),
    from: sources(),
    path: path('Run of the busway, from its end feed').optional(),
    at: at().optional(),
    facing: facing().optional(),
    ratingA: amount('A', 'Rated current; overrides the type').optional(),
    voltageV: positive('V', 'Voltage, line to line for AC; overrides the type').optional(),
    current: z.enum(['ac', 'dc']).optional().meta({ description: 'Kind of current.', default: 'ac' }),
    fedAtMm: lengthMm('Where a busway is fed, along its path; else at its beginning').optional(),
    neutralA: amount('A', 'Rated current of the neutral; overrides the type').optional(),
    resistanceMohmPerM: amount('mΩ/m', 'Resistance of one conductor; overrides the type').optional(),
    reactanceMohmPerM: amount('mΩ/m', 'Reactance of one conductor; overrides the type').optional(),
    heightMm: lengthMm('Height of the run above the floor').optional(),
    room: z.string().max(64).optional().meta({ description: 'The compartment it runs in.' }),
    ...remarks,
  })
  .meta({ id: 'Feed', description: 'What a rack plugs into: a busway run, an RPP or a PDU.' });
export type Feed = z.infer<typeof feed>;

export const powerNode = z
  .strictObject({
    ...identity,
    kind: z
      .enum(['utility', 'transformer', 'generator', 'switchboard', 'ats', 'sts', 'ups', 'bess', 'pdu'])
      .meta({ description: 'What it is. An ats or sts takes exactly one live input.' }),
    type: ref('types', 'Equipment type.').optional(),
    side: side.optional().meta({ description: 'Independent power side; R is a reserve (catcher).' }),
    ratingKw: amount('kW', 'Rated real power').optional(),
    ratingKva: amount('kVA', 'Rated apparent power').optional(),
    pf: share('Power factor with which ratingKva becomes kW').optional(),
    modules: count('UPS modules installed').optional(),
    redundantModules: count('How many of the modules are redundant').optional(),
    moduleKw: amount('kW', 'Rating of one UPS module').optional(),
    autonomyMin: amount('min', 'Battery or fuel autonomy at rated load').optional(),
    startS: amount('s', 'Time from a loss of mains until it carries load').optional(),
    icwKa: amount('kA', 'Short-time withstand current of a switchboard').optional(),
    ikKa: amount('kA', 'Prospective short-circuit current at its busbars').optional(),
    batteryKwh: amount('kWh', 'Energy stored in its batteries').optional(),
    groupKwh: amount('kWh', 'Energy of the largest group of its batteries').optional(),
    groupGapMm: lengthMm('Least gap between groups of its batteries, and between them and walls').optional(),
    efficiency: share('Output over input at the design load; without one no loss is counted')
      .gt(0)
      .optional(),
    room: z.string().max(64).optional().meta({ description: 'The compartment it stands in.' }),
    substation: z
      .string()
      .max(64)
      .optional()
      .meta({ description: 'The substation that a supply comes from.' }),
    route: z
      .string()
      .max(64)
      .optional()
      .meta({ description: 'The route of a supply: trench, line or shaft.' }),
    readyOn: date('When it is ready, where that is not the day of its phase').optional(),
    from: sources(),
    ...remarks,
  })
  .meta({ id: 'PowerNode', description: 'A node of the power chain.' });
export type PowerNode = z.infer<typeof powerNode>;
