import type { CollectionKey } from '../../model/types';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { naturalCompare } from '../../text/naturalCompare';
import { fallsShort, figure } from '../limits';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { nothing, said } from '../../words/said';

/** More things than these are not listed with a finding. */
const mostObjects = 24;

export const rule = defineRule({
  id: 'safety/sprinkler-clearance',
  title: 'Nothing reaches up into the spray of the sprinklers',
  severity: 'warning',
  subjects: ['hall'],
  reads: ['layout'],
  options: {
    minMm: {
      default: 457,
      unit: 'mm',
      description: 'Least distance from the top of a thing up to the deflectors.',
      source: 'NFPA 13 as summarised by legalclarity.org: 18 in (457 mm)',
    },
  },
  source: 'Checks default 457 mm (basis: NFPA 13 as summarised by legalclarity.org).',
  check(hall, _index, { minMm }) {
    const deflectorMm = hall.model.headIsSound('room') ? hall.model.head.room?.sprinklerMm : undefined;
    if (deflectorMm === undefined) return notApplicable('The room names no height of sprinklers.');
    const byHeight = tops(hall);
    if (byHeight.size === 0) return notApplicable('No height of anything is known.');
    const failures: Failure[] = [];
    for (const [key, ids] of byHeight) {
      const topMm = Number(key.slice(0, key.indexOf(' ')));
      const mm = deflectorMm - topMm;
      if (!fallsShort(mm, minMm)) continue;
      ids.sort(naturalCompare);
      const more = ids.length > 1 ? said(' (and of {0} more as high)', ids.length - 1) : nothing;
      failures.push({
        message: said(
          'The top of {0}{1} is {2} mm below the sprinkler deflectors; {3} mm are needed.',
          ids[0]!,
          more,
          figure(mm),
          figure(minMm),
        ),
        objects: ids.slice(0, mostObjects),
        measured: mm,
        limit: minMm,
        unit: 'mm',
      });
    }
    return failures.length ? failed(...failures) : passed;
  },
});

/** Ids by `height collection`. Things of one type are one matter. */
function tops({ model, equipment }: HallAnalysis): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (heightMm: number | undefined, collection: CollectionKey, id: string) => {
    if (heightMm === undefined || heightMm === 0) return;
    const key = `${heightMm} ${collection}`;
    const ids = found.get(key);
    if (ids) ids.push(id);
    else found.set(key, [id]);
  };
  for (const collection of ['racks', 'cdus', 'airUnits'] as const) {
    for (const element of model.elements(collection)) {
      if (element) add(equipment.type(element.type)?.heightMm, collection, element.id);
    }
  }
  // A tray's height is that of its underside.
  for (const tray of model.elements('trays')) {
    if (tray?.heightMm) add(tray.heightMm + (tray.depthMm ?? 0), 'trays', tray.id);
  }
  return found;
}
