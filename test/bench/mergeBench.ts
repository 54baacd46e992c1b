/** Diff and merge of halls of 10,000 objects, and merges of texts by git beside merges by objects. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareDocuments } from '../../src/diff/compare';
import { mergeTexts, type MergeResult, type ThreeTexts } from '../../src/diff/merge/mergeTexts';
import { readVersion } from '../../src/diff/version';
import { hall as hallSchema } from '../../src/model/schema/hall';
import { context } from './checking';
import { hallWithObjects } from './halls';
import { changedHall, withOwnIds } from './mergeEdits';
import { benchMergeResults } from './mergeResults';
import { digits, times, type Section } from './report';
import { median, quantile, takeTurns, type Contender } from './samples';

const goalSize = 10_000;

function readChecked(text: string): boolean {
  return hallSchema.safeParse(JSON.parse(text)).success;
}

function documentOf(text: string) {
  const read = readVersion('hall', text);
  if (read.kind === 'broken') throw new Error('The hall of the benchmark cannot be read.');
  return read.document;
}

/** @throws where the merge is not the clean one that the edits call for: a time for less work says nothing. */
function cleanMerge(texts: ThreeTexts): Extract<MergeResult, { kind: 'merged' }> {
  const merged = mergeTexts(texts, { kind: 'hall', hasType: (id) => context.catalog.get(id) !== undefined });
  if (merged.kind === 'refused') throw new Error(merged.reasons.join(' '));
  if (merged.conflicts.length > 0) throw new Error('Edits of different racks are in conflict.');
  return merged;
}

/** What other programs compare JSON with. */
async function jsonDiffPatch(
  root: string,
): Promise<((before: string, after: string) => unknown) | undefined> {
  const file = path.join(root, 'test/bench/node_modules/jsondiffpatch/lib/index.js');
  if (!existsSync(file)) return undefined;
  const { create } = (await import(pathToFileURL(file).href)) as {
    readonly create: (options: { readonly objectHash: (item: object) => unknown }) => {
      diff(before: unknown, after: unknown): unknown;
    };
  };
  const differ = create({ objectHash: (item) => ('id' in item ? item.id : JSON.stringify(item)) });
  return (before, after) => differ.diff(JSON.parse(before), JSON.parse(after));
}

export async function benchMerge(root: string, quick: boolean): Promise<Section[]> {
  const base = withOwnIds(hallWithObjects(goalSize));
  const texts: ThreeTexts = { base, ours: changedHall(base, 'ours'), theirs: changedHall(base, 'theirs') };
  const found = compareDocuments(documentOf(texts.ours), documentOf(texts.theirs)).changes.length;
  cleanMerge(texts);
  const patch = await jsonDiffPatch(root);
  const baseline = 'JSON.parse and zod of both sides';
  const contenders: Contender[] = [
    { name: baseline, run: () => [readChecked(texts.ours), readChecked(texts.theirs)] },
    { name: 'diff', run: () => compareDocuments(documentOf(texts.ours), documentOf(texts.theirs)) },
    { name: 'merge', run: () => cleanMerge(texts) },
    ...(patch
      ? [{ name: 'jsondiffpatch, JSON.parse of both included', run: () => patch(texts.ours, texts.theirs) }]
      : []),
  ];
  const runs = quick ? 5 : 25;
  const taken = takeTurns(contenders, { warmUp: quick ? 2 : 5, runs });
  const reference = median(taken.get(baseline)!.wall);
  const ratio = (name: string) => median(taken.get(name)!.wall) / reference;
  const goal = (name: string) => ({
    what: `${name} on ${goalSize} objects, against JSON.parse and zod of both sides`,
    bound: 'at most' as const,
    limit: 3,
    reached: ratio(name),
  });
  return [
    {
      title: `Diff and merge of halls of ${goalSize} objects`,
      method: [
        `From texts: each side moved, changed, removed and added racks of its own, ${found} changes between the two.`,
        `The merge reads three versions, holds every edit and checks its own result; medians of ${runs} runs in turns.`,
      ],
      columns: ['what', 'ms', 'p95 ms', 'ratio'],
      rows: contenders.map(({ name }) => {
        const { wall } = taken.get(name)!;
        return [name, digits(median(wall)), digits(quantile(wall, 0.95)), times(ratio(name))];
      }),
      goals: [goal('diff'), goal('merge')],
    },
    benchMergeResults(root, quick),
  ];
}
