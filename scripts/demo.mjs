// `npm run demo`: sets up whatever is missing, checks the examples in the terminal and opens them in VS Code with
// the extension loaded: the desktop one where `code` is found, otherwise VS Code's server in a browser.
//   npm run demo -- --no-open   checks only, and prints what it would open
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const examples = path.join(root, 'examples');
const onWindows = process.platform === 'win32';

const { values: flags } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false } } });

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return status ?? 2;
}

function orExit(status) {
  if (status !== 0) process.exit(status);
}

function isOnPath(program) {
  return spawnSync(onWindows ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;
}

function openDesktop() {
  const args = [`--extensionDevelopmentPath=${root}`, examples];
  console.log(`Opening VS Code: code ${args.join(' ')}`);
  if (flags['no-open']) return;
  orExit(spawnSync('code', args, { stdio: 'inherit', shell: onWindows }).status ?? 2);
}

/** Shows an address in the person's browser, where there is a screen to show it on. */
function showInBrowser(url) {
  const hasScreen = process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  if (!hasScreen || !isOnPath(opener)) return;
  spawn(opener, [url], { stdio: 'ignore', detached: true }).unref();
}

async function openInBrowser() {
  if (flags['no-open']) {
    console.log(
      `No desktop VS Code ("code") was found: would serve VS Code at a local address on ${examples}`,
    );
    return;
  }
  // Imported here: they need the dependencies that the set-up has only just installed.
  const { installVscode } = await import('./vscode/install.mjs');
  const { startServer, workbenchUrl } = await import('./vscode/server.mjs');
  const { quietSettings } = await import('./vscode/settings.mjs');
  console.log('No desktop VS Code ("code") was found: preparing VS Code for the browser ...');
  const vscode = installVscode();
  const home = mkdtempSync(path.join(tmpdir(), 'datahall-demo-'));
  const server = await startServer({ vscode, home, settings: quietSettings });
  const url = workbenchUrl(server.authority, { folder: examples, extension: root });
  console.log(`\nVS Code with the examples: ${url}\nCtrl+C stops it.`);
  showInBrowser(url);

  const asked = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve('asked'));
  });
  const why = await Promise.race([asked, server.exited.then(() => 'ended')]);
  await server.stop();
  rmSync(home, { recursive: true, force: true });
  if (why === 'ended') {
    console.error(`VS Code's server ended by itself:\n${server.output()}`);
    process.exit(1);
  }
}

orExit(run('scripts/setup.mjs'));
orExit(run('scripts/build.mjs'));

console.log('\n$ datahall validate examples');
const started = performance.now();
const status = run('dist/datahall.js', 'validate', 'examples');
const took = ((performance.now() - started) / 1000).toFixed(1);
// 1 says that there are findings: the hall with known faults is among the examples.
console.log(`(exit code ${status}: ${status === 0 ? 'no findings' : 'findings'}; ${took} s)\n`);
if (status > 1) process.exit(status);

if (isOnPath('code')) openDesktop();
else await openInBrowser();
