/** From one edit to all findings, on a hall that is already read. */
import { isDeepStrictEqual } from 'node:util';
import { LiveHall } from '../../src/rules/liveHall';
import { context, offsetsOf } from './checking';
import { editKinds, Pastes, randomEdit, type EditKind } from './edits';
import { hallWithObjects } from './halls';
import { randomFrom } from './random';
import { digits, times, type Goal, type Section } from './report';
import { Rope } from './rope';
import { median, quantile } from './samples';

/** Each edit follows those before it. The same text and count give the same edits. */
class EditedHall {
  readonly rope: Rope;
  readonly live: LiveHall;
  /** Edits after which the whole text had to be read. */
  whole = 0;
  private readonly random = randomFrom(7);
  private readonly pastes: Pastes | undefined;

  /** @param pasting whether objects come and go; else fields change. */
  constructor(text: string, pasting: boolean) {
    if (pasting) this.pastes = new Pastes();
    this.rope = new Rope(text);
    this.live = new LiveHall(text, context);
    offsetsOf(this.live, this.rope);
  }

  edit(): { readonly kind: EditKind; readonly what: string; readonly wall: number; readonly cpu: number } {
    const { live, rope } = this;
    const { pastes, random } = this;
    const { kind, changes } = pastes ? pastes.next(live, rope, random) : randomEdit(live, rope, random);
    // From the last to the first: their offsets are those of the text before all of them.
    for (const { offset, length, text } of [...changes].sort((a, b) => b.offset - a.offset))
      rope.replace(offset, length, text);
    const cpuBefore = process.cpuUsage();
    const start = performance.now();
    if (!live.change(changes, rope)) {
      this.whole++;
      live.load(rope.toString());
    }
    offsetsOf(live, rope);
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(cpuBefore);
    return { kind, what: JSON.stringify(changes).slice(0, 400), wall, cpu: (user + system) / 1000 };
  }
}

interface EditTimes {
  readonly wall: number[];
  readonly cpu: number[];
}

/** Milliseconds by kind of edit. */
function timeEdits(text: string, pasting: boolean, warmUp: number, count: number) {
  const hall = new EditedHall(text, pasting);
  const byKind = new Map(editKinds.map((kind): [EditKind, EditTimes] => [kind, { wall: [], cpu: [] }]));
  for (let i = 0; i < warmUp + count; i++) {
    const { kind, wall, cpu } = hall.edit();
    if (i < warmUp) continue;
    const times = byKind.get(kind)!;
    times.wall.push(wall);
    times.cpu.push(cpu);
  }
  return { byKind, whole: hall.whole };
}

const compareEvery = 50;

/**
 * The same edits again, not timed, because the full runs leave garbage that the edits would pay for.
 * @returns milliseconds of the full runs, and of JSON.parse of the same texts.
 * @throws where the findings after an edit are not those of a full run.
 */
function compareEdits(
  text: string,
  pasting: boolean,
  count: number,
): { readonly full: number[]; readonly parse: number[] } {
  const hall = new EditedHall(text, pasting);
  const full: number[] = [];
  const parse: number[] = [];
  for (let i = 1; i <= count; i++) {
    const { what } = hall.edit();
    if (i % compareEvery !== 0) continue;
    const now = hall.rope.toString();
    const begun = performance.now();
    JSON.parse(now);
    const parsed = performance.now();
    const found = offsetsOf(new LiveHall(now, context), now);
    full.push(performance.now() - parsed);
    parse.push(parsed - begun);
    if (!isDeepStrictEqual(offsetsOf(hall.live, hall.rope), found)) {
      throw new Error(`After edit ${i} (${what}) there are other findings than a full run gives.`);
    }
  }
  return { full, parse };
}

/** The size for which the goals are set. */
const goalSize = 10_000;

export function benchEdits(quick: boolean): Section[] {
  const rows: string[][] = [];
  const goals: Goal[] = [];
  let compared = 0;
  for (const size of quick ? [300, goalSize] : [300, goalSize, 50_000]) {
    const text = hallWithObjects(size);
    const [warmUp, count] = quick ? [100, 300] : [200, 1500];
    const { byKind, whole } = timeEdits(text, false, warmUp, count);
    const { full, parse } = compareEdits(text, false, warmUp + count);
    compared += full.length;
    const fullMs = median(full);
    const row = (kind: string, { wall, cpu }: EditTimes, whole: string) => [
      String(size),
      kind,
      String(wall.length),
      median(wall).toFixed(2),
      quantile(wall, 0.95).toFixed(2),
      Math.max(...wall).toFixed(2),
      `${median(cpu).toFixed(2)} / ${Math.max(...cpu).toFixed(2)}`,
      times(median(wall) / median(parse)),
      times(median(wall) / fullMs),
      digits(fullMs),
      whole,
    ];
    const every: EditTimes = {
      wall: [...byKind.values()].flatMap(({ wall }) => wall),
      cpu: [...byKind.values()].flatMap(({ cpu }) => cpu),
    };
    rows.push(row('all', every, String(whole)));
    if (size !== goalSize) continue;
    for (const [kind, times] of byKind) if (times.wall.length > 0) rows.push(row(kind, times, ''));
    const pasted = timeEdits(text, true, warmUp, count);
    compared += compareEdits(text, true, warmUp + count).full.length;
    const objects = pasted.byKind.get('objects')!;
    rows.push(row('objects', objects, String(pasted.whole)));
    const what = `one edit on ${goalSize} objects to findings with offsets, all rules`;
    goals.push(
      {
        what: `${what}, against the full run`,
        bound: 'at most',
        limit: 1 / 50,
        reached: median(every.wall) / fullMs,
      },
      { what: `${what}, median`, bound: 'at most', limit: 4, reached: median(every.wall), unit: 'ms' },
      { what: `${what}, slowest`, bound: 'at most', limit: 16, reached: Math.max(...every.wall), unit: 'ms' },
      {
        what: `1 to 100 objects pasted into ${goalSize} or taken away, to findings with offsets, median`,
        bound: 'at most',
        limit: 4,
        reached: median(objects.wall),
        unit: 'ms',
      },
    );
  }
  return [
    {
      title: 'One edit to findings',
      method: [
        'layout: an element moved; power: a load, a cord or a rating changed; cooling: a loop, a plant or what a rack or CDU has of them; objects, not part of all: 1 to 100 racks, CDUs, air units or links pasted into the middle of their list, then taken away.',
        'Wall-clock time until all findings with their offsets are there; an edit that needed the whole text read again counts with that.',
        `The same edits were made again, and after every ${compareEvery}th the findings compared with a full run: ${compared} times, all equal.`,
      ],
      columns: [
        'objects',
        'kind',
        'edits',
        'ms',
        'p95 ms',
        'max ms',
        'CPU ms / max',
        'edit : JSON.parse',
        'edit : full',
        'full run ms',
        'full runs needed',
      ],
      rows,
      goals,
    },
  ];
}
