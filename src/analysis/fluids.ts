/** Properties of coolants and air. One table, so that no formula holds a number of its own. */

export interface Fluid {
  /** Density × specific heat [kJ/(m³·K)]. */
  readonly rhoCp: number;
  readonly source: string;
}

/** Liquids by the names of the format. */
export const fluids: Readonly<Record<'pg25' | 'water', Fluid>> = {
  pg25: { rhoCp: 4008.2, source: 'PG25 at 40 °C: Dow, DOWFROST LC 25, form 176-01641-01-0623' },
  water: { rhoCp: 4167.5, source: 'Water at about 25 °C: 997 kg/m³ × 4.180 kJ/(kg·K), textbook' },
};

/** Flow that carries `heatKw` at a rise of `deltaK`, in L/min: Q·60000 / (ρ·cp·ΔT). */
export const flowFor = (heatKw: number, deltaK: number, fluid: Fluid): number =>
  (heatKw * 60000) / (fluid.rhoCp * deltaK);

/** Heat capacity rate of a flow in kW/K: ρ·cp·V / 60000, with V in L/min. */
export const capacityRate = (flowLpm: number, fluid: Fluid): number => (fluid.rhoCp * flowLpm) / 60000;
