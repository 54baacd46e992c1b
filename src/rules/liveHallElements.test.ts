/** LiveHall follows elements that come, go, are copied, renamed or undone: the findings stay those of the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { inverseEdits } from '../text/editedText';
import { ElementIndex } from '../text/elementIndex';
import { applyEdits, type TextEdit } from '../text/source';
import { insertElements, removeElements } from '../text/splice';
import { LiveHall } from './liveHall';
import { RuleSet } from './ruleSet';
import { hall, seen } from './testing/randomHalls';
import { editsOf, isJson, step } from './testing/randomSteps';

/* Properties end on a failure: a smaller hall takes minutes to find, without a word, and the seed makes it again. */
const context = { catalog: builtinCatalog(), rules: new RuleSet(), today: '2026-06-15' };

describe('LiveHall, as elements come and go', () => {
  it('has after any edits the findings of the resulting text', () => {
    const followed = new Map<string, number>();
    const asked = new Map<string, number>();
    const more = (counts: Map<string, number>, kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
    fc.assert(
      fc.property(
        hall,
        fc.constantFrom(0, 2),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        (value, indent, steps) => {
          let text = JSON.stringify(value, null, indent);
          const live = new LiveHall(text, context);
          const done: (readonly TextEdit[])[] = [];
          for (const s of steps) {
            if (!isJson(text)) break;
            const edits = s.kind === 'undo' ? (done.pop() ?? []) : editsOf(text, s);
            if (edits.length === 0) continue;
            if (s.kind !== 'undo') done.push(inverseEdits(text, edits));
            text = applyEdits(text, edits);
            more(asked, s.kind);
            if (live.change(edits, text)) more(followed, s.kind);
            else live.load(text);
            expect(seen(live, text)).toEqual(seen(new LiveHall(text, context), text));
          }
        },
      ),
      { numRuns: 250, endOnFailure: true },
    );
    // A test in which every edit needs a full run would prove nothing.
    for (const kind of ['add', 'remove', 'copy', 'rename', 'swap', 'undo'])
      expect((followed.get(kind) ?? 0) / asked.get(kind)!, kind).toBeGreaterThan(0.4);
  }, 240_000);

  it('tells what has no id by its place, as that moves', () => {
    const racks = [
      { id: 'K1', type: 'network-rack', at: [0, 0] },
      { type: 'network-rack', at: [3000, 0] },
    ];
    const text = JSON.stringify({ format: 'datahall/1', racks });
    const live = new LiveHall(text, context);
    const nameless = () =>
      live.findings.flatMap(({ message }) => (message.includes('"id" is missing') ? message : []));
    expect(nameless()).toEqual(['racks[1]: "id" is missing.']);
    const edits = insertElements(text, ElementIndex.scan(text), 'racks', [
      { value: { id: 'K2', type: 'network-rack', at: [6000, 0] }, position: 0 },
    ]);
    expect(live.change(edits, applyEdits(text, edits))?.isRenumbered).toBe(true);
    expect(nameless()).toEqual(['racks[2]: "id" is missing.']);
  });

  it('follows copies with an id that stands there already, and the loss of the first of them', () => {
    const rack = (id: string, x: number) => ({ id, type: 'network-rack', at: [x, 0] });
    const racks = [rack('K1', 0), rack('K2', 3000)];
    const links = [{ id: 'Y1', from: 'K1', to: 'K2' }];
    let text = JSON.stringify({ format: 'datahall/1', racks, links });
    const live = new LiveHall(text, context);
    const edit = (edits: readonly TextEdit[]) => {
      text = applyEdits(text, edits);
      expect(live.change(edits, text)?.isRenumbered).toBe(true);
      expect(seen(live, text)).toEqual(seen(new LiveHall(text, context), text));
    };
    edit(insertElements(text, ElementIndex.scan(text), 'racks', [{ value: rack('K1', 6000), position: 1 }]));
    expect(live.findings.some(({ rule }) => rule === 'data/duplicate-id')).toBe(true);
    expect(live.analysis?.model.indexOf('racks', 'K1')).toBe(0);
    edit(removeElements(text, ElementIndex.scan(text), 'racks', [0]));
    expect(live.findings.some(({ rule }) => rule === 'data/duplicate-id')).toBe(false);
    expect(live.analysis?.model.indexOf('racks', 'K1')).toBe(0);
  });

  it('takes of two things with one id, equally near to the end of a row, the first of the text', () => {
    const cdu = (type: string, y: number) => ({ id: 'C1', type, at: [900, y], facing: 'north' });
    const own = (id: string, widthMm: number) => ({ id, kind: 'cdu', widthMm, depthMm: 400 });
    const text = JSON.stringify({
      format: 'datahall/1',
      room: {
        outline: [
          [-3000, -3000],
          [2000, -3000],
          [2000, 3000],
          [-3000, 3000],
        ],
      },
      types: [own('wide', 900), own('narrow', 400)],
      cdus: [cdu('wide', 700)],
      racks: [{ id: 'K1', type: 'network-rack', at: [300, 600], facing: 'north', row: 'R1' }],
    });
    for (const position of [0, 1]) {
      const live = new LiveHall(text, context);
      const edits = insertElements(text, ElementIndex.scan(text), 'cdus', [
        { value: cdu('narrow', 1100), position },
      ]);
      const after = applyEdits(text, edits);
      expect(live.change(edits, after)?.isRenumbered).toBe(true);
      const ends = live.findings.filter(({ rule }) => rule === 'space/end-of-row');
      expect(ends.map(({ measured }) => measured)).toEqual([position === 0 ? 700 : 200]);
      expect(seen(live, after)).toEqual(seen(new LiveHall(after, context), after));
    }
  });

  it('tells in the order of the text what is said again of the place of an element that is gone', () => {
    const rack = (id: string, more = {}) => ({ id, type: 'network-rack', at: [0, 0], ...more });
    const hallOf = (...racks: object[]) =>
      JSON.stringify({
        format: 'datahall/1',
        cdus: [{ id: 'K2', type: 'vertiv-coolchip-70', at: [9000, 0] }],
        racks,
      });
    const lost = rack('Q', { loop: 'L9' });
    const before = hallOf(rack('P'), rack('K2', { row: 'R1' }), lost);
    const after = hallOf(lost, rack('K2', { row: 'R2' }));
    const live = new LiveHall(before, context);
    const { analysis } = live;
    live.become(before, after);
    expect(live.analysis).toBe(analysis);
    const rules = live.findings.map(({ rule }) => rule);
    expect(rules.indexOf('data/unresolved-reference')).toBeLessThan(rules.indexOf('data/duplicate-id'));
    expect(seen(live, after)).toEqual(seen(new LiveHall(after, context), after));
  });

  it('turns into the hall of another text', () => {
    let changed = 0;
    fc.assert(
      fc.property(hall, fc.array(step, { minLength: 1, maxLength: 3 }), (value, steps) => {
        const before = JSON.stringify(value, null, 2);
        let after = before;
        for (const s of steps) if (isJson(after)) after = applyEdits(after, editsOf(after, s));
        const live = new LiveHall(before, context);
        const { analysis } = live;
        live.become(before, after);
        if (after !== before && live.analysis === analysis) changed++;
        expect(seen(live, after)).toEqual(seen(new LiveHall(after, context), after));
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(changed).toBeGreaterThan(30);
  }, 240_000);
});
