import { loopRacks, type LikeRacks } from '../../analysis/cooling/loopRacks';
import { exceeds, fallsShort, figure } from '../limits';
import { namedRacks, worstOfTypes } from '../likeRacks';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/specific-flow',
  title: 'The flow of a rack fits its heat',
  severity: 'warning',
  subjects: ['loops'],
  options: {
    least: {
      default: 1,
      unit: 'L/min per kW',
      description: 'Less flow than this for a kW by liquid is suspect.',
      source: 'OCP: 1.25 to 2.0 L/min per kW at up to 10 K; 1.0 is PG25 at 15 K',
    },
    most: {
      default: 2,
      unit: 'L/min per kW',
      description: 'More flow than this for a kW by liquid is suspect.',
      source: 'OCP: 1.25 to 2.0 L/min per kW at up to 10 K',
    },
  },
  source: 'OCP cold-plate requirements: 1.25 to 2.0 L/min per kW; V / Q = 60000 / (ρ · cp · ΔT).',
  check(hall, index, { least, most }) {
    const loop = hall.model.element('loops', index)!;
    // A maker's curve is right at any share: it says what the rack needs.
    const groups = hall
      .get(loopRacks)
      .of(index)
      .filter(({ flowLpm, byCurve }) => flowLpm !== undefined && !byCurve);
    if (groups.length === 0)
      return notApplicable('No rack in it has a flow that is known and not from a curve.');
    const specificOf = ({ flowLpm = 0, liquidKw }: LikeRacks): number => flowLpm / liquidKw;
    const found = worstOfTypes(groups, (racks) => {
      const specific = specificOf(racks);
      if (exceeds(specific, most)) return specific / most;
      return fallsShort(specific, least) ? least / Math.max(specific, 1e-9) : undefined;
    });
    if (found.length === 0) return passed;
    return failed(
      ...found.map(({ worst, ofAll }): Failure => {
        const { ids, liquidKw, flowLpm = 0 } = worst;
        const specific = specificOf(worst);
        return {
          message: said(
            '{0} of {1} {2?has|have} {3} L/min for {4} kW{2?| each}: {5} L/min per kW, where {6} to {7} are usual{8}.',
            namedRacks(ids),
            loop.id,
            ids,
            figure(flowLpm),
            figure(liquidKw),
            two(specific),
            two(least),
            two(most),
            ofAll,
          ),
          objects: [ids[0]!, loop.id],
          measured: specific,
          limit: specific > most ? most : least,
          unit: 'L/min per kW',
        };
      }),
    );
  },
});

/** Two decimals: the band is narrow. */
const two = (value: number): number => Math.round(value * 100) / 100;
