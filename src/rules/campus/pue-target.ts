import { said } from '../../words/said';
import { exceeds } from '../limits';
import { blocked, defineCampusRule, failed, passed } from '../rule';

export const rule = defineCampusRule({
  id: 'campus/pue-target',
  title: 'The design PUE meets the target',
  severity: 'warning',
  subjects: ['campus'],
  options: {
    target: {
      default: 1.3,
      unit: '1',
      description: 'Highest design PUE.',
      source: 'Climate Neutral Data Centre Pact: 1.3 in cool, 1.4 in warm climates, from 2025',
    },
    targetGermany: {
      default: 1.2,
      unit: '1',
      description: 'Highest design PUE of a site in Germany.',
      source: 'EnEfG: new sites from 1 July 2026',
    },
  },
  source:
    'Climate Neutral Data Centre Pact; German Energieeffizienzgesetz, as summarised by awanetz.de and Deerns.',
  check({ site }, _, { target, targetGermany }) {
    if (site.pue === undefined) return blocked('pue of the site is not known.');
    const limit = site.country === 'DE' ? targetGermany : target;
    if (!exceeds(site.pue, limit)) return passed;
    return failed({
      message: said('The design PUE is {0}; the target is {1}.', site.pue, limit),
      objects: [],
      path: ['site', 'pue'],
      measured: site.pue,
      limit,
      unit: '1',
    });
  },
});
