// Starts and stops the VS Code server that shows VS Code in a browser, and makes the addresses it understands.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, cpSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { addLanguagePack } from './languagePack.mjs';

const startTimeoutMs = 60_000;
const stopTimeoutMs = 5_000;

/** @returns {Promise<number>} a loopback port that was free a moment ago */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Has VS Code install a packaged extension, as a person would. */
function installPackage(vscode, file, { dataDir, extensionsDir }) {
  const args = ['--accept-server-license-terms', '--install-extension', file];
  const dirs = ['--server-data-dir', dataDir, '--extensions-dir', extensionsDir];
  execFileSync(vscode.node, [path.join(vscode.code, 'out/server-main.js'), ...args, ...dirs], {
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Puts an unpacked extension where the server looks for installed ones. */
function installExtension(source, extensionsDir) {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'));
  cpSync(source, path.join(extensionsDir, `${publisher}.${name}-${version}`), { recursive: true });
}

/**
 * @typedef {object} Server
 * @property {string} authority host and port, as in `vscode-remote://<authority>/...`
 * @property {string} dataDir folder of user data: `User/settings.json`, backups, logs
 * @property {() => string} output everything the server has printed
 * @property {Promise<number | null>} exited exit code, once the server has ended for whatever reason
 * @property {() => Promise<void>} stop ends the server and the extension hosts it started
 */

/**
 * @param {object} options
 * @param {{ code: string, node: string }} options.vscode the install, see install.mjs
 * @param {string} options.home an empty folder for everything the run leaves behind
 * @param {Record<string, unknown>} [options.settings] user settings
 * @param {Record<string, string>} [options.env] environment of the server and of its extension hosts
 * @param {string[]} [options.extensions] folders of further extensions to have installed
 * @param {string} [options.packaged] a .vsix to have installed
 * @param {string} [options.language] in which extensions show themselves, instead of English
 * @param {boolean} [options.workspaceTrust] trusts no folder that nobody has trusted, instead of every one
 * @param {boolean} [options.testing] understands development extensions, and the smoke-test driver in the page
 * @returns {Promise<Server>} once it answers
 */
export async function startServer({
  vscode,
  home,
  settings = {},
  env = {},
  extensions = [],
  packaged,
  language,
  workspaceTrust = false,
  testing = true,
}) {
  const dataDir = path.join(home, 'data');
  const extensionsDir = path.join(home, 'extensions');
  mkdirSync(path.join(dataDir, 'User'), { recursive: true });
  mkdirSync(extensionsDir, { recursive: true });
  writeFileSync(path.join(dataDir, 'User/settings.json'), JSON.stringify(settings, null, 2));
  for (const folder of extensions) installExtension(folder, extensionsDir);
  if (packaged) installPackage(vscode, packaged, { dataDir, extensionsDir });
  if (language) addLanguagePack(language, dataDir);

  const port = await freePort();
  const args = [
    path.join(vscode.code, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--user-data-dir', dataDir, '--server-data-dir', dataDir, '--extensions-dir', extensionsDir],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-experiments'],
    ...(workspaceTrust ? [] : ['--disable-workspace-trust']),
    ...(language ? ['--locale', language] : []),
    // Otherwise the server first runs a login shell, with whatever that shell's profile starts.
    '--force-disable-user-env',
    // A closed page takes its extension host along after a second; the default keeps it for three hours.
    ...['--reconnection-grace-time', '1'],
    ...(testing ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(vscode.node, args, {
    // An empty gallery: nothing is looked up in a marketplace.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group, so that ending it ends its extension hosts and file watchers too.
    detached: true,
  });
  const killGroup = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group has ended already.
    }
  };
  const killOnExit = () => killGroup('SIGKILL');
  process.once('exit', killOnExit);

  let printed = '';
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    const fail = (why) => {
      killOnExit();
      reject(new Error(`VS Code's server ${why}:\n${printed}`));
    };
    const timer = setTimeout(() => fail(`did not answer within ${startTimeoutMs / 1000} s`), startTimeoutMs);
    const read = (chunk) => {
      printed += chunk;
      if (!printed.includes(`Extension host agent listening on ${port}`)) return;
      clearTimeout(timer);
      resolve(undefined);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
  });

  return {
    authority: `127.0.0.1:${port}`,
    dataDir,
    output: () => printed,
    exited,
    async stop() {
      killGroup('SIGTERM');
      const impatience = setTimeout(killOnExit, stopTimeoutMs);
      await exited;
      clearTimeout(impatience);
      killOnExit();
      process.off('exit', killOnExit);
    },
  };
}

/**
 * The page that shows a folder in VS Code.
 * @param {string} authority host and port of the server
 * @param {object} options absolute paths
 * @param {string} [options.folder] folder to open; without it an empty window
 * @param {string} [options.extension] extension under development. One only: the server keeps the last of several
 * @param {string} [options.tests] module whose `run()` is the test run
 * @param {string} [options.traced] id of the extension that logs all it has to tell
 */
export function workbenchUrl(authority, { folder, extension, tests, traced }) {
  const remote = (file) => `vscode-remote://${authority}${file}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(traced ? [['logLevel', `${traced}=trace`]] : []),
  ];
  const query = new URLSearchParams({
    ...(folder ? { folder } : { ew: 'true' }),
    payload: JSON.stringify(payload),
  });
  return `http://${authority}/?${query}`;
}
