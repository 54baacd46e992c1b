/** Pipes against published tables of flow by velocity, and the bounds of the formulas. */
import { describe, expect, it } from 'vitest';
import { fluids } from './fluids';
import { couplingDrop, dropAt, frictionFactor, innerOfNominal, pipeDrop, velocity } from './pipeFlow';

/** Nominal diameter, and the flow in Schedule 40 pipe at 1.5 and at 3.0 m/s [L/min], as published. */
const published = [
  [25, 50, 100],
  [40, 118, 236],
  [50, 195, 390],
  [80, 429, 858],
  [100, 740, 1479],
  [150, 1679, 3357],
  [200, 2904, 5809],
  [250, 4578, 9157],
  [300, 6498, 12996],
] as const;

describe('velocity in Schedule 40 pipe', () => {
  it.each(published)('DN%d: %d L/min at 1.5 m/s, %d at 3.0', (nominalMm, slow, fast) => {
    expect(velocity(slow, innerOfNominal(nominalMm))).toBeCloseTo(1.5, 1);
    expect(velocity(fast, innerOfNominal(nominalMm))).toBeCloseTo(3, 1);
  });

  it('takes a diameter that no table has as the inner one', () => {
    expect(innerOfNominal(108)).toBe(108);
  });
});

describe('pressure drop of a pipe', () => {
  const pipe = { innerMm: 100, lengthM: 10, roughnessMm: 0.045, fittingsK: 0 };

  it('is nothing without flow', () => {
    expect(pipeDrop(0, pipe, fluids.pg25)).toBe(0);
  });

  it('grows with the flow itself where it is laminar, with almost its square where it is not', () => {
    const times = (from: number) => pipeDrop(2 * from, pipe, fluids.pg25) / pipeDrop(from, pipe, fluids.pg25);
    expect(times(5)).toBeCloseTo(2, 6);
    expect(times(1000)).toBeGreaterThan(3.4);
    expect(times(1000)).toBeLessThan(4);
  });

  it('has the friction factor of laminar flow below Re 2300', () => {
    expect(frictionFactor(1000, 0.001)).toBeCloseTo(0.064, 9);
  });

  it('is as stated at the flow for which it is stated', () => {
    expect(dropAt(126.9, 177, 177)).toBeCloseTo(126.9, 9);
  });

  it('is 1 psi for a coupling at its Cv', () => {
    expect(couplingDrop(0.8 * 3.785412, 0.8)).toBeCloseTo(6.894757, 6);
  });
});
