/** LiveHall follows elements that come, go, are copied, renamed or undone: the findings stay those of the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { inverseEdits } from '../text/editedText';
import { applyEdits, type TextEdit } from '../text/source';
import { LiveHall } from './liveHall';
import { RuleSet } from './ruleSet';
import { hall, seen } from './testing/randomHalls';
import { editsOf, isJson, step } from './testing/randomSteps';

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
      { numRuns: 250 },
    );
    // A test in which every edit needs a full run would prove nothing.
    for (const kind of ['add', 'remove', 'copy', 'rename', 'swap', 'undo'])
      expect((followed.get(kind) ?? 0) / asked.get(kind)!, kind).toBeGreaterThan(0.4);
  }, 240_000);

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
      { numRuns: 150 },
    );
    expect(changed).toBeGreaterThan(30);
  }, 240_000);
});
