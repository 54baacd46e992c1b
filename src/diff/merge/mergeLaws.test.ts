/**
 * What holds for every merge, over random triples. `DATAHALL_MERGE_TRIPLES` sets how many; a failure names the seed
 * of its triple.
 */
import { describe, expect, it } from 'vitest';
import { canonicalOrder } from '../../model/canonicalOrder';
import { canonicalText } from '../../text/canonical';
import type { Conflict } from './mergeSides';
import { mergeTexts, type MergeResult } from './mergeTexts';
import { atomsOf } from './testing/atoms';
import { hasTestType, mergeHall, type HallValue } from './testing/editedHall';
import { meaning } from './testing/meaning';
import { randomOf, RandomEdits, type EditedSide } from './testing/randomEdits';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const triples = Number(process.env['DATAHALL_MERGE_TRIPLES'] ?? 2000);
const context = { kind: 'hall', hasType: hasTestType } as const;

interface Triple {
  readonly base: HallValue;
  readonly ours: EditedSide;
  readonly theirs: EditedSide;
  readonly texts: { readonly base: string; readonly ours: string; readonly theirs: string };
}

function tripleOf(seed: number): Triple {
  const random = randomOf(seed);
  const base = mergeHall();
  const ours = new RandomEdits(random, 'o').apply(base, 3);
  const theirs = new RandomEdits(random, 't').apply(base, 3);
  // Each side's editor has its own way to write JSON.
  const isCanonical = random() < 0.3;
  const write = (hall: HallValue) => {
    if (isCanonical) return canonicalText(hall, canonicalOrder('hall'));
    const text = JSON.stringify(hall, null, [2, 0, 1][Math.floor(random() * 3)] ?? 2);
    return random() < 0.2 ? text.replaceAll('\n', '\r\n') : text;
  };
  return {
    base,
    ours,
    theirs,
    texts: { base: write(base), ours: write(ours.hall), theirs: write(theirs.hall) },
  };
}

type Done = Extract<MergeResult, { kind: 'merged' }>;

function done(result: MergeResult): Done {
  if (result.kind === 'merged') return result;
  throw new Error(`Refused: ${result.reasons.join(' ')}`);
}

const isCanonical = (text: string) => text === canonicalText(JSON.parse(text), canonicalOrder('hall'));

const parse = (text: string) => JSON.parse(text) as HallValue;

/** Whether a conflict tells of what the atom is part of. */
function isToldOf(name: string, conflicts: readonly Conflict[]): boolean {
  return conflicts.some(({ id, collection, path }) => {
    if (path[0] === 'id') return name.startsWith(`${collection ?? ''} ${id ?? ''} id`);
    const owner = id === undefined ? [] : [collection ?? '', id];
    const told = [...owner, ...path].join(' ');
    if (path.length > 1 && path[0] === 'feeds')
      return name.startsWith([...owner, 'feeds', path[1]].join(' '));
    return name === told || name.startsWith(`${told} `);
  });
}

/** What an object's conflict as a whole is about in the collection of the other side too. */
const wholes = (conflicts: readonly Conflict[]) =>
  new Set(conflicts.filter(({ path }) => path.length === 0).map(({ id }) => id));

function check(seed: number): 'clean' | 'conflict' {
  const { base, ours, theirs, texts } = tripleOf(seed);
  const result = done(mergeTexts(texts, context));
  const merged = parse(result.text);
  const renamed = new Map([...theirs.renamed, ...ours.renamed]);
  // Both renamed one thing, each in its way: in the result it has our name.
  const twice = [...theirs.renamed].filter(([id, to]) => (ours.renamed.get(id) ?? to) !== to);
  const forTheirs = new Map([
    ...ours.renamed,
    ...twice.map(([id, to]) => [to, ours.renamed.get(id)!] as const),
  ]);
  const b = atomsOf(base, renamed);
  const o = atomsOf(ours.hall, theirs.renamed);
  const t = atomsOf(theirs.hall, forTheirs);
  const m = atomsOf(merged, new Map());
  const wrong: string[] = [];
  const isClean = result.obstacles.length === 0;
  if (isCanonical(texts.ours)) expect(isCanonical(result.text), `seed ${seed}: canonical`).toBe(true);
  const open = wholes(result.conflicts);
  for (const name of new Set([...b.keys(), ...o.keys(), ...t.keys(), ...m.keys()])) {
    const [before, our, their, now] = [b.get(name), o.get(name), t.get(name), m.get(name)];
    if (!isClean) {
      // A rename that could not be followed stays what it looks like, and everything about it is told.
      if (isToldOf(name, result.conflicts) || open.has(name.split(' ')[1])) continue;
      if ([...renamed].some(([from, to]) => name.includes(` ${from}`) || name.includes(` ${to}`))) continue;
    }
    const expected = before === their ? our : before === our ? their : our === their ? our : 'a conflict';
    if (now !== expected)
      wrong.push(`${name}: ${String(before)} | ${String(our)} | ${String(their)} -> ${String(now)}`);
  }
  // Of two names for one thing, of which one was not recognised, the conflict about the thing tells.
  if (isClean || twice.length === 0) expect(wrong, `seed ${seed}`).toEqual([]);

  const swapped = done(mergeTexts({ ...texts, ours: texts.theirs, theirs: texts.ours }, context));
  expect(swapped.obstacles.length === 0, `seed ${seed}: swapped`).toBe(isClean);
  if (isClean) {
    expect(canonical(parse(swapped.text)), `seed ${seed}: swapped`).toBe(canonical(merged));
  } else {
    const keys = ({ conflicts }: Done) =>
      conflicts
        .filter(({ path }) => path[0] !== 'id')
        .map(keyOf)
        .sort();
    if (twice.length === 0) expect(keys(swapped), `seed ${seed}: swapped`).toEqual(keys(result));
  }
  return isClean ? 'clean' : 'conflict';
}

/** Without the collection: a thing of two kinds is told of in the one that is not ours. */
const keyOf = ({ id, path }: Conflict) => [id ?? '', ...path].join(' ');

const canonical = (hall: HallValue): string =>
  [...atomsOf(hall, new Map())]
    .map(([name, value]) => `${name} = ${value}`)
    .sort()
    .join('\n') + JSON.stringify(Object.keys(meaning(hall) as object).sort());

describe(`${triples} random triples`, () => {
  // In portions, so that a failure shows early and no test runs into the limit of one.
  const portion = 500;
  const portions = Array.from({ length: Math.ceil(triples / portion) }, (_, i) => i * portion);
  const seen = { clean: 0, conflict: 0 };

  it.each(portions)('hold every edit of one side, from seed %d', { timeout: 180_000 }, (from) => {
    for (let seed = from; seed < Math.min(from + portion, triples); seed++) seen[check(seed)]++;
  });

  it('are clean often enough, and in conflict often enough, to mean something', () => {
    expect(seen.clean).toBeGreaterThan(triples / 20);
    expect(seen.conflict).toBeGreaterThan(triples / 20);
  });
});
