/**
 * Dew point of moist air [°C] (Magnus formula, coefficients 17.625 and 243.04 °C).
 * @param airC its temperature [°C].
 * @param relativeHumidity between 0 and 1; at 0 there is no dew point: -Infinity.
 */
export function dewPoint(airC: number, relativeHumidity: number): number {
  if (relativeHumidity <= 0) return -Infinity;
  const g = Math.log(relativeHumidity) + (17.625 * airC) / (243.04 + airC);
  return (243.04 * g) / (17.625 - g);
}
