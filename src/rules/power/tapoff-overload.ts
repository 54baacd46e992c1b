import { cordAmps } from '../../analysis/power/circuit';
import { cordPlans, detailOf } from '../../analysis/power/cordPlan';
import { againstLimit, type Measured } from '../againstLimit';
import { consumerAt, consumers, derate, loadOf, powerFactor } from '../consumer';
import { exceeds, figure, marginShare, percent } from '../limits';
import { carries } from '../loadWords';
import { blocked, defineRule, notApplicable } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/tapoff-overload',
  title: 'The breaker of a tap-off carries its cord, normally and after the loss of another feed',
  severity: 'error',
  subjects: consumers,
  options: { derate, powerFactor, marginShare },
  source:
    'I = P / (√3 · U · cos φ); design load = worst failover load (Schneider WP75). NEC 80 % as tabled by HP.',
  check(hall, index, { derate, powerFactor, marginShare }, kind) {
    const consumer = consumerAt(hall, kind, index);
    const { element, collection } = consumer;
    if (!element.feeds?.some((cord) => detailOf(cord)?.breakerA !== undefined))
      return notApplicable('Its cords name no breaker.');
    const kw = loadOf(hall, consumer, index);
    if (kw === undefined) return blocked(`The load of ${element.id} is not known.`);
    const plan = hall.get(cordPlans).of(collection, index);
    const pf = hall.equipment.powerFactor(element) ?? powerFactor;
    let worst: Measured | undefined;
    for (const plug of plan.plugs) {
      const breakerA = plug.detail?.breakerA;
      const feed = hall.model.element('feeds', plug.feed);
      if (breakerA === undefined || !feed) continue;
      const supply = hall.equipment.supply(feed);
      if (!supply) return blocked(`voltageV of ${feed.id} is not known.`);
      const limit = breakerA * derate;
      const amps = (share: number) => cordAmps(kw * share, supply, pf, plug.detail?.phases);
      const normal = amps(plan.share(plug, -1));
      const after = plan.worst(plug);
      // What is too much already is not the fault of a loss.
      const lost =
        after.lost === -1 || exceeds(normal, limit) ? undefined : hall.model.idAt('feeds', after.lost);
      const measured = lost === undefined ? normal : amps(after.share);
      if (worst && measured / limit <= worst.measured / worst.limit) continue;
      const what = said('{0} A of {1} A ({2})', figure(measured), figure(limit), percent(measured, limit));
      worst = {
        message: carries(said('the tap-off of {0} on {1}', element.id, feed.id), what, lost),
        objects: [element.id, feed.id],
        path: ['feeds', plug.place],
        measured,
        limit,
        unit: 'A',
        ...(lost === undefined ? {} : { scenario: { lost: [lost] } }),
      };
    }
    return worst
      ? againstLimit(worst, marginShare)
      : notApplicable('No cord with a breaker leads to a feed.');
  },
});
