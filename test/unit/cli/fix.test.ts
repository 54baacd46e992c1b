import { describe, expect, it } from 'vitest';
import { datahall } from './datahall';

const workspace = datahall();

const room = '"room": { "outline": [[0, 0], [20000, 0], [20000, 12000], [0, 12000]] }';
const hall = (racks: string, waivers = '') => `{
  "format": "datahall/1",
  "design": { "power": "n" },
  ${room},
  "racks": [
    ${racks}
  ]${waivers}
}
`;
const first = '{ "id": "R1", "type": "network-rack", "at": [3000, 3000] }';
const overlapping = hall(`${first},\n    { "id": "R2", "type": "network-rack", "at": [3500, 3000] }`);
const apart = overlapping.replace('3500', '3600');
const unused = hall(
  first,
  `,
  "waivers": [
    { "rule": "space/overlap", "on": ["R1"], "reason": "Until the spring of 2027" }
  ]`,
);

describe('validate --fix', () => {
  it('repairs what is safe, line ends and byte order mark kept, and leaves guesses alone', () => {
    const w = workspace();
    w.write('a.hall.json', `\uFEFF${unused.replaceAll('\n', '\r\n')}`);
    w.write('b.hall.json', overlapping);
    const { stderr } = w.run('validate', '--fix', '--only', 'space/overlap', '--only', 'waiver/');
    expect(stderr).toBe('datahall: fixed a.hall.json: Remove the unused waiver (waiver/unused)\n');
    expect(w.read('a.hall.json')).not.toContain('2027');
    expect(w.read('a.hall.json').startsWith('\uFEFF{\r\n')).toBe(true);
    expect(w.read('b.hall.json')).toBe(overlapping);
  });

  it('takes guesses with --unsafe-fixes, and is clean afterwards', () => {
    const w = workspace();
    w.write('b.hall.json', overlapping);
    const run = w.run('validate', '--unsafe-fixes', '--only', 'space/overlap');
    expect(run.code).toBe(0);
    expect(run.stderr).toBe('datahall: fixed b.hall.json: Move R2 100 mm to the east (space/overlap)\n');
    expect(w.read('b.hall.json')).toBe(apart);
  });

  it('writes nothing with --fix-dry-run, and lists the repairs in the report', () => {
    const w = workspace();
    w.write('b.hall.json', overlapping);
    const run = w.run('validate', '--fix-dry-run', '--only', 'space/overlap', '--format', 'json');
    expect(w.read('b.hall.json')).toBe(overlapping);
    expect(run.code).toBe(1);
    const report = JSON.parse(run.stdout) as { files: { findings: { fixes: unknown }[] }[] };
    expect(report.files[0]?.findings[0]?.fixes).toContainEqual({
      title: 'Move R2 100 mm to the east',
      safety: 'unsafe',
    });
  });

  it('repairs campuses too, by what their halls add up to, and says in a dry run what it would do', () => {
    const w = workspace();
    w.write('h1.hall.json', hall('{ "id": "R1", "type": "network-rack", "at": [3000, 3000], "powerKw": 5 }'));
    // 5 kW of IT are more than 0.001 MVA: only the file of the hall says so, and so the waiver is for something.
    const campus = `{
  "format": "datahall-campus/1",
  "site": { "gridMva": 0.001 },
  "power": [
    { "id": "TX-A", "kind": "switchboard" }
  ],
  "halls": [
    { "id": "H1", "file": "h1.hall.json", "from": ["tx-a"] }
  ]
}
`;
    w.write('site.campus.json', campus);
    const only = ['--only', 'data/', '--only', 'campus/grid-capacity', '--only', 'waiver/'];
    const dry = w.report('--fix-dry-run', ...only).files.find(({ path }) => path === 'site.campus.json');
    expect(dry?.findings.map(({ rule, fixes }) => [rule, fixes])).toEqual([
      ['campus/grid-capacity', []],
      ['data/unresolved-reference', [{ title: 'Write tx-a as TX-A', safety: 'safe' }]],
    ]);
    expect(w.read('site.campus.json')).toBe(campus);
    const { code, stderr } = w.run('validate', '--fix', ...only);
    expect([code, stderr]).toEqual([
      1,
      'datahall: fixed site.campus.json: Write tx-a as TX-A (data/unresolved-reference)\n',
    ]);
    expect(w.read('site.campus.json')).toBe(campus.replace('tx-a', 'TX-A'));
  });
});
