/** Living with findings on the command line: waivers, the baseline, and what is new since a revision. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { datahall } from './datahall';
import { campus, clean } from './halls';

const workspace = datahall();
type W = ReturnType<typeof workspace>;

const rack = (id: string, x: number, more: object = {}) => ({
  id,
  type: 'network-rack',
  at: [x, 3000],
  ...more,
});
/** R1 and R2 stand `overlap` millimetres into each other: network racks are 600 mm wide. */
const overlapping = (overlap: number, more: object = {}) => ({
  ...clean,
  racks: [rack('R1', 3000), rack('R2', 3600 - overlap)],
  ...more,
});
const waiver = { id: 'W1', rule: 'space/overlap', on: ['R1', 'R2'], reason: 'Delivered as one cabinet.' };
const only = ['--only', 'space/overlap', '--only', 'waiver/'];

const rules = (w: W, ...args: string[]) =>
  w.report(...only, ...args).files.flatMap((f) => f.findings.map((x) => x.rule));

describe('waivers', () => {
  it('take a finding out of the exit code and leave it in the report', () => {
    const w = workspace();
    w.write('a.hall.json', overlapping(100));
    expect(w.run('validate', ...only).code).toBe(1);
    w.write('a.hall.json', overlapping(100, { waivers: [{ ...waiver, by: 'A. Engineer' }] }));
    const { code, stdout } = w.run('validate', ...only);
    expect(code).toBe(0);
    expect(stdout).toBe(
      'No new findings in 1 file, 2 racks, 0 kW IT; 1 waived.\n'.replace('0 kW', /\d+ kW/.exec(stdout)![0]),
    );
    const report = w.report(...only);
    expect(report.summary).toMatchObject({ errors: 0, warnings: 0, waived: 1 });
    expect(report.files[0]?.findings).toMatchObject([
      { rule: 'space/overlap', waived: true, waiver: { id: 'W1', by: 'A. Engineer' } },
    ]);
    expect(report.files[0]?.rules['space/overlap']).toMatchObject({ failed: 0, waived: 1 });
    const shown = w.run('validate', '--show-waived', ...only);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('accepted by A. Engineer: Delivered as one cabinet.');
  });

  it('are judged as of the day of --now', () => {
    const w = workspace();
    w.write('a.hall.json', overlapping(100, { waivers: [{ ...waiver, expires: '2030-06-30' }] }));
    expect(rules(w, '--now', '2030-06-30')).toEqual(['space/overlap']);
    expect(w.run('validate', ...only, '--now', '2030-06-30').code).toBe(0);
    expect(rules(w, '--now', '2030-07-01').sort()).toEqual(['space/overlap', 'waiver/expired']);
    expect(w.run('validate', ...only, '--now', '2030-07-01').code).toBe(1);
    expect(w.run('validate', '--now', '2030-02-30').code).toBe(2);
    // All threads judge by the same day.
    w.write('b.hall.json', overlapping(100, { waivers: [{ ...waiver, expires: '2030-06-30' }] }));
    expect(rules(w, '--now', '2030-07-01', '--jobs', '2')).toHaveLength(4);
  });

  it('are listed with what they do and how long they hold', () => {
    const w = workspace();
    const waivers = [
      { ...waiver, expires: '2030-06-30' },
      { id: 'W2', rule: 'space/outside-room', on: ['R1'], reason: 'Was outside once.' },
    ];
    w.write('a.hall.json', overlapping(100, { waivers }));
    const list = (...args: string[]) => {
      const { code, stdout } = w.run('waivers', 'list', '--format', 'json', '--now', '2030-06-10', ...args);
      expect(code).toBe(0);
      return (JSON.parse(stdout) as { waivers: object[] }).waivers;
    };
    expect(list()).toMatchObject([
      { file: 'a.hall.json', id: 'W1', state: 'in-force', findings: 1, daysLeft: 20 },
      { id: 'W2', state: 'unused', findings: 0 },
    ]);
    expect(list('--expiring-in', '20d')).toMatchObject([{ id: 'W1' }]);
    expect(list('--expiring-in', '19d')).toEqual([]);
    const { stdout } = w.run('waivers', 'list', '--now', '2030-07-01');
    expect(stdout).toContain('W1  space/overlap on R1, R2\n    expired, 1 finding, ended 2030-06-30');
  });

  it('are pruned when they have ended or are for nothing, and nothing else of the file changes', () => {
    const w = workspace();
    const line = (value: object) => `    ${JSON.stringify(value)}`;
    const head = `\uFEFF${JSON.stringify(overlapping(100)).slice(0, -1)},\r\n  "waivers": [\r\n`;
    const kept = line(waiver);
    const ended = line({ ...waiver, id: 'W0', expires: '2020-01-01' });
    const idle = line({ ...waiver, id: 'W2', rule: 'space/outside-room', on: ['R1'] });
    w.write('a.hall.json', `${head}${ended},\r\n${kept},\r\n${idle}\r\n  ]\r\n}\r\n`);
    const check = w.run('waivers', 'prune', '--check');
    expect([check.code, check.stdout]).toEqual([
      1,
      'a.hall.json: W0 space/overlap on R1, R2: expired\na.hall.json: W2 space/outside-room on R1: unused\n',
    ]);
    expect(w.run('waivers', 'prune').code).toBe(0);
    expect(w.read('a.hall.json')).toBe(`${head}${kept}\r\n  ]\r\n}\r\n`);
    expect(w.run('waivers', 'prune', '--check').code).toBe(0);
    w.write('broken.hall.json', '{');
    expect(w.run('waivers', 'list').code).toBe(1);
  });
});

