/** What a merge left to decide: picked on the canvas, and the merge itself where git has made one of texts. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { GitRepository } from '../harness/gitRepository';
import type { HallCanvas } from '../harness/hallCanvas';
import { cleanHall, lineOf, replaceOnce } from '../harness/halls';
import type { TestWindow } from './window';

const placeOfR1 =
  '{ "id": "R1", "collection": "racks", "path": ["at"], "base": { "at": [3000, 3000], "facing": "north" }, "ours": { "at": [3000, 2400], "facing": "north" }, "theirs": { "at": [3600, 3000], "facing": "north" } }';
const loadOfR2 = '{ "id": "R2", "collection": "racks", "path": ["powerKw"], "ours": 4, "theirs": 6 }';

/** Both moved R1, and both gave R2 a load: as `datahall merge` leaves it. */
const twoConflicts = (
  [
    [
      '"name": "Test hall",\n',
      `"name": "Test hall",\n  "$conflicts": [\n    ${placeOfR1},\n    ${loadOfR2}\n  ],\n`,
    ],
    [
      '[3000, 3000], "facing": "north", "feeds": ["A1"] },',
      '[3000, 2400], "facing": "north", "feeds": ["A1"] },',
    ],
    ['"R2", "type": "test-rack",', '"R2", "type": "test-rack", "powerKw": 4,'],
  ] as const
).reduce((text, [from, to]) => replaceOnce(text, from, to), cleanHall);

/** One of each kind that a merge leaves, in the order in which they are shown. */
const kinds = [
  '{ "id": "A1", "collection": "feeds", "path": ["id"], "base": "A0", "ours": "A1", "theirs": "BW-1" }',
  '{ "id": "P1", "collection": "phases", "path": [], "ours": { "id": "P1", "order": 1 }, "theirs": { "id": "P1", "order": 2 } }',
  '{ "id": "R1", "collection": "racks", "path": ["powerKw"], "ours": 4, "theirs": 6 }',
  '{ "id": "R1", "collection": "racks", "path": ["at"], "base": { "at": [3000, 3000], "facing": "north" }, "ours": { "at": [3000, 2400], "facing": "north" }, "theirs": { "at": [3600, 3000], "facing": "north" } }',
  '{ "id": "R3", "collection": "racks", "path": [], "theirs": { "id": "R3", "type": "test-rack", "at": [9600, 3000], "facing": "north", "feeds": ["A1"] } }',
  '{ "path": ["name"], "base": "Test hall", "ours": "Our hall", "theirs": "Their hall" }',
];

const everyKind = (
  [
    [
      '"name": "Test hall",\n',
      `"name": "Our hall",\n  "$conflicts": [\n    ${kinds.join(',\n    ')}\n  ],\n`,
    ],
    [
      '"R1", "type": "test-rack", "at": [3000, 3000]',
      '"R1", "type": "test-rack", "at": [3000, 2400], "powerKw": 4',
    ],
    [`,\n${lineOf(cleanHall, 'R3')}`, ''],
    ['  "airUnits": [\n', '  "phases": [\n    { "id": "P1", "order": 1 }\n  ],\n  "airUnits": [\n'],
  ] as const
).reduce((text, [from, to]) => replaceOnce(text, from, to), cleanHall);

/** The state of what is being merged: base, ours and theirs. Only R1's place is in both. */
const versions = {
  base: cleanHall,
  ours: replaceOnce(
    replaceOnce(cleanHall, '[3000, 3000]', '[3000, 2400]'),
    lineOf(cleanHall, 'R2'),
    lineOf(cleanHall, 'R2').replace('"facing"', '"powerKw": 4, "facing"'),
  ),
  theirs: replaceOnce(replaceOnce(cleanHall, '[3000, 3000]', '[3600, 3000]'), '[6000, 3000]', '[6000, 1800]'),
};

const bar = (canvas: HallCanvas) => canvas.frame.locator('#conflicts');
const size = (canvas: HallCanvas) => async () => Number(await bar(canvas).getAttribute('data-size'));

