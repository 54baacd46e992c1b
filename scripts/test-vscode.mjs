// The integration tests, run inside VS Code's extension host. Same suite, two ways to start it: VS Code's server
// in a headless browser, or, with DATAHALL_DESKTOP_VSCODE=1, a desktop VS Code that is downloaded.
//   node scripts/test-vscode.mjs [--grep=TEXT]
import { runTests } from '@vscode/test-electron';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleTests } from './bundleTests.mjs';
import { followResults } from './testResults.mjs';
import { installVscode } from './vscode/install.mjs';
import { quietSettings } from './vscode/settings.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const onDesktop = process.env.DATAHALL_DESKTOP_VSCODE === '1';

/**
 * @param {string} [grep] runs only the tests whose full title contains it
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function testVscode(grep = '') {
  const index = await bundleTests('vscode');
  if (!onDesktop) installVscode();

  // The folder's path must be the one VS Code reports, and short: macOS limits socket paths to 103 characters.
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'dh-')));
  const workspace = path.join(home, 'workspace');
  const results = path.join(home, 'results.jsonl');
  const userData = path.join(home, 'user');
  mkdirSync(workspace);
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(quietSettings));
  execFileSync('git', ['init', '--quiet', workspace]);

  const follow = followResults(results);
  try {
    await runTests({
      ...(onDesktop ? {} : { vscodeExecutablePath: path.join(root, 'scripts/vscode/codeShim.mjs') }),
      extensionDevelopmentPath: root,
      extensionTestsPath: index,
      extensionTestsEnv: { DATAHALL_TEST_RESULTS: results, DATAHALL_TEST_GREP: grep, HOME: home },
      launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${userData}`],
    });
  } catch (error) {
    // Failed tests are in the results; what is not there (no start, a crash) the results show as cut short.
    if (error?.code !== 1) console.error(String(error?.message ?? error));
  }
  const count = follow.finish();
  rmSync(home, { recursive: true, force: true });
  return count;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { grep: { type: 'string' } } });
  const { passed, failed } = await testVscode(values.grep);
  if (passed + failed === 0) console.error(`No test's title holds ${values.grep}.`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed || passed === 0 ? 1 : 0);
}
