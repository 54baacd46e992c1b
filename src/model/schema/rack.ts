import { z } from 'zod';
import { ref } from './id';
import { identity, remarks } from './identity';
import { at, facing } from './placement';
import { amount, celsius, count, share } from './quantity';

/** A cord: the feed it plugs into, and what share of the load it takes while it is live. */
export const cord = z
  .union([
    ref('feeds', 'A feed.'),
    z.strictObject({
      feed: ref('feeds', 'A feed.'),
      weight: amount('1', 'Share of the load beside the other cords; 0 is a standby cord').optional(),
    }),
  ])
  .meta({ description: 'A feed, or { feed, weight }.' });
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
