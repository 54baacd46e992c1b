import { describe, expect, it } from 'vitest';
import { canonicalOrder } from '../../model/canonicalOrder';
import { canonicalText } from '../../text/canonical';
import type { JsonValue } from '../../text/jsonValue';
import { mergeTexts, type MergeResult } from './mergeTexts';
import { scriptedMerges, type ScriptedMerge } from './scriptedMerges.cases';
import { edited, hasTestType, mergeHall, type HallValue } from './testing/editedHall';
import { meaning } from './testing/meaning';

const order = canonicalOrder('hall');
const context = { kind: 'hall', hasType: hasTestType } as const;

function textOf(hall: HallValue, isCanonical: boolean): string {
  return isCanonical ? canonicalText(hall, order) : `${JSON.stringify(hall, null, 2)}\n`;
}

function merged({ kind, ...result }: MergeResult) {
  expect(result).not.toHaveProperty('reasons');
  if (kind !== 'merged' || !('text' in result)) throw new Error('The merge was refused.');
  return result;
}

function hallOf(text: string): HallValue {
  return JSON.parse(text.replace(/^\uFEFF/, '')) as HallValue;
}

function run(scripted: ScriptedMerge, isSwapped: boolean) {
  const { ours, theirs, oursText = same, theirsText = same, canonical = false } = scripted;
  const base = mergeHall();
  const texts = {
    base: textOf(base, canonical),
    ours: oursText(textOf(edited(base, ours), canonical)),
    theirs: theirsText(textOf(edited(base, theirs), canonical)),
  };
  const given = isSwapped ? { ...texts, ours: texts.theirs, theirs: texts.ours } : texts;
  return { texts: given, result: merged(mergeTexts(given, context)) };
}

const same = (text: string) => text;

describe.each(scriptedMerges.map((scripted) => [scripted.name, scripted] as const))(
  '%s',
  (_name, scripted) => {
    it.each([false, true])('gives the result that is known, sides swapped: %s', (isSwapped) => {
      const { result } = run(scripted, isSwapped);
      const expected = edited(mergeHall(), (isSwapped && scripted.swapped) || scripted.result);
      const { $conflicts: own = [], ...hall } = hallOf(result.text);
      const { $conflicts: kept = [], ...rest } = expected;
      expect(meaning(hall)).toEqual(meaning(rest));

      const conflicts = scripted.conflicts ?? [];
      const side = isSwapped
        ? ({ ours: 'theirs', theirs: 'ours' } as const)
        : ({ ours: 'ours', theirs: 'theirs' } as const);
      const told = result.conflicts.map(({ id, path, ours, theirs }) => ({
        at: [...(id === undefined ? [] : [id]), ...path].join(' '),
        ...(path.length > 0 && ours !== undefined ? { [side.ours]: ours } : {}),
        ...(path.length > 0 && theirs !== undefined ? { [side.theirs]: theirs } : {}),
      }));
      const wanted = conflicts.map((conflict) =>
        isSwapped && conflict.at.endsWith(' id')
          ? { ...conflict, at: `${String(conflict.theirs)} id` }
          : conflict,
      );
      expect(told).toEqual(wanted);
      // Whatever is not decided stands in the file, beside what stood there before.
      expect((own as JsonValue[]).length).toBe(conflicts.length + (kept as JsonValue[]).length);
      if (conflicts.length === 0 && (kept as JsonValue[]).length === 0) expect(result.obstacles).toEqual([]);
      else expect(result.obstacles).not.toEqual([]);
    });

    it('keeps our lines, line ends and formatting', () => {
      const { texts, result } = run(scripted, false);
      if (texts.ours.includes('\r\n')) expect(result.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      else expect(result.text).not.toContain('\r');
      expect(result.text.startsWith('\uFEFF')).toBe(texts.ours.startsWith('\uFEFF'));
      if (scripted.canonical) expect(result.text).toBe(canonicalText(hallOf(result.text), order));
      if (texts.theirs === texts.base) expect(result.text).toBe(texts.ours);
    });
  },
);

it('has at least 60 of them', () => {
  expect(scriptedMerges.length).toBeGreaterThanOrEqual(60);
});
