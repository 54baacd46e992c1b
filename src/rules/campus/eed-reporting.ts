import { said } from '../../words/said';
import { exceeds, fallsShort, figure } from '../limits';
import { defineCampusRule, failed, notApplicable, passed } from '../rule';
import { isInEu } from '../europeanUnion';

/** The key figures that a site reports, by the field that holds each: the same letters in every language. */
const figures = { pue: 'PUE', wue: 'WUE', erf: 'ERF', ref: 'REF' } as const;

export const rule = defineCampusRule({
  id: 'campus/eed-reporting',
  title: 'A site in the European Union states the figures that it must report',
  severity: 'warning',
  subjects: ['campus'],
  options: {
    fromKw: {
      default: 500,
      unit: 'kW',
      description: 'Installed IT load from which a site must report.',
      source: 'Delegated Regulation (EU) 2024/1364; in France Code de l’énergie L.236-1 ff.',
    },
  },
  source: 'Delegated Regulation (EU) 2024/1364: PUE, WUE, ERF and REF of every site from 500 kW IT.',
  check({ site, halls }, _, { fromKw }) {
    if (site.country === undefined) return notApplicable('The campus states no country.');
    if (!isInEu(site.country)) return notApplicable('The site is not in the European Union.');
    const itKw = halls.reduce((sum, hall) => sum + (hall.itKw ?? 0), 0);
    if (fallsShort(itKw, fromKw) && !exceeds(itKw, fromKw))
      return notApplicable('The IT load is below the threshold.');
    const missing = (Object.keys(figures) as (keyof typeof figures)[]).filter(
      (key) => site[key] === undefined,
    );
    if (missing.length === 0) return passed;
    return failed({
      message: said(
        '{0} kW IT must be reported on from {1} kW; the site does not state its {2}.',
        figure(itKw),
        figure(fromKw),
        missing.map((key) => figures[key]),
      ),
      objects: [],
      path: ['site'],
      measured: itKw,
      limit: fromKw,
      unit: 'kW',
    });
  },
});
