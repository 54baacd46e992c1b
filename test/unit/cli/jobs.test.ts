import { describe, expect, it } from 'vitest';
import { datahall } from './datahall';
import { campus, clean, unresolved } from './halls';

const workspace = datahall();

/** A hall of some 300 kB: a few of them are worth a second thread. */
const large = (fault: object) => ({
  ...clean,
  ...fault,
  zones: Array.from({ length: 2500 }, (_, i) => ({
    id: `Z${i}`,
    kind: 'pod',
    outline: [
      [0, 0],
      [12000, 0],
      [12000, 12000],
      [0, 12000],
    ],
    note: 'as wide as the hall',
  })),
});

describe('--jobs', () => {
  it('reports the same on one thread and on several', () => {
    const w = workspace();
    const names = Array.from({ length: 8 }, (_, i) => `h${i}.hall.json`);
    names.forEach((name, i) => w.write(name, large(i % 3 ? {} : { racks: unresolved.racks })));
    w.write('all.campus.json', campus(...names));
    w.write('broken.hall.json', `${JSON.stringify(large({}))},`);
    const alone = w.run('validate', '--format', 'json', '--jobs', '1');
    expect(alone.code).toBe(1);
    // Three halls with a rack of no known type and without cords, and one that does not parse.
    expect(JSON.parse(alone.stdout)).toMatchObject({ summary: { files: 10, errors: 7 } });
    for (const jobs of ['2', '5']) {
      expect(w.run('validate', '--format', 'json', '--jobs', jobs)).toEqual(alone);
    }
    expect(w.run('validate', '--format', 'json')).toEqual(alone);
  });

  it('ends with 2 for a number of threads that is none', () => {
    const w = workspace();
    w.write('a.hall.json', clean);
    for (const jobs of ['0', '-1', '1.5', 'many']) {
      expect(w.run('validate', '--jobs', jobs).code, jobs).toBe(2);
    }
  });
});
