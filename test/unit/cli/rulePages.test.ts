import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/rules/index.generated';
import { datahall } from './datahall';

const workspace = datahall();

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
  it('has a page for every rule, and prints it', () => {
    const pageOf = (id: string) => new URL(`../../../docs/rules/${id}.md`, import.meta.url);
    expect(rules.filter(({ id }) => !existsSync(pageOf(id))).map((r) => r.id)).toEqual([]);
    const { code, stdout } = workspace().run('explain', 'space/overlap');
    expect([code, stdout]).toEqual([0, readFileSync(pageOf('space/overlap'), 'utf8')]);
  });

  it('finds the page beside the program as installed, and says when it is not there', () => {
    const w = workspace();
    w.install('package/dist/datahall.js');
    w.write('package/docs/rules/data/syntax.md', '# data/syntax\n\nWhat: `JSON`.\n');
    expect(w.run('explain', 'data/syntax')).toEqual({
      code: 0,
      stdout: '# data/syntax\n\nWhat: `JSON`.\n',
      stderr: '',
    });
    const missing = w.run('explain', 'data/schema');
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('docs/rules/data/schema.md');
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
