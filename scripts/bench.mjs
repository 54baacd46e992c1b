// The figures that the project promises, as ratios to baselines measured in the same run.
//   node scripts/bench.mjs [--only text|edit|campus|sweep|cli|start|diff|merge|pictures|settle|panels|canvas|contenders[,...]] [--quick]
// Prints a table, writes out/bench/results.md and results.json. A goal that is missed is shown, not punished:
// times never make this fail.
import * as esbuild from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const bench = path.join(root, 'test/bench');
const outfile = path.join(root, 'out/bench/bench.mjs');

function run(command, args, cwd = root) {
  const done = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** What we compare with is no dependency of the project: it is installed when first needed. */
function installContenders() {
  const stamp = path.join(bench, 'node_modules/.installed');
  const lock = readFileSync(path.join(bench, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing what is compared with (test/bench) ...');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], bench);
  writeFileSync(stamp, lock);
}

async function bundle() {
  mkdirSync(path.dirname(outfile), { recursive: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/bench/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    // Finds files of its own beside its modules.
    external: ['playwright-core', 'esbuild'],
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

/** What people draw with otherwise, with its styles. Fonts are left out: the page has no network. */
async function bundleContenders() {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['excalidraw', 'tldraw'].map((name) => `test/bench/contenders/${name}.mjs`),
    outdir: path.join(root, 'out/bench/canvas'),
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    conditions: ['production'],
    nodePaths: [path.join(bench, 'node_modules')],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.IS_PREACT': '"false"' },
    loader: { '.woff2': 'empty', '.woff': 'empty', '.ttf': 'empty', '.svg': 'dataurl', '.png': 'dataurl' },
    logLevel: 'error',
  });
}

/** One script a canvas, as small as they would be shipped. */
async function bundleCanvases() {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['ours', 'handWritten', 'naiveKonva'].map((name) => `test/bench/canvas/${name}.ts`),
    outdir: path.join(root, 'out/bench/canvas'),
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
}

const { values: flags } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});

const { parts, runBenchmarks } = await bundle();
const chosen = flags.only ? flags.only.split(',') : parts;
const unknown = chosen.filter((name) => !parts.includes(name));
if (unknown.length) {
  console.error(`Unknown part: ${unknown.join(', ')}. Known: ${parts.join(', ')}.`);
  process.exit(2);
}
if (chosen.includes('diff')) installContenders();
if (chosen.includes('cli')) {
  installContenders();
  run(process.execPath, ['scripts/build.mjs', '--production', '--only=cli']);
}
if (chosen.includes('merge')) installContenders();
if (chosen.includes('start')) run(process.execPath, ['scripts/packageCli.mjs']);
if (chosen.includes('settle') || chosen.includes('panels')) {
  run(process.execPath, ['scripts/build.mjs', '--production', '--only=webview']);
}
if (chosen.includes('canvas') || chosen.includes('contenders')) await bundleCanvases();
if (chosen.includes('contenders')) {
  installContenders();
  await bundleContenders();
}
await runBenchmarks({ root, parts: chosen, quick: flags.quick });
