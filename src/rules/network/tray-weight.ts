import { trayLoads } from '../../analysis/network/trayLoads';
import { figure, marginShare, noMargin, percent, standing } from '../limits';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed, passedBut, type Failure } from '../rule';
import { nothing, said, type Said } from '../../words/said';

export const rule = defineRule({
  id: 'network/tray-weight',
  title: 'Trays carry the mass of their cables',
  severity: 'error',
  subjects: ['trays'],
  reads: ['layout', 'network'],
  options: { marginShare },
  source:
    'Σ kg/m of the cables. Masses of NVIDIA DGX SuperPOD planning (H100, table 18): copper 0.045 kg/m, fibre and AOC 0.009 kg/m. The rating is that of the maker of the tray.',
  check(hall, index, { marginShare: share }) {
    const tray = hall.model.element('trays', index)!;
    const limit = tray.ratingKgPerM;
    if (limit === undefined) return notApplicable('It has no rating.');
    const load = hall.get(trayLoads).of(index);
    if (!load) return notApplicable('No link runs through it.');
    const measured = load.kgPerM;
    const failure = (tail: Said): Failure => {
      const links = load.links.map((l) => hall.model.idAt('links', l)!);
      return {
        message: said(
          'Tray {0} carries {1} kg/m of {2} kg/m ({3}), with cables of {4} {4?link|links}{5}.',
          tray.id,
          figure(measured),
          figure(limit),
          percent(measured, limit),
          links.length,
          tail,
        ),
        objects: [tray.id, ...links.slice(0, 24)],
        measured,
        limit,
        unit: 'kg/m',
      };
    };
    const verdict = standing(measured, limit, share);
    if (verdict === 'over') return failed(failure(nothing));
    const unknown = load.unknown.map((l) => hall.model.idAt('links', l)!);
    if (unknown.length) return blocked(`The medium of ${listed(unknown)} in ${tray.id} is not known.`);
    return verdict === 'bare' ? passedBut(failure(noMargin)) : passed;
  },
});
