import { shelfInputAmps } from '../../analysis/power/circuit';
import { shelvesByCord } from '../../analysis/power/shelfSplit';
import { detailOf } from '../../analysis/power/cordPlan';
import { againstLimit, type Measured } from '../againstLimit';
import { derate } from '../consumer';
import { figure, marginShare, percent } from '../limits';
import { blocked, defineRule, notApplicable } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/shelf-input-current',
  title: 'A whip carries the input current of the power shelves that hang on it',
  severity: 'error',
  subjects: ['racks'],
  options: {
    efficiency: {
      default: 0.975,
      unit: '1',
      description: 'Efficiency of a power shelf at its rated load.',
      source: 'Published efficiency of 33 kW power shelves',
    },
    powerFactor: {
      default: 1,
      unit: '1',
      description: 'Power factor of a shelf whose rack names none.',
      source: 'Shelves with active correction, as in the published input currents',
    },
    derate,
    marginShare,
  },
  source: 'I = P / (η · √3 · U · cos φ): 33 kW are 48.9 A at 400 V, 47.1 A at 415 V and 40.7 A at 480 V.',
  check(hall, index, { efficiency, powerFactor, derate, marginShare }) {
    const rack = hall.model.element('racks', index)!;
    const shelves = rack.shelves ?? hall.equipment.type(rack.type)?.shelves;
    if (!shelves) return notApplicable('It names no power shelves.');
    const cords = rack.feeds ?? [];
    if (!cords.some((cord) => detailOf(cord)?.breakerA !== undefined))
      return notApplicable('Its cords name no breaker.');
    const onCord = shelvesByCord(rack, shelves.count);
    let worst: Measured | undefined;
    for (const [place, cord] of cords.entries()) {
      const detail = detailOf(cord);
      const count = onCord[place]!;
      if (detail?.breakerA === undefined || count === 0) continue;
      const feed = hall.model.get('feeds', detail.feed);
      if (!feed) continue;
      const supply = hall.equipment.supply(feed);
      if (!supply) return blocked(`voltageV of ${feed.id} is not known.`);
      const measured = shelfInputAmps(
        count * shelves.kw,
        efficiency,
        supply,
        hall.equipment.powerFactor(rack) ?? powerFactor,
        detail.phases,
      );
      const limit = detail.breakerA * derate;
      if (worst && measured / limit <= worst.measured / worst.limit) continue;
      worst = {
        message: said(
          '{0} power {0?shelf|shelves} of {1} on {2} draw {3} A of the {4} A of the whip ({5})',
          count,
          rack.id,
          feed.id,
          figure(measured),
          figure(limit),
          percent(measured, limit),
        ),
        objects: [rack.id, feed.id],
        path: ['feeds', place],
        measured,
        limit,
        unit: 'A',
      };
    }
    return worst
      ? againstLimit(worst, marginShare)
      : notApplicable('No shelf hangs on a cord with a breaker.');
  },
});
