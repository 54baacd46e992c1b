import { describe, expect, it } from 'vitest';
import { datahall } from './datahall';
import { hallOf, hallText, newRack } from './mergeHalls';

const workspace = datahall();

function threeVersions(base: string, ours: string, theirs: string) {
  const w = workspace();
  w.write('base.hall.json', base);
  w.write('ours.hall.json', ours);
  w.write('theirs.hall.json', theirs);
  return w;
}
const files = ['base.hall.json', 'ours.hall.json', 'theirs.hall.json'] as const;

describe('datahall merge', () => {
  it('prints the result, and ends with 0 where nothing is open', () => {
    const w = threeVersions(hallText(), hallText({ R1: { powerKw: 12 } }), hallText({ R2: { powerKw: 14 } }));
    const { code, stdout } = w.run('merge', ...files);
    expect(stdout).toBe(hallText({ R1: { powerKw: 12 }, R2: { powerKw: 14 } }));
    expect(code).toBe(0);
  });

  it('writes to a file, leaves conflicts in it that validate refuses, and ends with 1', () => {
    const w = threeVersions(
      hallText(),
      hallText({ R1: { powerKw: 12 }, R2: { powerKw: 11 } }),
      hallText({ R1: { powerKw: 14 } }),
    );
    const { code, stdout, stderr } = w.run('merge', ...files, '-o', 'out.hall.json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('R1: powerKw is 12 on our side and 14 on theirs; it was 10.');
    const merged = hallOf(w.read('out.hall.json'));
    expect(merged.racks.map(({ powerKw }) => powerKw)).toEqual([12, 11]);
    expect(merged.$conflicts).toEqual([
      { id: 'R1', collection: 'racks', path: ['powerKw'], base: 10, ours: 12, theirs: 14 },
    ]);
    const [finding] = w.report('--only=data', 'out.hall.json').files[0]!.findings;
    expect(finding).toMatchObject({
      rule: 'data/conflict',
      severity: 'error',
      objects: ['R1'],
      pointer: '/racks/0/powerKw',
    });
    expect(w.run('validate', '--only=data', 'out.hall.json').code).toBe(1);
  });

  it('says what findings the merge makes that neither side had', () => {
    // Each side puts a rack where nothing stands; together they stand in each other.
    const w = threeVersions(
      hallText(),
      hallText({ others: [newRack('R3', [9000, 3000])] }),
      hallText({ others: [newRack('R4', [9300, 3000])] }),
    );
    const { code, stderr } = w.run('merge', ...files);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /in neither side before:\n(?:.*\n)*.*error: R4 overlaps R3 by 300 mm\. \(space\/overlap\)/,
    );
  });

  it('takes a missing base for a file that both sides added', () => {
    const w = threeVersions(
      '',
      hallText({ name: 'ours' }),
      hallText({ others: [newRack('R3', [9000, 3000])] }),
    );
    const { code, stdout } = w.run('merge', '/dev/null', 'ours.hall.json', 'theirs.hall.json');
    expect(code).toBe(0);
    expect(hallOf(stdout).racks.map(({ id }) => id)).toEqual(['R1', 'R2', 'R3']);
  });

  it('merges as text, with markers, what is not JSON', () => {
    const w = threeVersions(
      hallText(),
      hallText({ R1: { powerKw: 12 } }).replace('"racks"', '"racks'),
      hallText({ R2: { powerKw: 14 } }),
    );
    const { code, stdout, stderr } = w.run('merge', ...files);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^<<<<<<< ours$/m);
    expect(stdout).toMatch(/^>>>>>>> theirs$/m);
    expect(stderr).toContain('Our version cannot be merged by objects: It is not JSON');
  });

  it('marks a text merge that would look clean, such as one with an id used twice', () => {
    const twice = hallText({ others: [newRack('R1', [9000, 3000])] });
    const w = threeVersions(
      twice,
      twice.replace('9000', '9600'),
      hallText({ name: 'theirs', others: [newRack('R1', [9000, 3000])] }),
    );
    const { code, stdout, stderr } = w.run('merge', ...files);
    expect(code).toBe(1);
    expect(stderr).toContain('The id R1 is used twice');
    expect(stdout).toMatch(/^<<<<<<< ours$/m);
  });

  it('merges the halls of a campus, and follows a renamed power node', () => {
    const campus = (node: string, halls: readonly object[]) =>
      JSON.stringify({ format: 'datahall-campus/1', power: [{ id: node, kind: 'transformer' }], halls });
    const w = workspace();
    const h1 = (node: string) => ({ id: 'H1', file: 'h1.hall.json', from: [node] });
    w.write('base', campus('TX-1', [h1('TX-1')]));
    w.write('ours', campus('TX-A', [h1('TX-A')]));
    w.write('theirs', campus('TX-1', [h1('TX-1'), { id: 'H2', file: 'h2.hall.json', from: ['TX-1'] }]));
    const { code, stdout } = w.run('merge', 'base', 'ours', 'theirs');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(
      JSON.parse(campus('TX-A', [h1('TX-A'), { id: 'H2', file: 'h2.hall.json', from: ['TX-A'] }])),
    );
  });

  it('ends with 2 for a file that is not there', () => {
    const w = threeVersions(hallText(), hallText(), hallText());
    expect(w.run('merge', 'none.hall.json', 'ours.hall.json', 'theirs.hall.json')).toMatchObject({
      code: 2,
      stderr: 'datahall: none.hall.json cannot be read: it does not exist.\n',
    });
  });
});

