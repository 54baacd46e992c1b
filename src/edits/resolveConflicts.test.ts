import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../diff/merge/mergeTexts';
import { scriptedMerges, type ScriptedMerge } from '../diff/merge/scriptedMerges.cases';
import { edited, hasTestType, mergeHall, type HallValue } from '../diff/merge/testing/editedHall';
import { meaning } from '../diff/merge/testing/meaning';
import { leftConflicts } from '../model/mergeConflicts';
import { applyEdits, type TextEdit } from '../text/source';
import { isRefusal } from './hallEdit';
import { keyOfConflict, resolveConflicts } from './resolveConflicts';

const parse = (text: string) => JSON.parse(text) as HallValue;
const keysOf = (text: string) => leftConflicts(parse(text)['$conflicts']).map(keyOfConflict);

function mergedText({ ours, theirs }: ScriptedMerge): string {
  const base = mergeHall();
  const write = (hall: HallValue) => `${JSON.stringify(hall, null, 2)}\n`;
  const texts = { base: write(base), ours: write(edited(base, ours)), theirs: write(edited(base, theirs)) };
  const result = mergeTexts(texts, { kind: 'hall', hasType: hasTestType });
  if (result.kind !== 'merged') throw new Error(result.reasons.join(' '));
  return result.text;
}

function resolved(text: string, keys: readonly string[], side: 'ours' | 'theirs' | 'base'): string {
  const edits = resolveConflicts(text, 'hall', { keys, side });
  if (isRefusal(edits)) throw new Error(edits.refused);
  return applyEdits(text, edits as readonly TextEdit[]);
}

const open = scriptedMerges.filter(({ conflicts }) => conflicts !== undefined);

describe.each(open.map((scripted) => [scripted.name, scripted] as const))('%s', (_name, scripted) => {
  const text = mergedText(scripted);

  it('picked as ours leaves what stands there, and no conflict', () => {
    const after = parse(resolved(text, keysOf(text), 'ours'));
    expect(after).not.toHaveProperty('$conflicts');
    expect(meaning(after)).toEqual(meaning(edited(mergeHall(), scripted.result)));
  });

  it('picked as theirs gives what their side would have kept', () => {
    const after = parse(resolved(text, keysOf(text), 'theirs'));
    expect(after).not.toHaveProperty('$conflicts');
    expect(meaning(after)).toEqual(meaning(edited(mergeHall(), scripted.swapped ?? scripted.result)));
  });

  it('picked one by one gives the same as picked at once', () => {
    let one = text;
    for (const key of keysOf(text)) one = resolved(one, [key], 'theirs');
    expect(parse(one)).toEqual(parse(resolved(text, keysOf(text), 'theirs')));
  });
});

