import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datahall } from './datahall';
import { campus, clean, unknownKey, unresolved } from './halls';

const workspace = datahall();

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/report.schema.json', import.meta.url), 'utf8'),
) as object;
const matchesSchema = new Ajv({ allErrors: true }).compile(schema);

/** Faults of every kind of finding that a report can hold: with and without objects, measures and scenarios. */
const overloaded = {
  ...clean,
  colour: 'blue',
  design: { power: '2n' },
  feeds: ['A', 'B'].map((side) => ({ id: side, kind: 'busway', side, ratingA: 250, voltageV: 415 })),
  racks: [
    { id: 'R1', type: 'x', powerKw: 150, at: [3000, 3000], feeds: ['A', 'B'] },
    { id: 'R2', type: 'x', powerKw: 150, at: [3100, 3000], feeds: ['A', 'B'] },
  ],
};

describe('the JSON report', () => {
  it('keeps to its schema and sums up what it lists', () => {
    const w = workspace();
    w.write('a.campus.json', campus('over.hall.json', 'none.hall.json'));
    w.write('over.hall.json', overloaded);
    w.write('broken.hall.json', '{ "racks": [');
    w.write('warned.hall.json', unknownKey);
    const report = w.report();
    matchesSchema(report);
    expect(matchesSchema.errors ?? []).toEqual([]);
    expect(report.files.map((f) => f.path)).toEqual([
      'a.campus.json',
      'broken.hall.json',
      'over.hall.json',
      'warned.hall.json',
    ]);
    const all = report.files.flatMap((f) => f.findings);
    const counted = (severity: string) => all.filter((f) => f.severity === severity).length;
    expect(report.summary).toEqual({
      files: 4,
      errors: counted('error'),
      warnings: counted('warning'),
      infos: counted('info'),
      waived: 0,
      baselined: 0,
    });
    // The busways of √3 · 415 V · 250 A = 179.7 kVA carry 150 kW each, and 300 kW when the other is lost.
    const lost = all.find((f) => f.rule === 'power/feed-overload' && f.scenario);
    expect(lost).toMatchObject({ measured: 300, unit: 'kW', severity: 'error', waived: false });
    expect(report.files[2]?.totals).toEqual({
      racks: 2,
      itKw: 300,
      liquidKw: 0,
      airKw: 300,
      massKg: 0,
      areaM2: 144,
    });
  });

  it('is the same to the byte for the same files, and ends its last line', () => {
    const w = workspace();
    w.write('over.hall.json', overloaded);
    const { stdout } = w.run('validate', '--format', 'json');
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(w.run('validate', '--format', 'json').stdout).toBe(stdout);
  });

  it('counts the outcomes of each rule', () => {
    const w = workspace();
    w.write('a.hall.json', unresolved);
    w.write('b.hall.json', '{');
    const [a, b] = w.report().files;
    expect(a?.rules['data/syntax']).toEqual({
      passed: 1,
      failed: 0,
      waived: 0,
      notApplicable: 0,
      blocked: 0,
    });
    expect(a?.rules['data/unresolved-reference']).toMatchObject({ passed: 0, failed: 1 });
    expect(a?.rules['density/rack-air-limit']).toMatchObject({ blocked: 1, passed: 0 });
    expect(b?.rules['data/syntax']).toMatchObject({ failed: 1 });
    expect(b?.rules['density/rack-air-limit']).toMatchObject({ blocked: 1, passed: 0 });
  });
});

describe('fingerprints', () => {
  const prints = (w: ReturnType<typeof workspace>) =>
    w
      .report()
      .files.flatMap((f) => f.findings.map((x) => x.fingerprint))
      .sort();

  it('outlive a reformat, another order, a move of all objects and a move of the file', () => {
    const w = workspace();
    w.write('over.hall.json', overloaded);
    const before = prints(w);
    expect(new Set(before).size).toBe(before.length);

    w.run('fmt');
    expect(prints(w)).toEqual(before);

    const racks = [...overloaded.racks]
      .reverse()
      .map((r) => ({ ...r, at: [r.at[0]! + 600, r.at[1]! + 600] }));
    w.write('over.hall.json', { ...overloaded, racks });
    expect(prints(w)).toEqual(before);

    w.write('moved/over.hall.json', overloaded);
    expect(prints(w).filter((p, i, all) => all.indexOf(p) === i)).toEqual(before);
  });

  it('of two equal findings differ', () => {
    const w = workspace();
    w.write('a.hall.json', { ...clean, one: 1, two: 2 });
    const [first, second] = prints(w);
    expect(second).toBe(`${first}-2`);
  });
});
