import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datahall } from './datahall';

const workspace = datahall();

const messy =
  '{ "racks":[{"at":[0,0],"type":"t","id":"R10"},\r\n{"id":"R2","at":[1.50,0],"type":"t"}],"format":"datahall/1"}';
const tidy = `{
  "format": "datahall/1",
  "racks": [
    { "id": "R2", "type": "t", "at": [1.5, 0] },
    { "id": "R10", "type": "t", "at": [0, 0] }
  ]
}
`;

describe('fmt', () => {
  it('writes the canonical form, prints what it changed, and changes nothing the second time', () => {
    const w = workspace();
    w.write('a.hall.json', messy);
    w.write('b.hall.json', tidy);
    expect(w.run('fmt')).toEqual({ code: 0, stdout: 'a.hall.json\n', stderr: '' });
    expect(w.read('a.hall.json')).toBe(tidy);
    expect(w.run('fmt')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(w.read('a.hall.json')).toBe(tidy);
  });

  it('knows all four kinds of file', () => {
    const w = workspace();
    w.write('s.campus.json', { halls: [{ file: 'h.hall.json', id: 'H1' }], format: 'datahall-campus/1' });
    w.write('t.catalog.json', { types: [{ kind: 'rack', id: 't' }], format: 'datahall-catalog/1' });
    w.write('.datahall.json', { rules: {}, profile: 'us' });
    expect(w.run('fmt').stdout.split('\n').sort()).toEqual([
      '',
      '.datahall.json',
      's.campus.json',
      't.catalog.json',
    ]);
    expect(w.read('s.campus.json')).toBe(
      '{\n  "format": "datahall-campus/1",\n  "halls": [\n    { "id": "H1", "file": "h.hall.json" }\n  ]\n}\n',
    );
    expect(w.read('t.catalog.json')).toBe(
      '{\n  "format": "datahall-catalog/1",\n  "types": [\n    { "id": "t", "kind": "rack" }\n  ]\n}\n',
    );
    expect(w.read('.datahall.json')).toBe('{\n  "profile": "us",\n  "rules": {}\n}\n');
  });

  it('keeps a byte order mark, the mode of the file, and a link to it', () => {
    const w = workspace();
    const real = w.write('real/a.hall.json', `\uFEFF${messy}`);
    chmodSync(real, 0o640);
    symlinkSync('real/a.hall.json', w.path('link.hall.json'));
    expect(w.run('fmt', 'link.hall.json').code).toBe(0);
    expect(w.read('real/a.hall.json')).toBe(`\uFEFF${tidy}`);
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(lstatSync(w.path('link.hall.json')).isSymbolicLink()).toBe(true);
    expect(readdirSync(w.path('real'))).toEqual(['a.hall.json']);
  });

  it('with --check changes nothing and ends with 1 where it would', () => {
    const w = workspace();
    w.write('a.hall.json', messy);
    w.write('b.hall.json', tidy);
    expect(w.run('fmt', '--check')).toEqual({ code: 1, stdout: 'a.hall.json\n', stderr: '' });
    expect(w.read('a.hall.json')).toBe(messy);
    expect(w.run('fmt', '--check', 'b.hall.json').code).toBe(0);
  });

  it.each([
    ['a number with more digits than a double holds', '{\n"x": 12345678901234567890 }', '2:6'],
    ['a key that stands twice', '{ "format": "datahall/1", "format": "datahall/1" }', '1:27'],
    ['no JSON', '{\r\n  "racks": [,]\r\n}', '2:13'],
    ['comments', '{ // note\n}', '1:3'],
    ['a merge conflict', '{\n<<<<<<< ours\n"a": 1\n=======\n"a": 2\n>>>>>>> theirs\n}', '2:1'],
    ['nothing', '', '1:1'],
    ['too many brackets', '['.repeat(5000) + ']'.repeat(5000), '1:65'],
  ])('leaves a file as it is where there is %s', (_name, text, at) => {
    const w = workspace();
    w.write('a.hall.json', text);
    w.write('b.hall.json', messy);
    const result = w.run('fmt');
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(`a.hall.json:${at}: `);
    expect(w.read('a.hall.json')).toBe(text);
    // One bad file does not keep the others from being formatted.
    expect(result.stdout).toBe('b.hall.json\n');
  });

  it('leaves a file that is not UTF-8 as it is: its letters would be lost', () => {
    const w = workspace();
    const bytes = Buffer.from('{ "name": "Salle \u00e9t\u00e9" }', 'latin1');
    w.write('a.hall.json', bytes);
    const result = w.run('fmt');
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('a.hall.json:1:18: The file is not UTF-8');
  });

  it('ends with 3 where there is nothing to format, and with 2 for another file', () => {
    const w = workspace();
    w.write('package.json', {});
    expect(w.run('fmt').code).toBe(3);
    expect(w.run('fmt', '--allow-empty').code).toBe(0);
    expect(w.run('fmt', 'package.json').code).toBe(2);
    expect(w.read('package.json')).toBe('{}');
  });
});
