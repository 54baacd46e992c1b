/** A comparison as a picture and as a page. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { datahall } from './datahall';

const workspace = datahall();

interface Rack {
  id: string;
  at: [number, number];
  row?: string;
}
interface Hall {
  name: string;
  racks: Rack[];
}

const example = readFileSync(
  fileURLToPath(new URL('../../../examples/clean.hall.json', import.meta.url)),
  'utf8',
);
const edited = (edit: (hall: Hall) => void): Hall => {
  const hall = JSON.parse(example) as Hall;
  edit(hall);
  return hall;
};

/** One rack moved far, one gone, one of a name that wants to be more than a name. */
const change = (hall: Hall) => {
  hall.name = hostile;
  hall.racks[0]!.at = [hall.racks[0]!.at[0], hall.racks[0]!.at[1] + 9000];
  hall.racks.splice(5, 1);
};
const hostile = `</script><script>alert(1)</script><img src=x onerror="alert(1)">'`;

function two() {
  const ws = workspace();
  ws.write('a.hall.json', example);
  ws.write('b.hall.json', edited(change));
  return ws;
}

const ids = JSON.parse(example) as Hall;
const moved = ids.racks[0]!.id;
const removed = ids.racks[5]!.id;

describe('--format svg', () => {
  it('draws what moved, from where, and what is gone', () => {
    const result = two().run('diff', 'a.hall.json', 'b.hall.json', '--format', 'svg');
    expect([result.code, result.stderr]).toEqual([0, '']);
    expect(XMLValidator.validate(result.stdout)).toBe(true);
    expect(new XMLParser().parse(result.stdout)).toHaveProperty('svg');
    for (const title of [`${moved}: moved`, `${moved}: where it was`, `${removed}: removed`])
      expect(result.stdout).toContain(`<title>${title}</title>`);
    expect(result.stdout).not.toContain('<script');
  });

  it('is the picture of `render --diff`, but for what its title block says', () => {
    const ws = two();
    const { stdout } = ws.run('diff', 'a.hall.json', 'b.hall.json', '--format', 'svg');
    expect(ws.run('render', 'b.hall.json', '-o', 'r.svg', '--diff', 'a.hall.json').code).toBe(0);
    const changes = (svg: string) => /<g class="changes">[\s\S]*?\n<\/g>/.exec(svg)?.[0];
    expect(changes(stdout)).toBeDefined();
    expect(changes(stdout)).toBe(changes(ws.read('r.svg')));
  });

  it('stacks several halls, and leaves out those that are the same', () => {
    const ws = workspace();
    for (const name of ['1', '2', '3']) {
      ws.write(`a/${name}.hall.json`, example);
      ws.write(`b/${name}.hall.json`, name === '2' ? example : edited(change));
    }
    const { code, stdout } = ws.run('diff', 'a', 'b', '--format', 'svg', '--no-impact');
    expect(code).toBe(0);
    expect(XMLValidator.validate(stdout)).toBe(true);
    const { svg } = new XMLParser().parse(stdout) as { svg: { g: { svg: unknown }[] } };
    expect(svg.g.map((g) => 'svg' in g)).toEqual([true, true]);
  });

  it('has no picture where nothing differs', () => {
    const ws = workspace();
    ws.write('a.hall.json', example);
    const result = ws.run('diff', 'a.hall.json', 'a.hall.json', '--format', 'svg');
    expect([result.code, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toContain('no picture');
  });
});

describe('--format html', () => {
  const sha256 = (text = '') => createHash('sha256').update(text).digest('base64');

  it('has one script and one style, both named by its policy, and nothing of the files but text', () => {
    const { stdout, code } = two().run('diff', 'a.hall.json', 'b.hall.json', '--format', 'html');
    expect(code).toBe(0);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(stdout)?.[1];
    const scripts = [...stdout.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
    const styles = [...stdout.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text);
    expect([scripts.length, styles.length]).toEqual([1, 1]);
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${sha256(scripts[0])}'; style-src 'sha256-${sha256(styles[0])}'; base-uri 'none'; form-action 'none'`,
    );
    expect(stdout).not.toContain('<img');
    expect(stdout).not.toMatch(/ style="| on\w+="/);
    expect(stdout).toContain('&lt;/script&gt;&lt;script&gt;');
    expect(stdout).not.toMatch(/(?:src|href)="(?!#)/);
  });

  it('has every file that differs with its pictures and figures, and says which are new or broken', () => {
    const ws = workspace();
    ws.write('a/1.hall.json', example);
    ws.write('b/1.hall.json', edited(change));
    ws.write('b/2.hall.json', example);
    ws.write('a/3.hall.json', example);
    ws.write('b/3.hall.json', '{"racks": [');
    ws.write('a/4.hall.json', example);
    ws.write('b/4.hall.json', example);
    const { stdout } = ws.run('diff', 'a', 'b', '--format', 'html');
    expect([...stdout.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id)).toEqual(['f0', 'f1', 'f2']);
    expect([...stdout.matchAll(/<a href="#(\w+)">([^<]*)/g)].map(([, id, name]) => [id, name])).toEqual([
      ['f0', '1.hall.json'],
      ['f1', '2.hall.json'],
      ['f2', '3.hall.json'],
    ]);
    const [, first = '', second = '', third = ''] = stdout.split('<section');
    expect(first.match(/<figure/g)).toHaveLength(2);
    expect(first).toContain('<td>IT load</td>');
    expect(second.match(/<figure/g)).toHaveLength(1);
    expect(second).toContain('new file');
    expect(third).toContain('<strong>Cannot be compared</strong>: after, 1:');
  });

  it('says so where nothing differs', () => {
    const ws = workspace();
    ws.write('a.hall.json', example);
    const { code, stdout } = ws.run('diff', 'a.hall.json', 'a.hall.json', '--format', 'html');
    expect(code).toBe(0);
    expect(stdout).toContain('No difference in 1 file.');
  });
});