describe('the baseline', () => {
  const settings = { baseline: 'known.json' };

  it('lets known findings pass, and fails what is new or worse', () => {
    const w = workspace();
    w.write('.datahall.json', settings);
    w.write('a.hall.json', overlapping(100));
    // Configured and not there: taken for empty it would look like a hundred new findings.
    expect(w.run('validate', ...only).code).toBe(2);
    expect(w.run('baseline', 'create').code).toBe(0);
    expect(w.run('validate').code).toBe(0);
    const report = w.report(...only);
    expect(report.summary).toMatchObject({ errors: 0, baselined: 1, waived: 0 });
    expect(report.files[0]?.findings).toMatchObject([{ rule: 'space/overlap', baselined: true }]);

    // Moved together, in another order and another folder: still known.
    const racks = [rack('R2', 7500), rack('R1', 7000)];
    w.write('deep/a.hall.json', { ...clean, racks });
    expect(w.run('validate', 'deep/a.hall.json', ...only).code).toBe(0);

    w.write('a.hall.json', overlapping(200));
    const worse = w.report(...only, 'a.hall.json');
    expect(worse.summary).toMatchObject({ errors: 1, baselined: 0 });
    expect(worse.files[0]?.findings).toMatchObject([{ measured: 200, worsenedFrom: 100 }]);
    expect(w.run('validate', ...only, 'a.hall.json').code).toBe(1);

    // One fixed, another came: a count would not see it.
    w.write('a.hall.json', { ...clean, racks: [rack('R1', 3000), rack('R3', 3500)] });
    expect(w.run('validate', ...only, 'a.hall.json').code).toBe(1);
  });

  it('holds one finding a line, by fingerprint, and is written the same again', () => {
    const w = workspace();
    w.write('a.hall.json', { ...clean, racks: [rack('R1', 3000), rack('R2', 3500), rack('R3', 4000)] });
    w.run('baseline', 'create');
    const text = w.read('datahall.baseline.json');
    const lines = text.split('\n').filter((line) => line.startsWith('    {'));
    const entries = lines.map((line) => JSON.parse(line.replace(/,$/, '')) as { fingerprint: string });
    expect(entries.length).toBeGreaterThan(1);
    const prints = entries.map((entry) => entry.fingerprint);
    expect(prints).toEqual([...prints].sort());
    expect(entries).toContainEqual(
      expect.objectContaining({ rule: 'space/overlap', file: 'a.hall.json', measured: 100, unit: 'mm' }),
    );
    w.run('baseline', 'create');
    expect(w.read('datahall.baseline.json')).toBe(text);
    expect(w.run('validate', '--baseline', 'datahall.baseline.json').code).toBe(0);
  });

  it('is pruned of what is fixed, in the files that were checked', () => {
    const w = workspace();
    w.write('.datahall.json', settings);
    w.write('a.hall.json', overlapping(100));
    w.write('b.hall.json', overlapping(100));
    w.run('baseline', 'create');
    w.write('a.hall.json', overlapping(0));
    w.write('b.hall.json', overlapping(0));
    const check = w.run('baseline', 'prune', '--check', 'a.hall.json');
    expect(check.code).toBe(1);
    expect(check.stdout).toMatch(/^a\.hall\.json: space\/overlap: R1|^a\.hall\.json: space\/overlap: R2/m);
    expect(check.stdout).not.toContain('b.hall.json');
    w.run('baseline', 'prune', 'a.hall.json');
    const overlaps = w
      .read('known.json')
      .split('\n')
      .filter((line) => line.includes('space/overlap'));
    expect(overlaps).toHaveLength(1);
    expect(overlaps[0]).toContain('"b.hall.json"');
    w.run('baseline', 'prune');
    expect(w.read('known.json')).not.toContain('space/overlap');
  });

  it('records neither what is waived nor a file that does not parse', () => {
    const w = workspace();
    w.write('a.hall.json', overlapping(100, { waivers: [waiver] }));
    w.write('b.hall.json', '{');
    w.run('baseline', 'create');
    const text = w.read('datahall.baseline.json');
    expect(text).not.toContain('space/overlap');
    expect(text).not.toContain('data/syntax');
    expect(w.run('validate', '--baseline', 'datahall.baseline.json').code).toBe(1);
  });

  it.each([
    ['no JSON', '{ "findings": [,] }'],
    ['another format', '{ "format": "x", "findings": [] }'],
    ['an entry without a fingerprint', '{ "format": "datahall-baseline/1", "findings": [{ "rule": "x" }] }'],
  ])('with %s ends the run with 2', (_, text) => {
    const w = workspace();
    w.write('a.hall.json', clean);
    w.write('known.json', text);
    const result = w.run('validate', '--baseline', 'known.json');
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(w.path('known.json'));
  });
});

