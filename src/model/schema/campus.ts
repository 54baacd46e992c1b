/** A campus: one text file that names its halls. */
import { z } from 'zod';
import { mergeConflicts } from './conflict';
import { plant } from './cooling';
import { id, ref } from './id';
import { identity, remarks } from './identity';
import { at } from './placement';
import { phase, waiver } from './plan';
import { powerNode } from './power';
import { amount, positive, share } from './quantity';

export const campusHall = z
  .strictObject({
    ...identity,
    id: id(),
    file: z
      .string()
      .min(1)
      .max(1000)
      .meta({ description: "Path of the hall file, relative to this file's folder, in it or below it." }),
    at: at().optional(),
    building: z.string().max(64).optional().meta({ description: 'The building it is in.' }),
    itKw: amount('kW', 'IT load it is planned for; else what its file adds up to').optional(),
    from: z.array(ref('power', 'A power node of the campus.')).max(64).optional(),
    ...remarks,
  })
  .meta({ id: 'CampusHall', description: 'A hall of the campus.' });

export const campus = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'The JSON Schema of this file.' }),
    format: z.literal('datahall-campus/1').meta({ description: 'The format and its version.' }),
    name: z.string().max(200).optional().meta({ description: 'A name for people.' }),
    $conflicts: mergeConflicts(),
    site: z
      .strictObject({
        gridMva: amount('MVA', 'Contracted grid capacity').optional(),
        gridKv: positive('kV', 'Voltage of the grid connection').optional(),
        country: z.string().length(2).optional().meta({ description: 'ISO 3166-1 code, such as FR.' }),
        pue: z.number().min(1).max(5).optional().meta({ description: 'Design PUE of a year.' }),
        wue: z.number().min(0).optional().meta({ description: 'Design WUE [L/kWh].', unit: 'L/kWh' }),
        erf: share('Energy reuse factor').optional(),
        ref: share('Renewable energy factor').optional(),
        pf: share('Power factor at the grid connection').optional(),
        heatReuse: z
          .string()
          .min(1)
          .max(1000)
          .optional()
          .meta({ description: 'Where waste heat goes, or why the site is exempt.' }),
        permitMw: z
          .number()
          .min(0)
          .optional()
          .meta({ description: 'Thermal power of the combustion plant that is permitted [MW].', unit: 'MW' }),
      })
      .optional()
      .meta({ description: 'The site.' }),
    phases: z.array(phase).optional().meta({ description: 'Build-out steps.' }),
    plants: z.array(plant).optional().meta({ description: 'Heat rejection shared by halls.' }),
    power: z.array(powerNode).optional().meta({ description: 'Substation and MV nodes.' }),
    halls: z.array(campusHall).meta({ description: 'The halls.' }),
    waivers: z.array(waiver).optional().meta({ description: 'Findings accepted on purpose.' }),
  })
  .meta({ id: 'Campus', title: 'Data hall campus', description: 'A campus (NAME.campus.json).' });

export type Campus = z.infer<typeof campus>;
