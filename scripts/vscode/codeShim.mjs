#!/usr/bin/env node
// Stands in for the desktop's `code` executable: takes the command line that @vscode/test-electron gives to it
// and runs the same tests in VS Code's server and a headless browser. Ends with the code of the test run.
// Understood: --extensionDevelopmentPath=, --extensionTestsPath=, --user-data-dir= and a folder; anything else
// on that command line is about the desktop's own window.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchBrowser, windowSize } from './browser.mjs';
import { installVscode } from './install.mjs';
import { startServer, workbenchUrl } from './server.mjs';

/** Exit codes beside those of the test run itself. */
const exitCode = { serverEnded: 95, failedToStart: 96, pageCrashed: 97, timedOut: 98, interrupted: 130 };
const timeoutMs = Number(process.env.DATAHALL_VSCODE_TIMEOUT_MS ?? 240_000);

function option(name) {
  const prefix = `--${name}=`;
  return process.argv.findLast((argument) => argument.startsWith(prefix))?.slice(prefix.length);
}

function settingsIn(userDataDir) {
  const file = userDataDir && path.join(userDataDir, 'User/settings.json');
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

const folder = process.argv
  .slice(2)
  .find((argument) => !argument.startsWith('-') && existsSync(argument) && statSync(argument).isDirectory());
const home = mkdtempSync(path.join(tmpdir(), 'datahall-vscode-'));
let server;
let browser;
let page;

async function end(code, why) {
  if (why) console.error(`VS Code for tests: ${why}`);
  await browser?.close();
  await server?.stop();
  rmSync(home, { recursive: true, force: true });
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => end(exitCode.interrupted));

try {
  server = await startServer({
    vscode: installVscode(),
    home,
    settings: settingsIn(option('user-data-dir')),
  });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: windowSize });
  const finished = new Promise((resolve) => {
    // VS Code's workbench calls this global, where there is one, with the code of the finished test run.
    void page.exposeFunction('codeAutomationExit', (code) => resolve([code]));
    page.once('crash', () => resolve([exitCode.pageCrashed, 'the page crashed']));
    void server.exited.then(() => resolve([exitCode.serverEnded, `the server ended:\n${server.output()}`]));
    setTimeout(
      () => resolve([exitCode.timedOut, `not finished after ${timeoutMs / 1000} s`]),
      timeoutMs,
    ).unref();
  });
  const url = workbenchUrl(server.authority, {
    ...(folder ? { folder: path.resolve(folder) } : {}),
    extension: path.resolve(option('extensionDevelopmentPath')),
    tests: path.resolve(option('extensionTestsPath')),
  });
  await page.goto(url, { waitUntil: 'commit' });
  await end(...(await finished));
} catch (error) {
  await end(exitCode.failedToStart, error.stack);
}
