import { loopRacks } from '../../analysis/loopRacks';
import { exceeds, fallsShort, figure } from '../limits';
import { namedRacks, verb } from '../likeRacks';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';

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
    const failures: Failure[] = [];
    let known = false;
    for (const { ids, liquidKw, flowLpm, byCurve } of hall.get(loopRacks).of(index)) {
      // A maker's curve is right at any share: it says what the rack needs.
      if (flowLpm === undefined || byCurve) continue;
      known = true;
      const specific = flowLpm / liquidKw;
      const limit = exceeds(specific, most) ? most : fallsShort(specific, least) ? least : undefined;
      if (limit === undefined) continue;
      failures.push({
        message: `${namedRacks(ids)} of ${loop.id} ${verb(ids, 'has', 'have')} ${figure(flowLpm)} L/min for ${figure(liquidKw)} kW${verb(ids, '', ' each')}: ${two(specific)} L/min per kW, where ${two(least)} to ${two(most)} are usual.`,
        objects: [ids[0]!, loop.id],
        measured: specific,
        limit,
        unit: 'L/min per kW',
      });
    }
    if (failures.length) return failed(...failures);
    return known ? passed : notApplicable('No rack in it has a flow that is known and not from a curve.');
  },
});

/** Two decimals: the band is narrow. */
const two = (value: number): string => String(Math.round(value * 100) / 100);
