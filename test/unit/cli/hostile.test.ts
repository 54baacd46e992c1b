import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datahall } from './datahall';
import { campus, clean, unresolved } from './halls';

const workspace = datahall();

describe('a campus', () => {
  it('checks the halls that it names, each once, and adds them up', () => {
    const w = workspace();
    w.write('site/a.campus.json', campus('halls/h1.hall.json', './halls/x/../h2.hall.json'));
    w.write('site/halls/h1.hall.json', {
      ...clean,
      racks: [{ id: 'R1', type: 'x', at: [0, 0], powerKw: 130 }],
    });
    w.write('site/halls/h2.hall.json', {
      ...clean,
      racks: [{ id: 'R1', type: 'x', at: [0, 0], powerKw: 20.5 }],
    });
    mkdirSync(w.path('site/halls/x'));
    const paths = ['site/a.campus.json', 'site/halls/h1.hall.json', 'site/halls/h2.hall.json'];
    for (const args of [[], ['site'], ['site/a.campus.json'], ['site/*.campus.json', 'site/halls']]) {
      const report = w.report('--only', 'data', ...args);
      expect(report.files.map((f) => f.path)).toEqual(paths);
      // The room of 12 m x 12 m twice.
      expect(report.files[0]?.totals).toMatchObject({ racks: 2, itKw: 150.5, areaM2: 288 });
    }
  });

  it.each([
    ['a path out of its folder', '../secret.hall.json'],
    ['a path out of its folder by a detour', 'halls/../../secret.hall.json'],
    ['an absolute path', '/SECRET'],
    ['a path with a drive', 'C:/secret.hall.json'],
    ['a path with backslashes', '..\\secret.hall.json'],
    ['a URL', 'file:///SECRET'],
    ['another URL', 'https://example.com/secret.hall.json'],
    ['a file that is no hall', 'secret.json'],
    ['a link out of its folder', 'link.hall.json'],
    ['a path through a linked folder', 'linked/secret.hall.json'],
  ])('does not have %s read, and says so', (_name, file) => {
    const w = workspace();
    const secret = w.write('secret.hall.json', unresolved);
    w.write('site/secret.json', unresolved);
    symlinkSync(secret, w.path('site/link.hall.json'));
    symlinkSync(w.folder, w.path('site/linked'));
    w.write('site/a.campus.json', campus(file.replace('/SECRET', secret)));
    const { files } = w.report('site/a.campus.json');
    expect(files.map((f) => f.path)).toEqual(['site/a.campus.json']);
    expect(files[0]?.findings).toMatchObject([
      { rule: 'data/unresolved-reference', severity: 'error', objects: ['H1'], pointer: '/halls/0/file' },
    ]);
    expect(files[0]?.findings[0]?.message).toContain('it is not read');
    expect(w.run('validate', 'site/a.campus.json').code).toBe(1);
  });

  it('reports a missing hall at the field that names it', () => {
    const w = workspace();
    w.write(
      'a.campus.json',
      '{ "format": "datahall-campus/1",\n "halls": [ { "id": "H1", "file": "h.hall.json" } ] }',
    );
    expect(w.report().files[0]?.findings).toMatchObject([
      {
        rule: 'data/unresolved-reference',
        message: 'H1: there is no hall file "h.hall.json".',
        range: { start: { line: 2, column: 27 }, end: { line: 2, column: 48 } },
      },
    ]);
  });

  it('reports what the format does not allow, ids used twice and references to nothing', () => {
    const w = workspace();
    w.write('a.campus.json', {
      format: 'datahall-campus/1',
      owner: 'ACME',
      site: { gridMva: -1 },
      power: [{ id: 'TX-1', kind: 'transformer', from: ['GRID'] }],
      halls: [{ id: 'TX-1', file: 'h.hall.json', from: ['TX-2'], phase: 'P1' }],
    });
    w.write('h.hall.json', clean);
    const found = w.report('a.campus.json').files[0]?.findings.map((f) => [f.rule, f.severity, f.pointer]);
    expect(found).toEqual([
      ['data/schema', 'error', '/site/gridMva'],
      ['data/unresolved-reference', 'error', '/power/0/from/0'],
      ['data/duplicate-id', 'error', '/halls/0/id'],
      ['data/unresolved-reference', 'error', '/halls/0/from/0'],
      ['data/unresolved-reference', 'error', '/halls/0/phase'],
      ['data/unknown-key', 'warning', '/owner'],
    ]);
  });

  it('that does not parse is a finding', () => {
    const w = workspace();
    w.write('a.campus.json', '{ "halls": [ }');
    expect(w.run('validate').code).toBe(1);
    expect(w.report().files[0]).toMatchObject({
      totals: null,
      rules: { 'data/syntax': { failed: 1 }, 'data/schema': { blocked: 1 } },
      findings: [{ rule: 'data/syntax', range: { start: { line: 1, column: 14 } } }],
    });
  });
});

