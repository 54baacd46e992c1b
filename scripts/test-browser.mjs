// The browser tests: a real VS Code with the extension in it, driven from outside with mouse and keyboard.
//   node scripts/test-browser.mjs [--grep=TEXT|--grep=/REGEXP/]
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleTests } from './bundleTests.mjs';
import { followResults } from './testResults.mjs';
import { findChromium } from './vscode/chromium.mjs';
import { installVscode } from './vscode/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} [grep] runs only the tests whose full title contains it, or matches it where it is a regular expression between slashes
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function testBrowser(grep = '') {
  const index = await bundleTests('browser');
  installVscode();
  findChromium();
  const screenshots = path.join(root, 'out/screenshots');
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });

  const home = mkdtempSync(path.join(tmpdir(), 'datahall-results-'));
  const results = path.join(home, 'results.jsonl');
  const follow = followResults(results);
  await new Promise((resolve) => {
    const tests = spawn(process.execPath, ['--enable-source-maps', index], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, DATAHALL_TEST_RESULTS: results, DATAHALL_TEST_GREP: grep },
    });
    tests.once('exit', resolve);
    tests.once('error', resolve);
  });
  const count = follow.finish();
  rmSync(home, { recursive: true, force: true });
  return count;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { grep: { type: 'string' } } });
  const { passed, failed } = await testBrowser(values.grep);
  if (passed + failed === 0) console.error(`No test's title holds ${values.grep}.`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed || passed === 0 ? 1 : 0);
}
