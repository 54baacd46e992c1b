/** What people add to the things: network links, phases, assertions and waivers. */
import { z } from 'zod';
import { idPattern } from '../idPattern';
import { id, ref } from './id';
import { identity, remarks } from './identity';
import { amount, count, lengthMm, type Unit } from './quantity';

export const link = z
  .strictObject({
    ...identity,
    from: ref('racks', 'Rack at one end.'),
    to: ref('racks', 'Rack at the other end.'),
    medium: z
      .string()
      .max(64)
      .optional()
      .meta({ description: 'dac, aec, aoc, mmf-om4, smf-dr4, smf-fr4, …' }),
    rateGbps: amount('Gb/s', 'Rate of one cable').optional(),
    laneGbps: amount('Gb/s', 'Rate of one lane: 100 (100G-PAM4) or 200 (200G-PAM4)').optional(),
    count: count('Cables').optional(),
    lengthMm: lengthMm('Length of one cable, where it is known').optional(),
    panels: count('Patch panels on the way').optional(),
    rail: count('Rail of a rail-optimised fabric, counted from 1').min(1).optional(),
    ...remarks,
  })
  .meta({ id: 'Link', description: 'A network cable group.' });
export type Link = z.infer<typeof link>;

export const date = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ description: `${description}, as YYYY-MM-DD.` });

export const phase = z
  .strictObject({
    ...identity,
    order: count('Position in the build-out').optional(),
    readyOn: date('When it is ready').optional(),
    status: remarks.status,
    note: remarks.note,
  })
  .meta({ id: 'Phase', description: 'A build-out step.' });
export type Phase = z.infer<typeof phase>;

const bounds = (unit: Unit, description: string) =>
  z
    .strictObject({
      min: amount(unit, 'At least').optional(),
      max: amount(unit, 'At most').optional(),
      eq: amount(unit, 'Exactly').optional(),
    })
    .optional()
    .meta({ description: unit === '1' ? description : `${description} [${unit}]` });

export const expectation = z
  .strictObject({
    racks: bounds('1', 'Rack positions.'),
    itKw: bounds('kW', 'Nominal load of the racks'),
    liquidKw: bounds('kW', 'What of it leaves by liquid'),
    airKw: bounds('kW', 'What of it leaves to the air'),
    massKg: bounds('kg', 'Mass of the racks as operated'),
    areaM2: bounds('m2', 'Area inside the outline of the room'),
    pue: bounds('1', 'Power usage effectiveness; a campus has one, a hall has none.'),
    headroomKw: z
      .strictObject({
        loop: z.string().regex(idPattern).meta({ description: 'Id of a loop.' }),
        min: amount('kW', 'At least so much is left'),
      })
      .optional()
      .meta({
        description: 'What a loop can take beside its racks, after the losses that it is to survive.',
      }),
    survives: z
      .strictObject({
        n: z
          .number()
          .int()
          .min(1)
          .max(2)
          .meta({ description: 'Components that may be lost at once: 1 or 2.' }),
        of: z.enum(['power', 'cooling', 'all']).meta({ description: 'What may be lost.' }),
      })
      .optional()
      .meta({ description: 'After any such loss every rack is lit and cooled, and nothing is overloaded.' }),
  })
  .meta({ id: 'Expectation', description: 'What an assertion expects of the finished hall.' });
export type Expectation = z.infer<typeof expectation>;

export const assertion = z
  .strictObject({
    ...identity,
    expect: expectation,
    ...remarks,
  })
  .meta({ id: 'Assertion', description: 'What the designer asserts about this hall.' });
export type Assertion = z.infer<typeof assertion>;

export const waiver = z
  .strictObject({
    id: id().optional(),
    rule: z.string().max(100).meta({ description: 'The rule whose finding is accepted.' }),
    on: z.array(ref('any', 'An object.')).max(1000).meta({ description: 'The objects it is accepted on.' }),
    reason: z.string().min(1).max(4000).meta({ description: 'Why it is accepted. Required.' }),
    by: z.string().max(200).optional().meta({ description: 'Who accepted it.' }),
    expires: date('The last day on which it holds').optional(),
    upTo: z.number().optional().meta({
      description: "It stops covering the finding when the finding's measure gets worse than this.",
    }),
    note: remarks.note,
  })
  .meta({ id: 'Waiver', description: 'A finding accepted on purpose.' });
export type Waiver = z.infer<typeof waiver>;