describe('picking', () => {
  const base = mergeHall();
  const lines = (hall: HallValue) =>
    JSON.stringify(hall).replaceAll('},{', '},\n{').replaceAll('":[', '":[\n');
  const one: HallValue = {
    ...edited(base, () => undefined),
    $conflicts: [
      { id: 'R01-1', collection: 'racks', path: ['powerKw'], base: 40, ours: 50, theirs: 60 },
      {
        id: 'R01-2',
        collection: 'racks',
        path: ['at'],
        base: { at: [0, 0] },
        ours: { at: [1, 1] },
        theirs: { at: [2, 2], facing: 'east' },
      },
    ],
  };

  it('changes the lines of the object and of the entry alone', () => {
    const text = lines(one);
    const after = resolved(text, [keysOf(text)[0]!], 'theirs');
    const before = new Set(text.split('\n'));
    const changed = after.split('\n').filter((line) => !before.has(line));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('"powerKw":60');
    expect(keysOf(after)).toHaveLength(1);
  });

  it('puts place and direction back together, and takes a direction away that the side has not', () => {
    const text = lines(one);
    const rackOf = (side: 'theirs' | 'base') =>
      (parse(resolved(text, [keysOf(text)[1]!], side))['racks'] as { id: string }[]).find(
        ({ id }) => id === 'R01-2',
      );
    expect(rackOf('theirs')).toMatchObject({ at: [2, 2], facing: 'east' });
    expect(rackOf('base')).toMatchObject({ at: [0, 0] });
    expect(rackOf('base')).not.toHaveProperty('facing');
  });

  it('refuses a conflict that is gone', () => {
    expect(resolveConflicts(lines(base), 'hall', { keys: ['x'], side: 'ours' })).toMatchObject({
      refused: 'This conflict is no longer in the file.',
    });
  });

  it('puts another name in the place of one wherever it is named, in what is left to decide too', () => {
    const text = `{
  "format": "datahall/1",
  "$conflicts": [
    { "id": "P1", "collection": "phases", "path": ["id"], "base": "P0", "ours": "P1", "theirs": "PA" },
    { "id": "P1", "collection": "phases", "path": ["order"], "base": 1, "ours": 2, "theirs": 3 },
    { "id": "R2", "collection": "racks", "path": [], "ours": { "id": "R2", "phase": "P1" }, "theirs": { "id": "R2", "phase": "P1", "powerKw": 5 } },
    { "id": "R1", "collection": "racks", "path": ["phase"], "base": "P2", "ours": "P1", "theirs": "P3" },
    { "id": "R2", "collection": "racks", "path": ["name"], "base": "P1 rack", "ours": "P2", "theirs": "P3" }
  ],
  "design": { "phases": ["P1", "P2"] },
  "phases": [
    { "id": "P1", "order": 2 }
  ],
  "racks": [
    { "id": "R1", "phase": "P1" },
    { "id": "R2", "phase": "P1" },
    { "id": "R3", "phase": "P2" }
  ]
}
`;
    const [name] = keysOf(text);
    const after = parse(resolved(text, [name!], 'theirs'));
    expect(JSON.stringify(after)).not.toContain('"P1"');
    expect(after).toMatchObject({
      $conflicts: [
        { id: 'PA', path: ['order'] },
        { ours: { phase: 'PA' }, theirs: { phase: 'PA', powerKw: 5 } },
        { base: 'P2', ours: 'PA', theirs: 'P3' },
        // Words are no reference.
        { base: 'P1 rack', ours: 'P2', theirs: 'P3' },
      ],
      design: { phases: ['PA', 'P2'] },
      phases: [{ id: 'PA' }],
      racks: [{ phase: 'PA' }, { phase: 'PA' }, { phase: 'P2' }],
    });
    // One object, one line: those that name nothing are as they were.
    expect(resolved(text, [name!], 'theirs')).toContain('    { "id": "R3", "phase": "P2" }\n');
    expect(parse(resolved(text, [name!], 'ours'))).toMatchObject({ phases: [{ id: 'P1' }] });
    expect(() => resolved(text.replace('"id": "R3"', '"id": "PA"'), [name!], 'theirs')).toThrow(
      'There is another object with the id PA.',
    );
  });

  it('reaches the phases of the design that are left to decide, and no word of it', () => {
    const text = `{
  "format": "datahall/1",
  "$conflicts": [
    { "id": "P1", "collection": "phases", "path": ["id"], "base": "P0", "ours": "P1", "theirs": "PA" },
    { "path": ["design", "phases"], "base": ["P1"], "ours": ["P1", "P2"], "theirs": ["P3", "P1"] },
    { "path": ["name"], "base": "P1", "ours": "P1", "theirs": "P2" }
  ],
  "design": { "phases": ["P1", "P2"] },
  "phases": [
    { "id": "P1", "order": 2 }
  ],
  "racks": []
}
`;
    const [name, design] = keysOf(text);
    expect(parse(resolved(text, [name!], 'theirs'))).toMatchObject({
      $conflicts: [
        { base: ['PA'], ours: ['PA', 'P2'], theirs: ['P3', 'PA'] },
        { base: 'P1', ours: 'P1', theirs: 'P2' },
      ],
      design: { phases: ['PA', 'P2'] },
    });
    // Their list after their name: nothing that is gone is named again.
    const both = parse(resolved(resolved(text, [name!], 'theirs'), [design!], 'theirs'));
    expect(both).toMatchObject({ design: { phases: ['P3', 'PA'] }, phases: [{ id: 'PA' }] });
    const whole = text.replace(
      '["design", "phases"], "base": ["P1"], "ours": ["P1", "P2"], "theirs": ["P3", "P1"]',
      '["design"], "ours": { "phases": ["P1"] }, "theirs": { "power": "2n", "phases": ["P1"] }',
    );
    expect(parse(resolved(whole, [name!], 'theirs'))).toMatchObject({
      $conflicts: [{ ours: { phases: ['PA'] }, theirs: { power: '2n', phases: ['PA'] } }, {}],
    });
  });
});