export function conflicts(window: TestWindow): void {
  const findings = (file: string) => async () =>
    (await window.workbench.host.diagnosticsOf(file)).filter((d) => d.startsWith('data/conflict')).length;

  it('are picked one by one, by mouse and by keyboard, each as one edit that one undo takes back', async () => {
    const name = 'conflicts.hall.json';
    const { workbench } = window;
    const file = window.workbench.file(name);
    const text = () => workbench.host.textOf(file);
    const canvas = await window.openNew(name, twoConflicts);
    await bar(canvas).waitFor();
    await eventuallyEqual('two conflicts', size(canvas), 2);
    await eventuallyEqual('two findings', findings(file), 2);
    assert.equal(await text(), twoConflicts, 'written on open');
    assert.match(
      await bar(canvas).locator('.conflict-sentence').innerText(),
      /^R1: its place is \[3000, 2400\]/,
    );
    await canvas.press('0');
    await workbench.screenshotInThemes('conflicts');
    await bar(canvas).locator('summary').click();
    await workbench.screenshot('conflicts-list');
    await bar(canvas).locator('summary').click();

    await bar(canvas).locator('[data-side="theirs"]').click();
    const picked = replaceOnce(
      replaceOnce(twoConflicts, `    ${placeOfR1},\n`, ''),
      '"at": [3000, 2400], "facing": "north", "feeds"',
      '"at": [3600, 3000], "facing": "north", "feeds"',
    );
    await eventuallyEqual('R1 where they put it', text, picked);
    await eventuallyEqual('one conflict', size(canvas), 1);
    await eventuallyEqual('one finding', findings(file), 1);
    await workbench.page.keyboard.press('Control+z');
    await eventuallyEqual('the text after one undo', text, twoConflicts);
    await eventuallyEqual('two conflicts again', size(canvas), 2);
    const sentence = bar(canvas).locator('.conflict-sentence');
    await eventually('what came back', async () => /^R1: its place/.test(await sentence.innerText()));
    await workbench.page.keyboard.press('Control+Shift+z');
    await eventuallyEqual('the text after one redo', text, picked);
    await eventuallyEqual('one conflict after the redo', size(canvas), 1);

    // An undo at once takes back the pick, though VS Code did not know of it yet.
    const versionOf = async () => (await workbench.host.document(file))?.version ?? 0;
    const version = await versionOf();
    for (const key of ['j', 'o', 'Control+z']) await canvas.press(key);
    await eventuallyEqual('a pick and its undo', versionOf, version + 2);
    assert.equal(await text(), picked);
    // What the keys decide has to be there again.
    await eventuallyEqual('the picture after them', () => canvas.drawnVersion(), version + 2);
    await eventuallyEqual('the conflict again', size(canvas), 1);
    await canvas.press('j');
    await canvas.press('o');
    const decided = replaceOnce(picked, `  "$conflicts": [\n    ${loadOfR2}\n  ],\n`, '');
    await eventuallyEqual('R2 as it was', text, decided);
    await bar(canvas).waitFor({ state: 'hidden' });
    await eventuallyEqual('no finding', findings(file), 0);
    await canvas.click([3900, 3600]);
    await canvas.waitForSelection(['R1']);
  });

  it('of every kind are picked by keyboard, one by one and for a whole object', async () => {
    const name = 'conflict-kinds.hall.json';
    const { workbench } = window;
    const { page } = workbench;
    const text = () => workbench.host.textOf(workbench.file(name));
    const canvas = await window.openNew(name, everyKind);
    await bar(canvas).waitFor();
    await eventuallyEqual('six conflicts', size(canvas), 6);
    let expected = everyKind;
    const expectText = async (what: string, ...changes: readonly (readonly [string, string])[]) => {
      expected = changes.reduce((all, [from, to]) => replaceOnce(all, from, to), expected);
      await eventuallyEqual(what, text, expected);
    };
    const entry = (at: number) => [`    ${kinds[at]},\n`, ''] as const;
    const press = async (key: string) => {
      await canvas.press('j');
      await canvas.press(key);
    };

    // Both gave one feed another name.
    await press('t');
    await expectText(
      'their name, wherever it is named',
      entry(0),
      ['{ "id": "A1", "kind"', '{ "id": "BW-1", "kind"'],
      [
        '"powerKw": 4, "facing": "north", "feeds": ["A1"]',
        '"powerKw": 4, "facing": "north", "feeds": ["BW-1"]',
      ],
      ...['AC1', 'R2'].map((id) => {
        const line = lineOf(everyKind, id);
        return [line, line.replace('"A1"', '"BW-1"')] as const;
      }),
      [
        '"theirs": { "id": "R3", "type": "test-rack", "at": [9600, 3000], "facing": "north", "feeds": ["A1"] }',
        '"theirs": { "id": "R3", "type": "test-rack", "at": [9600, 3000], "facing": "north", "feeds": ["BW-1"] }',
      ],
    );
    await eventuallyEqual('five conflicts', size(canvas), 5);

    // Both added one id.
    await press('t');
    await expectText('their phase', entry(1), [
      '{ "id": "P1", "order": 1 }\n',
      '{ "id": "P1", "order": 2 }\n',
    ]);
    await eventuallyEqual('four conflicts', size(canvas), 4);

    // Two of one object at once, by the keyboard all the way.
    await bar(canvas).getByRole('button', { name: 'Pick for all of R1: Theirs' }).waitFor();
    await press('Shift+T');
    await expectText('all of R1 as they have it', entry(2), entry(3), [
      '"R1", "type": "test-rack", "at": [3000, 2400], "powerKw": 4',
      '"R1", "type": "test-rack", "at": [3600, 3000], "powerKw": 6',
    ]);
    await eventuallyEqual('two conflicts', size(canvas), 2);

    // Ours deleted what theirs edited.
    await press('t');
    const kept = expected;
    const r3 =
      '{ "id": "R3", "type": "test-rack", "at": [9600, 3000], "facing": "north", "feeds": ["BW-1"] }';
    const ofR3 = kinds[4]!.replace(
      '"at": [9600, 3000], "facing": "north", "feeds": ["A1"]',
      '"at": [9600, 3000], "facing": "north", "feeds": ["BW-1"]',
    );
    const r2 = lineOf(kept, 'R2').replace(/,$/, '');
    await expectText('R3 is back', [`    ${ofR3},\n`, ''], [`${r2}\n`, `${r2},\n    ${r3}\n`]);
    await page.keyboard.press('Control+z');
    await eventuallyEqual('the text after one undo', text, kept);
    await eventuallyEqual('two conflicts again', size(canvas), 2);
    expected = kept;
    // The bar is at what came back.
    await press('o');
    await expectText('R3 stays away', [`    ${ofR3},\n`, '']);
    await eventuallyEqual('one conflict', size(canvas), 1);

    // A field of the file itself, as it was before both.
    await press('b');
    await expectText(
      'the name of before',
      [`  "$conflicts": [\n    ${kinds[5]}\n  ],\n`, ''],
      ['"Our hall"', '"Test hall"'],
    );
    await bar(canvas).waitFor({ state: 'hidden' });
  });

  it('of a merge in git: the banner and the palette merge by objects what git merged as text', async () => {
    const name = 'merging.hall.json';
    const { workbench } = window;
    const { page } = workbench;
    const file = window.workbench.file(name);
    const text = () => workbench.host.textOf(file);
    writeFileSync(file, versions.base);
    // Only this file: what other tests left in the folder is none of the merge's business.
    const repository = new GitRepository(workbench.folder);
    const commit = (version: string) => {
      writeFileSync(file, version);
      repository.git('add', '--', name);
      repository.git('commit', '--quiet', '--allow-empty', '--message=Edit', '--', name);
    };
    repository.git('checkout', '--quiet', '-b', 'theirs');
    commit(versions.theirs);
    repository.git('checkout', '--quiet', 'main');
    commit(versions.ours);
    await eventually('the git extension to know the repository', () =>
      workbench.host.run(
        (api) => api.extensions.getExtension('vscode.git')?.exports.getAPI(1).repositories.length > 0,
      ),
    );
    const canvas = await workbench.openHall(name);
    const drawn = await canvas.drawnObjects();
    assert.throws(() => repository.git('merge', '--quiet', 'theirs'), 'git merged the texts');
    try {
      const withMarkers = readFileSync(file, 'utf8');
      assert.match(withMarkers, /^<{7} /m);
      await canvas.banner.waitFor();
      assert.equal(await canvas.drawnObjects(), drawn);
      await workbench.screenshot('merge-markers');

      await canvas.frame.locator('#merge-by-objects').click();
      const merged = [
        ['"name": "Test hall",\n', `"name": "Test hall",\n  "$conflicts": [\n    ${placeOfR1}\n  ],\n`],
        ['[6000, 3000]', '[6000, 1800]'],
      ].reduce((all, [from, to]) => replaceOnce(all, from!, to!), versions.ours);
      await eventuallyEqual('the merge by objects', text, merged);
      await canvas.banner.waitFor({ state: 'hidden' });
      await eventuallyEqual('what is left to decide', size(canvas), 1);
      await canvas.focus();
      await page.keyboard.press('Control+z');
      await eventuallyEqual('the texts with markers after one undo', text, withMarkers);
      await canvas.banner.waitFor();

      await workbench.quickInput.runCommand('Merge by Objects', () => canvas.focus());
      await eventuallyEqual('the merge from the palette', text, merged);
      await eventuallyEqual('what is left to decide again', size(canvas), 1);
      await workbench.screenshot('merged-by-objects');

      await canvas.press('j');
      await canvas.press('t');
      const result = [
        [`  "$conflicts": [\n    ${placeOfR1}\n  ],\n`, ''],
        ['"at": [3000, 2400]', '"at": [3600, 3000]'],
      ].reduce((all, [from, to]) => replaceOnce(all, from!, to!), merged);
      await eventuallyEqual('both sides in one hall', text, result);
      await page.keyboard.press('Control+s');
      await eventuallyEqual('the file', () => readFileSync(file, 'utf8'), result);
      repository.git('add', '--', name);
      repository.git('commit', '--quiet', '--message=Merge');
    } finally {
      if (existsSync(path.join(workbench.folder, '.git/MERGE_HEAD'))) repository.git('merge', '--abort');
    }
  });
}
