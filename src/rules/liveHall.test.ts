/** The promise of LiveHall: after any edits its findings equal those of a LiveHall made from the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { applyEdits } from '../text/source';
import { LiveHall } from './liveHall';
import { RuleSet } from './ruleSet';
import { changeFor, edit } from './testing/randomEdits';
import { hall, seen } from './testing/randomHalls';

/* Properties end on a failure: a smaller hall takes minutes to find, without a word, and the seed makes it again. */
const context = { catalog: builtinCatalog(), rules: new RuleSet(), today: '2026-06-15' };

describe('LiveHall', () => {
  it('has after any edits the findings of the resulting text', () => {
    let followed = 0;
    fc.assert(
      fc.property(
        hall,
        fc.constantFrom(0, 2),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (value, indent, edits) => {
          let text = JSON.stringify(value, null, indent);
          const live = new LiveHall(text, context);
          for (const e of edits) {
            const change = changeFor(text, e);
            text = applyEdits(text, [change]);
            if (live.change([change], text)) followed++;
            else live.load(text);
            expect(seen(live, text)).toEqual(seen(new LiveHall(text, context), text));
          }
        },
      ),
      { numRuns: 250, endOnFailure: true },
    );
    // A test in which every edit needs a full run would prove nothing.
    expect(followed).toBeGreaterThan(100);
  }, 240_000);

  it('keeps a finding that says the same as before, though its rule was asked again', () => {
    const rack = (id: string, x: number) => ({ id, type: 'network-rack', at: [x, 0] });
    const text = JSON.stringify({ format: 'datahall/1', racks: [rack('K1', 600), rack('K1', 3000)] });
    const live = new LiveHall(text, context);
    const duplicates = () => live.findings.filter(({ rule }) => rule === 'data/duplicate-id');
    const before = duplicates();
    expect(before).toHaveLength(1);
    const change = { offset: text.indexOf('K1'), length: 2, text: 'K2' };
    const without = applyEdits(text, [change]);
    expect(live.change([change], without)).toBeDefined();
    expect(duplicates()).toEqual([]);
    live.load(text);
    const [again] = duplicates();
    const move = { offset: text.indexOf('[600,'), length: 4, text: '[900' };
    expect(live.change([move], applyEdits(text, [move]))).toBeDefined();
    expect(duplicates()).toHaveLength(1);
    expect(duplicates()[0]).toBe(again);
  });

  it('orders two findings that differ in their place alone as the text does, though one was found before', () => {
    const text = (feeds: readonly string[]) =>
      JSON.stringify({
        format: 'datahall/1',
        racks: [{ id: 'K1', type: 'network-rack', at: [0, 0], feeds: feeds.map((feed) => ({ feed })) }],
      });
    const live = new LiveHall(text(['X', 'A', 'X']), context);
    for (const feeds of [
      ['X', 'X', 'X'],
      ['A', 'X', 'X'],
      ['X', 'X', 'A'],
      ['X', 'X', 'X'],
    ]) {
      const source = text(feeds);
      const before = live.findings.length;
      const at = source.indexOf('"feeds"');
      const end = source.indexOf(']', at);
      const change = { offset: at, length: end - at, text: source.slice(at, end) };
      expect(live.change([change], source)).toBeDefined();
      expect(before).toBeGreaterThan(0);
      expect(seen(live, source)).toEqual(seen(new LiveHall(source, context), source));
    }
  });

  it('follows several changes of one edit, given in any order', () => {
    const text = JSON.stringify({
      format: 'datahall/1',
      room: {
        outline: [
          [0, 0],
          [9000, 0],
          [9000, 9000],
          [0, 9000],
        ],
      },
      racks: [1, 2, 3].map((n) => ({ id: `K${n}`, type: 'network-rack', at: [n * 1000, 0] })),
    });
    const changes = [1000, 2000, 3000].map((x) => ({
      offset: text.indexOf(`[${x},0]`) + 1,
      length: 4,
      text: String(x + 5_000_00),
    }));
    const after = applyEdits(text, changes);
    const live = new LiveHall(text, context);
    expect(live.change([changes[1]!, changes[2]!, changes[0]!], after)?.edited).toHaveLength(3);
    expect(seen(live, after)).toEqual(seen(new LiveHall(after, context), after));
  });

  it('asks for the text after an edit that it cannot follow, until it gets it', () => {
    const text =
      '{"format":"datahall/1","name":"x","room":{"outline":[[0,0],[9,0],[9,9]]},"racks":[{"id":"a"}]}';
    const live = new LiveHall(text, context);
    const outside = { offset: text.indexOf('"x"'), length: 3, text: '"longer"' };
    const after = applyEdits(text, [outside]);
    expect(live.change([outside], after)).toBeUndefined();
    const inside = { offset: after.indexOf('"a"'), length: 3, text: '"b"' };
    const last = applyEdits(after, [inside]);
    expect(live.change([inside], last)).toBeUndefined();
    live.load(last);
    expect(seen(live, last)).toEqual(seen(new LiveHall(last, context), last));
  });

  it('keeps the last readable hall while the text is broken', () => {
    const text = '{"format":"datahall/1","room":{"outline":[[0,0],[9,0],[9,9]]},"racks":[]}';
    const live = new LiveHall(text, context);
    const before = live.analysis;
    live.load(text.slice(0, -2));
    expect(live.findings.map((f) => f.rule)).toEqual(['data/syntax']);
    expect(live.analysis).toBe(before);
    live.load(text);
    expect(live.syntax).toEqual([]);
    expect(live.index).toBeDefined();
  });

  it('keeps the last readable hall also when what judges it changes while the text is broken', () => {
    const text = '{ "format": "datahall/1", "racks": [{ "id": "R1" }] }';
    const live = new LiveHall(text, context);
    live.load(text.slice(0, -3));
    const other = { ...context, rules: new RuleSet({ only: ['data/schema'] }) };
    const after = new LiveHall(text.slice(0, -3), other, live);
    expect(after.analysis?.model.size('racks')).toBe(1);
    expect(after.syntax.length).toBeGreaterThan(0);
    expect(new LiveHall(text.slice(0, -3), other).analysis).toBeUndefined();
  });

  it('survives hostile text', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '"x"',
      '['.repeat(100_000),
      '{"racks":'.repeat(200),
      '{"racks":{"a":1}}',
      '{"racks":[null,1,"x",[],{}]}',
      '{"__proto__":[],"racks":[{"id":"__proto__","constructor":1}]}',
    ]) {
      const live = new LiveHall(text, context);
      expect(live.findings.length).toBeGreaterThan(0);
      for (const f of live.findings) {
        const { start, end } = live.rangeOf(f, text);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
