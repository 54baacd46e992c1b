/** Power of what moves coolant and air. */
import { derived } from '../derived';
import { powerGraph } from './powerGraph';
import { solvePower } from './powerState';

export interface MechanicalPower {
  /** True where some CDU, or some air unit, says what it plugs into: then each should. */
  readonly corded: { readonly cdus: boolean; readonly airUnits: boolean };
  /**
   * By place in `feeds`: 1 where in the normal state an active path through a UPS or BESS leads to it. Undefined where
   * the hall names no UPS and no BESS.
   */
  readonly guarded: Uint8Array | undefined;
}

export const mechanicalPower = derived(['chain'], (hall): MechanicalPower => {
  const isCorded = (collection: 'cdus' | 'airUnits') =>
    hall.model.elements(collection).some((unit) => (unit?.feeds?.length ?? 0) > 0);
  const hasGuard = hall.model.elements('power').some((node) => node?.kind === 'ups' || node?.kind === 'bess');
  const graph = hall.get(powerGraph);
  const state = hasGuard ? solvePower(graph, { lost: [], switching: 'auto' }) : undefined;
  return {
    corded: { cdus: isCorded('cdus'), airUnits: isCorded('airUnits') },
    guarded: state && Uint8Array.from(graph.ofFeed, (node) => (node === -1 ? 0 : state.guarded[node]!)),
  };
});
