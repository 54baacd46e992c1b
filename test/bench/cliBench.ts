/** `datahall validate` of the example campus, as a process, against Spectral with one trivial rule. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digits, times, type Section } from './report';
import { median, takeTurns } from './samples';

/** The least that Spectral can be asked: that every file names its format. */
const ruleset = JSON.stringify({
  rules: { 'has-format': { given: '$', then: { field: 'format', function: 'truthy' } } },
});

/** Both programs end with 1 where they have findings; anything higher means that they did not do the work. */
function runProgram(script: string, args: readonly string[], cwd: string): string {
  const done = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status === null || done.status > 1) {
    throw new Error(`${path.basename(script)} ended with ${done.status}:\n${done.stdout}${done.stderr}`);
  }
  return done.stdout;
}

export function benchCli(root: string, quick: boolean): Section[] {
  const campus = path.join(root, 'examples/campus');
  const files = readdirSync(campus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(campus, name));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const folder = path.join(root, 'out/bench');
  mkdirSync(folder, { recursive: true });
  const rulesetFile = path.join(folder, 'spectral.json');
  writeFileSync(rulesetFile, ruleset);

  const datahall = path.join(root, 'dist/datahall.js');
  const spectral = path.join(root, 'test/bench/node_modules/@stoplight/spectral-cli/dist/index.js');
  const ours = () => runProgram(datahall, ['validate', campus, '--format', 'json'], root);
  const theirs = () =>
    runProgram(spectral, ['lint', ...files, '--ruleset', rulesetFile, '--format', 'json', '--quiet'], root);
  const rules = readReport(ours());
  if (rules.files !== files.length) {
    throw new Error(`datahall validated ${rules.files} files, the campus has ${files.length}.`);
  }

  const turns = { warmUp: 1, runs: quick ? 3 : 9 };
  const taken = takeTurns(
    [
      { name: 'node', run: () => runProgram('-e', ['0'], root) },
      { name: 'datahall', run: ours },
      { name: 'spectral', run: theirs },
    ],
    turns,
  );
  const of = (name: string) => median(taken.get(name)!.wall);
  const row = (label: string, name: string) => {
    const all = taken.get(name)!.wall;
    return [
      label,
      digits(of(name)),
      digits(Math.min(...all)),
      digits(Math.max(...all)),
      times(of('spectral') / of(name)),
    ];
  };
  return [
    {
      title: `validate of the campus as a process, ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`,
      method: [`The whole process from start to exit, in turns, ${turns.runs} runs each; output as JSON.`],
      columns: ['program', 'median ms', 'least', 'most', 'Spectral : it'],
      rows: [
        row('Node doing nothing', 'node'),
        row(`datahall validate, ${rules.rules} rules`, 'datahall'),
        row('Spectral, one rule', 'spectral'),
      ],
      goals: [
        {
          what: 'Spectral with one trivial rule against datahall validate with all rules',
          bound: 'at least',
          limit: 10,
          reached: of('spectral') / of('datahall'),
        },
      ],
    },
  ];
}

function readReport(output: string): { readonly files: number; readonly rules: number } {
  const report = JSON.parse(output) as { files: readonly { rules: object }[] };
  const rules = new Set(report.files.flatMap((file) => Object.keys(file.rules)));
  return { files: report.files.length, rules: rules.size };
}
