import { said } from '../../words/said';
import { exceeds, figure } from '../limits';
import { defineCampusRule, failed, notApplicable, passed } from '../rule';

const threshold = (value: number, description: string, source: string) => ({
  default: value,
  unit: 'MW',
  description,
  source,
});

export const rule = defineCampusRule({
  id: 'campus/icpe-fr',
  title: 'The thermal power of the gensets is permitted',
  severity: 'info',
  subjects: ['campus'],
  options: {
    declarationMw: threshold(
      1,
      'Thermal power from which combustion plant is declared.',
      'ICPE 2910; as practised',
    ),
    registrationMw: threshold(20, 'Thermal power from which it is registered.', 'ICPE 2910; as practised'),
    authorisationMw: threshold(
      50,
      'Thermal power from which it needs a permit.',
      'ICPE 3110, as in the permit of a site at Dugny',
    ),
    efficiency: {
      default: 0.4,
      unit: '1',
      description: 'Electrical efficiency with which rated power becomes thermal power.',
      source: 'Diesel sets burn about 0.25 L/kWh, 2.5 kWh of fuel for each kWh',
    },
  },
  source: 'French ICPE nomenclature, rubrics 2910 and 3110; prefecture decree 2025-1024 (Dugny).',
  check(campus, _, { declarationMw, registrationMw, authorisationMw, efficiency }) {
    const { site } = campus;
    if (site.country !== 'FR') return notApplicable('The site is not in France.');
    const own = campus.elements('power').filter((node) => node?.kind === 'generator');
    const ownKw = own.reduce((sum, node) => sum + (node?.ratingKw ?? 0), 0);
    const hallKw = campus
      .elements('halls')
      .reduce((sum, _hall, i) => sum + (campus.totalsOf(i)?.generatorKw ?? 0), 0);
    const thermalMw = (ownKw + hallKw) / efficiency / 1000;
    if (thermalMw === 0) return notApplicable('No generator is modelled.');
    if (!exceeds(thermalMw, declarationMw)) return passed;
    const permitted = site.permitMw ?? 0;
    if (!exceeds(thermalMw, permitted)) return passed;
    const measures = [figure(thermalMw), figure(permitted)];
    return failed({
      message:
        thermalMw >= authorisationMw
          ? said(
              'The gensets have {0} MW of thermal power, which needs a permit (3110); {1} MW are stated as permitted.',
              ...measures,
            )
          : thermalMw >= registrationMw
            ? said(
                'The gensets have {0} MW of thermal power, which must be registered (2910); {1} MW are stated as permitted.',
                ...measures,
              )
            : said(
                'The gensets have {0} MW of thermal power, which must be declared (2910); {1} MW are stated as permitted.',
                ...measures,
              ),
      objects: own.flatMap((node) => (node ? [node.id] : [])),
      path: ['site'],
      measured: thermalMw,
      limit: permitted,
      unit: 'MW',
    });
  },
});
