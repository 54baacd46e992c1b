/** What a stream of air carries and how warm it becomes. Temperatures in °C, flows in m³/h, heat in kW. */

/** Density × specific heat of air [kJ/(m³·K)]: 1.2 kg/m³ × 1.006 kJ/(kg·K), textbook. */
const airRhoCp = 1.2 * 1.006;

/** Air that carries `heatKw` at a rise of `deltaK` [m³/h]: Q·3600 / (ρ·cp·ΔT). */
export const airflowFor = (heatKw: number, deltaK: number): number => (heatKw * 3600) / (airRhoCp * deltaK);

/** Heat that `airflowM3h` of air carries at a rise of `deltaK` [kW]: ρ·cp·V·ΔT / 3600. */
export const airHeat = (airflowM3h: number, deltaK: number): number =>
  (airRhoCp * airflowM3h * deltaK) / 3600;

/** Rise of `airflowM3h` of air that takes up `heatKw` [K]. */
export const airRise = (heatKw: number, airflowM3h: number): number =>
  (heatKw * 3600) / (airRhoCp * airflowM3h);

/**
 * Inlet temperature of equipment that takes in a share of its own exhaust [°C]: T_s + r/(1 − r)·ΔT.
 * @param recirculation r, the share of the intake that is exhaust, 0 ≤ r < 1.
 */
export const recirculatedInlet = (supplyC: number, riseK: number, recirculation: number): number =>
  supplyC + (recirculation / (1 - recirculation)) * riseK;

/** Temperature of the air that comes back to the air units [°C]: T_s + ΔT·V_IT/V_supply. */
export const returnAir = (supplyC: number, riseK: number, itM3h: number, supplyM3h: number): number =>
  supplyC + (riseK * itM3h) / supplyM3h;

/** Return temperature index [%]: below 100 supply air bypasses the IT, above 100 the IT takes in its own exhaust. */
export const returnTemperatureIndex = (itM3h: number, supplyM3h: number): number =>
  100 * returnAir(0, 1, itM3h, supplyM3h);
