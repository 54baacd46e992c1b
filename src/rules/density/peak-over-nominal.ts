import { loopRacks, peakOf } from '../../analysis/cooling/loopRacks';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { exceeds, figure, percent } from '../limits';
import { heatCapacities, together } from '../loopCapacity';
import { feedName } from '../naming';
import { defineRule, failed, notApplicable, passed, type Verdict } from '../rule';
import { capital, said } from '../../words/said';

export const rule = defineRule({
  id: 'density/peak-over-nominal',
  title: 'Racks at their peak stay within CDUs and feeds',
  severity: 'warning',
  subjects: ['loops', 'feeds'],
  options: {
    peakShare: {
      default: 1.15,
      unit: '1',
      description:
        'Peaks up to this share of the nominal load are within what designs at nominal load absorb.',
      source: 'Lenovo LP2357, GB300: 155 kW peak of 135 kW nominal',
    },
    powerFactor: {
      default: 0.98,
      unit: '1',
      description: 'Power factor with which kVA of a feed become kW. Direct current has none.',
      source: 'Published power-supply figures of AI racks',
    },
  },
  source:
    'Peak against nominal load as the makers of racks state them (Lenovo: 155 of 135 kW; NVIDIA, HPE: 132 of 120 kW).',
  check(hall, index, { peakShare, powerFactor }, kind) {
    return kind === 'loops'
      ? loopAtPeak(hall, index, peakShare)
      : feedAtPeak(hall, index, peakShare, powerFactor);
  },
});

function loopAtPeak(hall: HallAnalysis, index: number, peakShare: number): Verdict {
  const loop = hall.model.element('loops', index)!;
  const { heatKw, cdus } = hall.loops.balance(index);
  let peak = 0;
  for (const { ids, powerKw, liquidKw, peakKw } of hall.get(loopRacks).of(index)) {
    if (powerKw) peak += (ids.length * liquidKw * (peakKw ?? powerKw)) / powerKw;
  }
  if (!exceeds(peak, heatKw)) return noPeak;
  const capacity = together(heatCapacities(cdus)).high;
  if (cdus.length === 0 || !Number.isFinite(capacity))
    return notApplicable('What its CDUs carry is not known.');
  // What is too much already at nominal load is cooling/cdu-overload.
  if (exceeds(heatKw, capacity) || !exceeds(peak, heatKw * peakShare) || !exceeds(peak, capacity))
    return passed;
  return failed({
    message: said(
      'At their peak the racks of {0} give it {1} kW ({2} of nominal); its CDUs carry {3} kW ({4}).',
      loop.id,
      figure(peak),
      percent(peak, heatKw),
      figure(capacity),
      percent(peak, capacity),
    ),
    objects: [loop.id, ...cdus.map((c) => c.id)],
    measured: peak,
    limit: capacity,
    unit: 'kW',
  });
}

/** The worst load of a feed grows as its racks do between nominal and peak load. */
function feedAtPeak(hall: HallAnalysis, index: number, peakShare: number, powerFactor: number): Verdict {
  const feed = hall.model.element('feeds', index)!;
  let nominal = 0;
  let peak = 0;
  for (const { collection, index: place } of hall.feeds.consumersOf(index)) {
    if (collection === 'racks') {
      const rack = hall.model.element('racks', place);
      const { powerKw = 0 } = hall.equipment.rackAt(place);
      nominal += powerKw;
      peak += peakOf(rack?.peakKw ?? hall.equipment.type(rack?.type)?.peakKw, powerKw) ?? 0;
    } else {
      const unit = hall.model.element(collection, place);
      const kw = (unit && hall.equipment.unitKw(unit)) ?? 0;
      nominal += kw;
      peak += kw;
    }
  }
  if (nominal === 0 || !exceeds(peak, nominal)) return noPeak;
  const rating = hall.equipment.feedRating(feed);
  if (!rating) return notApplicable('Its rating is not known.');
  const limit = rating.kva * (rating.dc ? 1 : powerFactor);
  const { worstKw, lost } = hall.feeds.load(index);
  const worst = (worstKw * peak) / nominal;
  // What is too much already at nominal load is power/feed-overload.
  if (exceeds(worstKw, limit) || !exceeds(peak, nominal * peakShare) || !exceeds(worst, limit)) return passed;
  const name = feedName(hall, feed);
  const figures = [figure(worst), percent(peak, nominal), figure(limit), percent(worst, limit)];
  return failed({
    message:
      lost === undefined
        ? said(
            '{0} carries {1} kW with its racks at their peak ({2} of nominal), of {3} kW ({4}).',
            capital(name),
            ...figures,
          )
        : said(
            'With {5} lost, {0} carries {1} kW with its racks at their peak ({2} of nominal), of {3} kW ({4}).',
            name,
            ...figures,
            lost,
          ),
    objects: lost === undefined ? [feed.id] : [feed.id, lost],
    measured: worst,
    limit,
    unit: 'kW',
    ...(lost === undefined ? {} : { scenario: { lost: [lost] } }),
  });
}

const noPeak = notApplicable('No peak of its racks is above their nominal load.');
