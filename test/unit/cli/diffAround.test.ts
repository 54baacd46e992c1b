import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { JsonDiff } from '../../../src/formats/diff/diffJson';
import { GitRepository } from '../../harness/gitRepository';
import { datahall, type Result, type Workspace } from './datahall';

const workspace = datahall();

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
const clean = JSON.parse(readFileSync(path.join(examples, 'clean.hall.json'), 'utf8')) as {
  racks: { id: string; type: string; powerKw?: number }[];
};
const ownType = (powerKw: number) => ({
  format: 'datahall-catalog/1',
  types: [
    {
      id: 'own-rack',
      kind: 'rack',
      maker: 'Own',
      model: 'Rack',
      widthMm: 600,
      depthMm: 1200,
      heightMm: 2300,
      massKg: 1200,
      powerKw,
      liquidFraction: 0.85,
      cords: 2,
      source: 'own',
      confidence: 'estimate',
    },
  ],
});
/** The first rack takes what its type says. */
const ownHall = {
  ...clean,
  racks: clean.racks.map((rack, i) => (i === 0 ? { ...rack, type: 'own-rack', powerKw: undefined } : rack)),
};

const json = ({ stdout, stderr }: Result): JsonDiff => {
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as JsonDiff;
};
const diffOf = (ws: Workspace, ...args: string[]) =>
  json(ws.run('diff', '--git', 'HEAD', '--format', 'json', ...args));

function repository(ws: Workspace, files: Readonly<Record<string, unknown>>): GitRepository {
  for (const [name, content] of Object.entries(files)) ws.write(name, content);
  return new GitRepository(ws.folder);
}

describe('a change of settings alone', () => {
  it('tells which limits changed from what, and what that does to the halls that nobody touched', () => {
    const ws = workspace();
    repository(ws, { 'a.hall.json': clean, 'deep/b.hall.json': clean, '.datahall.json': {} });
    ws.write('.datahall.json', {
      profile: 'eu',
      rules: {
        'space/cold-aisle-width': { options: { minMm: 9000 } },
        'space/hot-aisle-width': 'off',
      },
    });
    const { files } = diffOf(ws);
    expect(files.map(({ path, status }) => [path, status])).toEqual([
      ['.datahall.json', 'changed'],
      ['a.hall.json', 'affected'],
      ['deep/b.hall.json', 'affected'],
    ]);
    const [settings, hall] = files as [JsonDiff['files'][0], JsonDiff['files'][0]];
    expect(settings.groups.map(({ subject, detail }) => `${subject}: ${detail}`)).toEqual([
      'profile: eu',
      'rule space/cold-aisle-width: minMm 1200 → 9000 mm',
      'rule space/hot-aisle-width: severity error → off',
    ]);
    expect(hall.impact?.findings.new.map(({ rule }) => rule)).toContain('space/cold-aisle-width');
    const { stdout } = ws.run('diff', '--git', 'HEAD', '--no-color');
    expect(stdout).toContain('rule space/cold-aisle-width  minMm 1200 → 9000 mm');
    expect(stdout).toContain('a.hall.json  not changed itself');
  });

  it('is told beside a hall that is asked for, and not beside one that other settings judge', () => {
    const ws = workspace();
    repository(ws, {
      'one/a.hall.json': clean,
      'two/b.hall.json': clean,
      'two/.datahall.json': {},
      '.datahall.json': {},
    });
    ws.write('.datahall.json', { rules: { 'space/cold-aisle-width': { options: { minMm: 9000 } } } });
    expect(diffOf(ws, '--', 'one').files.map(({ path }) => path)).toEqual([
      '.datahall.json',
      'one/a.hall.json',
    ]);
    expect(diffOf(ws, '--', 'two').files).toEqual([]);
    expect(diffOf(ws).files.map(({ path }) => path)).toEqual(['.datahall.json', 'one/a.hall.json']);
  });

  it('and of catalogues that settings name is told whatever they are called, beside a hall that changed too', () => {
    const ws = workspace();
    const equipment = (widthMm: number) => ({
      format: 'datahall-catalog/1',
      types: [{ id: 'own-rack', kind: 'rack', widthMm, depthMm: 1200 }],
    });
    const base = (minMm: number) => ({ rules: { 'space/cold-aisle-width': { options: { minMm } } } });
    const hall = { ...clean, racks: [{ id: 'R1', type: 'own-rack', at: [3000, 3000] }] };
    repository(ws, {
      'halls/a.hall.json': hall,
      'halls/.datahall.json': { extends: '../house/rules.json', catalogs: ['../house/racks.json'] },
      'house/rules.json': base(1200),
      'house/racks.json': equipment(600),
    });
    ws.write('house/rules.json', base(9000));
    ws.write('house/racks.json', equipment(750));
    ws.write('halls/a.hall.json', { ...hall, name: 'Renamed' });
    const told = (...args: string[]) =>
      diffOf(ws, ...args).files.map(({ path, groups }) => [
        path,
        ...groups.map(({ subject, detail }) => `${subject}: ${detail}`),
      ]);
    const expected = [
      ['halls/a.hall.json', 'name: A clean hall → Renamed'],
      ['house/racks.json', 'type own-rack: widthMm 600 → 750 mm'],
      ['house/rules.json', 'rule space/cold-aisle-width: minMm 1200 → 9000 mm'],
    ];
    expect(told()).toEqual(expected);
    expect(told('--', 'halls')).toEqual(expected);
    expect(ws.run('validate', '--since', 'HEAD', 'halls')).toMatchObject({ stderr: '' });
  });

  it('that changes nothing that is found is a change of the settings alone', () => {
    const ws = workspace();
    repository(ws, { 'a.hall.json': clean, '.datahall.json': {} });
    ws.write('.datahall.json', { rules: { 'space/cold-aisle-width': { options: { minMm: 1199 } } } });
    const { files } = diffOf(ws);
    expect(files.map(({ path, status }) => [path, status])).toEqual([
      ['.datahall.json', 'changed'],
      ['a.hall.json', 'same'],
    ]);
    expect(diffOf(ws, '--no-impact').files[0]!.status).toBe('changed');
  });

  it('in a file that is new, or gone, is told against what holds without it', () => {
    const ws = workspace();
    const git = repository(ws, { 'a.hall.json': clean });
    ws.write('.datahall.json', { rules: { 'space/cold-aisle-width': 'info' } });
    git.commitAll('Settings');
    const added = json(ws.run('diff', '--git', 'HEAD~1..HEAD', '--format', 'json')).files[0]!;
    expect([added.path, added.status]).toEqual(['.datahall.json', 'added']);
    expect(added.groups.map(({ detail }) => detail)).toEqual(['severity error → info']);
    const gone = json(ws.run('diff', '--git', 'HEAD..HEAD~1', '--format', 'json')).files[0]!;
    expect([gone.status, gone.groups[0]!.detail]).toEqual(['removed', 'severity info → error']);
  });
});

