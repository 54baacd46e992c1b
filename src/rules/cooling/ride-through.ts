import { plantLoad, totalKw } from '../../analysis/cooling/plantLoads';
import { plantReserve } from '../../analysis/cooling/plantReserve';
import { bufferFor } from '../../analysis/cooling/rideThrough';
import { fluids } from '../../analysis/cooling/fluids';
import { fallsShort, figure } from '../limits';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { inSeries, nothing, said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/ride-through',
  title: 'Stored cold carries the racks until the plant cools again',
  severity: 'error',
  subjects: ['plants'],
  reads: ['cooling'],
  options: {
    recoveryS: {
      default: 60,
      unit: 's',
      description: 'Time until a plant cools again where it has no recoveryS; what rests on it only warns.',
      source: 'Common practice: a minute for a quick-restart chiller, not confirmed',
    },
  },
  source:
    't = m·c·ΔT/Q. Loss of direct liquid cooling can stop a system in under a minute (ASME InterPACK 2017, J. Electron. Packag. 140(2) 020902).',
  check(hall, index, { recoveryS }) {
    const plant = hall.model.element('plants', index)!;
    if (plant.bufferM3 === undefined && plant.recoveryS === undefined) {
      return notApplicable('Neither its buffer nor its recovery is modelled.');
    }
    const load = plantLoad(hall, index);
    const heatKw = totalKw(load);
    if (heatKw === 0 && load.unknown.length === 0) return notApplicable('Nothing draws heat to it.');
    const { bufferS, loopS, isStated } = plantReserve(hall, index);
    if (!isStated) return blocked(`${plant.id}: not known: bufferM3, or volumeL of its loops.`);
    if (plant.bufferM3 !== undefined && plant.deltaK === undefined) {
      return blocked(`${plant.id}: not known: deltaK, over which its buffer is used up.`);
    }
    const seconds = bufferS + loopS;
    const needed = plant.recoveryS ?? recoveryS;
    if (fallsShort(seconds, needed)) {
      const parts = [said('its buffer {0} s', figure(bufferS))];
      if (loopS > 0) parts.push(said('the coolant of its loops {0} s', figure(loopS)));
      const more =
        plant.deltaK === undefined
          ? nothing
          : said(
              ' A buffer of {0} m³ would do.',
              figure(bufferFor(heatKw, needed - loopS, plant.deltaK, fluids.water)),
            );
      return failed({
        message: said(
          'When {0} stops, {1} kW are carried for {2} s ({3}); it cools again after {4} s.{5}',
          plant.id,
          figure(heatKw),
          figure(seconds),
          inSeries(parts),
          figure(needed),
          more,
        ),
        objects: [plant.id],
        measured: seconds,
        limit: needed,
        unit: 's',
        scenario: { lost: [plant.id] },
        ...(plant.recoveryS === undefined ? { severity: 'warning' as const } : {}),
      });
    }
    return load.unknown.length > 0
      ? blocked(`${plant.id}: not known: the heat of ${listed(load.unknown)}.`)
      : passed;
  },
});
