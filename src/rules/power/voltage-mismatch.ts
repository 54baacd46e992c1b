import { cordVolts } from '../../analysis/power/circuit';
import { detailOf, feedIdOf } from '../../analysis/power/cordPlan';
import { consumerAt, consumers } from '../consumer';
import { exceeds, fallsShort, figure } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/voltage-mismatch',
  title: 'The voltage of a feed is within the input range of what plugs into it',
  severity: 'error',
  subjects: consumers,
  options: {
    tolerance: {
      default: 0.005,
      unit: '1',
      description: 'Share by which the voltage may lie outside the range.',
      source: '230 V · √3 = 398.4 V is sold as 400 V: nominal voltages agree to 0.4 %',
    },
  },
  source: 'Input ranges as published by the makers, such as 345 to 480 V of the power shelves of VR200.',
  check(hall, index, { tolerance }, kind) {
    const { element } = consumerAt(hall, kind, index);
    const type = hall.equipment.type(element.type);
    const lowest = ('inputVMin' in element ? element.inputVMin : undefined) ?? type?.inputVMin;
    const highest = ('inputVMax' in element ? element.inputVMax : undefined) ?? type?.inputVMax;
    if (lowest === undefined && highest === undefined) return notApplicable('Its input range is not known.');
    const dc = (('current' in element ? element.current : undefined) ?? type?.current ?? 'ac') === 'dc';
    let judged = false;
    for (const [place, cord] of (element.feeds ?? []).entries()) {
      const feed = hall.model.get('feeds', feedIdOf(cord));
      if (!feed) continue;
      const supply = hall.equipment.supply(feed);
      if (!supply) return blocked(`voltageV of ${feed.id} is not known.`);
      // The other kind of current is what power/current-type tells.
      if (supply.dc !== dc) continue;
      judged = true;
      const volts = cordVolts(supply, detailOf(cord)?.phases);
      const low = lowest !== undefined && fallsShort(volts, lowest * (1 - tolerance));
      if (!low && (highest === undefined || !exceeds(volts, highest * (1 + tolerance)))) continue;
      const limit = low ? lowest : highest!;
      const values = [feed.id, element.id, figure(volts), figure(limit)] as const;
      return failed({
        message: low
          ? said('{0} gives {1} {2} V; it takes at least {3} V.', ...values)
          : said('{0} gives {1} {2} V; it takes at most {3} V.', ...values),
        objects: [element.id, feed.id],
        path: ['feeds', place],
        measured: volts,
        limit,
        unit: 'V',
      });
    }
    return judged ? passed : notApplicable('It plugs into no feed of its kind of current.');
  },
});
