/** What is intended; rules check what is declared here and report what is proven. */
import { z } from 'zod';
import { coolingRedundancy } from './cooling';
import { id } from './id';
import { amount, celsius, count, positive, share } from './quantity';

export const profile = z.enum(['eu', 'us', 'fr']);
export type Profile = z.infer<typeof profile>;

export const powerScheme = z.enum(['n', 'n+1', '2n', '2(n+1)', '3n/2', '4n/3', 'catcher']);
export type PowerScheme = z.infer<typeof powerScheme>;

export const design = z
  .strictObject({
    profile: profile.optional().meta({ description: 'Code profile.', default: 'eu' }),
    power: powerScheme.optional().meta({ description: 'Declared redundancy of power.', default: '2n' }),
    cooling: coolingRedundancy
      .optional()
      .meta({ description: 'Declared redundancy of cooling.', default: 'n+1' }),
    itKw: amount('kW', 'IT load the hall is designed for').optional(),
    diversity: share("Share of the racks' loads that the feeds are sized for at once").optional(),
    ambientC: celsius('Design ambient temperature').optional(),
    wetBulbC: celsius('Design wet-bulb temperature').optional(),
    itDeltaK: positive('K', 'Rise of the air through the IT').optional(),
    recirculation: share('Share of the air that the IT takes in that is its own exhaust').lt(1).optional(),
    dewPointC: celsius('Highest dew point of the room air').optional(),
    roomC: celsius('Temperature of the room air at its most humid').optional(),
    relativeHumidity: share('Highest relative humidity of the room air at roomC').optional(),
    waterClass: z
      .enum(['W17', 'W27', 'W32', 'W40', 'W45', 'W+'])
      .optional()
      .meta({ description: 'ASHRAE class of the FWS: its highest supply temperature in °C.' }),
    airClass: z.enum(['A1', 'A2', 'A3', 'A4', 'H1']).optional().meta({ description: 'ASHRAE air class.' }),
    occupants: count('Persons who may be in the room at once').optional(),
    faultTolerant: z.boolean().optional().meta({ description: 'Survives any single fault.' }),
    concurrentlyMaintainable: z
      .boolean()
      .optional()
      .meta({ description: 'Every component can be taken out for maintenance without loss.' }),
    phases: z.array(id()).max(100).optional().meta({ description: 'Build-out steps in their order.' }),
  })
  .meta({ id: 'Design', description: 'What is intended.' });
export type Design = z.infer<typeof design>;
