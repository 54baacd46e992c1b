/**
 * The GitHub Action as far as it goes without GitHub: its manifest by GitHub's own parser, its first script in clones
 * of a local bare repository, its comment against a local server.
 */
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { convertActionTemplate } from '@actions/workflow-parser/actions/action-template';
import {
  TemplateContext,
  TemplateValidationErrors,
} from '@actions/workflow-parser/templates/template-context';
import { getActionSchema } from '@actions/workflow-parser/actions/action-schema';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, parse } from 'yaml';
import { datahall } from './datahall';
import { clean } from './halls';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const textOf = (file: string) => readFileSync(`${root}${file}`, 'utf8');
const workspace = datahall();
type W = ReturnType<typeof workspace>;

describe('action.yml', () => {
  it('is what GitHub calls an action', () => {
    const trace = new NoOperationTraceWriter();
    const context = new TemplateContext(new TemplateValidationErrors(), getActionSchema(), trace);
    const { value } = parseAction({ name: 'action.yml', content: textOf('action.yml') }, context);
    if (!value) throw new Error('It has no content.');
    const action = convertActionTemplate(context, value);
    expect(context.errors.getErrors().map((e) => e.message)).toEqual([]);
    expect(action.runs.using).toBe('composite');
    const used = [...textOf('action.yml').matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(action.inputs?.map(({ id }) => id)));
  });

  it('runs scripts that there are', () => {
    const scripts = [...textOf('action.yml').matchAll(/\$GITHUB_ACTION_PATH\/([\w/.]+)/g)].map(([, f]) => f);
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(existsSync(`${root}${script}`)).toBe(true);
  });
});

/** Blocks of YAML in a page that begin with a comment naming their file. */
const blocks = (page: string) =>
  [...textOf(page).matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)].map(([, name = '', content = '']) => ({
    name,
    content,
  }));

describe('the examples of docs/ci.md', () => {
  const workflows = blocks('docs/ci.md').filter(({ name }) => name.startsWith('.github/workflows/'));

  it('are there', () => {
    expect(workflows.length).toBeGreaterThan(0);
    expect(blocks('docs/ci.md').map(({ name }) => name)).toContain('.gitlab-ci.yml');
    expect(blocks('docs/ci.md').map(({ name }) => name)).toContain('.pre-commit-config.yaml');
  });

  it.each(workflows)('$name is what GitHub calls a workflow', ({ name, content }) => {
    const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map((e) => e.message)).toEqual([]);
    const { inputs } = parse(textOf('action.yml')) as { inputs: object };
    const { jobs } = parse(content) as {
      jobs: Record<string, { steps: { uses?: string; with?: object }[] }>;
    };
    const ours = Object.values(jobs).flatMap(({ steps }) =>
      steps.filter(({ uses }) => uses?.startsWith('data-hall-designer/')),
    );
    for (const input of ours.flatMap((step) => Object.keys(step.with ?? {}))) {
      expect(Object.keys(inputs)).toContain(input);
    }
  });
});

describe('other templates', () => {
  it('of GitLab use inputs that they declare, and flags that there are', () => {
    const [head, body] = parseAllDocuments(textOf('templates/datahall.yml')).map((d): unknown => d.toJS());
    const { inputs } = (head as { spec: { inputs: object } }).spec;
    const used = [...textOf('templates/datahall.yml').matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(
      ([, n]) => n,
    );
    expect(new Set(used)).toEqual(new Set(Object.keys(inputs)));
    expect(body).toMatchObject({ 'data-hall-check': { artifacts: { reports: { junit: 'datahall.xml' } } } });
  });

  it('name the version of this package', () => {
    const { version } = JSON.parse(textOf('package.json')) as { version: string };
    const named = [...textOf('.pre-commit-hooks.yaml').matchAll(/datahall@(\S+)/g)].map(([, v]) => v);
    expect(named).toEqual([version, version]);
    expect(textOf('templates/datahall.yml')).toContain(`default: ${version}`);
  });

  it('of pre-commit take the files that are ours', () => {
    const hooks = parse(textOf('.pre-commit-hooks.yaml')) as { id: string; files: string; entry: string }[];
    expect(hooks.map(({ id }) => id)).toEqual(['datahall-validate', 'datahall-fmt']);
    for (const { files } of hooks) {
      expect('halls/h07.hall.json').toMatch(new RegExp(files));
      expect('package.json').not.toMatch(new RegExp(files));
    }
  });
});

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
    cwd: folder,
    stdio: 'pipe',
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  }).trim();

