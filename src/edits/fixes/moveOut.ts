import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { Finding } from '../../rules/finding';
import { moved } from '../placement';
import { isFree, shifted, shiftInto, moveInWords, shiftsBeside, type Shift } from './freePlace';
import type { Fixer, QuickFix } from './quickFix';

/** Moves a thing out of what it overlaps, or back into the room, by the shortest way. */
export const moveOut: Fixer = {
  rules: ['space/overlap', 'space/outside-room'],
  propose(hall, finding) {
    // Either of two that overlap may give way; the first is the one that the finding is on.
    return finding.objects
      .slice(0, 2)
      .flatMap((id) => moveOf(hall, finding, id))
      .slice(0, 2);
  },
};

function moveOf({ model, floor, outline }: HallAnalysis, finding: Finding, id: string): QuickFix[] {
  const place = model.find(id);
  const i = place ? floor.indexOf(place.collection, place.index) : -1;
  const element = place && model.element(place.collection, place.index);
  if (!place || i === -1 || !element || place.collection === 'columns') return [];
  const self = floor.thing(i);
  const others = floor.overlaps(i).map((o) => floor.thing(o).shape);
  const candidates: Shift[] = [...shiftsBeside(self.shape, others)];
  if (finding.rule === 'space/outside-room' && outline) {
    const into = shiftInto(self.shape, outline);
    if (into) candidates.unshift(into);
  }
  const shift = candidates.find(
    (s) => (s.dx || s.dy) && isFree(floor, outline, self, shifted(self.shape, s)),
  );
  if (!shift) return [];
  return [
    {
      title: moveInWords(id, shift),
      safety: 'unsafe',
      changes: [{ kind: 'fields', place, fields: moved(element, shift.dx, shift.dy) }],
    },
  ];
}
