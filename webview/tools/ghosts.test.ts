import fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtinCatalog } from '../../src/catalog/catalog';
import type { Gesture } from '../../src/edits/gesture';
import { isRefusal } from '../../src/edits/hallEdit';
import { gestureText } from '../../src/edits/textEdits';
import { changedIds } from '../../src/edits/gesture';
import { LiveHall } from '../../src/rules/liveHall';
import { RuleSet } from '../../src/rules/ruleSet';
import { buildScene } from '../../src/scene/buildScene';
import { catalogEntries } from '../../src/scene/catalogEntry';
import { gesturePicture } from '../../src/scene/gesturePicture';
import type { SceneObject } from '../../src/scene/scene';
import { applyEdits } from '../../src/text/source';
import { elementOf, extentOf, outlineAt } from '../equipment/newElement';
import { ghostsOf, outlineOf } from './ghosts';
import { rowPlan } from './rowPlan';

const context = { catalog: builtinCatalog(), rules: new RuleSet() };
const hall = {
  format: 'datahall/1',
  room: { outline: [[0, 0], [30000, 0], [30000, 20000], [0, 20000]] },
  types: [{ id: 'rack-a', kind: 'rack', widthMm: 600, depthMm: 1200 }, { id: 'rack-b', kind: 'rack', widthMm: 751, depthMm: 1068 }],
  zones: [{ id: 'Z1', kind: 'pod', outline: [[0, 0], [5000, 0], [5000, 3001], [0, 3001]] }],
  columns: [{ id: 'C1', at: [10000, 10000], size: [400, 800] }],
  doors: [{ id: 'D1', at: [3000, 0], facing: 'north', widthMm: 1200 }],
  feeds: [{ id: 'A1', side: 'A', path: [[0, 6000], [9000, 6000]] }, { id: 'PDU-1', kind: 'rpp', at: [25000, 5000] }],
  cdus: [{ id: 'CDU-4', type: 'cdu-x', at: [20000, 1000], facing: 'west' }],
  racks: [
    { id: 'R1', type: 'rack-a', at: [3000, 3000], facing: 'north', row: 'R' },
    { id: 'R2', type: 'rack-b', at: [6000, 3000], facing: 'east', row: 'R' },
    { id: 'R3', type: 'rack-b', at: [9000, 3000], facing: 33 },
  ],
  trays: [{ id: 'T1', path: [[100, 100], [100, 900], [1100, 900]], widthMm: 300 }],
}; // prettier-ignore
const text = JSON.stringify(hall);

const drawn = (live: LiveHall) => {
  if (!live.analysis) throw new Error('not readable');
  return new Map(buildScene(live.analysis).objects.map((object) => [object.id, object]));
};
const before = drawn(new LiveHall(text, context));

/** The objects that the edited text has of a gesture: those that it made, else those that it changed. */
function written(gesture: Gesture): readonly SceneObject[] {
  const edit = gestureText(gesture, new LiveHall(text, context), text);
  if (isRefusal(edit)) throw new Error(edit.refused);
  const after = drawn(new LiveHall(applyEdits(text, edit.edits), context));
  const ids = edit.made.length > 0 ? edit.made : [...new Set(changedIds(gesture))];
  return ids.flatMap((id) => after.get(id) ?? []);
}

/** What is seen of an object, whatever it is called. Extents at an angle are known to a millionth. */
function look(object: SceneObject): SceneObject {
  const named = { ...object, id: '' };
  if (named.shape === 'door') return named;
  if (named.shape !== 'box') return { ...named, labels: [] };
  const box = { ...named, row: '' };
  const exact = (mm: number) => Number(mm.toFixed(6));
  return { ...box, labels: [], w: exact(box.w), h: exact(box.h) };
}

const shift = fc.integer({ min: -3000, max: 3000 });
const ids = (least: number) =>
  fc.uniqueArray(fc.constantFrom('Z1', 'C1', 'D1', 'A1', 'PDU-1', 'CDU-4', 'R1', 'R2', 'R3', 'T1'), {
    minLength: least,
  });
