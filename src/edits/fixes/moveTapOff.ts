import { said } from '../../words/said';
import { nearestAlong } from '../../analysis/space/runLine';
import type { FieldChange } from '../placement';
import type { Fixer } from './quickFix';

/** Moves the tap-off of each cord to the place on its busway that is nearest to the rack. */
export const moveTapOff: Fixer = {
  rules: ['power/tapoff-exists', 'power/tapoff-reach'],
  propose(hall, { objects }) {
    for (const id of objects) {
      const place = hall.model.find(id);
      if (place?.collection !== 'racks' && place?.collection !== 'cdus' && place?.collection !== 'airUnits')
        continue;
      const element = hall.model.element(place.collection, place.index);
      const i = hall.floor.indexOf(place.collection, place.index);
      if (!element || i === -1) continue;
      const { minX, maxX, minY, maxY } = hall.floor.thing(i).shape;
      const fields = (element.feeds ?? []).flatMap((cord, n): FieldChange[] => {
        if (typeof cord === 'string' || cord.tapMm === undefined || !objects.includes(cord.feed)) return [];
        const path = hall.model.get('feeds', cord.feed)?.path;
        if (!path) return [];
        const alongMm = Math.round(nearestAlong(path, (minX + maxX) / 2, (minY + maxY) / 2).alongMm);
        return alongMm === cord.tapMm ? [] : [{ path: ['feeds', n, 'tapMm'], value: alongMm }];
      });
      if (fields.length === 0) continue;
      return [
        {
          title: said('Move the tap-off of {0} beside it', id),
          safety: 'unsafe',
          changes: [{ kind: 'fields', place, fields }],
        },
      ];
    }
    return [];
  },
};
