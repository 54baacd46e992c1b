import { dewPointC } from '../designIntent';
import { fallsShort, figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/dew-point',
  title: 'Coolant in the room stays above the dew point of its air',
  severity: 'error',
  subjects: ['loops'],
  options: {
    errorMarginK: {
      default: 2,
      unit: 'K',
      description: 'Least distance of the supply from the dew point.',
      source: 'CDU makers: 2 to 3 K above the dew point',
    },
    warnMarginK: {
      default: 3,
      unit: 'K',
      description: 'Nearer than this to the dew point it warns.',
      source: 'CDU makers: 2 to 3 K above the dew point',
    },
  },
  source: 'Magnus formula (17.625, 243.04 °C); margin of 2 to 3 K as the makers of CDUs ask.',
  check(hall, index, { errorMarginK, warnMarginK }) {
    const loop = hall.model.element('loops', index)!;
    const dewC = dewPointC(hall);
    if (dewC === undefined) return notApplicable('The dew point of the room air is not known.');
    if (loop.supplyC === undefined) return notApplicable('Its supply temperature is not known.');
    const error = fallsShort(loop.supplyC, dewC + errorMarginK);
    if (!error && !fallsShort(loop.supplyC, dewC + warnMarginK)) return passed;
    const margin = error ? errorMarginK : warnMarginK;
    return failed({
      message: said(
        '{0} supplies {1} °C; the dew point of the room is {2} °C, and {3} K above it are needed.',
        loop.id,
        figure(loop.supplyC),
        figure(dewC),
        figure(margin),
      ),
      objects: [loop.id],
      path: ['supplyC'],
      measured: loop.supplyC,
      limit: dewC + margin,
      unit: '°C',
      severity: error ? 'error' : 'warning',
    });
  },
});
