/** What changed between two versions of a large hall, against reading both, and against a diff of plain JSON. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { groupChanges } from '../../src/diff/groups';
import { compareHalls, impactOf, impactOfEdit } from '../../src/diff/hallDiff';
import { readVersion } from '../../src/diff/version';
import { canonicalOrder } from '../../src/model/canonicalOrder';
import { hall as hallSchema } from '../../src/model/schema/hall';
import type { Hall } from '../../src/model/types';
import { LiveHall } from '../../src/rules/liveHall';
import { canonicalText } from '../../src/text/canonical';
import { context } from './checking';
import { hallWithObjects } from './halls';
import { digits, times, type Section } from './report';
import { median, takeTurns } from './samples';

const objects = 10_000;

/** A day's work: two rows moved, ten racks of more power, ten gone, ten new, ten with other names. */
function worked(text: string): string {
  const hall = JSON.parse(text) as Hall;
  const racks = [...(hall.racks ?? [])];
  const rows = new Set([...new Set(racks.map(({ row }) => row))].slice(2, 4));
  const added = racks.slice(0, 10).map((rack, i) => ({ ...rack, id: `NEW-${i}`, at: [i * 600, 0] as const }));
  const edited = racks.map((rack, i) => {
    const { at } = rack;
    if (rows.has(rack.row)) return { ...rack, at: [at[0] + 300, at[1]] as const };
    if (i >= 200 && i < 210) return { ...rack, powerKw: 99 };
    return i >= 300 && i < 310 ? { ...rack, id: `${rack.id}-B` } : rack;
  });
  edited.splice(400, 10);
  return canonicalText({ ...hall, racks: [...edited, ...added] }, canonicalOrder('hall'));
}

type Differ = (before: unknown, after: unknown) => unknown;

/** Of the folder of this benchmark, in which it is installed. */
async function jsonDiffPatch(root: string): Promise<Differ> {
  const file = path.join(root, 'test/bench/node_modules/jsondiffpatch/lib/index.js');
  const { create } = (await import(pathToFileURL(file).href)) as {
    create: (options: { objectHash: (value: { id?: string }) => string | undefined }) => { diff: Differ };
  };
  const differ = create({ objectHash: ({ id }) => id });
  return (before, after) => differ.diff(before, after);
}

function read(text: string) {
  const version = readVersion('hall', text);
  if (version.kind !== 'document') throw new Error('The hall cannot be read.');
  return { ...version, catalog: context.catalog };
}

function changesOf(a: string, b: string) {
  const before = read(a);
  const after = read(b);
  const comparison = compareHalls(before, after);
  return { comparison, groups: groupChanges(comparison.changes, before.document, after.document) };
}

export async function benchDiff(root: string, quick: boolean): Promise<Section[]> {
  const a = hallWithObjects(objects);
  const b = worked(a);
  const differ = await jsonDiffPatch(root);
  const judged = (text: string) => ({ live: new LiveHall(text, context), context });
  const { comparison, groups } = changesOf(a, b);
  const contenders = [
    {
      name: 'JSON.parse and zod of both',
      run: () => [a, b].map((text) => hallSchema.safeParse(JSON.parse(text))),
    },
    { name: 'diff, without impact', run: () => changesOf(a, b) },
    {
      name: 'diff with impact',
      run: () => {
        const { comparison: found } = changesOf(a, b);
        return impactOfEdit(a, b, context, found.renames, (_, finding) => finding);
      },
    },
    {
      name: 'one hall to findings, for comparison',
      run: () => judged(a).live.findings,
    },
    {
      name: 'diff with impact, each hall judged in full',
      run: () => {
        const { comparison: found } = changesOf(a, b);
        return impactOf(judged(a), judged(b), found.renames, (_, finding) => finding);
      },
    },
    {
      name: 'jsondiffpatch of both, parsed',
      run: () => differ(JSON.parse(a), JSON.parse(b)),
    },
  ];
  const taken = takeTurns(contenders, { warmUp: 2, runs: quick ? 5 : 15 });
  const ms = (name: string) => median(taken.get(name)?.cpu ?? []);
  const base = ms('JSON.parse and zod of both');
  return [
    {
      title: `Diff of two halls of ${objects.toLocaleString('en')} objects`,
      method: [
        'CPU of this process, median, from text.',
        `The second differs in ${comparison.changes.length} objects, told in ${groups.length} lines.`,
        'jsondiffpatch matches by id; it knows no rename, no move and no impact.',
      ],
      columns: ['', 'ms', '× JSON.parse and zod'],
      rows: contenders.map(({ name }) => [name, digits(ms(name)), times(ms(name) / base)]),
      goals: [
        {
          what: 'diff without impact over JSON.parse and zod of both',
          bound: 'at most',
          limit: 3,
          reached: ms('diff, without impact') / base,
        },
      ],
    },
  ];
}
