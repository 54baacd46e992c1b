// What action.yml does first: checks the halls, compares them with a base, and leaves reports for the other steps.
// Runs in the folder to check, in a clone of any depth. Always ends with 0 where the check could be made: the
// last step of the action ends with the exit code, after everything has been uploaded.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const { env } = process;
const words = (text = '') => text.split(/\s+/).filter((word) => word !== '');

/** The program: the npm package of this version, unless the workflow names another. */
function program() {
  const named = words(env.DATAHALL_COMMAND);
  if (named.length > 0) return named;
  const manifest = fileURLToPath(new URL('../../package.json', import.meta.url));
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return ['npx', '--yes', `datahall@${version}`];
}

const [command, ...first] = program();

/** @returns {{ code: number, stdout: string }} */
function datahall(...args) {
  const { status, stdout, error } = spawnSync(command, [...first, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 28,
    // npx is a script there.
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  return { code: status ?? 2, stdout };
}

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return status === 0 ? stdout.trim() : undefined;
}

const commitOf = (revision) =>
  git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);

/** Fetches one commit or branch, where the clone is too shallow to have it. */
function fetched(revision) {
  const known = commitOf(revision);
  if (known) return known;
  git('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', revision);
  return commitOf(revision) ?? commitOf('FETCH_HEAD');
}

/** Where the pull request left its target. A shallow clone is deepened until it is found. */
function mergeBase(target) {
  const remote = `refs/remotes/origin/${target}`;
  const refspec = `+refs/heads/${target}:${remote}`;
  for (const depth of ['', '--deepen=50', '--deepen=500', '--unshallow']) {
    const isShallow = git('rev-parse', '--is-shallow-repository') === 'true';
    if (depth && !isShallow) break;
    git('fetch', '--quiet', '--no-tags', ...(depth ? [depth] : []), 'origin', refspec);
    const base = git('merge-base', remote, 'HEAD');
    if (base) return base;
  }
  return undefined;
}

/** The commit to compare with; undefined where there is none, as for the first push of a branch. */
function baseCommit() {
  if (env.DATAHALL_BASE) {
    const commit = fetched(env.DATAHALL_BASE);
    if (!commit) throw new Error(`The base "${env.DATAHALL_BASE}" is no revision of this repository.`);
    return commit;
  }
  if (env.GITHUB_BASE_REF) return mergeBase(env.GITHUB_BASE_REF);
  const before = event().before;
  return typeof before === 'string' && /[1-9a-f]/.test(before) ? fetched(before) : undefined;
}

const event = () =>
  env.GITHUB_EVENT_PATH && existsSync(env.GITHUB_EVENT_PATH)
    ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))
    : {};

const output = (name, value) => {
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `${name}=${value}\n`);
};

const folder = path.join(env.RUNNER_TEMP ?? tmpdir(), 'datahall');
// What an earlier run left must not be taken for what this one found.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const file = (name) => path.join(folder, name);

const base = baseCommit();
console.log(base ? `Compared with ${base}.` : 'There is no base to compare with.');
const paths = words(env.DATAHALL_PATHS);

const { code, stdout } = datahall(
  'validate',
  ...['--format', 'github'],
  ...['--format', `pretty=${file('findings.txt')}`],
  ...['--format', `json=${file('report.json')}`],
  ...['--format', `sarif=${file('datahall.sarif')}`],
  ...['--format', `markdown=${file('findings.md')}`],
  ...['--fail-on', env.DATAHALL_FAIL_ON || 'error'],
  ...(base && env.DATAHALL_NEW_ONLY === 'true' ? ['--since', base] : []),
  ...words(env.DATAHALL_ARGS),
  ...paths,
);
output('exit-code', code);
process.stdout.write(stdout);
if (existsSync(file('findings.txt'))) process.stdout.write(readFileSync(file('findings.txt'), 'utf8'));

const summary = [];
if (existsSync(file('findings.md'))) {
  summary.push(readFileSync(file('findings.md'), 'utf8'));
  output('sarif', file('datahall.sarif'));
  output('report', file('report.json'));
}
if (base) {
  const only = paths.length > 0 ? ['--', ...paths] : [];
  // The page has the pictures, and works offline.
  const reports = [`markdown=${file('changes.md')}`, `html=${file('changes.html')}`];
  const difference = datahall('diff', '--git', base, ...reports.flatMap((to) => ['--format', to]), ...only);
  if (difference.code === 0) summary.push(readFileSync(file('changes.md'), 'utf8'));
  else {
    console.log('::warning title=Data hall check::The changes could not be listed; the log says why.');
  }
}
if (summary.length > 0) {
  writeFileSync(file('summary.md'), summary.join('\n'));
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, `${summary.join('\n')}\n`);
  output('summary', file('summary.md'));
  output('folder', folder);
}
