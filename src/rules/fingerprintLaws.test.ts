/** What a finding is recognised by must outlive whatever changes nothing about it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { canonicalOrder } from '../model/canonicalOrder';
import type { Hall } from '../model/types';
import { formatText } from '../text/formatText';
import { fingerprints } from './fingerprint';
import { LiveHall } from './liveHall';
import { RuleSet } from './ruleSet';

const text = readFileSync(new URL('../../examples/faults.hall.json', import.meta.url), 'utf8');
const faulty = JSON.parse(text) as Hall;
const context = { catalog: builtinCatalog(), rules: new RuleSet() };

/** The fingerprints of all findings, with their rules so that a failure can be read. */
function prints(source: string): string[] {
  const { findings } = new LiveHall(source, context);
  const names = fingerprints('faults.hall.json', findings);
  return findings.map(({ rule }, i) => `${rule} ${names[i]}`).sort();
}
const before = prints(text);

it('are as many as the findings, and no two are equal', () => {
  expect(before.length).toBeGreaterThan(10);
  expect(new Set(before).size).toBe(before.length);
});

it('outlive every reformat', () => {
  const canonical = formatText(text, canonicalOrder('hall'));
  expect(canonical.ok && prints(canonical.text)).toEqual(before);
  for (const indent of [0, 1, 4, '\t']) {
    expect(prints(JSON.stringify(faulty, undefined, indent))).toEqual(before);
    expect(prints(JSON.stringify(faulty, undefined, indent).replaceAll('\n', '\r\n'))).toEqual(before);
  }
});

it('outlive any order of elements and keys', () => {
  // Of elements with one id the first counts: those may not change places, and a reference would mean another.
  const ids = Object.values(faulty).flatMap((list) =>
    Array.isArray(list) ? list.map((e: unknown) => idOf(e)) : [],
  );
  const isTwice = (element: unknown) => ids.filter((id) => id === idOf(element)).length > 1;
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (stream) => {
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((item) => ({ item, key: stream.next().value! }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      const keys = (value: object) => Object.fromEntries(shuffled(Object.entries(value)));
      const hall = Object.fromEntries(
        Object.entries(faulty).map(([key, value]) => {
          if (!Array.isArray(value)) return [key, value];
          const fixed = value.filter(isTwice);
          return [key, [...fixed, ...shuffled(value.filter((e) => !isTwice(e)))].map(keys)];
        }),
      );
      expect(prints(JSON.stringify(hall))).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

it('outlive a move of the whole hall', () => {
  fc.assert(
    fc.property(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }), (east, south) => {
      const by = ([x, y]: readonly [number, number]) => [x + east * 600, y + south * 600];
      const moved = JSON.parse(text, (key, value: unknown) => {
        if (!Array.isArray(value)) return value;
        if (key === 'at') return by(value as [number, number]);
        return key === 'outline' || key === 'path'
          ? value.map((point) => by(point as [number, number]))
          : value;
      }) as Hall;
      expect(prints(JSON.stringify(moved))).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

it('of all other findings outlive an edit that mends one', () => {
  // R5-5 is named nowhere else: without its mistyped key the warning goes, and nothing else.
  const mended = text.replace(/, ?"powerKW": \d+/, '');
  expect(mended).not.toBe(text);
  const after = prints(mended);
  expect(before.filter((print) => !after.includes(print)).map((print) => print.split(' ')[0])).toEqual([
    'data/unknown-key',
  ]);
  expect(after.filter((print) => !before.includes(print))).toEqual([]);
});

function idOf(element: unknown): string | undefined {
  return typeof element === 'object' && element !== null && 'id' in element ? String(element.id) : undefined;
}
