import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/rules/index.generated';
import { datahall } from './datahall';

const workspace = datahall('rule-pages');

describe('rules', () => {
  it('lists every rule with its severity, title and options', () => {
    const { code, stdout } = workspace().run('rules');
    expect(code).toBe(0);
    for (const rule of rules) {
      expect(stdout).toMatch(new RegExp(`^${rule.id} +${rule.severity} +`, 'm'));
      for (const name of Object.keys(rule.options)) expect(stdout).toContain(`${name} = `);
    }
  });

  it('lists them as JSON', () => {
    const { code, stdout } = workspace().run('rules', '--format', 'json');
    expect(code).toBe(0);
    const list = JSON.parse(stdout) as { schemaVersion: number; rules: { id: string; options: object }[] };
    expect(list.schemaVersion).toBe(1);
    expect(list.rules.map((r) => r.id)).toEqual(rules.map((r) => r.id));
    expect(list.rules.map((r) => Object.keys(r.options))).toEqual(rules.map((r) => Object.keys(r.options)));
  });

  it('refuses a format that it does not write', () => {
    expect(workspace().run('rules', '--format', 'sarif').code).toBe(2);
  });
});

describe('explain', () => {
  it('prints the page of every rule', () => {
    const w = workspace();
    const silent = rules.filter(({ id }) => {
      const { code, stdout } = w.run('explain', id);
      return code !== 0 || !stdout.includes(id);
    });
    expect(silent.map((r) => r.id)).toEqual([]);
  });

  it.each([
    ['data/syntx', 'Did you mean data/syntax?'],
    ['overlap', 'Did you mean space/overlap?'],
    ['xyzzy', '"datahall rules" lists them'],
  ])('says what %s may have meant', (word, hint) => {
    const result = workspace().run('explain', word);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(hint);
  });

  it('wants a rule', () => {
    expect(workspace().run('explain').code).toBe(2);
  });
});
