import { said } from '../../words/said';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { Fixer } from './quickFix';

/** Puts a liquid-cooled rack into the loop of its row, else into that of the nearest rack that has one. */
export const nearestLoop: Fixer = {
  rules: ['cooling/cdu-group-unassigned'],
  propose(hall, { objects: [id = ''] }) {
    const index = hall.model.indexOf('racks', id);
    const loop = index === -1 ? undefined : (loopOfRow(hall, index) ?? loopOfNearest(hall, index));
    if (loop === undefined) return [];
    return [
      {
        title: said('Put {0} into loop {1}', id, loop),
        safety: 'unsafe',
        changes: [
          {
            kind: 'fields',
            place: { collection: 'racks', index },
            fields: [{ path: ['loop'], value: loop }],
          },
        ],
      },
    ];
  },
};

function loopOfRow({ model, rows }: HallAnalysis, rack: number): string | undefined {
  const count = new Map<string, number>();
  for (const i of rows.list[rows.of(rack)]?.racks ?? []) {
    const loop = model.get('loops', model.element('racks', i)?.loop)?.id;
    if (loop !== undefined) count.set(loop, (count.get(loop) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function loopOfNearest({ model }: HallAnalysis, rack: number): string | undefined {
  const at = model.element('racks', rack)?.at;
  if (!at) return undefined;
  let nearest: { loop: string; mm: number } | undefined;
  for (const other of model.elements('racks')) {
    const loop = model.get('loops', other?.loop)?.id;
    if (!other || loop === undefined) continue;
    const mm = Math.hypot(other.at[0] - at[0], other.at[1] - at[1]);
    if (!nearest || mm < nearest.mm) nearest = { loop, mm };
  }
  // With no rack to follow, a hall of one loop leaves no choice.
  return nearest?.loop ?? (model.size('loops') === 1 ? model.element('loops', 0)?.id : undefined);
}