/** Runs a script of the action and gives its output and what it told the runner. */
async function script(w: W, name: string, cwd: string, env: Readonly<Record<string, string>>) {
  const files = {
    GITHUB_OUTPUT: w.path('output'),
    GITHUB_STEP_SUMMARY: w.path('summary'),
    RUNNER_TEMP: w.path('temp'),
  };
  mkdirSync(w.path('temp'), { recursive: true });
  for (const file of [files.GITHUB_OUTPUT, files.GITHUB_STEP_SUMMARY]) writeFileSync(file, '');
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(GITHUB|DATAHALL)_/.test(key)),
  );
  const run = spawn(process.execPath, [`${root}scripts/ci/${name}.mjs`], {
    cwd,
    env: { ...clean, ...files, ...env, GIT_CONFIG_GLOBAL: '/dev/null' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  run.stdout.on('data', (data) => (text += String(data)));
  run.stderr.on('data', (data) => (text += String(data)));
  const code = await new Promise((resolve) => run.once('close', resolve));
  const outputs = Object.fromEntries(
    readFileSync(files.GITHUB_OUTPUT, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('=') as [string, string]),
  );
  return { code, text, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') };
}

const rack = (id: string, x: number) => ({ id, type: 'network-rack', at: [x, 3000] });

/** A bare repository with a main branch, and a branch that puts one rack into another. */
function repository(w: W) {
  const work = w.path('work');
  w.write('work/h.hall.json', { ...clean, racks: [rack('R1', 3000)] });
  git(w.folder, 'init', '-q', '--bare', '-b', 'main', 'origin.git');
  git(work, 'init', '-q', '-b', 'main');
  git(work, 'add', '-A');
  git(work, 'commit', '-q', '-m', 'a hall');
  git(work, 'push', '-q', w.path('origin.git'), 'main');
  git(work, 'checkout', '-q', '-b', 'change');
  w.write('work/h.hall.json', { ...clean, racks: [rack('R1', 3000), rack('R2', 3500)] });
  git(work, 'commit', '-q', '-a', '-m', 'one more');
  git(work, 'push', '-q', w.path('origin.git'), 'change');
  git(work, 'checkout', '-q', 'main');
  w.write('work/other.txt', 'x');
  git(work, 'add', '-A');
  git(work, 'commit', '-q', '-m', 'meanwhile');
  git(work, 'push', '-q', w.path('origin.git'), 'main');
  return { base: git(work, 'rev-parse', 'main~1') };
}

/** As actions/checkout leaves it: one commit of one branch. */
const shallowClone = (w: W) => {
  git(
    w.folder,
    'clone',
    '-q',
    '--depth=1',
    '--branch=change',
    pathToFileURL(w.path('origin.git')).href,
    'clone',
  );
  return w.path('clone');
};

const command = (w: W) => ({ DATAHALL_COMMAND: `${process.execPath} ${w.program}` });

describe('the check', () => {
  it('finds the merge base from a shallow clone, reports, and hands the exit code on', async () => {
    const w = workspace();
    const { base } = repository(w);
    const clone = shallowClone(w);
    const env = {
      ...command(w),
      GITHUB_BASE_REF: 'main',
      DATAHALL_ARGS: '--only space/overlap --only data/',
    };
    const result = await script(w, 'check', clone, env);
    expect(result.code).toBe(0);
    expect(result.text).toContain(`Compared with ${base}.`);
    expect(result.text).toMatch(/^::error file=h\.hall\.json,line=1,/m);
    expect(result.outputs['exit-code']).toBe('1');
    expect(readFileSync(result.outputs['sarif'] ?? '', 'utf8')).toContain('space/overlap');
    expect(result.summary).toContain('overlaps');
    expect(result.summary).toContain('rack R2');
    const page = w.read('temp/datahall/changes.html');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('rack R2');
  });

  it('fails only on what is new where that is asked for', async () => {
    const w = workspace();
    repository(w);
    git(w.folder, 'clone', '-q', 'origin.git', 'clone');
    git(w.path('clone'), 'checkout', '-q', 'change');
    const env = { ...command(w), DATAHALL_BASE: 'HEAD', DATAHALL_NEW_ONLY: 'true' };
    const result = await script(w, 'check', w.path('clone'), env);
    expect([result.code, result.outputs['exit-code']]).toEqual([0, '0']);
  });

  it('goes without a base where a branch is new, and hands wrong usage on', async () => {
    const w = workspace();
    repository(w);
    const clone = shallowClone(w);
    w.write('event.json', { before: '0'.repeat(40) });
    const env = { ...command(w), GITHUB_EVENT_PATH: w.path('event.json') };
    expect((await script(w, 'check', clone, env)).text).toContain('There is no base');
    const wrong = await script(w, 'check', clone, { ...env, DATAHALL_ARGS: '--no-such-flag' });
    expect([wrong.code, wrong.outputs['exit-code'], wrong.outputs['summary']]).toEqual([0, '2', undefined]);
  });
});

interface Comment {
  readonly id: number;
  body: string;
}

/** What GitHub answers about the comments of pull request 7. */
async function github(comments: Comment[], refuse = false) {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = (status: number, value: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      };
      if (refuse || request.headers.authorization !== 'Bearer t') return answer(403, {});
      const url = new URL(request.url ?? '', 'http://x');
      if (request.method === 'GET' && url.pathname === '/repos/o/r/issues/7/comments') {
        const page = Number(url.searchParams.get('page'));
        return answer(200, comments.slice(100 * (page - 1), 100 * page));
      }
      const { body } = JSON.parse(await bodyOf(request)) as { body: string };
      if (request.method === 'POST' && url.pathname === '/repos/o/r/issues/7/comments') {
        comments.push({ id: comments.length + 1, body });
        return answer(201, {});
      }
      const known = comments.find(({ id }) => url.pathname === `/repos/o/r/issues/comments/${id}`);
      if (request.method !== 'PATCH' || !known) return answer(404, {});
      known.body = body;
      return answer(200, {});
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

describe('the comment', () => {
  const comment = async (w: W, url: string, summary: string) => {
    w.write('summary.md', summary);
    w.write('event.json', { pull_request: { number: 7 } });
    return script(w, 'comment', w.folder, {
      GITHUB_API_URL: url,
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_EVENT_PATH: w.path('event.json'),
      DATAHALL_SUMMARY: w.path('summary.md'),
      DATAHALL_TOKEN: 't',
    });
  };

  it('is written once and edited after that, however many others there are', async () => {
    const w = workspace();
    const comments = Array.from({ length: 150 }, (_, i) => ({ id: i + 1, body: `talk ${i}` }));
    const server = await github(comments);
    try {
      await comment(w, server.url, 'first');
      await comment(w, server.url, 'second');
    } finally {
      server.close();
    }
    expect(comments).toHaveLength(151);
    expect(comments.at(-1)?.body).toMatch(/^<!-- data hall check -->\nsecond/);
  });

  it('is cut at a line where it is longer than GitHub takes', async () => {
    const w = workspace();
    const comments: Comment[] = [];
    const server = await github(comments);
    try {
      await comment(w, server.url, '| row |\n'.repeat(10_000));
    } finally {
      server.close();
    }
    const body = comments[0]?.body ?? '';
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(/\| row \|\n\n_Cut: /);
  });

  it('that may not be written is a warning', async () => {
    const w = workspace();
    const server = await github([], true);
    try {
      const result = await comment(w, server.url, 'x');
      expect([result.code, result.text]).toEqual([0, expect.stringContaining('::warning')]);
    } finally {
      server.close();
    }
  });
});
