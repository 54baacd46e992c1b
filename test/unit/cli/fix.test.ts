import { describe, expect, it } from 'vitest';
import { datahall } from './datahall';

const workspace = datahall('fix');

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
});
