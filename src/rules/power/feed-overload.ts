import { exceeds, figure, percent } from '../limits';
import { feedName, listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { capital, said } from '../../words/said';

export const rule = defineRule({
  id: 'power/feed-overload',
  title: 'No feed carries more than its rating, normally or after the loss of another',
  severity: 'error',
  subjects: ['feeds'],
  options: {
    derate: {
      default: 1,
      byProfile: { us: 0.8 },
      unit: '1',
      description: 'Share of the rated current that may flow continuously.',
      source: 'IEC practice: Ib ≤ In, no factor; NEC: 80 % unless listed for 100 %, as tabled by HP',
    },
    powerFactor: {
      default: 0.98,
      unit: '1',
      description: 'Power factor with which kVA become kW. Direct current has none.',
      source: 'Published power-supply figures of AI racks',
    },
  },
  source:
    'P = √3 · U · I · cos φ; design load = worst failover load (Schneider WP75). IEC and NEC as summarised; the texts are not public.',
  check(hall, index, { derate, powerFactor }) {
    const feed = hall.model.element('feeds', index)!;
    if (!hall.feeds.hasConsumers(index)) return notApplicable('Nothing plugs into it.');
    const rating = hall.equipment.feedRating(feed);
    if (!rating) return blocked(`ratingA or voltageV of ${feed.id} is not known.`);
    const limit = rating.kva * (rating.dc ? 1 : powerFactor) * derate;
    const { normalKw, worstKw, lost, unknown } = hall.feeds.load(index);
    const name = feedName(hall, feed);
    if (exceeds(normalKw, limit)) {
      return failed({
        message: said(
          '{0} carries {1} kW of {2} kW ({3}).',
          capital(name),
          figure(normalKw),
          figure(limit),
          percent(normalKw, limit),
        ),
        objects: [feed.id],
        measured: normalKw,
        limit,
        unit: 'kW',
      });
    }
    if (lost !== undefined && exceeds(worstKw, limit)) {
      return failed({
        message: said(
          'Losing {0} puts {1} at {2} kW of {3} kW ({4}).',
          lost,
          name,
          figure(worstKw),
          figure(limit),
          percent(worstKw, limit),
        ),
        objects: [feed.id, lost],
        measured: worstKw,
        limit,
        unit: 'kW',
        scenario: { lost: [lost] },
      });
    }
    return unknown.length ? blocked(`The load of ${listed(unknown)} on ${feed.id} is not known.`) : passed;
  },
});
