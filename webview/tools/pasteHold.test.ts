import fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtinCatalog } from '../../src/catalog/catalog';
import { isRefusal } from '../../src/edits/hallEdit';
import { copyText } from '../../src/edits/insert/clipboard';
import type { PastePlace } from '../../src/edits/insert/gestures';
import { gestureText } from '../../src/edits/textEdits';
import { LiveHall } from '../../src/rules/liveHall';
import { RuleSet } from '../../src/rules/ruleSet';
import { buildScene } from '../../src/scene/buildScene';
import { shiftedObject } from '../../src/scene/mappedObject';
import type { SceneObject } from '../../src/scene/scene';
import { pastedObjects } from '../../src/scene/seeing/pastedObjects';
import { applyEdits } from '../../src/text/source';
import { holdTurned, placeOfHold } from './pasteHold';

const context = { catalog: builtinCatalog(), rules: new RuleSet() };
/** Odd sizes, so that turns and middles end on halves of millimetres. */
const text = JSON.stringify({
  format: 'datahall/1',
  room: { outline: [[0, 0], [20000, 0], [20000, 9000], [0, 9000]] },
  types: [{ id: 'rack', kind: 'rack', widthMm: 597, depthMm: 1068, powerKw: 40 }],
  feeds: [{ id: 'A1', kind: 'busway', side: 'A', ratingA: 1000, voltageV: 400, path: [[0, 501], [9000, 501]] }],
  zones: [{ id: 'Z1', kind: 'cold-aisle', outline: [[0, 2400], [9001, 2400], [9001, 3600]] }],
  columns: [{ id: 'C1', at: [4000, 4000], size: [401, 600] }],
  doors: [{ id: 'D1', at: [3000, 0], widthMm: 1201, facing: 'north' }],
  racks: [
    { id: 'R1', type: 'rack', at: [1000, 1200], facing: 'south', feeds: ['A1'] },
    { id: 'R2', type: 'rack', at: [1601, 1200], facing: 30 },
    { id: 'R3', type: 'rack', at: [1003, 3600] },
  ],
}); // prettier-ignore
const live = new LiveHall(text, context);
const hall = live.analysis!;

function copied(ids: readonly string[]): string {
  const copy = copyText(ids, hall);
  if (typeof copy !== 'string') throw new Error('nothing to copy');
  return copy;
}

function told(clipboard: string, place: PastePlace): readonly SceneObject[] {
  const objects = pastedObjects({ kind: 'paste', text: clipboard, place }, hall);
  if (isRefusal(objects)) throw new Error(objects.refused);
  return objects;
}

/** The objects that pasting makes, as the hall of the text draws them. */
function pasted(clipboard: string, place: PastePlace): readonly SceneObject[] {
  const done = gestureText({ kind: 'paste', text: clipboard, place }, live, text);
  if (isRefusal(done)) throw new Error(done.refused);
  const drawn = buildScene(new LiveHall(applyEdits(text, done.edits), context).analysis!).objects;
  return done.made.map((id) => drawn.find((object) => object.id === id)!);
}

/** Of a box at an angle the extent is a sum of cosines. */
const micro = (mm: number) => Math.round(mm * 1000) / 1000;
const place = (object: SceneObject) => {
  switch (object.shape) {
    case 'box':
      return [object.id, object.x, object.y, micro(object.w), micro(object.h), object.facing];
    case 'door':
      return [object.id, object.x, object.y, object.facing];
    case 'line':
      return [object.id, object.path];
    case 'area':
      return [object.id, object.outline];
  }
};
const places = (objects: readonly SceneObject[]) => objects.map(place);

const ids = fc.uniqueArray(fc.constantFrom('R1', 'R2', 'R3', 'A1', 'Z1', 'C1', 'D1'), { minLength: 1 });
const mm = fc.integer({ min: -3000, max: 9000 });
const point = fc.tuple(mm, mm);
const quarters = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const);

it('what pasting would make is what it makes, turned or not', () => {
  fc.assert(
    fc.property(ids, point, quarters, (of, centre, turn) => {
      const clipboard = copied(of);
      const at: PastePlace = turn === 0 ? { centre } : { centre, quarters: turn };
      expect(places(told(clipboard, at))).toEqual(places(pasted(clipboard, at)));
    }),
    { numRuns: 40 },
  );
});

it('what is held, turned and pushed about is pasted where it is shown, to the millimetre', () => {
  fc.assert(
    fc.property(ids, point, quarters, point, (of, centre, turn, [dx, dy]) => {
      const clipboard = copied(of);
      const hold = holdTurned(told(clipboard, { centre }), turn);
      const shown = hold.objects.map((object) => shiftedObject(object, dx, dy));
      expect(places(pasted(clipboard, placeOfHold(hold, [dx, dy])))).toEqual(places(shown));
    }),
    { numRuns: 60 },
  );
});

it('turns all together about their middle: what was to the east is to the south', () => {
  const clipboard = copied(['R1', 'R3']);
  const [r1, r3] = pasted(clipboard, { centre: [5000, 5000], quarters: 1 });
  // R1 looked south and stood north of R3; now it looks west and stands east of it.
  expect([place(r1!)![5], place(r3!)![5]]).toEqual([270, 90]);
  expect(Number(place(r1!)![1]) - Number(place(r3!)![1])).toBe(2400);
});
