import { said } from '../../words/said';
import type { PowerNode } from '../../model/types';
import { defineCampusRule, failed, notApplicable, passed } from '../rule';

export const rule = defineCampusRule({
  id: 'campus/substation-diversity',
  title: 'The supplies of a hall come from different substations by different routes',
  severity: 'warning',
  subjects: ['halls'],
  options: {},
  source: 'Common practice: two supplies of one substation, or in one trench, are lost together.',
  check(campus, index) {
    const hall = campus.element('halls', index)!;
    const supplies = campus.upstream(hall.from ?? []).filter(({ kind }) => kind === 'utility');
    if (supplies.length === 0) return notApplicable('No supply is modelled above it.');
    if (supplies.length === 1) {
      const { id } = supplies[0]!;
      return failed({
        message: said('{0} hangs on one supply, {1}.', hall.id, id),
        objects: [hall.id, id],
        path: ['from'],
        scenario: { lost: [id] },
      });
    }
    const shared = sharedBy(supplies, 'substation') ?? sharedBy(supplies, 'route');
    if (!shared) return passed;
    const ids = supplies.map(({ id }) => id);
    return failed({
      message:
        shared.field === 'route'
          ? said('The supplies of {0}, {1}, all run by route {2}.', hall.id, ids, shared.value)
          : said('The supplies of {0}, {1}, all come from substation {2}.', hall.id, ids, shared.value),
      objects: [hall.id, ...ids],
      path: ['from'],
    });
  },
});

/** What all supplies have in common; one that does not say it has its own. */
function sharedBy(supplies: readonly PowerNode[], field: 'substation' | 'route') {
  const value = supplies[0]?.[field];
  return value !== undefined && supplies.every((s) => s[field] === value) ? { field, value } : undefined;
}
