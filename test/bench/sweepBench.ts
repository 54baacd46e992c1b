/** Losing every two components of a hall, as `datahall simulate --n 2` does. */
import path from 'node:path';
import { componentsOf } from '../../src/analysis/scenario/lostParts';
import { pairs } from '../../src/analysis/scenario/lossSets';
import { CheckContexts } from '../../src/cli/settings/checkContexts';
import { loadLimits } from '../../src/rules/loadLimits';
import { runSweeps } from '../../src/cli/simulation/runSweeps';
import { LiveHall } from '../../src/rules/liveHall';
import { context } from './checking';
import { exampleHalls, type ExampleHall } from './exampleHalls';
import { hallWithObjects } from './halls';
import { digits, times, type Section } from './report';
import { median, takeTurns } from './samples';

/** Of the worst pairs, as many as the command lists. */
const list = 20;

export function benchSweep(root: string, quick: boolean): Section[] {
  const largest = exampleHalls(root, 'examples').reduce((most, hall) =>
    hall.text.length > most.text.length ? hall : most,
  );
  const generated: ExampleHall = { name: 'generated, 10,000 objects', text: hallWithObjects(10_000) };
  const maxSeconds = quick ? 3 : 20;
  const checkContext = new CheckContexts({}, root).of({ path: path.join(root, largest.name), root });

  const row = ({ name, text }: ExampleHall): string[] => {
    const hall = new LiveHall(text, context).finished;
    if (!hall) throw new Error(`${name} cannot be read.`);
    const limits = loadLimits(hall, checkContext.rules);
    const all = pairs(componentsOf(hall));
    let examined = 0;
    let survived = 0;
    const sweep = () => {
      const { sums } = runSweeps(hall, [], [all], limits, { maxSeconds, list });
      ({ examined, survived } = sums[0]!);
      return sums;
    };
    const rates: number[] = [];
    const taken = takeTurns(
      [
        { name: 'parse', run: () => JSON.parse(text) as unknown },
        {
          name: 'pairs',
          run: () => {
            const begun = performance.now();
            const sums = sweep();
            rates.push(examined / ((performance.now() - begun) / 1000));
            return sums;
          },
        },
      ],
      { warmUp: 1, runs: quick ? 3 : 7 },
    );
    const parse = median(taken.get('parse')!.wall);
    const rate = median(rates.slice(1));
    return [
      name,
      String(all.count),
      String(examined),
      String(survived),
      digits(median(taken.get('pairs')!.wall) / 1000),
      rate.toFixed(0),
      digits(parse),
      times(1000 / rate / parse),
    ];
  };
  return [
    {
      title: 'Every two components lost (simulate --n 2)',
      method: [
        'Racks, loads and limits after each pair; halls already read.',
        `Each sweep ends after ${maxSeconds} s at the latest. Medians, in turns with JSON.parse of the hall.`,
      ],
      columns: [
        'hall',
        'pairs',
        'examined',
        'survived',
        'sweep s',
        'scenarios/s',
        'JSON.parse ms',
        'scenario : parse',
      ],
      rows: [row(largest), row(generated)],
      goals: [],
    },
  ];
}
