import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GitRepository } from '../../harness/gitRepository';
import { mostDrawingBytes } from '../../../src/model/drawing';
import { datahall } from './datahall';
import { hallText } from './mergeHalls';

const workspace = datahall();

const under = (file: string) =>
  hallText().replace('{\n', `{\n  "underlay": { "file": "${file}", "at": [0, 0], "widthMm": 20000 },\n`);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0L10 10"/></svg>';

describe('the drawing under a plan', () => {
  it('is found where it lies beside the hall, whatever folder the program runs in', () => {
    const w = workspace();
    w.write('site/drawings/plan.svg', svg);
    w.write('site/a.hall.json', under('drawings/plan.svg'));
    const [file] = w.report('--only', 'data/underlay').files;
    expect(file?.findings).toEqual([]);
  });

  it('is a finding on its name where it is missing, none, or reached by a link', () => {
    const w = workspace();
    w.write('plan.svg', svg);
    w.write('text.png', 'no picture');
    symlinkSync(w.path('plan.svg'), w.path('link.svg'));
    w.write('a.hall.json', under('gone.svg'));
    w.write('b.hall.json', under('text.png'));
    w.write('c.hall.json', under('link.svg'));
    const found = w.report('--only', 'data/underlay').files.flatMap(({ findings }) => findings);
    expect(found.map(({ message, range, severity }) => [message, range.start.line, severity])).toEqual([
      ['The drawing gone.svg cannot be read: there is no such file that may be opened.', 2, 'warning'],
      ['The drawing text.png is not shown: it is no PNG.', 2, 'warning'],
      ['The drawing link.svg is not shown: a link leads to it.', 2, 'warning'],
    ]);
  });

  it('is looked for beside each version: gone since a revision it is new, and there all along nothing is fixed', () => {
    const w = workspace();
    w.write('site/drawings/plan.svg', svg);
    w.write('site/a.hall.json', under('drawings/plan.svg'));
    new GitRepository(w.folder);
    const check = ['validate', '--only', 'data/underlay', '--fail-on', 'warning', '--since', 'HEAD'];
    const diff = () => w.run('diff', '--git', 'HEAD').stdout;
    expect(w.run(...check).code).toBe(0);
    rmSync(w.path('site/drawings/plan.svg'));
    expect(w.run(...check).code).toBe(1);
    expect(w.run(...check, '--changed').code).toBe(1);
    w.write('site/drawings/plan.svg', svg);
    w.write('site/a.hall.json', under('drawings/plan.svg').replace('"R1"', '"R1x"'));
    expect(diff()).toContain('R1x');
    expect(diff()).not.toContain('plan.svg');
    rmSync(w.path('site/drawings/plan.svg'));
    expect(diff()).toMatch(/new +warning +The drawing drawings\/plan.svg cannot be read/);
  });

  it('was at a revision what it is: too large, or reached by a link', () => {
    const w = workspace();
    writeFileSync(w.path('large.png'), new Uint8Array(mostDrawingBytes + 1));
    w.write('real/plan.svg', svg);
    symlinkSync('real', w.path('link'));
    w.write('a.hall.json', under('large.png'));
    w.write('b.hall.json', under('link/plan.svg'));
    new GitRepository(w.folder);
    w.write('a.hall.json', under('large.png').replace('"R1"', '"R1x"'));
    w.write('b.hall.json', under('link/plan.svg').replace('"R1"', '"R1x"'));
    const { summary } = w.report('--only', 'data/underlay', '--since', 'HEAD');
    expect(summary).toMatchObject({ warnings: 0, baselined: 2 });
  });
});
