/** The halls of the example campus in one warm process: all rules in every state of the build-out. */
import { HallAnalysis } from '../../src/analysis/hallAnalysis';
import { HallModel } from '../../src/analysis/hallModel';
import { findLost, componentsOf } from '../../src/analysis/scenario/lostParts';
import { simulate } from '../../src/analysis/scenario/simulate';
import { Checker } from '../../src/rules/checker';
import { LiveHall, profileOf } from '../../src/rules/liveHall';
import { hallStates } from '../../src/rules/phaseStates';
import { ElementIndex } from '../../src/text/elementIndex';
import { context, findingsOf } from './checking';
import { exampleHalls } from './exampleHalls';
import { digits, times, type Section } from './report';
import { costOf, mediansOf, median, quantile, takeTurns, type Turns } from './samples';

/** The states of the build-out, with no rule run yet. */
function statesOf(text: string) {
  const index = ElementIndex.scan(text);
  const model = new HallModel(JSON.parse(text), (key, i) => index.keyCount(key, i));
  const profile = profileOf(model);
  const reach = context.rules.reachMm(profile);
  const whole = new HallAnalysis(model, context.catalog, reach);
  return { profile, states: hallStates(whole, context.catalog, [], reach) };
}

/** What each rule takes in all states of all halls, with what it is the first to ask of the analysis [ms]. */
function ruleTimes(texts: readonly string[]): Map<string, number> {
  const took = new Map<string, number>();
  for (const text of texts) {
    const { profile, states } = statesOf(text);
    for (const active of context.rules.active(profile)) {
      const { id } = active.rule;
      const used = active.rule.states === 'finished' ? states.slice(-1) : states;
      const { ms } = costOf(() => used.map(({ analysis }) => new Checker(analysis, [active])));
      took.set(id, (took.get(id) ?? 0) + ms);
    }
  }
  return took;
}

/** Loses everything that fails by itself, one at a time, in the finished hall. @returns how many that were */
function simulateSingles(live: LiveHall): number {
  const hall = live.finished;
  if (!hall) throw new Error('The hall cannot be read.');
  const components = componentsOf(hall);
  for (const id of components) simulate(hall, findLost(hall, [id]).parts);
  return components.length;
}

/** The dearest rules that are worth a line. */
const mostRules = 25;

export function benchCampus(root: string, quick: boolean): Section[] {
  const texts = exampleHalls(root, 'examples/campus').map(({ text }) => text);
  const megabytes = texts.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const lives = texts.map((text) => new LiveHall(text, context));
  const count = (of: (live: LiveHall) => number) => lives.reduce((sum, live) => sum + of(live), 0);
  const racks = count((live) => live.finished?.model.size('racks') ?? 0);
  const found = count((live) => live.findings.length);
  const components = count(simulateSingles);
  const states = texts.reduce((sum, text) => sum + statesOf(text).states.length, 0);

  const turns: Turns = quick ? { warmUp: 2, runs: 5 } : { warmUp: 10, runs: 30 };
  const taken = takeTurns(
    [
      { name: 'parse', run: () => texts.map((text) => JSON.parse(text) as unknown) },
      { name: 'findings', run: () => texts.map(findingsOf) },
      { name: 'singles', run: () => lives.map(simulateSingles) },
    ],
    turns,
  );
  const of = (name: string) => taken.get(name)!;
  const parse = of('parse');
  const row = (label: string, name: string) => [
    label,
    digits(median(of(name).wall)),
    digits(quantile(of(name).wall, 0.95)),
    times(median(of(name).wall) / median(parse.wall)),
    times(median(of(name).cpu) / median(parse.cpu)),
  ];
  const byRule = [...mediansOf(() => ruleTimes(texts), quick ? { warmUp: 1, runs: 2 } : turns)];
  byRule.sort(([, a], [, b]) => b - a);
  const together = byRule.reduce((sum, [, ms]) => sum + ms, 0);
  const dearest = [['all rules together', together] as const, ...byRule.slice(0, mostRules)];
  const rules = context.rules.active().length;
  return [
    {
      title: `The campus in one process, ${texts.length} halls, ${racks} racks, ${megabytes.toFixed(1)} MB`,
      method: [
        `All ${rules} rules in ${states} states of the build-out, to ${found} findings with line and column; the rules of redundancy lose every part of the power chain, one at a time, in each state.`,
        `Medians of ${turns.runs} runs, warm, in turns with JSON.parse of the same texts.`,
        `The last row, not part of the goal: each of ${components} components lost by itself in the scenario engine, with halls already read.`,
      ],
      columns: ['work', 'ms', 'p95 ms', 'ratio', 'CPU ratio'],
      rows: [
        row('JSON.parse', 'parse'),
        row('text to findings', 'findings'),
        row('every component lost, simulated', 'singles'),
      ],
      goals: [
        {
          what: 'the campus to findings, all rules, every single failure, all phases, against JSON.parse',
          bound: 'at most',
          limit: 10,
          reached: median(of('findings').wall) / median(parse.wall),
        },
      ],
    },
    {
      title: `The campus by rule, the ${mostRules} that take longest`,
      method: ['Each rule with what it is the first to ask of the analysis, summed over halls and states.'],
      columns: ['rule', 'CPU ms', 'ratio'],
      rows: dearest.map(([rule, ms]) => [rule, digits(ms), times(ms / median(parse.cpu))]),
      goals: [],
    },
  ];
}
