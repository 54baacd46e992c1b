// `npm test`: sets up whatever is missing and runs every check and test there is. A part that fails does not stop
// the others. Ends with one line, `N passed, N failed`, in which a check without tests of its own counts as one.
//   node scripts/test.mjs [--only=PART[,PART]]
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inLanes } from './lanes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Runs a program of this repository.
 * @param {string[]} command script and arguments
 * @param {boolean} [kept] keeps what it prints, for whoever prints it in one piece, instead of passing it on
 * @returns {Promise<{ ok: boolean, output: string }>} whether it succeeded, and what was kept
 */
function run(command, kept = false) {
  return new Promise((resolve) => {
    const stdio = kept ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(process.execPath, command, { cwd: root, stdio });
    const pieces = [];
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    const end = (ok, why = '') => resolve({ ok, output: Buffer.concat(pieces).toString() + why });
    child.once('error', (error) => end(false, `${error}\n`));
    child.once('close', (code) => end(code === 0));
  });
}

/** A check that passes or fails as a whole. @returns {(kept: boolean) => Promise<Count & { output?: string }>} */
const check =
  (...command) =>
  async (kept) => {
    const { ok, output } = await run(command, kept);
    return { passed: Number(ok), failed: Number(!ok), output };
  };

/** @returns {Promise<Count>} */
async function unitTests() {
  const report = path.join(root, 'out/unit-tests.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const reporting = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const { ok } = await run(['node_modules/vitest/vitest.mjs', 'run', ...reporting]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numTotalTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numTotalTests - numPassedTests;
  // A file that does not even load has no tests to fail: it still must not pass.
  return { passed: numPassedTests, failed: failed || (ok ? 0 : Math.max(1, numFailedTestSuites)) };
}

/** How many programs that keep one core busy run at a time: more than two would only be in each other's way. */
const lanes = Math.min(2, availableParallelism());

/**
 * The webview's bundle in a plain browser: node's own test runner, whose last lines count. Each file has a browser of
 * its own. @returns {Promise<Count>}
 */
async function webviewTests() {
  const count = { passed: 0, failed: 0 };
  await inLanes(lanes, webviewTestFiles(), async (file) => {
    const { ok, output } = await run(['--test', '--test-reporter=spec', file], true);
    process.stdout.write(`${file}\n${output}`);
    const counted = (word) => Number(new RegExp(`^\\S+ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
    const failed = counted('fail') + counted('cancelled');
    count.passed += counted('pass');
    count.failed += failed || (ok ? 0 : 1);
  });
  return count;
}

// Named one by one: Node 20 takes a folder here, later ones take it for a file.
const webviewTestFiles = () =>
  readdirSync(path.join(root, 'test/webview'))
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => path.join('test/webview', file));

/**
 * Parts in their order: the cheap ones first, and what later ones need before them. Those that are `apart` keep one
 * core busy and touch nothing of each other: they run first, at the same time, each with its output in one piece.
 */
const parts = {
  lint: { title: 'Lint', apart: true, run: check('node_modules/eslint/bin/eslint.js', '.') },
  types: { title: 'Types', apart: true, run: check('scripts/typecheck.mjs') },
  format: {
    title: 'Formatting',
    apart: true,
    run: check('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  },
  generated: {
    title: 'Generated files are up to date',
    apart: true,
    run: check('scripts/generate.mjs', '--check'),
  },
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

if (!(await run(['scripts/setup.mjs'])).ok) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const started = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(0)} s`;
const summary = [];
/** Runs a part; beside others it is told of when it has ended. */
async function runPart(name, isBeside) {
  const { title, run: count } = parts[name];
  if (!isBeside) console.log(`\n=== ${title}`);
  const begun = performance.now();
  const found = await count(isBeside).catch((error) => ({ passed: 0, failed: 1, output: error.stack }));
  if (isBeside) console.log(`\n=== ${title}`);
  if (found.output) process.stdout.write(found.output);
  summary.push({ title, ...found, took: seconds(begun) });
}
const apart = chosen.filter((name) => parts[name].apart);
const alone = chosen.filter((name) => !parts[name].apart);
if (apart.length > 1) console.log(`\n${apart.map((name) => parts[name].title).join(', ')}: at the same time`);
await inLanes(lanes, apart, (name) => runPart(name, true));
for (const name of alone) await runPart(name, false);

console.log(`\n=== Summary (${seconds(started)})`);
for (const { title, passed, failed, took } of summary) {
  console.log(`${failed ? 'FAIL' : 'ok  '} ${title}: ${passed} passed, ${failed} failed (${took})`);
}
const total = (key) => summary.reduce((sum, part) => sum + part[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') ? 1 : 0);
