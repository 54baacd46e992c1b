import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';

/** One line of a results file. The last one is `end`: without it the run was cut short. */
export type ResultLine =
  | { kind: 'suite'; title: string; depth: number }
  | { kind: 'test'; title: string; depth: number; passed: boolean; ms: number; error?: string }
  | { kind: 'end' };

function depthOf(suite: Mocha.Suite | undefined): number {
  return suite?.parent ? 1 + depthOf(suite.parent) : 0;
}

/** Longer than several waits of a test, each of which tells more when it ends: what is cut short here goes on behind the next test. */
const testTimeoutMs = 180_000;

/** @param grep part of the full titles of the tests that are wanted; between slashes a regular expression */
async function loaded(suiteFile: string, grep: string): Promise<Mocha> {
  const mocha = new Mocha({ ui: 'bdd', timeout: testTimeoutMs, reporter: Mocha.reporters.Base });
  mocha.addFile(suiteFile);
  if (/^\/.*\/$/.test(grep)) mocha.grep(grep);
  else if (grep) mocha.fgrep(grep);
  await mocha.loadFilesAsync();
  return mocha;
}

/** Titles of the suites at the top of a bundled mocha suite that hold a wanted test, in their order. */
export async function groupsOf(suiteFile: string, grep = ''): Promise<string[]> {
  const { suite, options } = await loaded(suiteFile, grep);
  const wanted = options.grep instanceof RegExp ? options.grep : /(?:)/;
  const isWanted = (group: Mocha.Suite) => {
    let found = false;
    group.eachTest((test) => (found ||= wanted.test(test.fullTitle())));
    return found;
  };
  return suite.suites.filter(isWanted).map(({ title }) => title);
}

/**
 * Runs a bundled mocha suite and appends what happens to a file, line by line. A file, because the output of an
 * extension host reaches nobody. A pending test and a hook that fails both count as failed tests.
 * @param grep runs only the tests whose full title contains it
 * @param group runs only this suite of those at the top
 * @returns how many failed
 */
export async function runSuite(
  suiteFile: string,
  resultsFile: string,
  grep = '',
  group?: string,
): Promise<number> {
  const write = (line: ResultLine) => appendFileSync(resultsFile, `${JSON.stringify(line)}\n`);
  const mocha = await loaded(suiteFile, grep);
  if (group !== undefined) mocha.suite.suites = mocha.suite.suites.filter(({ title }) => title === group);
  return new Promise((resolve) => {
    let failures = 0;
    const report = (test: Mocha.Runnable, error?: string) => {
      if (error !== undefined) failures++;
      write({
        kind: 'test',
        title: test.title,
        depth: depthOf(test.parent),
        passed: error === undefined,
        ms: test.duration ?? 0,
        ...(error === undefined ? {} : { error }),
      });
    };
    const runner = mocha.run(() => {
      write({ kind: 'end' });
      resolve(failures);
    });
    runner.on('suite', (suite) => {
      if (suite.title) write({ kind: 'suite', title: suite.title, depth: depthOf(suite) - 1 });
    });
    runner.on('pass', (test) => report(test));
    runner.on('fail', (test, error) => report(test, error.stack ?? error.message));
    runner.on('pending', (test) => report(test, 'was skipped'));
  });
}
