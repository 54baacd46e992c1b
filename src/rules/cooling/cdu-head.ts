import { loopPipes } from '../../analysis/cooling/pipeDuties';
import { dropAt, pumpKw } from '../../analysis/cooling/pipeFlow';
import { loopRacks } from '../../analysis/cooling/loopRacks';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { exceeds, figure, percent } from '../limits';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/cdu-head',
  title: 'The pumps have head for the worst rack',
  severity: 'error',
  subjects: ['loops'],
  options: {
    marginShare: {
      default: 0.1,
      unit: '1',
      description: 'What the head must have above the need, as a share of the need.',
      source: 'Common practice for fouled filters; OCP: at least 276 kPa head in a row',
    },
    roughnessMm: {
      default: 0.045,
      unit: 'mm',
      description: 'Roughness of pipes that state none.',
      source: 'Commercial steel pipe, textbook; 0.0015 mm for drawn tube',
    },
    pumpEfficiency: {
      default: 0.65,
      unit: '1',
      description: 'Efficiency with which head and flow become pump power in the message.',
      source: 'Usual for centrifugal pumps of this size',
    },
  },
  source:
    'Darcy–Weisbach with Haaland’s friction factor. Heads and pressure drops as their makers state them (Lenovo LP2357 for GB300).',
  check(hall, index, { marginShare, roughnessMm, pumpEfficiency }) {
    const loop = hall.model.element('loops', index)!;
    const worst = worstRack(hall, index);
    if (!worst) return notApplicable('The pressure drop of none of its racks is known.');
    const { pipes, dropKpa, unknown } = loopPipes(hall, index, roughnessMm);
    const { heads, without } = headsOf(hall, index);
    const ids = hall.loops.balance(index).cdus.map((cdu) => cdu.id);
    if (ids.length === 0) return notApplicable('It has no CDU.');
    if (heads.length === 0) {
      return pipes.length
        ? blocked(`${loop.id}: not known: headKpa of ${listed(without)}.`)
        : notApplicable('Neither its pipes nor the head of its CDUs are known.');
    }
    const head = Math.min(...heads);
    const need = (worst.kpa + dropKpa) * (1 + marginShare);
    if (exceeds(need, head)) {
      const kw = pumpKw(worst.kpa + dropKpa, hall.loops.balance(index).flowLpm, pumpEfficiency);
      return failed({
        message: said(
          '{0} takes {1} kPa at its flow and the pipes of {2} {3} kPa: with {4} % of margin {5} kPa of the {6} kPa that {7} {7?has|have} ({8}; {9} kW of pump power).',
          worst.id,
          figure(worst.kpa),
          loop.id,
          figure(dropKpa),
          figure(marginShare * 100),
          figure(need),
          figure(head),
          ids,
          percent(need, head),
          figure(kw),
        ),
        objects: [loop.id, ...ids],
        measured: need,
        limit: head,
        unit: 'kPa',
      });
    }
    if (pipes.length === 0)
      return notApplicable('Its pipes are not in the file; the racks alone are within the head.');
    const missing = [...unknown.map((id) => `the flow of ${id}`), ...without.map((id) => `headKpa of ${id}`)];
    return missing.length ? blocked(`${loop.id}: not known: ${listed(missing)}.`) : passed;
  },
});

/** The rack of a loop with the highest pressure drop at its flow. */
function worstRack(hall: HallAnalysis, loop: number) {
  let worst: { readonly id: string; readonly kpa: number } | undefined;
  for (const { type, ids, flowLpm } of hall.get(loopRacks).of(loop)) {
    const rated = type?.maxFlowLpm ?? type?.flowLpm;
    if (type?.dropKpa === undefined || !rated || flowLpm === undefined) continue;
    const kpa = dropAt(type.dropKpa, rated, flowLpm);
    if (!worst || kpa > worst.kpa) worst = { id: ids[0]!, kpa };
  }
  return worst;
}

function headsOf(hall: HallAnalysis, loop: number) {
  const heads: number[] = [];
  const without: string[] = [];
  for (const place of hall.loops.cdusOf(loop)) {
    const cdu = hall.model.element('cdus', place);
    if (!cdu) continue;
    const head = cdu.headKpa ?? hall.equipment.type(cdu.type)?.headKpa;
    if (head === undefined) without.push(cdu.id);
    else heads.push(head);
  }
  return { heads, without };
}
