/** What `--since` looks at, counted: of many halls only what has changed is judged at the revision. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { validateOnce } from '../../../src/cli/commands/validate';
import { CheckContexts } from '../../../src/cli/settings/checkContexts';
import type * as Git from '../../../src/cli/git/git';
import type { Report } from '../../../src/formats/report';
import type * as HallCheck from '../../../src/rules/hallCheck';
import { clean } from './halls';

/** By name, how often a hall was judged, and how often only counted. */
const looks = vi.hoisted(() => ({ judged: [] as string[], counted: [] as string[] }));
vi.mock('../../../src/rules/hallCheck', async (original) => {
  const actual = await original<typeof HallCheck>();
  return {
    ...actual,
    checkHall: (...[text, context]: Parameters<typeof actual.checkHall>) => {
      const name = /"name":"([^"]*)"/.exec(text)?.[1] ?? '';
      (context.rules.active().length > 0 ? looks.judged : looks.counted).push(name);
      return actual.checkHall(text, context);
    },
  };
});

/** What was read of the revision: the beginnings of the files. */
const read = vi.hoisted(() => ({ blobs: [] as string[] }));
vi.mock('../../../src/cli/git/git', async (original) => {
  const actual = await original<typeof Git>();
  return {
    ...actual,
    blobs: (...asked: Parameters<typeof actual.blobs>) => {
      const contents = actual.blobs(...asked);
      read.blobs.push(...contents.map((content) => content.toString('utf8')));
      return contents;
    },
  };
});

const names = Array.from({ length: 44 }, (_, i) => `h${String(i + 1).padStart(2, '0')}`);

describe('--since in a repository of 44 halls', () => {
  let folder = '';
  const write = (file: string, value: unknown) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), JSON.stringify(value));
  };
  const hallOf = (name: string, more: object = {}) =>
    write(`halls/${name}.hall.json`, { ...clean, name, ...more });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args]);

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'datahall-')));
    for (const name of names) hallOf(name);
    write('site.campus.json', {
      format: 'datahall-campus/1',
      halls: names.map((id) => ({ id, file: `halls/${id}.hall.json` })),
    });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'x');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What was looked at beyond the one judgement of each hall as it is now, and the report. */
  const since = async (target: string, more: { readonly changed?: true } = {}) => {
    looks.judged = [];
    looks.counted = [];
    read.blobs = [];
    const trace = path.join(folder, '.git/trace');
    rmSync(trace, { force: true });
    vi.stubEnv('GIT_TRACE', trace);
    const options = {
      failOn: 'error',
      format: ['json=report.json'],
      since: 'HEAD',
      jobs: 1,
      color: false,
      ...more,
    } as const;
    const contexts = new CheckContexts({}, folder);
    const { code } = await validateOnce([path.join(folder, target)], options, '0', contexts, folder);
    const now = [...names];
    const then = looks.judged.filter(
      (name) => !now.includes(name) || now.splice(now.indexOf(name), 1).length === 0,
    );
    const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as Report;
    const gits = readFileSync(trace, 'utf8')
      .split('\n')
      .flatMap((line) => /built-in: git ([a-z-]+)/.exec(line)?.[1] ?? []);
    return {
      code,
      now: names.length - now.length,
      then,
      counted: looks.counted,
      report,
      gits,
      read: read.blobs,
    };
  };

  it.each([
    ['the folder', '.'],
    ['the campus that names them', 'site.campus.json'],
  ])('judges nothing again where nothing has changed: %s', async (_, target) => {
    expect(await since(target)).toMatchObject({ code: 0, now: 44, then: [], counted: [] });
  });

  it.each([
    ['the folder', '.'],
    ['the campus that names them', 'site.campus.json'],
  ])('judges one hall again where one has changed, and counts no other: %s', async (_, target) => {
    hallOf('h07', { phases: [{ id: 'P1', order: 1 }] });
    const { now, then, counted, report } = await since(target);
    expect({ now, then, counted }).toEqual({ now: 44, then: ['h07'], counted: [] });
    expect(report.files).toHaveLength(45);
  });

  const later = { phases: [{ id: 'P1', order: 1 }] };

  it('counts each hall once, where only a changed one is checked', async () => {
    hallOf('h07', later);
    const { report, counted } = await since('.', { changed: true });
    expect(report.files.map((file) => file.path)).toEqual(['halls/h07.hall.json', 'site.campus.json']);
    expect([...counted].sort()).toEqual(names.filter((name) => name !== 'h07'));
  });

  it('reads of the revision only what has changed, and asks git no more often for all than for one', async () => {
    hallOf('h07', later);
    const one = await since('.');
    const [hall = '', site = ''] = one.read;
    expect(one.read).toHaveLength(2);
    expect([hall, site]).toEqual([
      expect.stringContaining('"name":"h07"') as string,
      expect.stringContaining('datahall-campus/1') as string,
    ]);
    for (const name of names) hallOf(name, later);
    const all = await since('.');
    expect(all.read).toHaveLength(45);
    expect(all.gits).toEqual(one.gits);
    expect(one.gits).toHaveLength(6);
  });

  it('asks git for the repository of a folder once, and of a repository inside it by itself', async () => {
    for (const name of ['a', 'b', 'c']) write(`deep/${name}/x-${name}.hall.json`, { ...clean, name });
    git('add', '-A');
    git('commit', '-q', '-m', 'y');
    const tops = (gits: readonly string[]) => gits.filter((command) => command === 'ls-files');
    expect(tops((await since('.')).gits)).toHaveLength(1);
    execFileSync('git', ['-C', path.join(folder, 'deep/b'), 'init', '-q']);
    execFileSync('git', [
      ...['-C', path.join(folder, 'deep/b'), '-c', 'user.name=T', '-c', 'user.email=t@example.com'],
      ...['commit', '-q', '--allow-empty', '-m', 'z'],
    ]);
    const { gits, code } = await since('.');
    expect(tops(gits)).toHaveLength(2);
    expect(code).toBe(0);
  });

  it('judges all of a folder again where its settings have changed', async () => {
    write('halls/.datahall.json', { profile: 'us' });
    const { then } = await since('.');
    expect([...then].sort()).toEqual(names);
  });

  it('finds what a hall had that went to another folder, and judges no other for it', async () => {
    git('mv', 'halls/h07.hall.json', 'h07.hall.json');
    write('site.campus.json', {
      format: 'datahall-campus/1',
      halls: names.map((id) => ({ id, file: id === 'h07' ? 'h07.hall.json' : `halls/${id}.hall.json` })),
    });
    const { then, counted } = await since('.');
    expect({ then, counted }).toEqual({ then: ['h07'], counted: [] });
  });
});
