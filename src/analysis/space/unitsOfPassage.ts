/** Exits by the number of persons, as French labour law (Code du travail R4216-5 and R4216-8) asks for them. */

/** Units of passage of an exit by its clear width [mm]: 0.90 m is 1, 1.40 m is 2, and from 3 on 0.60 m each. */
export function unitsOfPassage(widthMm: number): number {
  if (widthMm < 900) return 0;
  if (widthMm < 1400) return 1;
  return Math.max(2, Math.floor(widthMm / 600));
}

/** Clear width that a number of units of passage needs [mm]. */
export function widthOfUnits(units: number): number {
  return units <= 0 ? 0 : units === 1 ? 900 : units === 2 ? 1400 : units * 600;
}

export interface ExitNeed {
  readonly exits: number;
  /** Units of passage of all exits together. */
  readonly units: number;
  /** One exit of this many units serves instead. */
  readonly orOneOf?: number;
}

/** What `persons` need: the table of R4216-8; beyond 500 an exit for every further 500 and a unit for every 100. */
export function exitsFor(persons: number): ExitNeed {
  if (persons < 20) return { exits: 1, units: 1 };
  // One exit of one unit and an accessory one, or one of 2 units.
  if (persons <= 50) return { exits: 2, units: 1, orOneOf: 2 };
  if (persons <= 100) return { exits: 2, units: 2 };
  if (persons <= 500) return { exits: 2, units: Math.ceil(persons / 100) + 1 };
  return { exits: 2 + Math.ceil((persons - 500) / 500), units: Math.ceil(persons / 100) };
}
