import { said } from '../../words/said';
import { fallsShort, figure } from '../limits';
import { defineCampusRule, failed, notApplicable, passed } from '../rule';

export const rule = defineCampusRule({
  id: 'campus/heat-reuse-fr',
  title: 'A site in France reuses its waste heat or says why it is exempt',
  severity: 'warning',
  subjects: ['campus'],
  options: {
    fromKw: {
      default: 1000,
      unit: 'kW',
      description: 'Installed IT load from which waste heat must be reused.',
      source: 'Law 2025-391, Code de l’énergie L.236-1 ff., in force on 1 October 2025',
    },
  },
  source: 'French law 2025-391 as summarised by Securibase and Écolobizz.',
  check({ site, halls }, _, { fromKw }) {
    if (site.country !== 'FR') return notApplicable('The site is not in France.');
    const itKw = halls.reduce((sum, hall) => sum + (hall.itKw ?? 0), 0);
    if (fallsShort(itKw, fromKw)) return notApplicable('The IT load is below the threshold.');
    if (site.heatReuse !== undefined) return passed;
    return failed({
      message: said(
        '{0} kW IT must reuse their waste heat from {1} kW; the site names neither a use (heatReuse) nor an exemption.',
        figure(itKw),
        figure(fromKw),
      ),
      objects: [],
      path: ['site'],
      measured: itKw,
      limit: fromKw,
      unit: 'kW',
    });
  },
});
