// Makes the npm package of the command line in out/npm/datahall, packs it, installs the archive in an empty folder
// without a network, and checks a hall there with `npx datahall`, as a pipeline would. Refuses a package that is too
// large, has dependencies or holds native code.
//   node scripts/packageCli.mjs
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as esbuild from 'esbuild';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { cliBuild } from './cliBuild.mjs';
import { thirdPartyNotices } from './thirdPartyNotices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'out/npm/datahall');
const largestBytes = 1024 * 1024;
const { version, license, engines, keywords } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

rmSync(folder, { recursive: true, force: true });
mkdirSync(path.join(folder, 'schemas'), { recursive: true });
const write = (name, content) => writeFileSync(path.join(folder, name), content);

const { metafile, outputFiles } = await esbuild.build({
  ...cliBuild(version, true),
  absWorkingDir: root,
  write: false,
  outfile: path.join(folder, 'datahall.js'),
  metafile: true,
});
// Unpacked the program alone would be a megabyte: it is unpacked when it starts first, which costs some milliseconds.
// esbuild leaves what stands in regular expressions as it is: one such character would double the text in memory.
const program = outputFiles[0].text.replace(
  /[^\x00-\x7f]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
write('program.js.br', brotliCompressSync(program));
const programKey = createHash('sha256').update(program).digest('hex').slice(0, 16);
const loader = readFileSync(path.join(root, 'scripts/cliLoader.cjs'), 'utf8');
write('datahall.js', loader.replace('__PROGRAM_KEY__', programKey));
write('codeCache.js', readFileSync(path.join(root, 'scripts/cliCodeCache.cjs')));
write('engine.js', readFileSync(path.join(root, 'scripts/cliEngine.cjs')));
write(
  'package.json',
  `${JSON.stringify(
    {
      name: 'datahall',
      version,
      description: 'Checks, compares, merges and draws data halls that are text files in git.',
      license,
      keywords,
      bin: { datahall: 'datahall.js' },
      engines: { node: engines.node },
    },
    undefined,
    2,
  )}\n`,
);
cpSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
write('ThirdPartyNotices.txt', thirdPartyNotices(root, [metafile]));
write('README.md', readFileSync(path.join(root, 'docs/npm.md')));
for (const name of readdirSync(path.join(root, 'schemas'))) {
  const schema = JSON.parse(readFileSync(path.join(root, 'schemas', name), 'utf8'));
  write(`schemas/${name}`, JSON.stringify(schema));
}
// A page a rule is half a megabyte of files; `datahall explain` needs one at a time.
const pages = {};
for (const file of readdirSync(path.join(root, 'docs/rules'), { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.md')) continue;
  const id = file.slice(0, -'.md'.length).replaceAll(path.sep, '/');
  pages[id] = readFileSync(path.join(root, 'docs/rules', file), 'utf8');
}
write('rulePages.json.br', brotliCompressSync(JSON.stringify(pages)));

const faults = [];
let bytes = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  bytes += statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size;
  if (/\.(node|map|ts)$/.test(entry.name)) faults.push(`${entry.name} has no place in it`);
}
console.log(
  `datahall ${version}: ${(bytes / 1024).toFixed(0)} KB unpacked (limit ${largestBytes / 1024} KB)`,
);
if (bytes > largestBytes) faults.push(`it is ${bytes} bytes unpacked, the limit is ${largestBytes}`);

/**
 * In an environment without a registry: what is not in the archive is not there. What it says is read, so it says it
 * where npm was told to be silent by who runs this.
 */
function npm(cwd, ...args) {
  const run = spawnSync(args[0], args.slice(1), {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      npm_config_offline: 'true',
      npm_config_audit: 'false',
      npm_config_fund: 'false',
      npm_config_loglevel: 'notice',
    },
  });
  return { code: run.status, text: `${run.stdout}${run.stderr}` };
}

const home = mkdtempSync(path.join(tmpdir(), 'datahall-npm-'));
try {
  const packed = npm(folder, 'npm', 'pack', '--pack-destination', home);
  const archive = readdirSync(home).find((name) => name.endsWith('.tgz'));
  const place = path.join(home, 'empty');
  mkdirSync(place);
  const steps = [
    ['npm pack', packed, 0, /datahall-/],
    [
      'npm install',
      npm(place, 'npm', 'install', path.join(home, archive ?? 'missing.tgz')),
      0,
      /added 1 package/,
    ],
  ];
  cpSync(path.join(root, 'examples/clean.hall.json'), path.join(place, 'clean.hall.json'));
  steps.push([
    'npx datahall validate',
    npm(place, 'npx', 'datahall', 'validate'),
    0,
    /No findings in 1 file/,
  ]);
  cpSync(path.join(root, 'examples/faults.hall.json'), path.join(place, 'faults.hall.json'));
  steps.push(['npx datahall validate', npm(place, 'npx', 'datahall', 'validate'), 1, /13 errors/]);
  steps.push([
    'two threads',
    npm(place, 'npx', 'datahall', 'validate', '--jobs', '2', '--format', 'json'),
    1,
    /"errors": 13/,
  ]);
  steps.push([
    'npx datahall explain',
    npm(place, 'npx', 'datahall', 'explain', 'power/feed-overload'),
    0,
    /√3/,
  ]);
  for (const [what, { code, text }, wanted, pattern] of steps) {
    if (code !== wanted || !pattern.test(text)) faults.push(`${what} ended with ${code}:\n${text}`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
for (const fault of faults) console.error(`The npm package is refused: ${fault}.`);
process.exit(faults.length ? 1 : 0);