const axis = fc.constantFrom('x' as const, 'y' as const);

const gestures: fc.Arbitrary<Gesture> = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), ids: ids(1), dx: shift, dy: shift }),
  fc.record({ kind: fc.constant('duplicate' as const), ids: ids(1), dx: shift, dy: shift }),
  fc.record({
    kind: fc.constant('array' as const), ids: ids(1), columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 2, max: 3 }),
    columnPitchMm: shift, rowPitchMm: shift,
  }),
  fc.record({ kind: fc.constant('arrange' as const), ids: ids(3), how: fc.oneof(
    fc.record({ kind: fc.constant('align' as const), edge: fc.constantFrom('left' as const, 'centre', 'right', 'top', 'middle', 'bottom') }),
    fc.record({ kind: fc.constant('distribute' as const), axis }),
    fc.record({ kind: fc.constant('pack' as const), axis, gapMm: fc.integer({ min: 0, max: 2000 }) }),
  ) }),
  fc.record({ kind: fc.constant('flip' as const), ids: ids(1), axis: fc.constantFrom('horizontal' as const, 'vertical') }),
  fc.record({ kind: fc.constant('rotate' as const), ids: ids(1), quarters: fc.constantFrom(1 as const, 2, 3), about: fc.constantFrom('each' as const, 'selection') }),
); // prettier-ignore

it('a ghost is what the text will have', () => {
  fc.assert(
    fc.property(gestures, (gesture) => {
      const picture = gesturePicture(gesture, (id) => before.get(id));
      const after = written(gesture);
      expect(picture.map(look)).toEqual(after.map(look));
      expect(ghostsOf(picture.map(look))).toEqual(ghostsOf(after.map(look)));
    }),
    { numRuns: 300 },
  );
});

it('a row is drawn where the text will have it, whichever way it goes', () => {
  const place = fc.tuple(shift, shift);
  const type = { id: 'rack-b', title: 'B', widthMm: 751, depthMm: 1068 };
  fc.assert(
    fc.property(place, place, fc.constantFrom(undefined, 'north', 'south', 'east', 'west'), (from, to, facing) => {
      const { count, at, along, facing: front, pitchMm, racks } = rowPlan(from, to, type, facing, undefined, undefined);
      const made = written({ kind: 'row', type: type.id, count, at, along, facing: front, pitchMm });
      expect(racks).toEqual(made.map((object) => (object.shape === 'box' ? outlineOf(object) : [])));
    }),
  ); // prettier-ignore
});

it('equipment is drawn where the text will have it, whatever it is', () => {
  const types = catalogEntries(builtinCatalog()).filter(({ collection }) => collection !== 'power');
  expect(types.length).toBeGreaterThan(20);
  for (const type of types) {
    for (const quarter of [0, 1, 2, 3] as const) {
      const element = elementOf(type, [3000, 1200], quarter);
      const [made] = written({ kind: 'insert', elements: [{ collection: type.collection, element }] });
      const outline = outlineAt(extentOf(type, quarter), [3000, 1200], quarter);
      if (made?.shape === 'box') expect(outlineOf(made), `${type.id} ${quarter}`).toEqual(outline);
      else if (made?.shape === 'line') {
        const xs = outline.map(([x]) => x);
        const ys = outline.map(([, y]) => y);
        const middle = (values: number[]) => Math.round((Math.min(...values) + Math.max(...values)) / 2);
        const run = quarter % 2 === 0 ? [[Math.min(...xs), middle(ys)], [Math.max(...xs), middle(ys)]] : [[middle(xs), Math.min(...ys)], [middle(xs), Math.max(...ys)]]; // prettier-ignore
        expect(made.path, `${type.id} ${quarter}`).toEqual(run);
      } else throw new Error(`${type.id} is not drawn`);
    }
  }
});
