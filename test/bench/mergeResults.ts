/** Random triples of a hall, merged as text by git and by objects: who is in conflict needlessly, who is wrong. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unresolvedReferences } from '../../src/diff/merge/danglingReferences';
import { collectionKeys, isUnreadable, parseSide, readSide } from '../../src/diff/merge/mergeSide';
import { mergeTexts, type ThreeTexts } from '../../src/diff/merge/mergeTexts';
import { SharedElements } from '../../src/diff/merge/sharedElements';
import { atomsOf, type Atoms } from '../../src/diff/merge/testing/atoms';
import {
  hasTestType,
  mergeHall,
  type Element,
  type HallValue,
} from '../../src/diff/merge/testing/editedHall';
import { randomOf, RandomEdits, type EditedSide } from '../../src/diff/merge/testing/randomEdits';
import { canonicalOrder } from '../../src/model/canonicalOrder';
import { canonicalText } from '../../src/text/canonical';
import { digits, type Section } from './report';

const context = { kind: 'hall', hasType: hasTestType } as const;
const most = 3;

interface Triple {
  readonly base: HallValue;
  readonly ours: EditedSide;
  readonly theirs: EditedSide;
  readonly texts: ThreeTexts;
}

/** In the canonical form, an object a line: the best that git can be given. */
function tripleOf(seed: number): Triple {
  const random = randomOf(seed);
  const base = mergeHall();
  const ours = new RandomEdits(random, 'o').apply(base, most);
  const theirs = new RandomEdits(random, 't').apply(base, most);
  const write = (hall: HallValue) => canonicalText(hall, canonicalOrder('hall'));
  return {
    base,
    ours,
    theirs,
    texts: { base: write(base), ours: write(ours.hall), theirs: write(theirs.hall) },
  };
}

/** The text of a merge without conflicts; undefined where it is in conflict. */
type CleanText = string | undefined;

class GitMergeFile {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  merge({ base, ours, theirs }: ThreeTexts): CleanText {
    const file = (name: string, text: string) => {
      const at = path.join(this.folder, name);
      writeFileSync(at, text);
      return at;
    };
    const files = [file('ours', ours), file('base', base), file('theirs', theirs)];
    const { status, stdout, stderr } = spawnSync('git', ['merge-file', '-p', ...files], { encoding: 'utf8' });
    // The number of conflicts; from 128 on it is an error.
    if (status === null || status >= 128) throw new Error(`git merge-file ended with ${status}: ${stderr}`);
    return status === 0 ? stdout : undefined;
  }
}

function byObjects(texts: ThreeTexts): CleanText {
  const result = mergeTexts(texts, context);
  return result.kind === 'merged' && result.obstacles.length === 0 ? result.text : undefined;
}

const faults = ['no JSON', 'an id twice', 'a name that leads nowhere', 'an edit lost or altered'] as const;
type Fault = (typeof faults)[number];

/** What is wrong with a merge that calls itself clean. */
function faultOf(text: string, triple: Triple): Fault | undefined {
  let hall: HallValue;
  try {
    hall = JSON.parse(text) as HallValue;
  } catch {
    return 'no JSON';
  }
  if (hasIdTwice(hall)) return 'an id twice';
  const before = new Set([...unresolved(triple.texts.ours), ...unresolved(triple.texts.theirs)]);
  if (unresolved(text).some((name) => !before.has(name))) return 'a name that leads nowhere';
  return holdsEveryEdit(hall, triple) ? undefined : 'an edit lost or altered';
}

function hasIdTwice(hall: HallValue): boolean {
  const ids = Object.values(hall).flatMap((held) =>
    Array.isArray(held) ? (held as Element[]).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])) : [],
  );
  return new Set(ids).size < ids.length;
}

function unresolved(text: string): string[] {
  const side = parseSide(text, false, new SharedElements());
  if (isUnreadable(side)) return [side.unreadable];
  const read = readSide(side.root, collectionKeys('hall', [side.root]));
  if (isUnreadable(read)) return [read.unreadable];
  return unresolvedReferences(read, context).map(({ collection, key, id }) => `${collection} ${key} ${id}`);
}

/** Atom by atom, whatever the lines: what one side changed has its value, what nobody changed has the old one. */
function holdsEveryEdit(hall: HallValue, { base, ours, theirs }: Triple): boolean {
  const renamed = new Map([...theirs.renamed, ...ours.renamed]);
  const [b, o, t, m]: Atoms[] = [
    atomsOf(base, renamed),
    atomsOf(ours.hall, theirs.renamed),
    atomsOf(theirs.hall, ours.renamed),
    atomsOf(hall, new Map()),
  ];
  return [...new Set([b, o, t, m].flatMap((atoms) => [...(atoms?.keys() ?? [])]))].every((name) => {
    const [before, our, their, now] = [b, o, t, m].map((atoms) => atoms?.get(name));
    if (our === their || before === their) return now === our;
    return before === our && now === their;
  });
}

interface Tally {
  right: number;
  conflict: number;
  /** In conflict where the other merge is clean, and right. */
  needless: number;
  readonly wrong: Record<Fault, number>;
}

const tally = (): Tally => ({
  right: 0,
  conflict: 0,
  needless: 0,
  wrong: { 'no JSON': 0, 'an id twice': 0, 'a name that leads nowhere': 0, 'an edit lost or altered': 0 },
});

export function benchMergeResults(root: string, quick: boolean): Section {
  const triples = quick ? 300 : 1000;
  const folder = path.join(root, 'out/bench/merge');
  const git = new GitMergeFile(folder);
  const counts = { git: tally(), objects: tally() };
  for (let seed = 0; seed < triples; seed++) {
    const triple = tripleOf(seed);
    const judged = (text: CleanText): Outcome =>
      text === undefined ? 'conflict' : (faultOf(text, triple) ?? 'right');
    const outcome = { git: judged(git.merge(triple.texts)), objects: judged(byObjects(triple.texts)) };
    note(counts.git, outcome.git, outcome.objects);
    note(counts.objects, outcome.objects, outcome.git);
  }
  rmSync(folder, { recursive: true });
  const share = (count: number) => `${count} (${digits((100 * count) / triples)} %)`;
  const row = (name: string, { right, conflict, needless, wrong }: Tally) => [
    name,
    share(right),
    share(conflict),
    share(needless),
    share(faults.reduce((sum, fault) => sum + wrong[fault], 0)),
    ...faults.map((fault) => String(wrong[fault])),
  ];
  return {
    title: `Merges of ${triples} random triples`,
    method: [
      `One to ${most} edits a side of a hall with 8 racks, often of the same things; all three texts canonical, an object a line.`,
      'Needless: in conflict where the other merge is clean and holds every edit of both sides.',
      'Silently wrong: clean, but with the fault that the columns behind it name. Shares are of all triples.',
    ],
    columns: ['merge', 'clean and right', 'in conflict', 'of them needless', 'silently wrong', ...faults],
    rows: [row('git merge-file', counts.git), row('by objects', counts.objects)],
    goals: [],
  };
}

type Outcome = 'conflict' | 'right' | Fault;

function note(counts: Tally, outcome: Outcome, other: Outcome): void {
  if (outcome === 'right') counts.right++;
  else if (outcome !== 'conflict') counts.wrong[outcome]++;
  else {
    counts.conflict++;
    if (other === 'right') counts.needless++;
  }
}
