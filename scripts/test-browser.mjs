// The browser tests: a real VS Code with the extension in it, driven from outside with mouse and keyboard.
//   node scripts/test-browser.mjs [--grep=TEXT|--grep=/REGEXP/]
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleTests } from './bundleTests.mjs';
import { inLanes } from './lanes.mjs';
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

  const env = { ...process.env, DATAHALL_TEST_GREP: grep };
  const listed = execFileSync(process.execPath, [index, '--groups'], { cwd: root, env, encoding: 'utf8' });
  const groups = JSON.parse(listed);
  const total = { passed: 0, failed: 0 };
  // Each group has a VS Code of its own, which keeps one and a half cores busy.
  await inLanes(Math.min(2, availableParallelism()), groups, async (group) => {
    const said = [];
    // One alone is followed as it goes.
    const say = groups.length > 1 ? (line) => said.push(line) : undefined;
    const { passed, failed } = await testGroup(index, { ...env, DATAHALL_TEST_GROUP: group }, say);
    if (said.length > 0) console.log(said.join('\n'));
    total.passed += passed;
    total.failed += failed;
  });
  return total;
}

/** Runs the tests of one window. */
async function testGroup(index, env, say) {
  const home = mkdtempSync(path.join(tmpdir(), 'datahall-results-'));
  const results = path.join(home, 'results.jsonl');
  const follow = followResults(results, say);
  await new Promise((resolve) => {
    const tests = spawn(process.execPath, ['--enable-source-maps', index], {
      cwd: root,
      stdio: 'inherit',
      env: { ...env, DATAHALL_TEST_RESULTS: results },
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
