/** The commands with their flags. What a command does is loaded when it is called. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { dayNumber } from '../model/calendarDate';
import { overlayIds } from '../scene/overlays/overlay';
import { exitCode, failLevels, type ExitCode } from './exitCodes';

/** Put in by the build, from package.json. */
declare const __VERSION__: string;

const examples = `
Examples:
  datahall validate                        every hall and campus below this folder
  datahall validate --since main           only what is new or worse than on main fails
  datahall explain power/feed-overload     what a rule asks for, why, and how to mend it
  datahall diff --git HEAD                 what has changed since the last commit, and what it does
  datahall simulate h07.hall.json --n 1    what the loss of each component does
  datahall git install                     halls are merged and compared by objects here

Exit codes: 0 clean, 1 findings, 2 wrong usage or a file that cannot be opened, 3 no file matched.
"datahall COMMAND --help" has the flags of a command.`;

/** @param argv as in `process.argv`: the arguments begin at the third. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.clean;
  const program = new Command('datahall')
    .description('Checks, compares, merges and draws data halls and campuses (*.hall.json, *.campus.json).')
    .version(__VERSION__)
    .enablePositionalOptions()
    // Before the commands are made: they take both over.
    .exitOverride()
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
    .showSuggestionAfterError()
    .addHelpText('after', examples);

  program
    .command('validate')
    .description('check halls and campuses; without arguments all below this folder')
    .argument('[paths...]', 'files, folders or globs')
    .addOption(
      new Option(
        '--format <format[=file]>',
        'pretty, json, jsonl, sarif, github, gitlab, junit or markdown; may be repeated',
      )
        .argParser(collect)
        .default([], 'pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the least severe finding that makes the exit code 1')
        .choices(failLevels)
        .default('error'),
    )
    .option('--max-warnings <n>', 'more warnings than this make the exit code 1', wholeNumber)
    .option('--only <rule>', 'only this rule, or those that begin so; may be repeated', collect)
    .option('--skip <rule>', 'not this rule, nor those that begin so; may be repeated', collect)
    .option('--config <file>', 'these settings for all files, instead of the nearest .datahall.json')
    .addOption(
      new Option('--profile <profile>', 'code profile of halls that name none').choices(['eu', 'us', 'fr']),
    )
    .option(
      '--require-evaluated <rule>',
      'fail where such a rule could not be judged; may be repeated',
      collect,
    )
    .option('--baseline <file>', 'findings that this file knows do not fail, unless they got worse')
    .option('--since <revision>', 'only findings that are new or worse since this git revision fail')
    .option('--changed', 'check only files that differ from the revision of --since, or else from HEAD')
    .option('--fix', 'repair what can be repaired without changing an intention, then check')
    .option('--unsafe-fixes', 'repair with good guesses too: look at what it did')
    .option('--fix-dry-run', 'write nothing: say what would be repaired, and list repairs in the report')
    .option('--show-waived', 'print findings that are waived or known too')
    .option('--now <date>', 'judge waivers as of this day, YYYY-MM-DD, and not of today', calendarDay)
    .option('--watch', 'check again whenever a file has changed, until Ctrl+C')
    .option('--print-config', 'print how every rule would run, as JSON, and check nothing')
    .option('--jobs <n>', 'check on so many threads; without it on as many as pay', atLeastOne)
    .option('--allow-empty', 'exit with 0 where no file matches')
    .option('--quiet', 'of the findings print errors only, and nothing where there is none')
    .option('--no-color', 'no colours')
    .action(async (paths: string[], options: unknown) => {
      const { validate } = await import('./commands/validate');
      // Commander has parsed the flags above into exactly this.
      code = await validate(paths, options as Parameters<typeof validate>[1], __VERSION__);
    });

  program
    .command('diff')
    .description('what changed between two versions, by object, and what it does')
    .argument('[paths...]', 'two files or two folders; with --git the files or folders to look at')
    .option('--git <revisions>', 'REV against the working tree, REV..REV, or REV...REV since they went apart')
    .addOption(
      new Option('--format <format[=file]>', 'text, json, markdown, svg or html; may be repeated')
        .argParser(collect)
        .default([], 'text'),
    )
    .option('--exit-code', 'exit with 1 where anything differs')
    .option('--no-impact', 'only what changed, without figures and findings: many times faster')
    .option('--config <file>', 'these settings for all files, instead of the nearest .datahall.json')
    .addOption(
      new Option('--profile <profile>', 'code profile of halls that name none').choices(['eu', 'us', 'fr']),
    )
    .option('--now <date>', 'judge waivers as of this day, YYYY-MM-DD, and not of today', calendarDay)
    .option('--no-color', 'no colours')
    .action(async (paths: string[], options: unknown) => {
      const { diff } = await import('./commands/diff');
      code = diff(paths, options as Parameters<typeof diff>[1], __VERSION__);
    });

  program
    .command('textconv')
    .description('print a file in the form in which "git diff" compares it')
    .argument('<file>', 'a hall, a campus or a catalogue, in any state')
    .action(async (file: string) => {
      const { textconv } = await import('./commands/textconv');
      code = textconv(file);
    });

  program
    .command('fmt')
    .description('bring files into the canonical form: one object, one line')
    .argument('[paths...]', 'files, folders or globs; without any, all below this folder')
    .option('--check', 'change nothing; exit with 1 where a file would change')
    .option('--allow-empty', 'exit with 0 where no file matches')
    .action(async (paths: string[], options: unknown) => {
      const { fmt } = await import('./commands/fmt');
      code = fmt(paths, options as Parameters<typeof fmt>[1]);
    });

  program
    .command('merge')
    .description(
      'merge two versions of a hall or campus by objects and fields; what is open goes to $conflicts',
    )
    .argument('<base>', 'the version that both come from; /dev/null where there is none')
    .argument('<ours>', 'our version: its formatting is kept')
    .argument('<theirs>', 'their version')
    .option('-o, --output <file>', 'write the result there, and not to standard output')
    .option('--path <file>', 'where the file stands: its settings and catalogues hold')
    .action(async (base: string, ours: string, theirs: string, options: unknown) => {
      const { merge } = await import('./commands/merge');
      code = merge(base, ours, theirs, options as Parameters<typeof merge>[3]);
    });

  program
    .command('merge-driver')
    .description('what git calls to merge: see "datahall git install"')
    .argument('<base>', '%O')
    .argument('<ours>', '%A: the result is written there')
    .argument('<theirs>', '%B')
    .argument('<path>', '%P')
    .addOption(new Option('--marker-size <n>', '%L').argParser(atLeastOne).default(7))
    .addOption(
      new Option(
        '--conflict-code <n>',
        'end with this and not with 1, which a program that cannot start ends with too',
      )
        .argParser(atLeastOne)
        .default(exitCode.findings),
    )
    .action(async (base: string, ours: string, theirs: string, path: string, options: unknown) => {
      const { mergeDriver } = await import('./commands/merge');
      // The one code that is none of ours: a wrapper asks for it.
      code = mergeDriver(base, ours, theirs, path, options as Parameters<typeof mergeDriver>[4]) as ExitCode;
    });

  const git = program
    .command('git')
    .description('git merges and compares the halls of this repository by objects');
  git
    .command('install')
    .description('set up the merge driver, textconv and .gitattributes lines of this repository')
    .option('--command <command>', 'how a shell starts datahall, such as "npx datahall"')
    .action(async (options: unknown) => {
      const { gitInstall } = await import('./commands/git');
      code = gitInstall(options as Parameters<typeof gitInstall>[0], __filename);
    });
  git
    .command('doctor')
    .description('check that git uses them, and say what to do where it does not')
    .action(async () => {
      const { gitDoctor } = await import('./commands/git');
      code = gitDoctor();
    });
  git
    .command('uninstall')
    .description('take them out again')
    .action(async () => {
      const { gitUninstall } = await import('./commands/git');
      code = gitUninstall();
    });

  const baseline = program
    .command('baseline')
    .description('findings that are known, so that only new and worse ones fail');
  const knownFindings = (command: Command) =>
    checking(command)
      .option('--baseline <file>', 'the file of known findings, instead of the one that the settings name')
      .option('--jobs <n>', 'check on so many threads; without it on as many as pay', atLeastOne);
  knownFindings(baseline.command('create'))
    .description('record what is found now')
    .action(async (paths: string[], options: unknown) => {
      const { createBaseline } = await import('./commands/baseline');
      code = await createBaseline(paths, options as Parameters<typeof createBaseline>[1]);
    });
  knownFindings(baseline.command('prune'))
    .description('take out what is no longer found, and print it')
    .option('--check', 'change nothing; exit with 1 where there is any')
    .action(async (paths: string[], options: unknown) => {
      const { pruneBaseline } = await import('./commands/baseline');
      code = await pruneBaseline(paths, options as Parameters<typeof pruneBaseline>[1]);
    });

  const waivers = program.command('waivers').description('findings that are accepted on purpose');
  checking(waivers.command('list'))
    .description('list the waivers of halls: what each is for, and how long it holds')
    .addOption(
      new Option('--format <format>', 'pretty or json').choices(['pretty', 'json']).default('pretty'),
    )
    .option('--expiring-in <days>', 'only those that end within so many days (30d), or have ended', days)
    .option('--no-color', 'no colours')
    .action(async (paths: string[], options: unknown) => {
      const { listWaivers } = await import('./commands/waivers');
      code = listWaivers(paths, options as Parameters<typeof listWaivers>[1]);
    });
  checking(waivers.command('prune'))
    .description('remove the waivers that have ended, and those that are for nothing; print them')
    .option('--check', 'change nothing; exit with 1 where there is any')
    .action(async (paths: string[], options: unknown) => {
      const { pruneWaivers } = await import('./commands/waivers');
      code = pruneWaivers(paths, options as Parameters<typeof pruneWaivers>[1]);
    });

  program
    .command('simulate')
    .description('lose parts of a hall: what goes dark, loses its UPS, overheats or is overloaded')
    .argument('<file>', 'a *.hall.json')
    .option('--fail <id>', 'this element or compartment is out; may be repeated', collect)
    .option('--grid-loss', 'every utility supply is out')
    .option('--compartments', 'each compartment in turn')
    .addOption(
      new Option('--n <n>', 'each component in turn (1), or every two of them (2)').choices(['1', '2']),
    )
    .addOption(
      new Option('--max-seconds <n>', 'stop sweeping after this time').argParser(atLeastOne).default(60),
    )
    .addOption(
      new Option('--list <n>', 'show so many of the worst scenarios').argParser(atLeastOne).default(10),
    )
    .addOption(
      new Option('--format <format>', 'pretty or json').choices(['pretty', 'json']).default('pretty'),
    )
    .option('--config <file>', 'these settings, instead of the nearest .datahall.json')
    .addOption(
      new Option('--profile <profile>', 'code profile of a hall that names none').choices(['eu', 'us', 'fr']),
    )
    .option('--no-color', 'no colours')
    .action(async (file: string, options: unknown) => {
      const { simulate } = await import('./commands/simulate');
      code = simulate(file, options as Parameters<typeof simulate>[1], __VERSION__);
    });

  program
    .command('render')
    .description('draw the plan of a hall or a campus to scale')
    .argument('<file>', 'a *.hall.json or *.campus.json')
    .requiredOption(
      '-o, --output <file>',
      'what is written; its ending says as what: .svg, .png, .pdf or .dxf',
    )
    .addOption(
      new Option('--overlay <overlay>', 'colour the plan by figures').choices([
        ...overlayIds,
        // The word of the contract for what the liquid takes.
        'cooling',
      ]),
    )
    .option('--fail <id>', 'show what is dark, hot or unprotected without this; may be repeated', collect)
    .option('--phase <id>', 'the hall as it is up to this phase of its build-out')
    .option('--diff <file>', 'show what has changed since this version of the hall')
    .addOption(new Option('--scale <n>', 'the n of 1:n; without it one that fits').argParser(scaleNumber))
    .addOption(
      new Option('--page <page>', 'size of the sheet: auto takes one that fits, fit one of the plan')
        .choices(['auto', 'fit', 'A4', 'A3', 'A2', 'A1', 'A0'])
        .default('auto'),
    )
    .addOption(new Option('--theme <theme>', 'colours').choices(['light', 'dark']).default('light'))
    .addOption(
      new Option('--dpi <n>', 'pixels an inch of the sheet in a .png').argParser(atLeastOne).default(150),
    )
    .option('--no-legend', 'without legend, totals and title block')
    .option('--no-findings', 'without the marks of findings')
    .option('--config <file>', 'these settings, instead of the nearest .datahall.json')
    .addOption(
      new Option('--profile <profile>', 'code profile of a hall that names none').choices(['eu', 'us', 'fr']),
    )
    .option('--now <date>', 'the date in the title block, YYYY-MM-DD, instead of today', calendarDay)
    .action(async (file: string, options: unknown) => {
      const { render } = await import('./commands/render');
      code = render(file, options as Parameters<typeof render>[1]);
    });

  program
    .command('report')
    .description('what halls have installed, use, keep for a loss, have left, and cannot use')
    .argument('[paths...]', 'files, folders or globs; a campus stands for its halls; without any, all below')
    .addOption(
      new Option('--format <format[=file]>', 'table, json, csv, markdown or html; may be repeated')
        .argParser(collect)
        .default([], 'table'),
    )
    .option('--config <file>', 'these settings for all files, instead of the nearest .datahall.json')
    .addOption(
      new Option('--profile <profile>', 'code profile of halls that name none').choices(['eu', 'us', 'fr']),
    )
    .option('--allow-empty', 'exit with 0 where no file matches')
    .option('--no-color', 'no colours')
    .action(async (paths: string[], options: unknown) => {
      const { report } = await import('./commands/report');
      code = report(paths, options as Parameters<typeof report>[1], __VERSION__);
    });

  program
    .command('rules')
    .description('list every rule with its options')
    .addOption(
      new Option('--format <format>', 'pretty or json').choices(['pretty', 'json']).default('pretty'),
    )
    .option('--no-color', 'no colours')
    .action(async (options: unknown) => {
      const { rules } = await import('./commands/rules');
      code = rules(options as Parameters<typeof rules>[0]);
    });

  program
    .command('explain')
    .description("print a rule's page: what, why, source, formula, limits, examples, how to fix")
    .addArgument(new Argument('<rule>', 'such as data/syntax'))
    .option('--no-color', 'no colours')
    .action(async (rule: string, options: unknown) => {
      const { explain } = await import('./commands/explain');
      code = explain(rule, options as Parameters<typeof explain>[1]);
    });

  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has printed the message. Help and version end with 0, all else is wrong usage.
    return error.exitCode === 0 ? exitCode.clean : exitCode.usage;
  }
  return code;
}

/** What commands take that check files for something else than a report. */
const checking = (command: Command): Command =>
  command
    .argument('[paths...]', 'files, folders or globs; without any, all below this folder')
    .option('--config <file>', 'these settings for all files, instead of the nearest .datahall.json')
    .addOption(
      new Option('--profile <profile>', 'code profile of halls that name none').choices(['eu', 'us', 'fr']),
    )
    .option('--now <date>', 'judge waivers as of this day, YYYY-MM-DD, and not of today', calendarDay)
    .option('--allow-empty', 'exit with 0 where no file matches');

function days(value: string): number {
  const number = /^(\d{1,5})d?$/.exec(value)?.[1];
  if (number === undefined) throw new InvalidArgumentError('It must be a number of days, such as 30d.');
  return Number(number);
}

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

function calendarDay(value: string): string {
  if (dayNumber(value) === undefined) throw new InvalidArgumentError('It must be a day as YYYY-MM-DD.');
  return value;
}

function atLeastOne(value: string): number {
  const n = wholeNumber(value);
  if (n < 1) throw new InvalidArgumentError('It must be 1 or more.');
  return n;
}

/** `50`, or `1:50` as drawings have it. */
function scaleNumber(value: string): number {
  const number = /^(?:1:)?(\d{1,6})$/.exec(value)?.[1];
  if (number === undefined || Number(number) < 1) {
    throw new InvalidArgumentError('It must be a whole number from 1 on, such as 50 or 1:50.');
  }
  return Number(number);
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(value);
}
