import { cablesWithin, plannedCables } from '../../analysis/network/cableReach';
import { trayLoads } from '../../analysis/network/trayLoads';
import { exceeds, figure, percent } from '../limits';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'network/tray-fill',
  title: 'Trays are not too full',
  severity: 'error',
  subjects: ['trays'],
  reads: ['layout', 'network'],
  options: {
    errorAbove: {
      default: 0.4,
      unit: '1',
      description: 'Most that the area of the cables may be of the area of the tray.',
      source: 'TIA-569 as cited by a public layout guide: 40 % in horizontal trays',
    },
    warnAbove: {
      default: 0.25,
      unit: '1',
      description: 'Above this share a warning says that nothing is left for growth.',
      source: 'A public layout guide: plan 20 to 25 % on the first day',
    },
  },
  source:
    'Σ ¼·π·d² / (width · depth). TIA-569 as cited by a public layout guide; diameters of NVIDIA DGX SuperPOD planning (H100): copper 9.43 mm, fibre 3.0 mm.',
  check(hall, index, { errorAbove, warnAbove }) {
    const tray = hall.model.element('trays', index)!;
    if (tray.depthMm === undefined) return notApplicable('Its depth is not given.');
    const load = hall.get(trayLoads).of(index);
    if (!load) return notApplicable('No link runs through it.');
    const area = tray.widthMm * tray.depthMm;
    const measured = load.areaMm2 / area;
    const isError = exceeds(measured, errorAbove);
    if (isError || exceeds(measured, warnAbove)) {
      const limit = isError ? errorAbove : warnAbove;
      const { widthMm, depthMm } = tray;
      const most = cablesWithin(widthMm, depthMm, limit, plannedCables.copper);
      const mostFibres = cablesWithin(widthMm, depthMm, limit, plannedCables.fibre);
      const links = load.links.map((l) => hall.model.idAt('links', l)!);
      const figures = [
        tray.id,
        widthMm,
        depthMm,
        percent(load.areaMm2, area),
        links.length,
        figure(limit * 100),
        most,
        mostFibres,
      ];
      return failed({
        message: isError
          ? said(
              'Tray {0} of {1} mm × {2} mm is {3} full, with cables of {4} {4?link|links}; {5} % is the most: {6} copper cables or {7} fibres.',
              ...figures,
            )
          : said(
              'Tray {0} of {1} mm × {2} mm is {3} full, with cables of {4} {4?link|links}; {5} % is planned at first: {6} copper cables or {7} fibres.',
              ...figures,
            ),
        objects: [tray.id, ...links.slice(0, 24)],
        measured,
        limit,
        unit: '1',
        ...(isError ? {} : { severity: 'warning' as const }),
      });
    }
    const unknown = load.unknown.map((l) => hall.model.idAt('links', l)!);
    return unknown.length ? blocked(`The medium of ${listed(unknown)} in ${tray.id} is not known.`) : passed;
  },
});
