import { capacityRate, fluids } from '../../analysis/cooling/fluids';
import { approachFor, exchangerOf } from '../../analysis/cooling/heatExchanger';
import type { CduShare } from '../../analysis/cooling/loopBalance';
import { heatShares, plantDraws } from '../../analysis/cooling/plantDraw';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { Loop } from '../../model/types';
import { exceeds, figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { nothing, said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/cdu-approach',
  title: 'The FWS is cold enough for the approach that the CDUs need',
  severity: 'error',
  subjects: ['loops'],
  reads: ['cooling'],
  options: {
    marginK: {
      default: 0,
      unit: 'K',
      description: 'By how much the TCS supply must lie above the coldest that the CDUs reach.',
      source: 'T TCS = T FWS + ATD: the rating itself, without a margin',
    },
  },
  source:
    'T TCS = T FWS + ATD; ATD by Q / Q rated, or by ε-NTU where all rated flows are known. Ratings as their makers state them.',
  check(hall, index, { marginK }) {
    const loop = hall.model.element('loops', index)!;
    const { heatKw, flowLpm, unknownFlow, cdus } = hall.loops.balance(index);
    if (heatKw === 0 || cdus.length === 0) return notApplicable('No CDU carries heat in it.');
    if (loop.supplyC === undefined) return notApplicable('Its supply temperature is not known.');
    const rated = cdus.reduce((sum, c) => sum + (c.ratedKw ?? NaN), 0);
    if (Number.isNaN(rated)) return notApplicable('The rating of a CDU is not known.');
    if (exceeds(heatKw, rated))
      return notApplicable('Its heat is above all ratings: cooling/cdu-overload tells of it.');
    const shares = heatShares(cdus);
    let worst: { readonly cdu: CduShare; readonly needK: number; readonly plantC: number } | undefined;
    cdus.forEach((cdu, i) => {
      const share = shares[i]!;
      const lpm = unknownFlow.length ? undefined : flowLpm * share;
      const needK = neededK(hall, loop, hall.loops.cdusOf(index)[i]!, cdu, heatKw * share, lpm);
      if (needK === undefined || cdu.approachK === undefined) return;
      const plantC = loop.supplyC! - cdu.approachK;
      if (!worst || plantC + needK > worst.plantC + worst.needK) worst = { cdu, needK, plantC };
    });
    if (!worst)
      return notApplicable('No CDU has an approach that is known: cooling/cdu-overload asks for it.');
    const { cdu, needK, plantC } = worst;
    const reachedC = plantC + needK + marginK;
    if (!exceeds(reachedC, loop.supplyC)) return passed;
    return failed({
      message: said(
        '{0} needs {1} K approach for its share of {2}: from an FWS of {3} °C it supplies {4} °C, and {2} is to have {5} °C{6}.',
        cdu.id,
        figure(needK),
        loop.id,
        figure(plantC),
        figure(plantC + needK),
        figure(loop.supplyC),
        marginK > 0 ? said(' with {0} K to spare', figure(marginK)) : nothing,
      ),
      objects: [loop.id, cdu.id],
      path: ['supplyC'],
      measured: reachedC,
      limit: loop.supplyC,
      unit: '°C',
    });
  },
});

/** Approach that a CDU needs for `kw` [K]. */
function neededK(
  hall: HallAnalysis,
  loop: Loop,
  place: number,
  { ratedKw, ratedApproachK, ratedFlowLpm }: CduShare,
  kw: number,
  flowLpm: number | undefined,
): number | undefined {
  if (ratedKw === undefined || ratedApproachK === undefined || ratedKw === 0) return undefined;
  const atRatedFlows = (ratedApproachK * kw) / ratedKw;
  const cdu = hall.model.element('cdus', place)!;
  const ratedFws = cdu.plantFlowLpm ?? hall.equipment.type(cdu.type)?.plantFlowLpm;
  if (!ratedFlowLpm || !ratedFws || !flowLpm) return atRatedFlows;
  const fluid = fluids[loop.fluid ?? 'pg25'];
  const exchanger = exchangerOf({
    kw: ratedKw,
    approachK: ratedApproachK,
    tcs: capacityRate(ratedFlowLpm, fluid),
    fws: capacityRate(ratedFws, fluids.water),
  });
  if (!exchanger) return atRatedFlows;
  const fws = ratedFws * fwsShare(hall, cdu.plant);
  return approachFor(kw, exchanger.ua, capacityRate(flowLpm, fluid), capacityRate(fws, fluids.water));
}

/** What share of its rated FWS flow a CDU gets where its plant brings less than all of them are rated for. */
function fwsShare(hall: HallAnalysis, plantId: string | undefined): number {
  const index = hall.model.indexOf('plants', plantId);
  const available = hall.model.element('plants', index)?.flowLpm;
  const rated = hall.get(plantDraws)[index]?.ratedLpm;
  return available && rated ? Math.min(1, available / rated) : 1;
}
