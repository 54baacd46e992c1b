/** Every machine output against its schema: what stands in schemas/ is what programs may count on. */
import Ajv, { type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { GitRepository } from '../../harness/gitRepository';
import { datahall } from './datahall';
import { campus, clean, unknownKey, unresolved } from './halls';

const workspace = datahall();
const root = fileURLToPath(new URL('../../..', import.meta.url));
const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');

function validator(name: string): ValidateFunction {
  const schema = JSON.parse(text(`schemas/${name}.schema.json`)) as object;
  return new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
}

interface Rack {
  id: string;
  at: [number, number];
  facing: string;
  type: string;
  feeds: string[];
  powerKw: number;
}
interface Hall {
  design: Record<string, unknown>;
  racks: Rack[];
  waivers?: object[];
}
const example = (edit: (hall: Hall) => void = () => undefined): Hall => {
  const hall = JSON.parse(text('examples/clean.hall.json')) as Hall;
  edit(hall);
  return hall;
};

/** It holds, each of its top-level keys is needed, and one that it does not name is refused. */
function expectToHold(holds: ValidateFunction, output: string): void {
  const value = JSON.parse(output) as Record<string, unknown>;
  holds(value);
  expect(holds.errors ?? []).toEqual([]);
  for (const key of Object.keys(value).filter((name) => name !== 'baseline')) {
    const rest = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    expect(holds(rest), `without ${key}`).toBe(false);
  }
  expect(holds({ ...value, surprise: 1 })).toBe(false);
}

describe('the schema of', () => {
  it('diff holds for changes of every kind, findings, broken and new files, settings and catalogues', () => {
    const holds = validator('diff');
    const ws = workspace();
    ws.write('a.hall.json', example());
    ws.write('gone.hall.json', clean);
    ws.write('broken.hall.json', clean);
    ws.write('site.campus.json', campus('a.hall.json'));
    ws.write('.datahall.json', { profile: 'eu' });
    ws.write('own.catalog.json', { format: 'datahall-catalog/1', types: [] });
    new GitRepository(ws.folder).git('rm', '--quiet', 'gone.hall.json');
    ws.write('broken.hall.json', '{ "racks": [');
    ws.write('.datahall.json', { profile: 'fr', rules: { 'space/hot-aisle-width': 'off' } });
    ws.write(
      'a.hall.json',
      example((hall) => {
        const [one, two, three, four, five] = hall.racks as [Rack, Rack, Rack, Rack, Rack];
        one.at = [one.at[0] + 150, one.at[1]];
        two.facing = 'south';
        three.feeds = three.feeds.slice(0, 1);
        three.powerKw = 900;
        four.id = 'NEW-NAME';
        five.type = 'mgmt-rack';
        hall.racks.splice(10, 1);
        hall.racks.push({ ...hall.racks[12]!, id: 'ADDED' });
        hall.waivers = [
          { id: 'W', rule: 'power/feed-overload', on: [three.id], reason: 'For the test of the schema.' },
        ];
      }),
    );
    const { stdout } = ws.run('diff', '--git', 'HEAD', '--format', 'json');
    expectToHold(holds, stdout);
    const { summary } = JSON.parse(stdout) as {
      summary: { changes: Record<string, number>; findings: { new: number } };
    };
    for (const kind of ['added', 'removed', 'renamed', 'moved', 'rotated', 'rewired', 'edited']) {
      expect(summary.changes[kind], kind).toBeGreaterThan(0);
    }
    expect(summary.findings.new).toBeGreaterThan(0);
    expectToHold(holds, ws.run('diff', '--git', 'HEAD', '--no-impact', '--format', 'json').stdout);
    expectToHold(holds, ws.run('diff', 'a.hall.json', 'a.hall.json', '--format', 'json').stdout);
  });

  it('simulate holds for one loss and for sweeps that do harm', () => {
    const holds = validator('simulation');
    const ws = workspace();
    ws.write('a.hall.json', JSON.parse(text('examples/faults.hall.json')));
    for (const args of [['--grid-loss'], ['--n', '1'], ['--compartments', '--n', '1', '--list', '2']]) {
      expectToHold(holds, ws.run('simulate', 'a.hall.json', ...args, '--format', 'json').stdout);
    }
  });

  it('report holds for halls with phases, without anything, and broken', () => {
    const holds = validator('capacity');
    const ws = workspace();
    ws.write('a.hall.json', example());
    ws.write('b.hall.json', clean);
    ws.write('c.hall.json', '{');
    expectToHold(holds, ws.run('report', '--format', 'json').stdout);
    expectToHold(holds, ws.run('report', 'b.hall.json', '--format', 'json').stdout);
  });

  it('rules, waivers and the configuration hold', () => {
    const ws = workspace();
    ws.write('a.hall.json', {
      ...clean,
      waivers: [
        {
          id: 'W1',
          rule: 'space/overlap',
          on: ['R1'],
          reason: 'Because of this.',
          expires: '2026-01-01',
          by: 'A.',
        },
        { rule: 'no/such-rule', on: [], reason: 'Because of that.', upTo: 3 },
      ],
    });
    ws.write('.datahall.json', {
      profile: 'us',
      rules: { 'space/hot-aisle-width': 'off', 'space/cold-aisle-width': { options: { minMm: 1300 } } },
      baseline: 'known.json',
    });
    expectToHold(validator('rules'), ws.run('rules', '--format', 'json').stdout);
    expectToHold(validator('waivers'), ws.run('waivers', 'list', '--format', 'json').stdout);
    expectToHold(validator('config'), ws.run('validate', '--print-config').stdout);
  });

  it('the lines of validate hold for each of them', () => {
    const holds = validator('report-lines');
    const ws = workspace();
    ws.write('a.hall.json', unresolved);
    ws.write('b.hall.json', unknownKey);
    const lines = ws.run('validate', '--format', 'jsonl').stdout.trim().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of [lines[0]!, lines.at(-1)!])
      expect(holds({ ...(JSON.parse(line) as object), more: 1 })).toBe(false);
    for (const line of lines) {
      holds(JSON.parse(line));
      expect(holds.errors ?? []).toEqual([]);
    }
  });
});
