/** What `--since` looks at, counted: of many halls only what has changed is judged at the revision. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { validateOnce } from '../../../src/cli/commands/validate';
import { CheckContexts } from '../../../src/cli/settings/checkContexts';
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
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What was looked at beyond the one judgement of each hall as it is now, and the report. */
  const since = async (...files: string[]) => {
    looks.judged = [];
    looks.counted = [];
    const options = {
      failOn: 'error',
      format: ['json=report.json'],
      since: 'HEAD',
      jobs: 1,
      color: false,
    } as const;
    const contexts = new CheckContexts({}, folder);
    const { code } = await validateOnce(
      files.map((file) => path.join(folder, file)),
      options,
      '0',
      contexts,
      folder,
    );
    const now = [...names];
    const then = looks.judged.filter(
      (name) => !now.includes(name) || now.splice(now.indexOf(name), 1).length === 0,
    );
    const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as Report;
    return { code, now: names.length - now.length, then, counted: looks.counted, report };
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
