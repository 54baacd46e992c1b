/** From text to findings with line and column: the whole text, and after one edit. */
import { isDeepStrictEqual } from 'node:util';
import { HallAnalysis } from '../../src/analysis/hallAnalysis';
import { HallModel } from '../../src/analysis/hallModel';
import { builtinCatalog } from '../../src/catalog/catalog';
import { Checker } from '../../src/rules/checker';
import { LiveHall, profileOf } from '../../src/rules/liveHall';
import { RuleSet } from '../../src/rules/ruleSet';
import { ElementIndex } from '../../src/text/elementIndex';
import { LineMap } from '../../src/text/position';
import type { TextSource } from '../../src/text/source';
import { randomChange } from './edits';
import { hallWithObjects } from './halls';
import { randomFrom } from './random';
import { digits, times, type Goal, type Section } from './report';
import { Rope } from './rope';
import { median, quantile, takeTurns, type Turns } from './samples';

const context = { catalog: builtinCatalog(), rules: new RuleSet() };

/** Every finding as a report names it: rule, message and place as line and column. */
function findingsOf(text: string): readonly unknown[] {
  const live = new LiveHall(text, context);
  const lines = new LineMap(text);
  return live.findings.map((finding) => {
    const { start, end } = live.rangeOf(finding, text);
    return { finding, start: lines.position(start), end: lines.position(end) };
  });
}

/** The same with offsets, as an editor that keeps lines of its own asks for them after an edit. */
const offsetsOf = (live: LiveHall, source: TextSource) =>
  live.findings.map((finding) => ({ finding, ...live.rangeOf(finding, source) }));

/** Milliseconds of the processor that `run` takes, and what it returns: short steps, on a machine that may be busy. */
function costOf<T>(run: () => T): { readonly ms: number; readonly result: T } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

/** The steps of `findingsOf` one by one, as LiveHall takes them. @returns milliseconds by step */
function steps(text: string): Map<string, number> {
  const took = new Map<string, number>();
  const step = <T>(name: string, run: () => T): T => {
    const { ms, result } = costOf(run);
    took.set(name, ms);
    return result;
  };
  const value: unknown = step('JSON.parse', () => JSON.parse(text));
  const index = step('offsets of every element', () => ElementIndex.scan(text));
  const model = step('schema and ids', () => new HallModel(value, (key, i) => index.keyCount(key, i)));
  const profile = profileOf(model);
  const reach = context.rules.reachMm(profile);
  const analysis = step('analysis', () => new HallAnalysis(model, context.catalog, reach));
  const checker = step('rules', () => new Checker(analysis, context.rules.active(profile)));
  step('findings in order', () => checker.findings.length);
  return took;
}

/** What each rule takes, with what it is the first to ask the analysis for. @returns milliseconds by rule id */
function ruleTimes(text: string): Map<string, number> {
  const index = ElementIndex.scan(text);
  const model = new HallModel(JSON.parse(text), (key, i) => index.keyCount(key, i));
  const analysis = new HallAnalysis(model, context.catalog, context.rules.reachMm(profileOf(model)));
  const took = new Map<string, number>();
  for (const active of context.rules.active(profileOf(analysis.model))) {
    took.set(active.rule.id, costOf(() => new Checker(analysis, [active])).ms);
  }
  return took;
}

/** Medians by name of what `measure` returns. */
function mediansOf(measure: () => Map<string, number>, { warmUp, runs }: Turns): Map<string, number> {
  const all = new Map<string, number[]>();
  for (let round = 0; round < warmUp + runs; round++) {
    for (const [name, ms] of measure()) {
      if (round < warmUp) continue;
      const list = all.get(name);
      if (list) list.push(ms);
      else all.set(name, [ms]);
    }
  }
  return new Map([...all].map(([name, list]) => [name, median(list)]));
}

interface EditTimes {
  readonly median: number;
  readonly p95: number;
  /** Edits after which the whole text had to be read. */
  readonly whole: number;
  readonly compared: number;
}

const compareEvery = 50;

