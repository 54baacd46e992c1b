// Bundles the tests of one folder into out/test/<folder>: `index` starts them, `suite` holds them.
import * as esbuild from 'esbuild';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The extension host loads CommonJS; outside, modules share the scripts of this folder, which are modules. */
const forms = {
  vscode: { format: 'cjs', extension: '.cjs' },
  browser: { format: 'esm', extension: '.mjs' },
};

/**
 * @param {keyof typeof forms} folder below test/
 * @returns {Promise<string>} the module to start
 */
export async function bundleTests(folder) {
  const { format, extension } = forms[folder];
  const outdir = path.join(root, 'out/test', folder);
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`test/${folder}/index.ts`, `test/${folder}/suite.ts`],
    outdir,
    outExtension: { '.js': extension },
    bundle: true,
    platform: 'node',
    format,
    target: 'node20',
    mainFields: ['module', 'main'],
    // These find files of their own beside their modules.
    external: ['vscode', 'mocha', 'playwright-core', './scripts/vscode/*'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(outdir, `index${extension}`);
}
