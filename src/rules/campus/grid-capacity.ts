import { said, type Said } from '../../words/said';
import type { CampusAnalysis } from '../campusAnalysis';
import { figure, marginShare, percent, standing } from '../limits';
import { listed } from '../naming';
import { blocked, defineCampusRule, failed, notApplicable, passed, passedBut, type Failure } from '../rule';

export const rule = defineCampusRule({
  id: 'campus/grid-capacity',
  title: 'The grid connection carries the campus, also without its largest transformer',
  severity: 'error',
  subjects: ['campus'],
  options: {
    pue: {
      default: 1.3,
      unit: '1',
      description: 'PUE of a site that states none.',
      source: 'Climate Neutral Data Centre Pact: at most 1.3 in cool climates',
    },
    powerFactor: {
      default: 0.95,
      unit: '1',
      description: 'Power factor at the connection of a site that states none.',
      source: 'SemiAnalysis, Datacenter Anatomy part 1; 0.90 is the cautious value',
    },
    lost: {
      default: 1,
      unit: '1',
      description: 'How many of the grid transformers may be lost.',
      source: 'N+1 on main transformers (SemiAnalysis, Datacenter Anatomy part 1)',
    },
    marginShare,
  },
  source: 'SemiAnalysis, Datacenter Anatomy part 1: 150 MW campus on 3 × 80 MVA, N+1.',
  check(campus, _, { pue, powerFactor, lost, marginShare: share }) {
    const { site, halls } = campus;
    const transformers = gridTransformers(campus);
    if (site.gridMva === undefined && transformers.length === 0) {
      return notApplicable('The campus states no grid connection.');
    }
    const unknown = halls.filter(({ itKw }) => itKw === undefined).map(({ hall }) => hall.id);
    const itKw = halls.reduce((sum, hall) => sum + (hall.itKw ?? 0), 0);
    const needMva = (itKw * (site.pue ?? pue)) / (site.pf ?? powerFactor) / 1000;
    const need = said(
      '{0} MW IT at PUE {1} and power factor {2} need {3} MVA',
      figure(itKw / 1000),
      site.pue ?? pue,
      site.pf ?? powerFactor,
      figure(needMva),
    );
    const over: Failure[] = [];
    const bare: Failure[] = [];
    const hold = (
      limit: number,
      message: Said,
      objects: readonly string[],
      path: Failure['path'],
      scenario?: Failure['scenario'],
    ) => {
      const stands = standing(needMva, limit, share);
      if (stands === 'within') return;
      (stands === 'over' ? over : bare).push({
        message: stands === 'over' ? said('{0}.', message) : said('{0}: no margin is left.', message),
        objects,
        ...(path ? { path } : {}),
        measured: needMva,
        limit,
        unit: 'MVA',
        ...(scenario ? { scenario } : {}),
      });
    };
    const { gridMva } = site;
    if (gridMva !== undefined) {
      const message = said(
        '{0} of {1} MVA contracted ({2})',
        need,
        figure(gridMva),
        percent(needMva, gridMva),
      );
      hold(gridMva, message, [], ['site', 'gridMva']);
    }
    if (transformers.length > 0) {
      const largest = transformers.slice(0, lost);
      const left = transformers.slice(lost).reduce((sum, t) => sum + t.mva, 0);
      const ids = largest.map(({ id }) => id);
      const message = said(
        '{0} of {1} MVA that the grid transformers carry without {3} ({2})',
        need,
        figure(left),
        percent(needMva, left),
        ids,
      );
      hold(left, message, ids, ['power'], { lost: ids });
    }
    if (over.length) return failed(...over);
    if (unknown.length) return blocked(`The IT load of ${listed(unknown)} is not known.`);
    return bare.length ? passedBut(...bare) : passed;
  },
});

/** The transformers between the grid and the campus, largest first: those that draw from supplies or from nothing. */
function gridTransformers(campus: CampusAnalysis): { readonly id: string; readonly mva: number }[] {
  return campus
    .elements('power')
    .flatMap((node) => {
      if (node?.kind !== 'transformer' || node.ratingKva === undefined) return [];
      const sources = (node.from ?? []).map(
        (from) => campus.node(typeof from === 'string' ? from : from.node)?.kind,
      );
      return sources.every((kind) => kind === undefined || kind === 'utility')
        ? [{ id: node.id, mva: node.ratingKva / 1000 }]
        : [];
    })
    .sort((a, b) => b.mva - a.mva);
}