/** @throws where the findings after an edit are not those of a full run */
function timeEdits(text: string, count: number): EditTimes {
  const random = randomFrom(7);
  const rope = new Rope(text);
  const live = new LiveHall(text, context);
  offsetsOf(live, rope);
  const took: number[] = [];
  let whole = 0;
  let compared = 0;
  const warmUp = Math.min(200, count);
  for (let i = 1; i <= warmUp + count; i++) {
    const change = randomChange(live, rope, random);
    rope.replace(change.offset, change.length, change.text);
    const start = performance.now();
    const followed = live.change([change], rope);
    const found = followed && offsetsOf(live, rope);
    const end = performance.now();
    if (!found) {
      whole++;
      live.load(rope.toString());
    } else if (i > warmUp) took.push(end - start);
    if (i % compareEvery === 0) {
      const full = new LiveHall(rope.toString(), context);
      if (!isDeepStrictEqual(offsetsOf(live, rope), offsetsOf(full, rope))) {
        throw new Error(`Edit ${i} (${JSON.stringify(change)}) gave other findings than a full run.`);
      }
      compared++;
    }
  }
  return { median: median(took), p95: quantile(took, 0.95), whole, compared };
}

/** The size for which the goals are set. */
const goalSize = 10_000;

export function benchText(quick: boolean): Section[] {
  const sizes = [300, goalSize, 50_000];
  const whole: string[][] = [];
  const edits: string[][] = [];
  const wholeGoals: Goal[] = [];
  const editGoals: Goal[] = [];
  const breakdown: string[][] = [];
  let compared = 0;
  for (const size of sizes) {
    const text = hallWithObjects(size);
    const found = findingsOf(text).length;
    const runs = Math.ceil((size < 1000 ? 200 : size > goalSize ? 15 : 40) / (quick ? 5 : 1));
    const turns: Turns = { warmUp: size < 1000 ? 100 : 5, runs };
    const taken = takeTurns(
      [
        { name: 'parse', run: () => JSON.parse(text) as unknown },
        { name: 'findings', run: () => findingsOf(text) },
      ],
      turns,
    );
    const parsing = taken.get('parse')!;
    const finding = taken.get('findings')!;
    const parse = median(parsing.wall);
    const full = median(finding.wall);
    whole.push([
      String(size),
      (text.length / 1e6).toFixed(2),
      String(found),
      digits(parse),
      digits(full),
      digits(quantile(finding.wall, 0.95)),
      times(full / parse),
      times(median(finding.cpu) / median(parsing.cpu)),
      String(runs),
    ]);
    const edit = timeEdits(text, quick ? 200 : 1000);
    compared += edit.compared;
    edits.push([
      String(size),
      digits(full),
      edit.median.toFixed(3),
      edit.p95.toFixed(3),
      times(edit.median / full),
      times(edit.p95 / full),
      String(edit.whole),
    ]);
    if (size !== goalSize) continue;
    wholeGoals.push({
      what: 'text to findings with line and column, all rules, against JSON.parse',
      bound: 'at most',
      limit: 5,
      reached: full / parse,
    });
    editGoals.push({
      what: 'one edit to findings with offsets, against the full run',
      bound: 'at most',
      limit: 1 / 50,
      reached: edit.median / full,
    });
    const parseCpu = median(parsing.cpu);
    const share = (ms: number) => [digits(ms), times(ms / parseCpu)];
    for (const [name, ms] of mediansOf(() => steps(text), turns)) breakdown.push([name, ...share(ms)]);
    for (const [rule, ms] of mediansOf(() => ruleTimes(text), turns)) {
      breakdown.push([`  ${rule}`, ...share(ms)]);
    }
  }
  const rules = context.rules.active().length;
  return [
    {
      title: 'Text to findings',
      method: [
        `All ${rules} rules, each finding with line and column; medians, in turns with JSON.parse of the same text.`,
      ],
      columns: [
        'objects',
        'MB',
        'findings',
        'JSON.parse ms',
        'findings ms',
        'p95 ms',
        'ratio',
        'CPU ratio',
        'runs',
      ],
      rows: whole,
      goals: wholeGoals,
    },
    {
      title: `Text to findings by step, ${goalSize} objects`,
      method: ['Each rule alone below the steps; the ratio is to JSON.parse of the text.'],
      columns: ['step', 'CPU ms', 'ratio'],
      rows: breakdown,
      goals: [],
    },
    {
      title: 'One edit to findings',
      method: [
        'An element moved, loaded otherwise or plugged in elsewhere; then all findings with their offsets.',
        `After every ${compareEvery}th edit the findings were compared with a full run: ${compared} times, all equal.`,
      ],
      columns: [
        'objects',
        'full run ms',
        'edit ms',
        'p95 ms',
        'edit : full',
        'p95 : full',
        'full runs needed',
      ],
      rows: edits,
      goals: editGoals,
    },
  ];
}
