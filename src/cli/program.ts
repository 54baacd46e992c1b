/** The commands with their flags. What a command does is loaded when it is called. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { exitCode, failLevels, type ExitCode } from './exitCodes';

/** Put in by the build, from package.json. */
declare const __VERSION__: string;

/** @param argv as in `process.argv`: the arguments begin at the third. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.clean;
  const program = new Command('datahall')
    .description('Checks data hall and campus files (*.hall.json, *.campus.json).')
    .version(__VERSION__)
    .enablePositionalOptions()
    // Before the commands are made: they take both over.
    .exitOverride()
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
    .showSuggestionAfterError();

  program
    .command('validate')
    .description('check halls and campuses; without arguments all below this folder')
    .argument('[paths...]', 'files, folders or globs')
    .addOption(
      new Option('--format <format[=file]>', 'pretty or json; may be repeated')
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

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

function atLeastOne(value: string): number {
  const n = wholeNumber(value);
  if (n < 1) throw new InvalidArgumentError('It must be 1 or more.');
  return n;
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(value);
}
