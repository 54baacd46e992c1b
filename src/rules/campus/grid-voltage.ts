import { said } from '../../words/said';
import { exceeds, figure } from '../limits';
import { blocked, defineCampusRule, failed, notApplicable, passed } from '../rule';

const source = 'French practice as told by engineers; not confirmed from a published source';
const most = (kv: string, value: number) => ({
  default: value,
  unit: 'MW',
  description: `Most that a site in France is connected for at ${kv}.`,
  source,
});

export const rule = defineCampusRule({
  id: 'campus/grid-voltage',
  title: 'The voltage of the grid connection fits its power',
  severity: 'warning',
  subjects: ['campus'],
  options: {
    mediumMw: most('20 kV', 12),
    highMw: most('63 or 90 kV', 50),
    veryHighMw: most('225 kV', 250),
    powerFactor: {
      default: 0.95,
      unit: '1',
      description: 'Power factor with which MVA become MW.',
      source: 'SemiAnalysis, Datacenter Anatomy part 1',
    },
  },
  source: 'Connection thresholds in France, as practised (RTE 400/225/90/63 kV, distribution 20 kV).',
  check({ site }, _, { mediumMw, highMw, veryHighMw, powerFactor }) {
    if (site.country !== 'FR') return notApplicable('The thresholds are those of France.');
    if (site.gridMva === undefined) return notApplicable('The campus states no grid connection.');
    if (site.gridKv === undefined) return blocked('gridKv of the site is not known.');
    const mw = site.gridMva * (site.pf ?? powerFactor);
    const { gridKv } = site;
    const limit = gridKv < 63 ? mediumMw : gridKv < 225 ? highMw : gridKv < 400 ? veryHighMw : Infinity;
    if (!exceeds(mw, limit)) return passed;
    return failed({
      message: said(
        'A connection of {0} MW at {1} kV is more than the {2} MW usual at that voltage.',
        figure(mw),
        figure(gridKv),
        figure(limit),
      ),
      objects: [],
      path: ['site', 'gridKv'],
      measured: mw,
      limit,
      unit: 'MW',
    });
  },
});
