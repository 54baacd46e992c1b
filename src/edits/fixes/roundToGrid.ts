import { said } from '../../words/said';
import { footprint } from '../../model/footprint';
import { moved } from '../placement';
import type { Fixer, FixChange } from './quickFix';

const usualGridMm = 600;

/** Moves the racks of a row together until the first of them stands on the grid. */
export const roundToGrid: Fixer = {
  rules: ['structure/grid-alignment'],
  propose(hall, { objects: [id = ''] }) {
    const first = hall.model.get('racks', id);
    if (!first) return [];
    const grid = (hall.model.headIsSound('room') ? hall.model.head.room?.grid : undefined) ?? usualGridMm;
    const { widthMm, depthMm } = hall.equipment.extent('racks', first);
    const shape = footprint(first.at, widthMm, depthMm, first.facing);
    const frontIsAlongX = first.facing === undefined || first.facing === 'north' || first.facing === 'south';
    const front = frontIsAlongX
      ? first.facing === 'south'
        ? shape.maxY
        : shape.minY
      : first.facing === 'east'
        ? shape.maxX
        : shape.minX;
    const off = Math.round(front / grid) * grid - front;
    if (off === 0 || typeof first.facing === 'number') return [];
    const row = hall.rows.list[hall.rows.of(hall.model.indexOf('racks', id))];
    const changes = (row?.racks ?? []).flatMap((index): FixChange[] => {
      const rack = hall.model.element('racks', index);
      if (!rack) return [];
      return [
        {
          kind: 'fields',
          place: { collection: 'racks', index },
          fields: moved(rack, frontIsAlongX ? 0 : off, frontIsAlongX ? off : 0),
        },
      ];
    });
    return [
      { title: said('Move the row of {0} by {1} mm onto the grid', id, off), safety: 'unsafe', changes },
    ];
  },
};