const git = (w: W, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
    cwd: w.folder,
    stdio: 'pipe',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });
const commit = (w: W) => {
  git(w, 'init', '-q');
  git(w, 'add', '-A');
  git(w, 'commit', '-q', '-m', 'x');
};

describe('--since', () => {
  it('lets pass what the revision had, and fails what is new or worse', () => {
    const w = workspace();
    w.write('halls/a.hall.json', overlapping(100));
    commit(w);
    const code = () => w.run('validate', ...only, '--since', 'HEAD').code;
    expect(code()).toBe(0);
    expect(w.report(...only, '--since', 'HEAD').summary).toMatchObject({ errors: 0, baselined: 1 });
    w.write('halls/a.hall.json', overlapping(150));
    expect(code()).toBe(1);
    w.write('halls/a.hall.json', overlapping(50));
    expect(code()).toBe(0);
    w.write('halls/b.hall.json', overlapping(50));
    expect(code()).toBe(1);
  });

  it('knows a hall that went to another folder, and one that only the campus names', () => {
    const w = workspace();
    w.write('site.campus.json', campus('halls/a.hall.json'));
    w.write('halls/a.hall.json', overlapping(100));
    commit(w);
    git(w, 'mv', 'halls', 'rooms');
    w.write('site.campus.json', campus('rooms/a.hall.json'));
    expect(w.run('validate', 'site.campus.json', ...only, '--since', 'HEAD').code).toBe(0);
  });

  it('judges the revision by its own settings and catalogues', () => {
    const w = workspace();
    const wide = (widthMm: number) => ({
      format: 'datahall-catalog/1',
      types: [{ id: 'network-rack', kind: 'rack', widthMm, depthMm: 1200 }],
    });
    w.write('own.catalog.json', wide(500));
    w.write('a.hall.json', overlapping(50));
    // Settings that others extend, and catalogues that they list, may have any name.
    w.write('house.limits', { rules: { 'space/overlap': 'error' }, catalogs: ['./own.catalog.json'] });
    w.write('.datahall.json', { extends: './house.limits' });
    commit(w);
    expect(w.run('validate', ...only, '--since', 'HEAD').code).toBe(0);
    // The hall is the same; its racks have grown.
    w.write('own.catalog.json', wide(600));
    expect(w.run('validate', ...only, '--since', 'HEAD').code).toBe(1);
  });

  it('takes odd names as they are', () => {
    const w = workspace();
    for (const name of ['$(touch x).hall.json', '-n; x.hall.json', 'é\n"q".hall.json', ':(top).hall.json']) {
      w.write(name, overlapping(100));
    }
    commit(w);
    expect(w.report(...only, '--since', 'HEAD').summary).toMatchObject({ errors: 0, baselined: 4 });
  });

  it('ends with 2 where there is no such revision, or no repository', () => {
    const w = workspace();
    w.write('a.hall.json', clean);
    const outside = w.run('validate', '--since', 'HEAD');
    expect([outside.code, outside.stdout]).toEqual([2, '']);
    expect(outside.stderr).toContain('not a git repository');
    commit(w);
    for (const revision of ['nowhere', '--output=x', 'HEAD:a.hall.json']) {
      const result = w.run('validate', `--since=${revision}`);
      expect([result.code, result.stdout]).toEqual([2, '']);
      expect(result.stderr).toContain('is no revision');
    }
  });
});

