import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../catalog/catalog';
import type { Gesture } from '../../edits/gesture';
import { isRefusal } from '../../edits/hallEdit';
import type { RowGesture } from '../../edits/insert/gestures';
import { copyText } from '../../edits/insert/clipboard';
import { gestureText } from '../../edits/textEdits';
import { LiveHall } from '../../rules/liveHall';
import { RuleSet } from '../../rules/ruleSet';
import { applyEdits } from '../../text/source';
import { findingChange, gesturePreview, type GesturePreview } from './gesturePreview';
import { differences } from './textDifferences';
import { TrialHall } from './trialHall';

const rules = new RuleSet();
const context = { catalog: builtinCatalog(), rules };
const types = [
  { id: 'rack', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 100, liquidFraction: 0.8 },
  { id: 'cdu', kind: 'cdu', widthMm: 900, depthMm: 1200, coolingKw: 200, approachK: 4, flowLpm: 900 },
];
/** Two feeds, of which A1 is fed in the middle of its run; R1 and R2 stand side by side, R3 looks at R1. */
const hall = {
  format: 'datahall/1',
  room: { outline: [[0, 0], [20000, 0], [20000, 9000], [0, 9000]] },
  types,
  power: [{ id: 'UPS-A', kind: 'ups', ratingKw: 400 }, { id: 'UPS-B', kind: 'ups', ratingKw: 400 }],
  feeds: [
    { id: 'A1', kind: 'busway', side: 'A', ratingA: 1000, voltageV: 400, from: ['UPS-A'], path: [[0, 500], [9000, 500]], fedAtMm: 4500 },
    { id: 'B1', kind: 'busway', side: 'B', ratingA: 300, voltageV: 400, from: ['UPS-B'], path: [[0, 700], [9000, 700]] },
  ],
  loops: [{ id: 'TCS-1', supplyC: 34, deltaK: 10, fluid: 'water' }],
  cdus: [{ id: 'CDU-1', type: 'cdu', at: [12000, 1000], loop: 'TCS-1', feeds: ['A1'] }],
  zones: [{ id: 'Z1', kind: 'cold-aisle', outline: [[0, 2400], [9000, 2400], [9000, 3600]] }],
  racks: [
    { id: 'R1', type: 'rack', at: [1000, 1200], facing: 'south', row: 'N', feeds: ['A1', 'B1'], loop: 'TCS-1' },
    { id: 'R2', type: 'rack', at: [1600, 1200], facing: 'south', row: 'N', feeds: ['A1', 'B1'], loop: 'TCS-1' },
    { id: 'R3', type: 'rack', at: [1000, 3600], facing: 'north', row: 'S', feeds: ['A1'], loop: 'TCS-1' },
  ],
}; // prettier-ignore

const lines = `{${Object.entries(hall)
  .map(([key, value]) =>
    Array.isArray(value)
      ? `"${key}": [\n${value.map((v) => JSON.stringify(v)).join(',\n')}\n]`
      : `"${key}": ${JSON.stringify(value)}`,
  )
  .join(',\n')}}`;

const move = (ids: readonly string[], dx: number, dy: number): Gesture => ({ kind: 'move', ids, dx, dy });
const key = (l: LiveHall) => l.findings.map(({ rule, message }) => `${rule} ${message}`);

function previewOf(gesture: Gesture, open = new LiveHall(lines, context), text = lines): GesturePreview {
  const preview = gesturePreview(open, gesture, text, rules, new TrialHall(context));
  if (!preview || isRefusal(preview)) throw new Error(preview?.refused ?? 'no preview');
  return preview;
}

/** The hall that the gesture makes, read from its text. */
function after(
  gesture: Gesture,
  text = lines,
): { readonly live: LiveHall; readonly made: readonly string[] } {
  const edit = gestureText(gesture, new LiveHall(text, context), text);
  if (isRefusal(edit)) throw new Error(edit.refused);
  return { live: new LiveHall(applyEdits(text, edit.edits), context), made: edit.made };
}

