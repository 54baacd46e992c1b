import { within } from '../../model/footprint';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { nothing, said } from '../../words/said';

export const rule = defineRule({
  id: 'space/outside-room',
  title: 'Everything stands inside the room',
  severity: 'error',
  subjects: ['racks', 'cdus', 'airUnits', 'feeds'],
  options: {},
  source: 'Geometry: the room ends at the inner faces of its walls. Standing against a wall is inside.',
  check({ floor, outline }, index, _options, kind) {
    if (kind === 'hall' || kind === 'rows') return passed;
    const i = floor.indexOf(kind, index);
    if (i === -1) return notApplicable('It takes no floor.');
    if (!outline) return blocked('The room has no readable outline.');
    const { id, shape, assumed } = floor.thing(i);
    if (within(shape, outline)) return passed;
    return failed({
      message: said(
        '{0} stands outside the room or across its wall{1}.',
        id,
        assumed ? said(' (its size is assumed)') : nothing,
      ),
      objects: [id],
      path: ['at'],
      ...(assumed ? { severity: 'warning' as const } : {}),
    });
  },
});
