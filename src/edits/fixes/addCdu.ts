import { said } from '../../words/said';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { footprint } from '../../model/footprint';
import type { Cdu, Point } from '../../model/types';
import { isFree } from './freePlace';
import type { Fixer } from './quickFix';

/** Places tried on each side of the CDUs that are there. */
const mostSteps = 8;
/** Proposed at most: each is proven by a check of the whole hall. */
const mostProposed = 4;

/** Adds one more CDU of the type that the loop has, in the nearest free place beside one of them. */
export const addCdu: Fixer = {
  rules: ['cooling/cdu-overload', 'cooling/cdu-n1-capacity', 'cooling/cdu-flow-limit'],
  propose(hall, { objects }) {
    const loop = objects.map((id) => hall.model.indexOf('loops', id)).find((i) => i !== -1);
    if (loop === undefined) return [];
    const cdus = hall.loops.cdusOf(loop).flatMap((i) => hall.model.element('cdus', i) ?? []);
    const model = cdus.at(-1);
    if (!model) return [];
    const id = freshId(hall, model.id);
    return freePlaces(hall, cdus)
      .slice(0, mostProposed)
      .map(({ at, beside }) => {
        const like: Partial<Cdu> = { ...beside };
        // What makes a unit this one and no other stays behind.
        delete like.name;
        delete like.note;
        return {
          title: said(
            'Add CDU {0} to {1}, as {2}, at {3}, {4} mm',
            id,
            hall.model.idAt('loops', loop) ?? '',
            beside.id,
            ...at,
          ),
          safety: 'suggestion' as const,
          changes: [{ kind: 'add' as const, collection: 'cdus' as const, element: { ...like, id, at } }],
        };
      });
  },
};

/** Free places in line with the CDUs of a loop, to both sides of each, the nearest first. */
function freePlaces({ floor, equipment, outline, model }: HallAnalysis, cdus: readonly Cdu[]) {
  const places: { at: Point; beside: Cdu; steps: number }[] = [];
  for (const beside of cdus) {
    const { widthMm, depthMm } = equipment.extent('cdus', beside);
    const i = floor.indexOf('cdus', model.indexOf('cdus', beside.id));
    if (i === -1 || typeof beside.facing === 'number') continue;
    const isAlongX = beside.facing === undefined || beside.facing === 'north' || beside.facing === 'south';
    const pitch = pitchOf(cdus, isAlongX) ?? widthMm;
    for (let step = 1; step <= mostSteps; step++) {
      for (const way of [1, -1]) {
        const by = way * step * pitch;
        const at: Point = isAlongX ? [beside.at[0] + by, beside.at[1]] : [beside.at[0], beside.at[1] + by];
        if (!isFree(floor, outline, undefined, footprint(at, widthMm, depthMm, beside.facing))) continue;
        places.push({ at, beside, steps: step });
      }
    }
  }
  return places.sort((a, b) => a.steps - b.steps);
}

/** The distance from one CDU to the next, where they stand in line [mm]. */
function pitchOf(cdus: readonly Cdu[], isAlongX: boolean): number | undefined {
  const along = cdus.map(({ at }) => at[isAlongX ? 0 : 1]).sort((a, b) => a - b);
  const gaps = along.slice(1).flatMap((value, i) => (value > along[i]! ? [value - along[i]!] : []));
  return gaps.length ? Math.min(...gaps) : undefined;
}

/** The id that counts on from another: CDU-9 after CDU-8, also where CDU-9 is taken. */
function freshId({ model }: HallAnalysis, after: string): string {
  const [, stem = after, digits = ''] = /^(.*?)(\d*)$/.exec(after) ?? [];
  for (let n = Number(digits || '1') + 1; ; n++) {
    const id = `${stem}${String(n).padStart(digits.length, '0')}`;
    if (!model.find(id)) return id;
  }
}