describe('a preview', () => {
  it('tells the findings of a move, its aisle and the load of its feeds, and leaves the hall as it was', () => {
    const open = new LiveHall(lines, context);
    const before = key(open);
    // R1 onto R2.
    const preview = previewOf(move(['R1'], 300, 0), open);
    expect(preview.appearing.map(({ rule }) => rule)).toContain('space/overlap');
    expect(preview.feeds.map(({ id, loadKw }) => [id, loadKw])).toEqual([['B1', 100], ['A1', 200]]); // prettier-ignore
    expect(key(open)).toEqual(before);
    // And the hall follows edits as before. R3 looks north at R1 across 1.2 m; 0.6 m nearer.
    expect(previewOf(move(['R3'], 0, -600), open).aisle?.mm).toBe(600);
    expect(key(open)).toEqual(before);
  });

  it('tells the segment that carries most of a busway fed within its run', () => {
    // All racks tap A1 west of its feed at 4500 mm: 50 + 50 + 100 kW at 400 V and a power factor of 1.
    const { feeds } = previewOf(move(['R3'], 0, 600));
    const amps = 200_000 / (Math.sqrt(3) * 400);
    const a1 = feeds.find(({ id }) => id === 'A1');
    const factor = Number(rules.active().find(({ rule }) => rule.id === 'power/busway-segment-overload')?.options['powerFactor']); // prettier-ignore
    expect(a1?.segment?.amps).toBeCloseTo(amps / factor, 6);
    // R3 east of it: that way carries its 100 kW, the other the rest.
    const east = previewOf(move(['R3'], 6000, 0)).feeds.find(({ id }) => id === 'A1');
    expect(east?.segment?.amps).toBeCloseTo(amps / factor / 2, 6);
  });

  it('tells what connecting does to the feed, before it is done', () => {
    const connect = {
      kind: 'connect',
      ids: ['R3'],
      feeds: { kind: 'fixed', feeds: ['B1'] },
      mode: 'add',
    } as const;
    const { feeds } = previewOf(connect);
    // A1 loses half of R3 to B1.
    expect(Object.fromEntries(feeds.map(({ id, loadKw }) => [id, loadKw]))).toEqual({ A1: 150, B1: 150 });
    // And a feed that is left is told too.
    const { feeds: left } = previewOf({ kind: 'disconnect', ids: ['R3'] });
    expect(left.map(({ id, loadKw }) => [id, loadKw])).toEqual([['A1', 100]]);
  });

  it('tells the load and the aisle of a row before it is placed', () => {
    const row: RowGesture = {
      kind: 'row', type: 'rack', count: 2, at: [3000, 3600], along: 'east', facing: 'north',
      feeds: { kind: 'fixed', feeds: ['A1', 'B1'] },
    }; // prettier-ignore
    const { feeds, aisle } = previewOf(row);
    expect(Object.fromEntries(feeds.map(({ id, loadKw }) => [id, loadKw]))).toEqual({ A1: 300, B1: 200 });
    // R2 stands before the second of them? It ends at x 2200: nothing stands before the row.
    expect(aisle).toBeUndefined();
    expect(previewOf({ ...row, at: [1600, 3300] }).aisle?.mm).toBe(900);
  });

  it('tells what becomes of a loop: 80 kW of each of three racks, on a CDU of 200 kW', () => {
    // 80 kW at 10 K in water: 80 / (10 K · 4.174 kJ/kgK · 0.994 kg/L) · 60 = 115.7 L/min a rack.
    const { loops } = previewOf({ kind: 'duplicate', ids: ['R1'], dx: 4000, dy: 0 });
    expect(loops).toMatchObject([
      { id: 'TCS-1', cdu: 'CDU-1', cdus: 1, heat: { load: 320, limit: 200 }, flow: { limit: 900 } },
    ]);
    expect(loops[0]!.flow.load / 4).toBeCloseTo(115.7, -1);
    expect(previewOf({ kind: 'remove', ids: ['R1'], references: 'drop' }).loops).toMatchObject([
      { heat: { load: 160, limit: 200 } },
    ]);
    // Without its CDU nothing is carried; the loop is told all the same.
    expect(previewOf({ kind: 'remove', ids: ['CDU-1'], references: 'drop' }).loops).toMatchObject([
      { cdus: 0, heat: { load: 240, limit: 0 } },
    ]);
    expect(previewOf({ kind: 'assign', ids: ['R3'], field: 'loop', to: null }).loops).toMatchObject([
      { id: 'TCS-1', heat: { load: 160 } },
    ]);
  });

  it('is silent about loops where their load stays', () => {
    expect(previewOf(move(['R1', 'CDU-1'], 600, 0)).loops).toEqual([]);
    expect(previewOf({ kind: 'connect', ids: ['R3'], mode: 'add', feeds: { kind: 'fixed', feeds: ['B1'] } }).loops).toEqual([]); // prettier-ignore
  });

  it('says why a gesture would be refused', () => {
    const open = new LiveHall(lines, context);
    expect(gesturePreview(open, move(['ghost'], 1, 1), lines, rules)).toMatchObject({
      refused: 'ghost is no longer in the hall.',
    });
  });

  it('is not made of what only the whole text can tell, where there is no copy to try it on', () => {
    const open = new LiveHall(lines, context);
    // The first of its kind: the list it would stand in is not there.
    const element = { at: [15000, 5000], size: [400, 400] };
    const first: Gesture = { kind: 'insert', elements: [{ collection: 'columns', element }] };
    expect(gesturePreview(open, first, lines, rules)).toBeUndefined();
  });

  it('is made on the hall itself where objects come or go, and leaves it as it was', () => {
    const open = new LiveHall(lines, context);
    const before = key(open);
    const { analysis } = open;
    for (const gesture of [
      { kind: 'remove', ids: ['R1'] },
      { kind: 'duplicate', ids: ['R1', 'R2'], dx: 4000, dy: 0 },
    ] as const) {
      expect(gesturePreview(open, gesture, lines, rules)).toEqual(previewOf(gesture));
      expect(key(open)).toEqual(before);
      // It was not read anew.
      expect(open.analysis).toBe(analysis);
    }
  });
});

