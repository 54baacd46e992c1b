import { said } from '../../words/said';
import type { PowerNode } from '../../model/types';
import type { CampusAnalysis } from '../campusAnalysis';
import { defineCampusRule, failed, notApplicable, passed } from '../rule';

export const rule = defineCampusRule({
  id: 'campus/phase-power-before-load',
  title: 'What feeds a hall is ready before the hall',
  severity: 'error',
  subjects: ['halls'],
  options: {
    leadDays: {
      default: 0,
      unit: 'd',
      description: 'How many days before the hall its power must be ready.',
      source: 'None is assumed; large power transformers take 80 to 210 weeks (Entogo; GTD Infrastructure)',
    },
  },
  source: 'Lead times of large power transformers (Entogo; GTD Infrastructure): every node has a date.',
  check(campus, index, { leadDays }) {
    const hall = campus.element('halls', index)!;
    const ready = campus.readyOn(hall.phase);
    if (ready === undefined) return notApplicable('Its phase has no date.');
    const nodes = campus.upstream(hall.from ?? []);
    const dated = nodes.flatMap((node) => {
      const date = nodeDate(campus, node);
      return date === undefined ? [] : [{ node, date }];
    });
    if (dated.length === 0) return notApplicable('What feeds it has no date.');
    const late = dated.filter(({ date }) => day(date) > day(ready) - leadDays);
    if (late.length === 0) return passed;
    const last = late.reduce((a, b) => (day(b.date) > day(a.date) ? b : a));
    const dates = [hall.id, ready, hall.phase ?? '', last.node.id, last.date];
    return failed({
      message:
        leadDays > 0
          ? said(
              '{0} is ready on {1} ({2}); {3}, which feeds it, on {4}, and must be by {5} days before {1}.',
              ...dates,
              leadDays,
            )
          : said('{0} is ready on {1} ({2}); {3}, which feeds it, on {4}, and must be by {1}.', ...dates),
      objects: [hall.id, last.node.id],
      path: ['phase'],
      measured: Math.round(day(last.date) - day(ready)),
      limit: -leadDays,
      unit: 'd',
    });
  },
});

const nodeDate = (campus: CampusAnalysis, node: PowerNode): string | undefined =>
  node.readyOn ?? campus.readyOn(node.phase);

/** Days since 1970 of a date as YYYY-MM-DD. */
const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
