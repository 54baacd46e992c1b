/** What a change does is the same whether the second hall is judged anew or the first one turns into it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { LiveHall } from '../rules/liveHall';
import { RuleSet } from '../rules/ruleSet';
import { hall } from '../rules/testing/randomHalls';
import { editsOf, isJson, step } from '../rules/testing/randomSteps';
import { applyEdits } from '../text/source';
import { LineMap } from '../text/position';
import { impactOf, impactOfEdit, type Telling } from './hallDiff';

/* Properties end on a failure: a smaller hall takes minutes to find, without a word, and the seed makes it again. */
const context = { catalog: builtinCatalog(), rules: new RuleSet(), today: '2026-06-15' };

it('tells findings with their lines, totals, loads and redundancy as two full runs do', () => {
  let different = 0;
  fc.assert(
    fc.property(hall, fc.array(step, { minLength: 1, maxLength: 3 }), (value, steps) => {
      const before = JSON.stringify(value, null, 2);
      const after = steps.reduce(
        (text, s) => (isJson(text) ? applyEdits(text, editsOf(text, s)) : text),
        before,
      );
      const texts = { before, after };
      const told: Telling<ReturnType<typeof withLine>> = (side, finding, live) =>
        withLine(finding, side, live);
      const withLine = (finding: LiveHall['findings'][number], side: 'before' | 'after', live: LiveHall) => ({
        ...finding,
        line: new LineMap(texts[side]).position(live.rangeOf(finding, texts[side]).start).line,
      });
      const renames = new Map<string, string>();
      const judged = (text: string) => ({ live: new LiveHall(text, context), context });
      const expected = impactOf(judged(before), judged(after), renames, told);
      if (expected.findings.added.length + expected.findings.fixed.length > 0) different++;
      expect(impactOfEdit(before, after, context, renames, told)).toEqual(expected);
    }),
    { numRuns: 120, endOnFailure: true },
  );
  expect(different).toBeGreaterThan(20);
}, 240_000);
