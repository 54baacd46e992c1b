import { describe, expect, it } from 'vitest';
import { datahall } from './datahall';
import { clean, unknownKey, unresolved } from './halls';

const workspace = datahall();

const severities = (w: ReturnType<typeof workspace>, ...args: string[]) =>
  Object.fromEntries(
    w.report('--only', 'data', ...args).files.map((f) => [f.path, f.findings.map((x) => x.severity)]),
  );

interface PrintedConfig {
  readonly settings: string[];
  readonly catalogs: string[];
  readonly profile: string;
  readonly rules: Record<
    string,
    {
      severity: string;
      default: string;
      changed: boolean;
      options: Record<
        string,
        { value: unknown; default: unknown; from: string; changed: boolean; unit: string }
      >;
    }
  >;
}

const printed = (w: ReturnType<typeof workspace>, ...args: string[]) => {
  const result = w.run('validate', '--print-config', ...args);
  expect([result.code, result.stderr]).toEqual([0, '']);
  return JSON.parse(result.stdout) as PrintedConfig;
};

describe('settings', () => {
  it('are the nearest upwards from each file', () => {
    const w = workspace();
    for (const file of ['a.hall.json', 'near/a.hall.json', 'near/deep/a.hall.json'])
      w.write(file, unknownKey);
    w.write('.datahall.json', { rules: { 'data/unknown-key': 'error' } });
    w.write('near/.datahall.json', { rules: { 'data/unknown-key': { severity: 'info' } } });
    expect(severities(w)).toEqual({
      'a.hall.json': ['error'],
      'near/a.hall.json': ['info'],
      'near/deep/a.hall.json': ['info'],
    });
    const off = w.write('off.json', { rules: { 'data/unknown-key': 'off' } });
    expect(severities(w, '--config', off)).toEqual({
      'a.hall.json': [],
      'near/a.hall.json': [],
      'near/deep/a.hall.json': [],
    });
  });

  it('extend others, value by value, from the folder of the file that says so', () => {
    const w = workspace();
    w.write('company/base.json', {
      profile: 'us',
      rules: {
        'space/cold-aisle-width': { severity: 'info', options: { minMm: 1300 } },
        'data/unknown-key': 'off',
      },
    });
    w.write('company/strict.json', { extends: './base.json', rules: { 'data/unknown-key': 'error' } });
    w.write('site/.datahall.json', {
      extends: ['../company/base.json', '../company/strict.json'],
      rules: { 'space/cold-aisle-width': 'warning' },
    });
    w.write('site/a.hall.json', unknownKey);
    expect(severities(w)).toEqual({ 'site/a.hall.json': ['error'] });
    const config = printed(w, 'site');
    expect(config.settings.at(-1)).toBe('site/.datahall.json');
    expect(config.profile).toBe('us');
    const rule = config.rules['space/cold-aisle-width'];
    expect(rule).toMatchObject({ severity: 'warning', changed: true, file: 'site/.datahall.json' });
    expect(rule?.options['minMm']).toMatchObject({
      value: 1300,
      file: 'company/base.json',
      from: 'settings',
      changed: true,
      unit: 'mm',
    });
  });

  it.each([
    ['no JSON', '{\n "profile": ,\n}', ':2:13: '],
    ['an unknown key', '{\n "profiel": "us" }', ':2:2: "profiel" is not a key'],
    ['an unknown profile', '{ "profile": "uk" }', ':1:3: '],
    [
      'an unknown rule',
      '{ "rules": {\n  "space/overlaps": "off" } }',
      ':2:3: "space/overlaps" is not a rule',
    ],
    [
      'an unknown option',
      '{ "rules": {\n  "data/schema": { "options": { "x": 1 } } } }',
      ':2:3: data/schema has no option',
    ],
    ['an unknown severity', '{ "rules": {\n  "data/schema": "fatal" } }', ':2:3: '],
    ['an absolute base', '{ "extends": "/etc/passwd" }', ':1:3: "/etc/passwd" must be a path relative'],
    ['a base on the net', '{ "extends": ["https://example.com/x.json"] }', ':1:15: '],
    ['a base that is not there', '{ "extends": "none.json" }', ':1:3: there is no file "none.json"'],
    ['itself as its base', '{ "extends": "./.datahall.json" }', 'in a circle'],
    ['a catalogue that is not there', '{ "catalogs": ["none.catalog.json"] }', ':1:16: there is no file'],
  ])('with %s end the run with 2, naming file and line', (_name, text, message) => {
    const w = workspace();
    w.write('a.hall.json', clean);
    w.write('.datahall.json', text);
    const result = w.run('validate');
    expect(result.code).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain(w.path('.datahall.json'));
    expect(result.stderr).toContain(message);
  });

  it('of a profile change the limits that the profile changes, and say so', () => {
    const w = workspace();
    const ofProfile = (...args: string[]) =>
      Object.values(printed(w, ...args).rules)
        .flatMap((rule) => Object.values(rule.options))
        .filter((option) => option.from === 'profile');
    expect(ofProfile()).toEqual([]);
    const changed = ofProfile('--profile', 'us');
    expect(changed.length).toBeGreaterThan(0);
    for (const option of changed) expect(option).toMatchObject({ changed: true });
    expect(printed(w, '--profile', 'fr').profile).toBe('fr');
  });

  it('show what --skip and "off" leave out', () => {
    const w = workspace();
    w.write('.datahall.json', { rules: { 'space/overlap': 'off' } });
    const { rules } = printed(w, '--skip', 'data/schema');
    expect(rules['space/overlap']).toMatchObject({ severity: 'off', default: 'error', changed: true });
    expect(rules['data/schema']).toMatchObject({ severity: 'off', changed: true });
    expect(rules['data/syntax']).toMatchObject({ severity: 'error', changed: false });
  });

  it('change the configuration hash and leave the hash of the rules', () => {
    const w = workspace();
    w.write('a.hall.json', clean);
    const before = w.report().tool;
    w.write('.datahall.json', { profile: 'eu' });
    expect(w.report().tool).toEqual(before);
    w.write('.datahall.json', { rules: { 'space/overlap': 'warning' } });
    const after = w.report().tool;
    expect(after.rules).toBe(before.rules);
    expect(after.config).not.toBe(before.config);
  });
});

