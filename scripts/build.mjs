// Bundles the three programs this repository ships.
//   node scripts/build.mjs [--production] [--watch] [--only=NAME[,NAME]] [--outdir=FOLDER]
// --production minifies and leaves source maps out; --only builds the named bundles alone; --outdir puts them
// elsewhere than dist/, so that a test can build its own while another one runs.
import * as esbuild from 'esbuild';
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cliBuild } from './cliBuild.mjs';
import { focusVisible } from './focusVisible.mjs';
import { thirdPartyNotices } from './thirdPartyNotices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Name, entry and output of every bundle, with what sets it apart from the others. */
const bundles = {
  // One bundle for VS Code's Node host and for its web worker: the extension uses no API of either, and the
  // browser platform makes the build fail the day that it does.
  extension: {
    entry: 'src/extension/activate.ts',
    outfile: 'dist/extension.js',
    options: { platform: 'browser', format: 'cjs', target: 'es2022', external: ['vscode'] },
  },
  webview: {
    entry: 'webview/main.ts',
    outfile: 'dist/webview/hall.js',
    options: { platform: 'browser', format: 'iife', target: 'es2022', plugins: [focusVisible] },
  },
  cli: { outfile: 'dist/datahall.js', executable: true },
};

const { values: flags } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    only: { type: 'string' },
    outdir: { type: 'string', default: 'dist' },
  },
});

const names = flags.only ? flags.only.split(',') : Object.keys(bundles);
const unknown = names.filter((name) => !(name in bundles));
if (unknown.length) {
  console.error(`Unknown bundle: ${unknown.join(', ')}. Known: ${Object.keys(bundles).join(', ')}.`);
  process.exit(2);
}

const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));

const engine = await readFile(`${root}scripts/cliEngine.cjs`, 'utf8');

for (const bundle of Object.values(bundles)) bundle.outfile = bundle.outfile.replace(/^dist/, flags.outdir);

function optionsOf({ entry, outfile, options }) {
  const output = {
    absWorkingDir: root,
    outfile,
    sourcemap: flags.production ? false : 'linked',
    metafile: true,
  };
  if (!entry) {
    const cli = cliBuild(version, flags.production);
    return { ...cli, ...output, banner: { js: `${cli.banner.js}\n{\n${engine}}` } };
  }
  return {
    ...output,
    entryPoints: [entry],
    bundle: true,
    ...options,
    // jsonc-parser's `main` is a UMD module whose inner requires esbuild cannot follow: it would build
    // and then fail at run time with "Cannot find module './impl/format'".
    mainFields: ['module', 'main'],
    define: {
      // Every source that reports its version reads this constant; `declare const __VERSION__: string`.
      __VERSION__: JSON.stringify(version),
      'process.env.NODE_ENV': JSON.stringify(flags.production ? 'production' : 'development'),
    },
    loader: { '.svg': 'text' },
    minify: flags.production,
    legalComments: 'none',
    logLevel: 'warning',
  };
}

async function report(bundle) {
  if (bundle.executable) await chmod(`${root}${bundle.outfile}`, 0o755);
  const { size } = await stat(`${root}${bundle.outfile}`);
  console.log(`${bundle.outfile.padEnd(28)} ${(size / 1024).toFixed(1).padStart(8)} KB`);
}

// A file that an earlier build left behind (a source map, a renamed bundle) must not reach the package.
if (!flags.only) await rm(`${root}${flags.outdir}`, { recursive: true, force: true });

if (flags.watch) {
  for (const name of names) {
    const bundle = bundles[name];
    const onEnd = {
      name: 'report',
      setup: (build) => build.onEnd((result) => (result.errors.length ? undefined : report(bundle))),
    };
    const options = optionsOf(bundle);
    const context = await esbuild.context({ ...options, plugins: [...(options.plugins ?? []), onEnd] });
    await context.watch();
  }
  console.log('Watching for changes; Ctrl+C stops.');
} else {
  let failed = 0;
  const metafiles = [];
  for (const name of names) {
    try {
      metafiles.push((await esbuild.build(optionsOf(bundles[name]))).metafile);
      await report(bundles[name]);
    } catch (error) {
      // esbuild has printed its own errors, with file and line; anything else is ours to show.
      if (!error.errors) console.error(error);
      console.error(`Bundle "${name}" was not built.`);
      failed++;
    }
  }
  // With a bundle missing the list would be incomplete.
  if (metafiles.length === Object.keys(bundles).length) {
    await writeFile(`${root}dist/ThirdPartyNotices.txt`, thirdPartyNotices(root, metafiles));
  }
  process.exit(failed ? 1 : 0);
}
