// `npm test`: sets up whatever is missing and runs every check and test there is. A part that fails does not stop
// the others. Ends with one line, `N passed, N failed`, in which a check without tests of its own counts as one.
//   node scripts/test.mjs [--only=PART[,PART]]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ passed: number, failed: number }} Count */

/** Runs a program of this repository with its output on the terminal. @returns {boolean} whether it succeeded */
function succeeds(...command) {
  const [script, ...args] = command;
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** A check that passes or fails as a whole. */
const check =
  (...command) =>
  () =>
    succeeds(...command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** @returns {Count} */
function unitTests() {
  const report = path.join(root, 'out/unit-tests.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const ok = succeeds(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numTotalTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numTotalTests - numPassedTests;
  // A file that does not even load has no tests to fail: it still must not pass.
  return { passed: numPassedTests, failed: failed || (ok ? 0 : Math.max(1, numFailedTestSuites)) };
}

/** The webview's bundle in a plain browser: node's own test runner, whose last lines count. @returns {Count} */
function webviewTests() {
  const run = spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...webviewTestFiles()], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(run.stdout);
  const counted = (word) => Number(new RegExp(`^\\S+ ${word} (\\d+)$`, 'm').exec(run.stdout)?.[1] ?? 0);
  const failed = counted('fail') + counted('cancelled');
  return { passed: counted('pass'), failed: failed || (run.status === 0 ? 0 : 1) };
}

// Named one by one: Node 20 takes a folder here, later ones take it for a file.
const webviewTestFiles = () =>
  readdirSync(path.join(root, 'test/webview'))
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => path.join('test/webview', file));

/** Parts in their order: the cheap ones first, and what later ones need before them. */
const parts = {
  types: { title: 'Types', run: check('scripts/typecheck.mjs') },
  lint: { title: 'Lint', run: check('node_modules/eslint/bin/eslint.js', '.') },
  format: {
    title: 'Formatting',
    run: check('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  },
  generated: { title: 'Generated files are up to date', run: check('scripts/generate.mjs', '--check') },
  unit: { title: 'Unit and property tests', run: unitTests },
  build: { title: 'Build', run: check('scripts/build.mjs') },
  // Leaves the production build behind: the tests in VS Code run on what is shipped.
  package: { title: 'Package', run: check('scripts/package.mjs') },
  npm: { title: 'Package of the command line', run: check('scripts/packageCli.mjs') },
  webview: { title: 'Webview in a browser', run: webviewTests },
  vscode: {
    title: 'Integration tests in VS Code',
    run: async () => (await import('./test-vscode.mjs')).testVscode(),
  },
  browser: {
    title: 'Browser tests in VS Code',
    run: async () => (await import('./test-browser.mjs')).testBrowser(),
  },
};

const { values: flags } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = flags.only ? flags.only.split(',') : Object.keys(parts);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length) {
  console.error(`Unknown part: ${unknown.join(', ')}. Known: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

if (!succeeds('scripts/setup.mjs')) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const started = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(0)} s`;
const summary = [];
for (const name of chosen) {
  const { title, run } = parts[name];
  console.log(`\n=== ${title}`);
  const begun = performance.now();
  let count;
  try {
    count = await run();
  } catch (error) {
    console.error(error);
    count = { passed: 0, failed: 1 };
  }
  summary.push({ title, ...count, took: seconds(begun) });
}

console.log(`\n=== Summary (${seconds(started)})`);
for (const { title, passed, failed, took } of summary) {
  console.log(`${failed ? 'FAIL' : 'ok  '} ${title}: ${passed} passed, ${failed} failed (${took})`);
}
const total = (key) => summary.reduce((sum, part) => sum + part[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') ? 1 : 0);
