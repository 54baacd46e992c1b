import { feedIdOf } from '../../analysis/power/cordPlan';
import { consumerAt, consumers } from '../consumer';
import { exceeds, figure } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/current-type',
  title: 'AC plugs into AC, and DC into DC of its voltage',
  severity: 'error',
  subjects: consumers,
  options: {
    dcTolerance: {
      default: 0.05,
      unit: '1',
      description: 'Share by which the voltage of a DC feed may differ from the rated one.',
      source: 'Common practice for DC distribution; not confirmed by a public source',
    },
  },
  source: 'OCP Diablo 400 (±400 V DC sidecar) and the published 800 V DC architecture of NVIDIA.',
  check(hall, index, { dcTolerance }, kind) {
    const { element } = consumerAt(hall, kind, index);
    const type = hall.equipment.type(element.type);
    const takes = ('current' in element ? element.current : undefined) ?? type?.current ?? 'ac';
    const rated = type?.voltageV;
    let judged = false;
    let others: string[] | undefined;
    let place = 0;
    let off: { readonly id: string; readonly volts: number; readonly place: number } | undefined;
    for (const [i, cord] of (element.feeds ?? []).entries()) {
      const feed = hall.model.get('feeds', feedIdOf(cord));
      if (!feed) continue;
      judged = true;
      const gives = feed.current ?? hall.equipment.type(feed.type)?.current ?? 'ac';
      if (gives !== takes) {
        if (!others) place = i;
        if (!others?.includes(feed.id)) (others ??= []).push(feed.id);
        continue;
      }
      const volts = takes === 'dc' && rated !== undefined ? hall.equipment.supply(feed)?.volts : undefined;
      if (volts === undefined || !exceeds(Math.abs(volts - rated!), rated! * dcTolerance)) continue;
      off ??= { id: feed.id, volts, place: i };
    }
    if (others) {
      return failed({
        message:
          takes === 'dc'
            ? said('{0} takes DC; AC comes from {1}.', element.id, others)
            : said('{0} takes AC; DC comes from {1}.', element.id, others),
        objects: [element.id, ...others],
        path: ['feeds', place],
      });
    }
    if (off) {
      return failed({
        message: said(
          '{0} takes {1} V DC; {2} gives {3} V DC.',
          element.id,
          figure(rated!),
          off.id,
          figure(off.volts),
        ),
        objects: [element.id, off.id],
        path: ['feeds', off.place],
        measured: off.volts,
        limit: rated!,
        unit: 'V',
      });
    }
    return judged ? passed : notApplicable('It plugs into no feed of this hall.');
  },
});
