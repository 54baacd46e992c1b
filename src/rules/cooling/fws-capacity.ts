import { plantLoad, totalKw, type PlantLoad } from '../../analysis/cooling/plantLoads';
import type { Plant } from '../../model/types';
import { design } from '../designIntent';
import { exceeds, figure, marginShare, percent, standing } from '../limits';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed, passedBut } from '../rule';
import { inSeries, said, type Said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/fws-capacity',
  title: 'The plant rejects the heat of its CDUs and air units without its redundant units',
  severity: 'error',
  subjects: ['plants'],
  reads: ['cooling'],
  options: {
    errorShare: {
      default: 1,
      unit: '1',
      description: 'Share of the capacity without the redundant units above which it is an error.',
      source: 'Published AI reference designs: heat rejection N+x at the design ambient',
    },
    marginShare,
  },
  source:
    'Q rejected = Σ heat of CDUs + Σ heat of air coils, fans included; N+x at the design ambient as in published designs.',
  check(hall, index, { errorShare, marginShare }) {
    const plant = hall.model.element('plants', index)!;
    const load = plantLoad(hall, index);
    const heatKw = totalKw(load);
    if (heatKw === 0 && load.unknown.length === 0) return notApplicable('Nothing draws heat to it.');
    if (plant.coolingKw === undefined) {
      if (plant.units === undefined) return notApplicable('Its capacity is not modelled.');
      return blocked(`${plant.id}: not known: coolingKw.`);
    }
    const factor = ambientFactor(plant, design(hall)?.ambientC);
    const capacityKw = plant.coolingKw * shareLeft(plant) * (factor ?? 1);
    const limit = capacityKw * errorShare;
    const how = standing(heatKw, limit, marginShare);
    if (how === 'within' && load.unknown.length === 0 && factor !== undefined) return passed;
    const figures = tell(plant, load, capacityKw);
    const failure = {
      objects: [plant.id],
      measured: heatKw,
      limit,
      unit: 'kW',
    };
    if (how === 'over') return failed({ ...failure, message: said('{0}.', figures) });
    if (load.unknown.length > 0)
      return blocked(`${plant.id}: not known: the heat of ${listed(load.unknown)}.`);
    if (factor === undefined) {
      return blocked(
        `${plant.id}: its coolingKw is stated for ${figure(plant.ratedAmbientC!)} °C and not for the design ambient.`,
      );
    }
    return how === 'bare'
      ? passedBut({ ...failure, message: said('{0}, no margin is left.', figures) })
      : passed;
  },
});

/** What is left of the capacity without the redundant units, as a share. */
const shareLeft = ({ units, redundantUnits }: Plant): number =>
  units ? Math.max(0, units - (redundantUnits ?? 0)) / units : 1;

/**
 * What of the rating holds at the design ambient: a dry cooler carries in proportion to the difference between its
 * hot water and the ambient (constant effectiveness). Undefined where only its maker can say.
 */
function ambientFactor(
  { kind, ratedAmbientC, supplyC, deltaK }: Plant,
  ambientC: number | undefined,
): number | undefined {
  if (ratedAmbientC === undefined || ambientC === undefined || !exceeds(ambientC, ratedAmbientC)) return 1;
  if (kind !== 'dry-cooler' || supplyC === undefined || deltaK === undefined) return undefined;
  const hotC = supplyC + deltaK;
  return hotC > ratedAmbientC ? Math.max(0, hotC - ambientC) / (hotC - ratedAmbientC) : undefined;
}

function tell(plant: Plant, load: PlantLoad, capacityKw: number): Said {
  const heatKw = totalKw(load);
  const parts: Said[] = [];
  if (load.liquidKw > 0) parts.push(said('CDUs {0}', figure(load.liquidKw)));
  if (load.airKw > 0) parts.push(said('air units {0}', figure(load.airKw)));
  if (load.doorKw > 0) parts.push(said('rear doors {0}', figure(load.doorKw)));
  const spare = plant.units ? Math.min(plant.redundantUnits ?? 0, plant.units) : 0;
  const figures = [
    plant.id,
    figure(heatKw),
    inSeries(parts),
    figure(capacityKw),
    percent(heatKw, capacityKw),
  ] as const;
  return spare > 0
    ? said(
        '{0} gets {1} kW ({2}); without {5} redundant {5?unit|units} it rejects {3} kW ({4})',
        ...figures,
        spare,
      )
    : said('{0} gets {1} kW ({2}); it rejects {3} kW ({4})', ...figures);
}
