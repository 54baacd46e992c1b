/** Properties of coolants and air. One table, so that no formula holds a number of its own. */

export interface Fluid {
  /** Density × specific heat [kJ/(m³·K)]. */
  readonly rhoCp: number;
  /** Density [kg/m³]. */
  readonly rho: number;
  /** Dynamic viscosity [mPa·s]. */
  readonly mu: number;
  readonly source: string;
}

/** Liquids by the names of the format. */
export const fluids: Readonly<Record<'pg25' | 'water', Fluid>> = {
  pg25: {
    rhoCp: 4008.2,
    rho: 1022.5,
    mu: 1.58,
    source: 'PG25 at 40 °C: Dow, DOWFROST LC 25, form 176-01641-01-0623',
  },
  water: {
    rhoCp: 4167.5,
    rho: 997,
    mu: 0.89,
    source: 'Water at about 25 °C: 997 kg/m³ × 4.180 kJ/(kg·K), textbook',
  },
};

/** Flow that carries `heatKw` at a rise of `deltaK`, in L/min: Q·60000 / (ρ·cp·ΔT). */
export const flowFor = (heatKw: number, deltaK: number, { rhoCp }: Pick<Fluid, 'rhoCp'>): number =>
  (heatKw * 60000) / (rhoCp * deltaK);

/** Heat capacity rate of a flow in kW/K: ρ·cp·V / 60000, with V in L/min. */
export const capacityRate = (flowLpm: number, { rhoCp }: Pick<Fluid, 'rhoCp'>): number =>
  (rhoCp * flowLpm) / 60000;

/** Temperature rise in K of a flow that takes up `heatKw`; infinite without flow. */
export const riseFor = (heatKw: number, flowLpm: number, fluid: Pick<Fluid, 'rhoCp'>): number =>
  heatKw === 0 ? 0 : heatKw / capacityRate(flowLpm, fluid);
