/**
 * Numbers with a unit. The unit stands in the key (`powerKw`), in the description that an editor shows,
 * and as `unit` in the generated JSON Schema, so that a reader never has to guess it.
 */
import { z } from 'zod';

/** The unit of a quantity as it is printed. `1` is a plain ratio. */
export type Unit =
  | 'kW'
  | 'kVA'
  | 'kWh'
  | 'MVA'
  | 'kV'
  | 'A'
  | 'kA'
  | 'V'
  | 'L/min'
  | 'm2'
  | 'm3/h'
  | 'kg'
  | 'kg/m'
  | '°C'
  | 'K'
  | 'mm'
  | 'mm²'
  | 'mΩ/m'
  | 'kPa'
  | 'µm'
  | 'min'
  | 'Gb/s'
  | 'm3'
  | 'L'
  | 's'
  | '%'
  | '1';

function described(schema: z.ZodNumber, unit: Unit, description: string) {
  return schema.meta({ description: unit === '1' ? description : `${description} [${unit}]`, unit });
}

/** A quantity that cannot be negative: power, flow, mass, current. */
export const amount = (unit: Unit, description: string) =>
  described(z.number().min(0).max(1e9), unit, description);

/** A quantity that is meaningless at zero: a voltage, a width. */
export const positive = (unit: Unit, description: string) =>
  described(z.number().gt(0).max(1e9), unit, description);

/** A temperature in °C: may be negative, stays within what water, glycol and weather can have. */
export const celsius = (description: string) => described(z.number().min(-60).max(150), '°C', description);

/** A share between 0 and 1. */
export const share = (description: string) => described(z.number().min(0).max(1), '1', description);

/** A count of things. */
export const count = (description: string) =>
  described(z.number().int().min(0).max(100_000), '1', description);

/** A length that stands alone, in whole millimetres. */
export const lengthMm = (description: string) =>
  described(z.number().int().min(0).max(10_000_000), 'mm', description);