const shift = fc.integer({ min: -20, max: 20 }).map((n) => n * 150);
const placed = ['R1', 'R2', 'R3', 'CDU-1', 'A1', 'Z1'];
const ids = fc.uniqueArray(fc.constantFrom(...placed), { minLength: 1 });
const clipboard = (of: readonly string[]): string => {
  const { analysis } = new LiveHall(lines, context);
  const text = analysis && copyText(of, analysis);
  if (typeof text !== 'string') throw new Error('nothing to copy');
  return text;
};

/** Every kind of gesture that has a preview. */
const gestures: fc.Arbitrary<Gesture> = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), ids, dx: shift, dy: shift }),
  fc.record({ kind: fc.constant('rotate' as const), ids, quarters: fc.constantFrom(1, 2, 3) }),
  fc.record({ kind: fc.constant('duplicate' as const), ids, dx: shift, dy: shift }),
  fc.record({
    kind: fc.constant('array' as const), ids,
    columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 3 }), columnPitchMm: shift, rowPitchMm: shift,
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    elements: fc.tuple(fc.record({
      collection: fc.constant('racks' as const),
      element: fc.record({ type: fc.constant('rack'), at: fc.tuple(shift, shift), facing: fc.constantFrom('north', 'west') }),
    })),
  }),
  fc.record({
    kind: fc.constant('row' as const), type: fc.constant('rack'), count: fc.integer({ min: 1, max: 6 }),
    at: fc.tuple(shift, shift), along: fc.constantFrom('north', 'east', 'south', 'west'),
    feeds: fc.constant({ kind: 'nearest' as const }), loop: fc.constant({ kind: 'nearest' as const }),
  }),
  fc.record({ kind: fc.constant('paste' as const), text: ids.map(clipboard), place: fc.record({ dx: shift, dy: shift }) }),
  fc.record({ kind: fc.constant('remove' as const), ids, references: fc.constantFrom('keep', 'drop') }),
  fc.record({ kind: fc.constant('connect' as const), ids: fc.constant(['R3']), mode: fc.constantFrom('add', 'replace'), feeds: fc.constant({ kind: 'nearest' as const }) }),
); // prettier-ignore

describe('what a preview shows', () => {
  it('is what the edited text holds, whatever was tried before', () => {
    fc.assert(
      fc.property(fc.array(gestures, { minLength: 1, maxLength: 4 }), (tried) => {
        const open = new LiveHall(lines, context);
        const before = key(open);
        const trial = new TrialHall(context);
        for (const gesture of tried) {
          const preview = gesturePreview(open, gesture, lines, rules, trial);
          if (preview && isRefusal(preview)) throw new Error(preview.refused);
          // Nothing changes: a move by nothing, one column and one row.
          if (!preview) continue;
          const { live } = after(gesture);
          const change = findingChange(open.findings, live.findings);
          expect(preview.appearing).toEqual(change.appearing);
          expect(preview.vanishing).toEqual(change.vanishing);
        }
        expect(key(open)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for racks of the example as in the hall that is read anew', () => {
    const example = readFileSync(new URL('../../../examples/faults.hall.json', import.meta.url), 'utf8');
    const open = new LiveHall(example, context);
    const racks = open.analysis?.model.elements('racks').flatMap((rack) => rack?.id ?? []) ?? [];
    const trial = new TrialHall(context);
    for (const gesture of [
      ...racks.slice(0, 3).map((id) => move([id], 600, 300)),
      ...racks.slice(0, 3).map((id): Gesture => ({ kind: 'duplicate', ids: [id], dx: 600, dy: 300 })),
    ]) {
      const preview = gesturePreview(open, gesture, example, rules, trial);
      if (!preview || isRefusal(preview)) throw new Error('no preview');
      const change = findingChange(open.findings, after(gesture, example).live.findings);
      expect(preview.appearing).toEqual(change.appearing);
      expect(preview.vanishing).toEqual(change.vanishing);
    }
  });
});

it('differences turn one text into the other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀'), maxLength: 20 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(applyEdits(a, differences(a, b))).toBe(b);
    }),
  );
});