describe('datahall merge-driver', () => {
  it('writes the result to the second file', () => {
    const w = threeVersions(hallText(), hallText({ R1: { powerKw: 12 } }), hallText({ R2: { powerKw: 14 } }));
    expect(w.run('merge-driver', ...files, 'h.hall.json')).toMatchObject({ code: 0, stdout: '' });
    expect(w.read('ours.hall.json')).toBe(hallText({ R1: { powerKw: 12 }, R2: { powerKw: 14 } }));
  });

  it.each([
    ['an empty base', '', hallText(), hallText({ name: 'x' }), 0],
    ['an empty file on our side', hallText(), '', hallText({ name: 'x' }), 1],
    ['an empty file on their side', hallText(), hallText({ name: 'x' }), '', 1],
    ['three equal files', hallText(), hallText(), hallText(), 0],
    ['no text on their side', hallText(), hallText(), '\u0000\u0001', 1],
    [
      'a reference that leads nowhere on both sides',
      hallText({ others: [{ ...newRack('R3', [9000, 3000]), feeds: ['A1'] }] }),
      hallText({ others: [{ ...newRack('R3', [9000, 3000]), feeds: ['A1'] }] }),
      hallText({ name: 'x', others: [{ ...newRack('R3', [9000, 3000]), feeds: ['A1'] }] }),
      1,
    ],
    [
      'a value that the format does not allow',
      hallText(),
      hallText({ R1: { facing: 'up' } }),
      hallText({ name: 'x' }),
      1,
    ],
  ])('%s', (_name, base, ours, theirs, expected) => {
    const w = threeVersions(base, ours, theirs);
    const { code } = w.run('merge-driver', ...files, 'h.hall.json');
    expect(code).toBe(expected);
    const result = w.read('ours.hall.json');
    if (expected === 0) expect(w.run('validate', '--only=data', 'ours.hall.json').code).toBe(0);
    // Whoever looks sees it: markers, or a finding.
    else if (!result.includes('<<<<<<< ours'))
      expect(w.run('validate', '--only=data', 'ours.hall.json').code).toBe(1);
  });

  it('ends with 1, and no stack of its own to read alone, where it cannot write', () => {
    const w = threeVersions(hallText(), hallText({ name: 'a' }), hallText({ name: 'b' }));
    const { code, stderr } = w.run(
      'merge-driver',
      'base.hall.json',
      'no/such/folder',
      'theirs.hall.json',
      'h.hall.json',
    );
    expect(code).toBe(1);
    expect(stderr).toContain('h.hall.json could not be merged by objects');
  });

  it('ends with the code that a wrapper asks for', () => {
    const w = threeVersions(hallText(), hallText({ name: 'a' }), hallText({ name: 'b' }));
    expect(w.run('merge-driver', '--conflict-code', '10', ...files, 'h.hall.json').code).toBe(10);
  });
});