describe('equipment catalogues', () => {
  const type = (id: string, powerKw: number) => ({
    format: 'datahall-catalog/1',
    types: [{ id, kind: 'rack', powerKw }],
  });
  const itKw = (w: ReturnType<typeof workspace>, file: string) =>
    w.report('--only', 'data', file).files[0]?.totals?.itKw;

  it('of the workspace are found by its halls, the later in the order of paths winning', () => {
    const w = workspace();
    w.write('halls/a.hall.json', unresolved);
    expect(w.run('validate', '--only', 'data').code).toBe(1);
    w.write('equipment/a.catalog.json', type('no-such-rack', 40));
    w.write('equipment/b.catalog.json', type('no-such-rack', 60));
    w.write('node_modules/c.catalog.json', type('no-such-rack', 80));
    expect(itKw(w, 'halls/a.hall.json')).toBe(60);
    expect(w.run('validate', '--only', 'data').code).toBe(0);
    // From elsewhere, the workspace of a folder named is that folder.
    w.write('elsewhere/note.txt', '');
    expect(w.runIn('elsewhere', 'validate', '--only', 'data', '..').code).toBe(0);
    expect(w.runIn('elsewhere', 'validate', '--only', 'data', '../halls').code).toBe(1);
  });

  it('that the settings list are the only ones', () => {
    const w = workspace();
    w.write('a.hall.json', unresolved);
    w.write('a.catalog.json', type('no-such-rack', 40));
    w.write('listed/b.catalog.json', type('no-such-rack', 50));
    w.write('.datahall.json', { catalogs: ['listed/b.catalog.json'] });
    expect(itKw(w, 'a.hall.json')).toBe(50);
    w.write('.datahall.json', { catalogs: [] });
    expect(w.run('validate', '--only', 'data').code).toBe(1);
  });

  it.each([
    ['no JSON', '{ "types": [,] }', ':1:13: '],
    [
      'a type without an id',
      '{ "format": "datahall-catalog/1",\n "types": [\n { "kind": "rack" } ] }',
      ':3:2: ',
    ],
    [
      'a type twice',
      '{ "format": "datahall-catalog/1", "types": [{ "id": "x", "kind": "rack" },\n{ "id": "x", "kind": "rack" }] }',
      ':2:3: ',
    ],
  ])('with %s end the run with 2, naming file and line', (_name, text, message) => {
    const w = workspace();
    w.write('a.hall.json', clean);
    w.write('x.catalog.json', text);
    const result = w.run('validate');
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(`${w.path('x.catalog.json')}${message}`);
  });
});
