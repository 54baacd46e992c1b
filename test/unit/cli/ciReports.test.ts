/** Reports for CI systems as the program writes them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Hall } from '../../../src/model/types';
import { turnedHall } from '../../support/turnedHall';
import { datahall } from './datahall';
import { clean, unknownKey, unresolved } from './halls';

const workspace = datahall();

const east: Parameters<typeof turnedHall>[1] = {
  box: ([x, y]) => [x + 10_000, y],
  degrees: (degrees) => degrees,
  swapsSides: false,
};

type W = ReturnType<typeof workspace>;

const faults = readFileSync(new URL('../../../examples/faults.hall.json', import.meta.url), 'utf8');

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly partialFingerprints: { readonly primaryLocationLineHash: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
      }[];
    }[];
  }[];
}

const results = (w: W, ...args: string[]) => {
  const { stdout, stderr } = w.run('validate', '--format', 'sarif', ...args);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as Sarif).runs[0]!.results;
};

describe('SARIF of the hall with known faults', () => {
  const prints = (w: W) =>
    results(w)
      .map((r) => `${r.ruleId} ${r.partialFingerprints.primaryLocationLineHash}`)
      .sort();

  it('has the same fingerprints after a reformat, in another order, and moved', () => {
    const value = JSON.parse(faults) as Record<string, unknown>;
    const reversed = Object.fromEntries(
      Object.entries(value).map(([key, v]) => [
        key,
        Array.isArray(v) && key !== 'phases' ? [...(v as unknown[])].reverse() : v,
      ]),
    );
    const forms = {
      'as it is': ['h.hall.json', faults],
      'in another folder': ['site/h.hall.json', faults],
      minified: ['h.hall.json', JSON.stringify(value)],
      'with tabs, CRLF and a byte order mark': [
        'h.hall.json',
        `\ufeff${JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n')}`,
      ],
      reversed: ['h.hall.json', JSON.stringify(reversed, null, 1)],
      'ten metres to the east': ['h.hall.json', JSON.stringify(turnedHall(JSON.parse(faults) as Hall, east))],
    } as const;
    const found = Object.values(forms).map(([file, text]) => {
      const w = workspace();
      w.write(file, text);
      return prints(w);
    });
    expect(found[0]).toHaveLength(18);
    for (const other of found) expect(other).toEqual(found[0]);
  });
});

describe('reports for CI', () => {
  it('go to several files in one run, and none changes the exit code', () => {
    const w = workspace();
    w.write('a.hall.json', unresolved);
    const files = { sarif: 'o.sarif', gitlab: 'q.json', junit: 'j.xml', markdown: 's.md', jsonl: 'l.jsonl' };
    const args = Object.entries(files).flatMap(([format, file]) => ['--format', `${format}=${file}`]);
    const { code, stdout } = w.run('validate', '--only', 'data/', '--format', 'github', ...args);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=a\.hall\.json,line=1,[^\n]*title=data\/unresolved-reference::/);
    expect(w.read('o.sarif')).toContain('"ruleId": "data/unresolved-reference"');
    expect(w.read('q.json')).toContain('"check_name": "data/unresolved-reference"');
    expect(w.read('j.xml')).toContain('<testcase name="data/unresolved-reference"');
    expect(w.read('s.md')).toContain('data/unresolved-reference');
    expect(w.read('l.jsonl').trimEnd().split('\n')).toHaveLength(2);
  });

  it('name files by their paths in the repository, wherever the check runs', () => {
    const w = workspace();
    w.write('sites/fr/a.hall.json', unknownKey);
    execFileSync('git', ['init', '-q'], { cwd: w.folder });
    const { stdout } = w.runIn('sites/fr', 'validate', '--format', 'github');
    expect(stdout).toMatch(/^::warning file=sites\/fr\/a\.hall\.json,line=1,/);
  });

  it.each([
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
  ])('give the same lines and columns with %s', (_, form) => {
    const w = workspace();
    const text = JSON.stringify({ ...clean, name: '𝔐 é', colour: 'blue' }, undefined, 2).replace(
      '\n  "racks"',
      ' "racks"',
    );
    w.write('a.hall.json', form(text));
    const line = text.split('\n').findIndex((l) => l.includes('"colour"')) + 1;
    const column = (text.split('\n')[line - 1] ?? '').indexOf('"colour"') + 1;
    const [result] = results(w, '--only', 'data/');
    expect(result?.locations[0]?.physicalLocation.region).toMatchObject({
      startLine: line,
      startColumn: column,
    });
    expect(w.run('validate', '--only', 'data/', '--format', 'github').stdout).toContain(`,line=${line},`);
    const junit = w.run('validate', '--only', 'data/', '--format', 'junit', '--fail-on', 'warning').stdout;
    expect(junit).toContain(`a.hall.json:${line}:${column} warning: `);
  });
});
