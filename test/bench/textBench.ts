/** From the whole text of a hall to findings with line and column. */
import { HallAnalysis } from '../../src/analysis/hallAnalysis';
import { HallModel } from '../../src/analysis/hallModel';
import { Checker } from '../../src/rules/checker';
import { profileOf } from '../../src/rules/liveHall';
import { findingsOfStates, hallStates } from '../../src/rules/phaseStates';
import type { ActiveRule } from '../../src/rules/ruleSet';
import { ElementIndex } from '../../src/text/elementIndex';
import { context, findingsOf } from './checking';
import { hallWithObjects } from './halls';
import { digits, times, type Goal, type Section } from './report';
import { costOf, median, mediansOf, quantile, takeTurns, type Turns } from './samples';

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
  const active = context.rules.active(profile);
  const isAboutText = ({ rule }: ActiveRule) => rule.id.startsWith('data/');
  const checker = step('rules about the text', () => new Checker(analysis, active.filter(isAboutText)));
  const states = step('rules about the hall, in every state', () =>
    hallStates(
      analysis,
      context.catalog,
      active.filter((rule) => !isAboutText(rule)),
      reach,
    ),
  );
  step('findings in order', () => [...checker.findings, ...findingsOfStates(states)].length);
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

/** The size for which the goals are set. */
const goalSize = 10_000;

export function benchText(quick: boolean): Section[] {
  const sizes = quick ? [300, goalSize] : [300, goalSize, 50_000];
  const whole: string[][] = [];
  const wholeGoals: Goal[] = [];
  const breakdown: string[][] = [];
  for (const size of sizes) {
    const text = hallWithObjects(size);
    const found = findingsOf(text).length;
    const runs = Math.ceil((size < 1000 ? 200 : size > goalSize ? 15 : 40) / (quick ? 5 : 1));
    const turns: Turns = { warmUp: size < 1000 ? 100 : quick ? 2 : 5, runs };
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
    if (size !== goalSize) continue;
    wholeGoals.push({
      what: 'text to findings with line and column, all rules, against JSON.parse',
      bound: 'at most',
      limit: 5,
      reached: full / parse,
    });
    const parseCpu = median(parsing.cpu);
    const share = (ms: number) => [digits(ms), times(ms / parseCpu)];
    const few: Turns = quick ? { warmUp: 1, runs: 3 } : turns;
    for (const [name, ms] of mediansOf(() => steps(text), few)) breakdown.push([name, ...share(ms)]);
    for (const [rule, ms] of mediansOf(() => ruleTimes(text), few)) {
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
  ];
}
