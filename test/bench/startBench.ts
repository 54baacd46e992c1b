/** How long the npm package of the command line takes to start, against Node doing nothing and Node parsing the file. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { digits, times, type Section } from './report';
import { median, takeTurns } from './samples';

function run(...args: readonly string[]): number {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return status;
}

/** The package must have been made by scripts/packageCli.mjs. */
export function benchStart(root: string, quick: boolean): Section[] {
  const program = path.join(root, 'out/npm/datahall/datahall.js');
  const hall = path.join(root, 'examples/clean.hall.json');
  const parse = `JSON.parse(require('node:fs').readFileSync(${JSON.stringify(hall)},'utf8'))`;
  const taken = takeTurns(
    [
      { name: 'node', run: () => run('-e', '0') },
      { name: 'parse', run: () => run('-e', parse) },
      { name: 'version', run: () => run(program, '--version') },
      { name: 'textconv', run: () => run(program, 'textconv', hall) },
      { name: 'validate', run: () => run(program, 'validate', hall) },
    ],
    { warmUp: 1, runs: quick ? 5 : 21 },
  );
  const of = (name: string) => median(taken.get(name)!.wall);
  const row = (label: string, name: string) => [label, digits(of(name)), times(of(name) / of('parse'))];
  return [
    {
      title: 'start-up of the command line, as a process',
      method: ['The npm package as it is installed, from start to exit, in turns. The hall has 40 racks.'],
      columns: ['program', 'median ms', ': parsing'],
      rows: [
        row('Node doing nothing', 'node'),
        row('Node parsing the hall', 'parse'),
        row('datahall --version', 'version'),
        row('datahall textconv of the hall', 'textconv'),
        row('datahall validate of the hall, all rules', 'validate'),
      ],
      goals: [
        {
          what: 'datahall --version against Node parsing a hall',
          bound: 'at most',
          limit: 2,
          reached: of('version') / of('parse'),
        },
      ],
    },
  ];
}