describe('--changed', () => {
  const paths = (w: W, ...args: string[]) => w.report('--changed', ...only, ...args).files.map((f) => f.path);

  it('checks halls that were edited, staged or are new, and campuses that name one that was', () => {
    const w = workspace();
    for (const name of ['a', 'b', 'c', 'd', 'e']) w.write(`halls/${name}.hall.json`, clean);
    w.write('one.campus.json', campus('halls/a.hall.json', 'halls/b.hall.json'));
    w.write('two.campus.json', campus('halls/d.hall.json'));
    w.write('three.campus.json', campus('halls/e.hall.json'));
    commit(w);
    expect(paths(w)).toEqual([]);
    const nothing = w.run('validate', '--changed');
    expect([nothing.code, nothing.stdout]).toEqual([0, 'No findings in 0 files, 0 racks, 0 kW IT.\n']);

    w.write('halls/a.hall.json', overlapping(100));
    w.write('halls/c.hall.json', { ...clean, name: 'C' });
    git(w, 'add', 'halls/c.hall.json');
    w.write('halls/new.hall.json', clean);
    git(w, 'rm', '-q', 'halls/e.hall.json');
    expect(paths(w)).toEqual([
      'halls/a.hall.json',
      'halls/c.hall.json',
      'halls/new.hall.json',
      'one.campus.json',
      'three.campus.json',
    ]);
    // What the campus holds is counted from all of its halls.
    const [one] = w.report('--changed', 'one.campus.json').files;
    expect(one?.totals?.racks).toBe(2);
    git(w, 'add', '-A');
    git(w, 'commit', '-q', '-m', 'y');
    expect(paths(w)).toEqual([]);
    expect(paths(w, '--since', 'HEAD~1')).toHaveLength(5);
  });

  it('checks everything that changed settings or equipment judge', () => {
    const w = workspace();
    w.write('halls/a.hall.json', clean);
    w.write('other/b.hall.json', clean);
    w.write('halls/limits.json', {});
    w.write('halls/.datahall.json', { extends: './limits.json' });
    commit(w);
    w.write('halls/limits.json', { profile: 'fr' });
    expect(paths(w)).toEqual(['halls/a.hall.json']);
    git(w, 'checkout', '-q', '--', '.');
    git(w, 'rm', '-q', 'halls/.datahall.json');
    expect(paths(w)).toEqual(['halls/a.hall.json']);
    w.write('own.catalog.json', { format: 'datahall-catalog/1', types: [] });
    expect(paths(w)).toEqual(['halls/a.hall.json', 'other/b.hall.json']);
  });

  it('repairs no file that has not changed', () => {
    const w = workspace();
    const waived = overlapping(-2000, { waivers: [waiver] });
    for (const name of ['a', 'b']) w.write(`${name}.hall.json`, waived);
    commit(w);
    w.write('a.hall.json', { ...waived, name: 'A' });
    expect(w.run('validate', '--changed', '--fix').stderr).toContain('fixed a.hall.json');
    expect(w.read('a.hall.json')).not.toContain('W1');
    expect(w.read('b.hall.json')).toContain('W1');
  });
});
