import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { JsonDiff } from '../../../src/formats/diff/diffJson';
import { GitRepository } from '../../harness/gitRepository';
import { datahall, type Result, type Workspace } from './datahall';
import { campus, clean } from './halls';

const workspace = datahall();

interface Rack {
  id: string;
  at: [number, number];
  row?: string;
  feeds?: string[];
  [key: string]: unknown;
}
interface Hall {
  racks: Rack[];
  [key: string]: unknown;
}

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
const exampleText = readFileSync(path.join(examples, 'clean.hall.json'), 'utf8');
const edited = (edit: (hall: Hall) => void): Hall => {
  const hall = JSON.parse(exampleText) as Hall;
  edit(hall);
  return hall;
};
const json = ({ stdout, stderr }: Result): JsonDiff => {
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as JsonDiff;
};

/** A repository in which every file of `files` is committed. */
function repository(ws: Workspace, files: Readonly<Record<string, unknown>>): GitRepository {
  for (const [name, content] of Object.entries(files)) ws.write(name, content);
  return new GitRepository(ws.folder);
}

const rows = (hall: Hall) => [...new Set(hall.racks.map(({ row }) => row))];

describe('two files', () => {
  it('the same hall in another order and formatting: nothing, exit code 0', () => {
    const ws = workspace();
    ws.write('a.hall.json', exampleText);
    ws.write(
      'b.hall.json',
      JSON.stringify(
        edited((h) => h.racks.reverse()),
        undefined,
        7,
      ).replaceAll('\n', '\r\n'),
    );
    const result = ws.run('diff', 'a.hall.json', 'b.hall.json', '--exit-code');
    expect(result.stdout).toBe('No difference between a.hall.json and b.hall.json.\n');
    expect([result.code, result.stderr]).toEqual([0, '']);
  });

  it('a row moved by one vector is one line; sums and findings follow', () => {
    const ws = workspace();
    ws.write('a.hall.json', exampleText);
    let count = 0;
    let row: string | undefined;
    ws.write(
      'b.hall.json',
      edited((h) => {
        row = rows(h)[1];
        for (const rack of h.racks) {
          if (rack.row !== row) continue;
          rack.at = [rack.at[0] + 600, rack.at[1]];
          count++;
        }
        h.racks[0]!['powerKw'] = 200;
      }),
    );
    const { stdout, code } = ws.run('diff', 'a.hall.json', 'b.hall.json', '--exit-code', '--no-color');
    expect(code).toBe(1);
    expect(stdout).toContain(`> moved   row ${row}: ${count} racks  +600 mm x`);
    expect(stdout).toMatch(/^ {2}totals$/m);
    expect(stdout).toMatch(/^ {2}findings {2}\d+ new/m);
    expect(ws.run('diff', 'a.hall.json', 'b.hall.json').code).toBe(0);
  });

  it('the JSON holds every change with both versions, and the impact in numbers', () => {
    const ws = workspace();
    ws.write('a.hall.json', exampleText);
    const hall = edited((h) => {
      h.racks[0]!['powerKw'] = 55;
      h.racks[0]!.feeds = h.racks[0]!.feeds!.slice(0, 1);
    });
    ws.write('b.hall.json', hall);
    const before = edited(() => undefined).racks[0]!;
    const { files, summary, schemaVersion } = json(
      ws.run('diff', 'a.hall.json', 'b.hall.json', '--format', 'json'),
    );
    expect(schemaVersion).toBe(1);
    expect(summary.changes).toMatchObject({ rewired: 1, edited: 1, moved: 0 });
    const [file] = files;
    expect(file!.changes).toHaveLength(1);
    expect(file!.changes[0]).toMatchObject({ list: 'racks', id: before.id, before, after: hall.racks[0] });
    expect(file!.changes[0]!.fields.map((f) => [f.path, f.kind])).toContainEqual([['powerKw'], 'edited']);
    expect(file!.groups.flatMap((g) => g.changes)).toEqual([0]);
    // What validate says of both sides.
    const found = (name: string) => ws.report(name).files[0]!;
    const [was, is] = [found('a.hall.json'), found('b.hall.json')];
    const { totals, findings } = file!.impact!;
    expect(totals['itKw']).toEqual({ before: was.totals!.itKw, after: is.totals!.itKw });
    expect(findings.new.length - findings.fixed.length).toBe(is.findings.length - was.findings.length);
    expect(findings.new.map(({ rule }) => rule)).toContain('redundancy/min-feeds');
  });

  it('a file that does not parse is told with its line, and differs', () => {
    const ws = workspace();
    ws.write('a.hall.json', exampleText);
    ws.write('b.hall.json', `${exampleText.slice(0, 200)}\n`);
    const result = ws.run('diff', 'a.hall.json', 'b.hall.json', '--exit-code');
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/broken {2}after, \d+:\d+: /);
    expect(json(ws.run('diff', 'a.hall.json', 'b.hall.json', '--format', 'json')).files[0]!.status).toBe(
      'broken',
    );
  });

  it.each([
    ['[]', 'a list'],
    ['null', 'null'],
    ['42', 'a number'],
    [' \n "x"', 'a string'],
  ])(
    'a file that is %s is no hall of which everything is new: told with its place and what to write',
    (text, is) => {
      const ws = workspace();
      ws.write('a.hall.json', text);
      ws.write('b.hall.json', exampleText);
      const result = ws.run('diff', 'a.hall.json', 'b.hall.json', '--exit-code');
      expect(result.code).toBe(1);
      const place = text.startsWith(' ') ? '2:2' : '1:1';
      expect(result.stdout).toContain(
        `broken  before, ${place}: The file is ${is}, and a hall is an object: write { "format": "datahall/1", "racks": [] }.`,
      );
      const [file] = json(ws.run('diff', 'b.hall.json', 'a.hall.json', '--format', 'json')).files;
      expect(file).toMatchObject({ status: 'broken', changes: [] });
      // The same nothing on both sides is no change.
      expect(ws.run('diff', 'a.hall.json', 'a.hall.json', '--exit-code').code).toBe(0);
    },
  );

  it('folders are compared file by file; one that came or went is told', () => {
    const ws = workspace();
    ws.write('old/x/a.hall.json', clean);
    ws.write('old/gone.hall.json', clean);
    ws.write('new/x/a.hall.json', { ...clean, name: 'A' });
    ws.write('new/come.hall.json', clean);
    const { files } = json(ws.run('diff', 'old', 'new', '--format', 'json'));
    expect(files.map(({ path: name, status }) => [name, status])).toEqual([
      ['come.hall.json', 'added'],
      ['gone.hall.json', 'removed'],
      ['x/a.hall.json', 'changed'],
    ]);
  });

  it('a campus is compared with its halls, by their ids', () => {
    const ws = workspace();
    ws.write('a/halls/one.hall.json', exampleText);
    ws.write('a/c.campus.json', campus('halls/one.hall.json'));
    ws.write(
      'b/halls/uno.hall.json',
      edited((h) => h.racks.splice(0, 1)),
    );
    ws.write('b/c.campus.json', campus('halls/uno.hall.json'));
    const { files } = json(ws.run('diff', 'a/c.campus.json', 'b/c.campus.json', '--format', 'json'));
    expect(files.map(({ path: name, counts }) => [name, counts.edited, counts.removed])).toEqual([
      ['b/c.campus.json', 1, 0],
      ['b/halls/uno.hall.json', 0, 1],
    ]);
    const { racks } = files[0]!.impact!.totals;
    expect(racks!.after).toBe(racks!.before! - 1);
  });

  it.each([
    [['a.hall.json'], /Two files or two folders/],
    [['a.hall.json', 'c.campus.json'], /cannot be compared/],
    [['a.hall.json', '.'], /cannot be compared with a folder/],
    [['a.hall.json', 'a.hall.json', '--format', 'yaml'], /Unknown format/],
    [['--git', 'HEAD'], /not a git repository/],
  ])('wrong usage: %j', (args, message) => {
    const ws = workspace();
    ws.write('a.hall.json', clean);
    ws.write('c.campus.json', campus());
    const { code, stderr } = ws.run('diff', ...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it('a path that is not there: exit code 3', () => {
    const ws = workspace();
    ws.write('a.hall.json', clean);
    expect(ws.run('diff', 'a.hall.json', 'none.hall.json').code).toBe(3);
  });
});

describe('markdown', () => {
  it('is cut at whole rows below the limit of a comment', () => {
    const ws = workspace();
    const many = (power: (i: number) => number) => ({
      ...clean,
      racks: Array.from({ length: 3000 }, (_, i) => ({
        id: `R-${i}`,
        type: 'no-such-rack',
        at: [i * 600, 0],
        powerKw: power(i),
        note: '| a | <b> @someone |',
      })),
    });
    ws.write(
      'a.hall.json',
      many(() => 1),
    );
    ws.write(
      'b.hall.json',
      many((i) => 2 + i),
    );
    const { stdout } = ws.run('diff', 'a.hall.json', 'b.hall.json', '--format', 'markdown');
    expect(stdout.length).toBeGreaterThan(40_000);
    expect(stdout.length).toBeLessThan(60_000);
    expect(stdout).toMatch(/_\d+ more rows left out\._\n$/);
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    const cells = (line: string) => line.split('|').length;
    expect(new Set(rows.map(cells)).size).toBeLessThanOrEqual(3);
    expect(rows.every((line) => line.endsWith('|'))).toBe(true);
  });
});

describe('revisions', () => {
  const moved = edited((h) => (h.racks[0]!.at = [h.racks[0]!.at[0], h.racks[0]!.at[1] + 60]));

  it('a commit against the working tree, the index left alone', () => {
    const ws = workspace();
    repository(ws, { 'halls/a.hall.json': exampleText, 'b.hall.json': clean });
    ws.write('halls/a.hall.json', moved);
    const { files, before, after } = json(ws.run('diff', '--git', 'HEAD', '--format', 'json'));
    expect(files.map(({ path: name, status, counts }) => [name, status, counts.moved])).toEqual([
      ['halls/a.hall.json', 'changed', 1],
    ]);
    expect([before, after]).toEqual(['HEAD', 'the working tree']);
    // Paths are meant from where one stands.
    const below = json(ws.runIn('halls', 'diff', '--git', 'HEAD', '--format', 'json', '--', 'a.hall.json'));
    expect(below.files.map(({ path: name }) => name)).toEqual(['a.hall.json']);
    expect(ws.run('diff', '--git', 'HEAD', '--exit-code', '--', 'b.hall.json').code).toBe(0);
    expect(ws.run('diff', '--git', 'HEAD', '--', 'none.hall.json').code).toBe(3);
  });

  it('two commits, and two branches since they went apart; a renamed file is followed', () => {
    const ws = workspace();
    const git = repository(ws, { 'a.hall.json': exampleText });
    git.git('checkout', '--quiet', '-b', 'work');
    git.git('mv', 'a.hall.json', 'renamed.hall.json');
    // Most lines must stay for git to see a rename.
    const { id, at } = edited(() => undefined).racks[0]!;
    const line = exampleText.split('\n').find((text) => text.includes(`"id": "${id}"`))!;
    const written = `[${at.join(', ')}]`;
    expect(line).toContain(written);
    const to = line.replace(written, `[${moved.racks[0]!.at.join(', ')}]`);
    ws.write('renamed.hall.json', exampleText.replace(line, to));
    git.commitAll('Rename and move');
    git.git('checkout', '--quiet', 'main');
    ws.write('c.hall.json', clean);
    git.commitAll('On main');
    const two = json(ws.run('diff', '--git', 'main..work', '--format', 'json')).files;
    expect(two.map(({ path: name, pathBefore, status }) => [name, pathBefore, status])).toEqual([
      ['c.hall.json', undefined, 'removed'],
      ['renamed.hall.json', 'a.hall.json', 'changed'],
    ]);
    expect(two[1]!.counts.moved).toBe(1);
    const since = json(ws.run('diff', '--git', 'main...work', '--format', 'json'));
    expect(since.files.map(({ path: name }) => name)).toEqual(['renamed.hall.json']);
    expect(ws.run('diff', '--git', 'main..nowhere').code).toBe(2);
  });

  it('each side is judged by the settings of its revision', () => {
    const ws = workspace();
    const git = repository(ws, {
      'a.hall.json': exampleText,
      '.datahall.json': { rules: { 'redundancy/min-feeds': 'off' } },
    });
    ws.write(
      'a.hall.json',
      edited((h) => (h.racks[0]!.feeds = h.racks[0]!.feeds!.slice(0, 1))),
    );
    git.commitAll('One cord');
    ws.write(
      'a.hall.json',
      edited((h) => (h.racks[0]!.feeds = h.racks[0]!.feeds!.slice(1))),
    );
    ws.write('.datahall.json', {});
    const rules = (...args: string[]) =>
      json(ws.run('diff', '--git', ...args, '--format', 'json'))
        .files.find(({ path }) => path === 'a.hall.json')!
        .impact!.findings.new.map(({ rule }) => rule);
    expect(rules('HEAD~..HEAD')).not.toContain('redundancy/min-feeds');
    expect(rules('HEAD')).toContain('redundancy/min-feeds');
  });

  it('a campus comes with its halls, and is told of what they do to it', () => {
    const ws = workspace();
    repository(ws, {
      'site/c.campus.json': campus('halls/a.hall.json', 'halls/b.hall.json'),
      'site/halls/a.hall.json': exampleText,
      'site/halls/b.hall.json': clean,
      'other.hall.json': clean,
    });
    ws.write(
      'site/halls/a.hall.json',
      edited((h) => h.racks.splice(0, 1)),
    );
    ws.write('other.hall.json', { ...clean, name: 'Other' });
    const { files } = json(ws.run('diff', '--git', 'HEAD', '--format', 'json', '--', 'site/c.campus.json'));
    expect(files.map(({ path: name, status }) => [name, status])).toEqual([
      ['site/c.campus.json', 'affected'],
      ['site/halls/a.hall.json', 'changed'],
    ]);
    const { itKw } = files[0]!.impact!.totals;
    expect(itKw!.after).toBeLessThan(itKw!.before!);
  });

  it('changes nothing in the repository', () => {
    const ws = workspace();
    const git = repository(ws, { 'a.hall.json': clean });
    const status = git.git('status', '--porcelain');
    ws.run('diff', '--git', 'HEAD..HEAD');
    expect(git.git('status', '--porcelain')).toBe(status);
  });
});

describe('textconv', () => {
  it('is the same for the same hall in any order, formatting and line ends', () => {
    const ws = workspace();
    const hall = edited((h) => h.racks.reverse());
    const texts = [
      exampleText,
      JSON.stringify(hall),
      `\uFEFF${JSON.stringify(hall, undefined, 4).replaceAll('\n', '\r\n')}`,
    ];
    const converted = texts.map((text) => {
      ws.write('x.hall.json', text);
      return ws.run('textconv', 'x.hall.json').stdout;
    });
    expect(converted[0]).not.toBe('');
    expect(new Set(converted.map((text) => text.replace('\uFEFF', ''))).size).toBe(1);
  });

  it.each([
    ['half a hall', '{ "racks": ['],
    ['nothing', ''],
    ['a key that stands twice', '{ "a": 1, "a": 2 }\r\n'],
    ['brackets without end', '['.repeat(5000)],
  ])('gives what it cannot read as it is: %s', (_, text) => {
    const ws = workspace();
    ws.write('x.hall.json', text);
    const { stdout, code } = ws.run('textconv', 'x.hall.json');
    expect([stdout, code]).toEqual([text.replace('\r', ''), 0]);
  });

  it('serves git diff: one line for one moved rack, whatever the formatting', () => {
    const ws = workspace();
    const git = repository(ws, {
      'a.hall.json': exampleText,
      '.gitattributes': '*.hall.json diff=datahall\n',
    });
    git.git('config', 'diff.datahall.textconv', `"${process.execPath}" "${ws.program}" textconv`);
    ws.write(
      'a.hall.json',
      JSON.stringify(
        edited((h) => (h.racks[0]!.at = [0, 0])),
        undefined,
        3,
      ),
    );
    const lines = git
      .git('diff', '--unified=0')
      .split('\n')
      .filter((line) => /^[-+](?![-+])/.test(line));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('"at": [0, 0]');
  });
});