describe('a change of a catalogue alone', () => {
  it('tells which types changed, and what that does to halls that use them, and their campus', () => {
    const ws = workspace();
    repository(ws, {
      'own.catalog.json': ownType(40),
      'own.hall.json': ownHall,
      'other.hall.json': clean,
      'site.campus.json': {
        format: 'datahall-campus/1',
        name: 'Site',
        halls: [{ id: 'H1', file: 'own.hall.json', at: [0, 0] }],
      },
    });
    ws.write('own.catalog.json', ownType(90));
    const { files } = diffOf(ws);
    expect(files.map(({ path, status }) => [path, status])).toEqual([
      ['own.catalog.json', 'changed'],
      ['own.hall.json', 'affected'],
      ['site.campus.json', 'affected'],
    ]);
    const [catalog, hall, campus] = files as [
      JsonDiff['files'][0],
      JsonDiff['files'][0],
      JsonDiff['files'][0],
    ];
    expect(catalog.groups.map(({ subject, detail }) => [subject, detail])).toEqual([
      ['type own-rack', 'powerKw 40 → 90 kW'],
    ]);
    const more = ({ impact }: typeof hall) =>
      impact!.totals['itKw']!.after! - impact!.totals['itKw']!.before!;
    expect(more(hall)).toBeCloseTo(50, 6);
    expect(more(campus)).toBeCloseTo(50, 6);
  });

  it('shows between two folders, of which each has its own', () => {
    const ws = workspace();
    for (const [folder, kw] of [
      ['v1', 40],
      ['v2', 90],
    ] as const) {
      ws.write(`${folder}/own.catalog.json`, ownType(kw));
      ws.write(`${folder}/own.hall.json`, ownHall);
    }
    const { files } = json(ws.run('diff', 'v1', 'v2', '--format', 'json'));
    expect(files.map(({ path, status }) => [path, status])).toEqual([
      ['own.catalog.json', 'changed'],
      ['own.hall.json', 'affected'],
    ]);
    const lone = ws.run('diff', 'v1/own.catalog.json', 'v2/own.catalog.json', '--exit-code', '--no-color');
    expect(lone.code).toBe(1);
    expect(lone.stdout).toContain('type own-rack  powerKw 40 → 90 kW');
    expect(ws.run('diff', 'v1/own.catalog.json', 'v2/own.hall.json').stderr).toContain(
      'A catalogue cannot be compared with a hall.',
    );
  });

  it.each(['markdown', 'html'])('shows in %s too', (format) => {
    const ws = workspace();
    repository(ws, { 'own.catalog.json': ownType(40), 'own.hall.json': ownHall });
    ws.write('own.catalog.json', ownType(90));
    const { stdout, code } = ws.run('diff', '--git', 'HEAD', '--format', format);
    expect(code).toBe(0);
    for (const said of ['own.catalog.json', 'powerKw 40 → 90 kW', 'not changed itself'])
      expect(stdout).toContain(said);
  });
});
