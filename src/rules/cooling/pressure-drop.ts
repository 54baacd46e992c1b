import { loopRacks } from '../../analysis/cooling/loopRacks';
import type { EquipmentType } from '../../model/types';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { exceeds, figure, percent } from '../limits';
import { namedRacks } from '../likeRacks';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/pressure-drop',
  title: 'No rack sees more pressure than it may work at',
  severity: 'error',
  subjects: ['loops'],
  options: {
    share: {
      default: 1,
      unit: '1',
      description: 'Share of the highest working pressure that may be used.',
      source: 'OCP MGX: 5 bar; OCP BMQC: 50 psig (345 kPa), highest working pressures themselves',
    },
  },
  source: 'Static pressure plus pump head against the highest working pressure (OCP MGX 1.1, BMQC, PBMC).',
  check(hall, index, { share }) {
    const loop = hall.model.element('loops', index)!;
    const highest = highestHead(hall, index);
    if (!highest) return notApplicable('The head of none of its CDUs is known.');
    const pressure = (loop.staticKpa ?? 0) + highest.kpa;
    const failures: Failure[] = [];
    const byType = new Map<EquipmentType, string[]>();
    for (const { type, ids } of hall.get(loopRacks).of(index)) {
      if (type?.maxPressureKpa === undefined) continue;
      const known = byType.get(type);
      if (known) known.push(...ids);
      else byType.set(type, [...ids]);
    }
    for (const [type, ids] of byType) {
      const most = type.maxPressureKpa ?? Infinity;
      const limit = most * share;
      if (!exceeds(pressure, limit)) continue;
      const figures = [
        figure(highest.kpa),
        highest.id,
        namedRacks(ids),
        loop.id,
        figure(pressure),
        type.id,
        figure(most),
        percent(pressure, most),
      ];
      failures.push({
        message:
          loop.staticKpa === undefined
            ? said(
                '{0} kPa of head of {1} put {2} of {3} at {4} kPa; {5} may work at {6} kPa ({7}).',
                ...figures,
              )
            : said(
                '{0} kPa of fill and {1} kPa of head of {2} put {3} of {4} at {5} kPa; {6} may work at {7} kPa ({8}).',
                figure(loop.staticKpa),
                ...figures,
              ),
        objects: [loop.id, highest.id, ids[0]!],
        measured: pressure,
        limit,
        unit: 'kPa',
      });
    }
    if (failures.length) return failed(...failures);
    if (byType.size === 0) return notApplicable('None of its racks states a highest working pressure.');
    return loop.staticKpa === undefined ? notApplicable('Its static pressure is not stated.') : passed;
  },
});

/** The CDU with the highest head: its pumps against a closed valve. */
function highestHead(hall: HallAnalysis, loop: number) {
  let highest: { readonly id: string; readonly kpa: number } | undefined;
  for (const place of hall.loops.cdusOf(loop)) {
    const cdu = hall.model.element('cdus', place);
    const kpa = cdu?.headKpa ?? hall.equipment.type(cdu?.type)?.headKpa;
    if (cdu && kpa !== undefined && (!highest || kpa > highest.kpa)) highest = { id: cdu.id, kpa };
  }
  return highest;
}
