import { isBusway } from '../../analysis/power/busway';
import { detailOf } from '../../analysis/power/cordPlan';
import { runLength } from '../../analysis/space/runLine';
import { consumerAt, consumers } from '../consumer';
import { figure } from '../limits';
import { feedName } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/tapoff-exists',
  title: 'A tap-off sits on the busway that its cord names, within its run',
  severity: 'error',
  subjects: consumers,
  options: {},
  source: 'A tap-off plugs into a busway between its ends; a panel has ways and no tap-offs.',
  check(hall, index, _, kind) {
    const { element } = consumerAt(hall, kind, index);
    const failures: Failure[] = [];
    let judged = false;
    for (const [place, cord] of (element.feeds ?? []).entries()) {
      const detail = detailOf(cord);
      const feed = detail?.tapMm === undefined ? undefined : hall.model.get('feeds', detail.feed);
      if (detail?.tapMm === undefined || !feed) continue;
      judged = true;
      const at = { objects: [element.id, feed.id], path: ['feeds', place, 'tapMm'] };
      if (!isBusway(hall.equipment, feed)) {
        failures.push({
          message: said(
            '{0} has a tap-off at {1} mm on {2}, which is no busway.',
            element.id,
            detail.tapMm,
            feedName(hall, feed),
          ),
          ...at,
        });
        continue;
      }
      if (!feed.path) return blocked(`The path of ${feed.id} is not known.`);
      const length = runLength(feed.path);
      // Slanted runs are no whole millimetres long.
      if (detail.tapMm <= length + 1) continue;
      failures.push({
        message: said(
          'The tap-off of {0} is at {1} mm on {2}, which ends at {3} mm.',
          element.id,
          detail.tapMm,
          feedName(hall, feed),
          figure(length),
        ),
        ...at,
        measured: detail.tapMm,
        limit: length,
        unit: 'mm',
      });
    }
    if (failures.length > 0) return failed(...failures);
    return judged ? passed : notApplicable('Its cords place no tap-off.');
  },
});
