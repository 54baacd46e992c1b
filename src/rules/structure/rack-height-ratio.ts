import { exceeds, figure, percent } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { andOthers, mostListed, racksWith, readRow } from '../rowReading';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'structure/rack-height-ratio',
  title: 'A rack takes no more than three quarters of the clear height',
  severity: 'warning',
  subjects: ['rows'],
  options: {
    mostShare: {
      default: 0.75,
      unit: '1',
      description: 'Most that the height of a rack may be of the clear height of the room.',
      source: 'EN 50174-2:2009 with A2, public excerpt: 75 %',
    },
  },
  source: 'EN 50174-2:2009 with A2, as a public excerpt prints it. The text is not public.',
  check(hall, row, { mostShare }) {
    const { model, equipment } = hall;
    const clearMm = model.headIsSound('room') ? model.head.room?.heightMm : undefined;
    if (clearMm === undefined) return notApplicable('The clear height of the room is not given.');
    const measure = (rack: number) => equipment.type(model.element('racks', rack)?.type)?.heightMm;
    const { measured } = readRow(hall, row, measure);
    if (measured === -Infinity) return notApplicable('No rack of the row has a height.');
    const limit = clearMm * mostShare;
    if (!exceeds(measured, limit)) return passed;
    const racks = racksWith(hall, row, (value) => exceeds(value, limit), measure);
    const ids = racks.map((r) => model.idAt('racks', r)!);
    return failed({
      message: said(
        '{0}{1} {2?is|are} {3} mm high, {4} of the clear height of {5} mm; {6} % ({7} mm) is the most.',
        ids[0]!,
        andOthers(ids),
        ids.length,
        figure(measured),
        percent(measured, clearMm),
        figure(clearMm),
        figure(mostShare * 100),
        figure(limit),
      ),
      objects: ids.slice(0, mostListed),
      measured,
      limit,
      unit: 'mm',
    });
  },
});
