import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datahall } from './datahall';
import { clean, unknownKey, unresolved } from './halls';

const workspace = datahall();

describe('exit codes of validate', () => {
  it.each([
    ['a clean hall', clean, [], 0],
    ['an error', unresolved, ['--only', 'data'], 1],
    ['a warning, below the default of --fail-on', unknownKey, [], 0],
    ['a warning at --fail-on warning', unknownKey, ['--fail-on', 'warning'], 1],
    ['a warning above --fail-on info', unknownKey, ['--fail-on', 'info'], 1],
    ['an error under --fail-on never', unresolved, ['--only', 'data', '--fail-on', 'never'], 0],
    ['as many warnings as allowed', unknownKey, ['--max-warnings', '1'], 0],
    ['more warnings than allowed', unknownKey, ['--max-warnings', '0'], 1],
    [
      'more warnings than allowed under --fail-on never',
      unknownKey,
      ['--fail-on', 'never', '--max-warnings=0'],
      1,
    ],
    ['a text that is not JSON', '{ "racks": [', [], 1],
    ['the failing rule skipped', unresolved, ['--only', 'data', '--skip', 'data/unresolved-reference'], 0],
    ['only a rule that passes', unresolved, ['--only', 'data/schema'], 0],
    ['an unknown flag', clean, ['--mend'], 2],
    ['an unknown format', clean, ['--format', 'xml'], 2],
    ['an unknown severity', clean, ['--fail-on', 'fatal'], 2],
    ['a negative number of warnings', clean, ['--max-warnings', '-1'], 2],
    ['an --only that selects no rule', clean, ['--only', 'dta'], 2],
    ['a --skip that selects no rule', clean, ['--skip', 'dta'], 2],
    ['a --require-evaluated that selects no rule', clean, ['--require-evaluated', 'dta'], 2],
    ['settings that are not there', clean, ['--config', 'none.json'], 2],
    ['two reports to standard output', clean, ['--format', 'json', '--format', 'pretty'], 2],
    ['a report into a folder that is a file', clean, ['--format', 'json=a.hall.json/report.json'], 2],
    ['a report into a folder that is made for it', clean, ['--format', 'json=made/report.json'], 0],
  ])('%s', (_name, hall, args, code) => {
    const w = workspace();
    w.write('a.hall.json', hall);
    const result = w.run('validate', ...args);
    expect([result.code, result.stderr !== '']).toEqual([code, code === 2]);
  });

  it('is 3 where no file matches, and 0 with --allow-empty', () => {
    const w = workspace();
    w.write('notes.json', {});
    expect(w.run('validate').code).toBe(3);
    expect(w.run('validate').stderr).toContain('no file matched');
    expect(w.run('validate', '--allow-empty').code).toBe(0);
    expect(w.report('--allow-empty')).toMatchObject({ summary: { files: 0 }, files: [] });
  });

  it('is 3 where one of several arguments matches nothing: a typo must not hide behind the others', () => {
    const w = workspace();
    w.write('a.hall.json', clean);
    const result = w.run('validate', 'a.hall.json', 'b.hall.json', 'halls/*.hall.json');
    expect(result.code).toBe(3);
    expect(result.stderr).toContain('b.hall.json, halls/*.hall.json');
  });

  it('is 2 for a file that is no hall', () => {
    const w = workspace();
    w.write('a.json', clean);
    expect(w.run('validate', 'a.json')).toMatchObject({ code: 2, stdout: '' });
  });

  it('is 2 for no command, an unknown one, and 0 for help', () => {
    const w = workspace();
    expect(w.run().code).toBe(2);
    expect(w.run('vaildate').code).toBe(2);
    const help = w.run('--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('Exit codes: 0 clean, 1 findings');
    expect(w.run('--version').code).toBe(0);
  });
});

describe('a failure that is no finding', () => {
  const isLinux = process.platform === 'linux';
  it.runIf(isLinux)('to write the report ends with 2, not with 0', () => {
    const w = workspace();
    w.write('a.hall.json', clean);
    const full = openSync('/dev/full', 'w');
    try {
      expect(w.runInto(full, 'validate').code).toBe(2);
    } finally {
      closeSync(full);
    }
  });

  it('to read the settings ends with 2', () => {
    const w = workspace();
    w.write('a.hall.json', clean);
    w.write('.datahall.json/inside', '');
    const result = w.run('validate');
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('it is a folder');
  });
});

describe('the files that validate finds', () => {
  const found = (w: ReturnType<typeof workspace>, ...args: string[]) =>
    w.report('--allow-empty', ...args).files.map((f) => f.path);

  it('are all below the folder but git-ignored ones and node_modules, in natural order', () => {
    const w = workspace();
    execFileSync('git', ['init', '-q'], { cwd: w.folder });
    w.write('.gitignore', '/out/\n*.tmp.hall.json\n!keep.tmp.hall.json\n');
    w.write('deep/.gitignore', 'own.hall.json\n');
    for (const file of [
      'h10.hall.json',
      'h2.hall.json',
      'out/built.hall.json',
      'a.tmp.hall.json',
      'keep.tmp.hall.json',
      'deep/own.hall.json',
      'deep/down/own.hall.json',
      'deep/other.hall.json',
      'own.hall.json',
      'node_modules/p/x.hall.json',
      'hall.json',
    ]) {
      w.write(file, clean);
    }
    const all = [
      'deep/other.hall.json',
      'h2.hall.json',
      'h10.hall.json',
      'keep.tmp.hall.json',
      'own.hall.json',
    ];
    expect(found(w)).toEqual(all);
    expect(found(w, '.')).toEqual(all);
    expect(found(w, '**/*.hall.json')).toEqual(all);
    expect(found(w, 'deep')).toEqual(['deep/other.hall.json']);
    expect(found(w, 'h*.hall.json', 'h2.hall.json')).toEqual(['h2.hall.json', 'h10.hall.json']);
    // Named on its own, an ignored file is meant.
    expect(found(w, 'out/built.hall.json')).toEqual(['out/built.hall.json']);
  });

  it('are each checked once, whatever they are called', () => {
    const w = workspace();
    w.write('a.hall.json', clean);
    symlinkSync('a.hall.json', w.path('b.hall.json'));
    expect(found(w, 'a.hall.json', './a.hall.json', 'b.hall.json')).toEqual(['a.hall.json']);
  });

  it('follow the .gitignore of the repository above the working folder', () => {
    const w = workspace();
    execFileSync('git', ['init', '-q'], { cwd: w.folder });
    w.write('.gitignore', 'site/old/\n');
    w.write('site/old/a.hall.json', clean);
    w.write('site/new/a.hall.json', clean);
    expect(JSON.parse(w.runIn('site', 'validate', '--format=json').stdout)).toMatchObject({
      files: [{ path: 'new/a.hall.json' }],
    });
  });
});

describe('reports', () => {
  it('go to standard output and into files in one run', () => {
    const w = workspace();
    w.write('a.hall.json', unresolved);
    const result = w.run('validate', '--only', 'data', '--format', 'pretty', '--format', 'json=report.json');
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('data/unresolved-reference');
    expect(JSON.parse(w.read('report.json'))).toMatchObject({ summary: { errors: 1 } });
    const silent = w.run('validate', '--only', 'data', '--format', 'json=report.json');
    expect(silent.stdout).toBe('');
  });

  it('of --quiet hold errors only, and nothing where there is none', () => {
    const w = workspace();
    w.write('a.hall.json', unknownKey);
    expect(w.run('validate', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
    w.write('a.hall.json', { ...unresolved, colour: 'blue' });
    const { stdout } = w.run('validate', '--quiet', '--only', 'data');
    expect(stdout).toContain('data/unresolved-reference');
    expect(stdout).not.toContain('data/unknown-key');
  });

  it('write control characters out: a key from a stranger must not drive the terminal', () => {
    const w = workspace();
    w.write('a.hall.json', { ...clean, '\u001b[31mred\u202e': 1 });
    const { stdout } = w.run('validate');
    expect(stdout).toContain('\\u001b[31mred\\u202e');
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });

  it('arrive whole in a pipe', () => {
    const w = workspace();
    const racks = Array.from({ length: 3000 }, (_, i) => ({
      id: `R${i}`,
      type: 'no-such-rack',
      at: [i * 2000, 0],
    }));
    w.write('a.hall.json', { ...clean, racks });
    expect(w.report('--only', 'data').summary.errors).toBe(3000);
  });
});

describe('--require-evaluated', () => {
  it('fails where a rule of it is blocked, and says why', () => {
    const w = workspace();
    w.write('a.hall.json', unresolved);
    const only = ['--only', 'density'];
    expect(w.run('validate', ...only).code).toBe(0);
    const result = w.run('validate', ...only, '--require-evaluated', 'density');
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('density/rack-air-limit could not be judged');
  });

  it('fails on a file that does not parse, where nothing was judged', () => {
    const w = workspace();
    w.write('a.hall.json', '{');
    const args = ['validate', '--fail-on', 'never'];
    expect(w.run(...args).code).toBe(0);
    expect(w.run(...args, '--require-evaluated', 'space').code).toBe(1);
  });

  it('passes where all of it was judged', () => {
    const w = workspace();
    w.write('a.hall.json', clean);
    expect(w.run('validate', '--require-evaluated', 'data').code).toBe(0);
  });
});

it('writes nothing beside the reports', () => {
  const w = workspace();
  const text = '{ "format":"datahall/1",\r\n\t"racks" : [ ] }';
  w.write('a.hall.json', text);
  w.run('validate');
  expect(w.read('a.hall.json')).toBe(text);
  expect(existsSync(w.path('report.json'))).toBe(false);
});
