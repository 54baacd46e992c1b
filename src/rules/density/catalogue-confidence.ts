import { uncertainTypes, type UncertainField } from '../../analysis/uncertainTypes';
import { firstAndMore } from '../naming';
import { defineRule, failed, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'density/catalogue-confidence',
  title: 'The figures that the hall rests on come from their makers',
  severity: 'info',
  subjects: ['hall'],
  reads: ['stated'],
  options: {
    fields: {
      default: 'powerKw liquidFraction flowLpm flowCurve coolingKw approachK ratingA voltageV',
      unit: '',
      description: 'Fields of a type that rules hold loads and limits against, separated by spaces.',
      source: 'What the rules of power, cooling and density read of a type',
    },
  },
  source: 'The catalogue names the source of each type, and which of its figures are estimates.',
  check(hall, _index, { fields }) {
    const looked = new Set(fields.split(/\s+/));
    const failures: Failure[] = [];
    for (const { id, fields: all } of hall.get(uncertainTypes)) {
      const doubtful = all.filter(({ name }) => looked.has(name));
      const most = doubtful.reduce<UncertainField | undefined>(
        (best, field) => (best && best.users >= field.users ? best : field),
        undefined,
      );
      if (!most) continue;
      const { first, users } = most;
      failures.push({
        message: said(
          '{0} of type {1} ({2}) {0?is an estimate|are estimates}: confirm with its maker.',
          doubtful.map(({ name }) => name),
          id,
          firstAndMore(first, users),
        ),
        objects: [first],
        path: ['type'],
      });
    }
    return failures.length > 0 ? failed(...failures) : passed;
  },
});