describe('a hall that is', () => {
  const depth = 100_000;
  const long = 1_000_000;
  it.each([
    ['nested deep', `{"racks":${'['.repeat(depth)}${']'.repeat(depth)}}`],
    ['opened and never closed', '[{"a":'.repeat(depth)],
    ['one line of a megabyte that never ends', `{"name":"${'x'.repeat(long)}`],
    ['empty', ''],
    ['only a byte order mark', '\uFEFF'],
    ['NUL bytes', '\0'.repeat(1000)],
  ])('%s is a finding, not a crash', (_name, text) => {
    const w = workspace();
    w.write('a.hall.json', text);
    const { code, stderr } = w.run('validate');
    expect([code, stderr]).toEqual([1, '']);
    expect(w.report().files[0]?.findings[0]?.rule).toBe('data/syntax');
  });

  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '1'],
    [
      'made of wrong kinds',
      '{"racks":{"id":1},"room":[],"feeds":[null,1,[],{"id":{}}],"__proto__":{"racks":[]}}',
    ],
  ])('%s breaks the schema, not the program', (_name, text) => {
    const w = workspace();
    w.write('a.hall.json', text);
    const { code, stderr } = w.run('validate');
    expect([code, stderr]).toEqual([1, '']);
    expect(w.report().files[0]?.findings[0]?.rule).toBe('data/schema');
  });

  it('valid on one line of a megabyte is checked', () => {
    const w = workspace();
    w.write('a.hall.json', { ...clean, name: 'x'.repeat(100), columns: columns(12_000) });
    expect(w.run('validate', '--only', 'data')).toMatchObject({ code: 0, stderr: '' });
  });

  it('not UTF-8 is a finding at the first byte that is not', () => {
    const w = workspace();
    w.write('a.hall.json', Buffer.from('{\n  "name": "Salle \u00e9"\n}', 'latin1'));
    expect(w.report().files[0]?.findings).toMatchObject([
      { rule: 'data/syntax', range: { start: { line: 2, column: 18 } } },
    ]);
  });

  it('larger than 256 MB is a finding, and is not read', () => {
    const w = workspace();
    truncateSync(w.write('a.hall.json', ''), 256 * 1024 * 1024 + 1);
    const [file] = w.report().files;
    expect(file?.findings[0]?.message).toContain('more than 256 MB are not read');
    expect(file?.rules['space/overlap']).toMatchObject({ blocked: 1 });
  });
});

it('a folder named like a hall is looked into, not read', () => {
  const w = workspace();
  mkdirSync(w.path('folder.hall.json'));
  w.write('folder.hall.json/a.hall.json', clean);
  expect(w.report().files.map((f) => f.path)).toEqual(['folder.hall.json/a.hall.json']);
});

describe('a link', () => {
  it('that goes round in a circle is passed over below a folder, and matches nothing when it is named', () => {
    const w = workspace();
    w.write('a.hall.json', clean);
    symlinkSync('there.hall.json', w.path('here.hall.json'));
    symlinkSync('here.hall.json', w.path('there.hall.json'));
    expect(w.report('--only', 'data').files.map((f) => f.path)).toEqual(['a.hall.json']);
    const missing = 'datahall: no file matched: here.hall.json\n';
    expect(w.run('validate', 'here.hall.json')).toEqual({ code: 3, stdout: '', stderr: missing });
    expect(w.run('diff', 'a.hall.json', 'here.hall.json')).toMatchObject({ code: 3, stderr: missing });
  });

  it('through a file matches nothing', () => {
    const w = workspace();
    w.write('a.hall.json', clean);
    expect(w.run('validate', 'a.hall.json/b.hall.json')).toMatchObject({ code: 3 });
  });
});

it('a pipe named like a hall is refused, not waited for', () => {
  const w = workspace();
  w.write('a.hall.json', clean);
  execFileSync('mkfifo', [w.path('pipe.hall.json')]);
  expect(w.report('--only', 'data').files.map((f) => f.path)).toEqual(['a.hall.json']);
  for (const command of ['validate', 'fmt', 'report']) {
    expect(w.run(command, 'pipe.hall.json')).toMatchObject({
      code: 2,
      stderr: 'datahall: pipe.hall.json is neither a file nor a folder.\n',
    });
  }
});

/** Columns of 100 mm, 1 m apart. */
function columns(n: number) {
  return Array.from({ length: n }, (_, i) => ({
    id: `C${i}`,
    at: [(i % 100) * 1000, Math.floor(i / 100) * 1000],
    size: [100, 100],
    note: 'concrete, as built',
  }));
}
