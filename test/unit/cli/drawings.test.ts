import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datahall } from './datahall';
import { hallText } from './mergeHalls';

const workspace = datahall('drawings');

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
});
