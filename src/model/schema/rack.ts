import { z } from 'zod';
import { ref } from './id';
import { identity, remarks } from './identity';
import { at, facing } from './placement';
import { amount, celsius, count, lengthMm, positive, share } from './quantity';
import { shelves } from './shelves';

/** The conductors that a tap-off connects: all three phases, one against the neutral, or two against each other. */
export const tapPhases = z.enum(['3ph', 'L1', 'L2', 'L3', 'L1-L2', 'L2-L3', 'L3-L1']);
export type TapPhases = z.infer<typeof tapPhases>;

/** A cord: the feed it plugs into, what share of the load it takes while it is live, its tap-off and whip. */
export const cord = z
  .union([
    ref('feeds', 'A feed.'),
    z.strictObject({
      feed: ref('feeds', 'A feed.'),
      weight: amount('1', 'Share of the load beside the other cords; 0 is a standby cord').optional(),
      tapMm: lengthMm("Where its tap-off sits, along the busway's path from the beginning").optional(),
      breakerA: positive('A', 'Rating of the breaker in its tap-off or panel').optional(),
      phases: tapPhases.optional().meta({ description: 'Phases that it connects.', default: '3ph' }),
      whipMm: lengthMm('Length of its whip').optional(),
      conductorMm2: positive('mm²', 'Cross-section of a copper conductor of its whip').optional(),
      shelves: count('Power shelves or power supplies that hang on it').optional(),
    }),
  ])
  .meta({
    description: 'A feed, or { feed, weight, tapMm, breakerA, phases, whipMm, conductorMm2, shelves }.',
  });
export type Cord = z.infer<typeof cord>;

export const cords = () =>
  z
    .array(cord)
    .max(64)
    .optional()
    .meta({ description: 'The feeds it plugs into. k live cords take 1/k of the load each, or by weight.' });

/** What an element names itself wins over its type. */
export const rackOverrides = {
  powerKw: amount('kW', 'Nominal load; overrides the type').optional(),
  peakKw: amount('kW', 'Highest load; overrides the type').optional(),
  liquidFraction: share('Share of the heat that leaves by liquid; overrides the type').optional(),
  liquidKw: amount('kW', 'Heat by liquid as its maker states it; overrides the type').optional(),
  airKw: amount('kW', 'Heat to the air as its maker states it; overrides the type').optional(),
  flowLpm: amount('L/min', 'Coolant flow it needs; overrides the type').optional(),
  maxReturnC: celsius('Highest coolant return temperature; overrides the type').optional(),
  massKg: amount('kg', 'Mass as operated; overrides the type').optional(),
  shelves: shelves('Power shelves of the rack; overrides the type').optional(),
  current: z
    .enum(['ac', 'dc'])
    .optional()
    .meta({ description: 'Kind of current it takes; overrides the type.', default: 'ac' }),
  inputVMin: positive('V', 'Lowest input voltage; overrides the type').optional(),
  inputVMax: positive('V', 'Highest input voltage; overrides the type').optional(),
  powerFactor: share('Power factor of its input; overrides the type').gt(0).optional(),
  utilisation: share('Share of its load that the feeds are sized for').optional(),
};

export const rack = z
  .strictObject({
    ...identity,
    type: ref('types', 'Equipment type.'),
    at: at(),
    facing: facing().optional(),
    row: z.string().max(64).optional().meta({ description: 'The row it stands in.' }),
    ...rackOverrides,
    feeds: cords(),
    feedsNeeded: count('How many live cords it needs to run').min(1).optional(),
    loop: ref('loops', 'The TCS loop that cools it.').optional(),
    zone: ref('zones', 'The zone it stands in.').optional(),
    designKw: amount('kW', 'Load that its position is designed for; else that of its zone').optional(),
    serves: z
      .enum(['compute', 'network', 'storage', 'management'])
      .optional()
      .meta({ description: 'What it is for.', default: 'compute' }),
    su: z.string().max(64).optional().meta({ description: 'The scalable unit it belongs to.' }),
    tier: z
      .enum(['leaf', 'spine', 'core'])
      .optional()
      .meta({ description: 'Tier of the fabric whose switches stand in it.' }),
    switches: count('Switches of that tier in it').optional(),
    radix: count('Ports of one of its switches, at the rate of the fabric').optional(),
    ...remarks,
  })
  .meta({ id: 'Rack', description: 'A rack position with its load.' });
export type Rack = z.infer<typeof rack>;
