import { loopRacks } from '../../analysis/cooling/loopRacks';
import type { EquipmentType } from '../../model/types';
import { fluidName } from '../loopCapacity';
import { namedRacks } from '../likeRacks';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/fluid-mismatch',
  title: 'Racks and CDUs accept the coolant of their loop',
  severity: 'error',
  subjects: ['loops'],
  options: {},
  source:
    'Coolants that the makers of racks and CDUs name: inhibitors, seals and wetted metals go with them.',
  check(hall, index) {
    const loop = hall.model.element('loops', index)!;
    const fluid = loop.fluid ?? 'pg25';
    let known = false;
    const refuses = (type: EquipmentType | undefined): boolean => {
      if (!type?.fluids || type.fluids.length === 0) return false;
      known = true;
      return !type.fluids.includes(fluid);
    };
    const failures: Failure[] = [];
    const tell = (ids: readonly string[], type: EquipmentType) =>
      failures.push({
        message: said(
          '{0} is filled with {1}; {2} {3?accepts|accept} only {4}.',
          loop.id,
          fluidName(loop),
          namedRacks(ids),
          ids,
          type.fluids!.map((accepted) => fluidName({ fluid: accepted })),
        ),
        objects: [loop.id, ids[0]!],
        path: loop.fluid === undefined ? [] : ['fluid'],
      });
    const byType = new Map<EquipmentType, string[]>();
    for (const { type, ids } of hall.get(loopRacks).of(index)) {
      if (refuses(type)) byType.set(type!, [...(byType.get(type!) ?? []), ...ids]);
    }
    for (const [type, ids] of byType) tell(ids, type);
    for (const place of hall.loops.cdusOf(index)) {
      const cdu = hall.model.element('cdus', place);
      const type = hall.equipment.type(cdu?.type);
      if (cdu && refuses(type)) tell([cdu.id], type!);
    }
    if (failures.length) return failed(...failures);
    return known ? passed : notApplicable('Neither its racks nor its CDUs name the coolants they accept.');
  },
});
