import assert from 'node:assert/strict';
import { eventuallyEqual } from '../harness/eventually';
import { cleanHall, lineOf, replaceOnce } from '../harness/halls';
import type { TestWindow } from './window';

export function brokenText(window: TestWindow): void {
  it('shows a banner with the line, keeps the last good picture, and recovers', async () => {
    const name = 'broken.hall.json';
    const { workbench } = window;
    const file = workbench.file(name);
    const canvas = await window.openNew(name, cleanHall);
    assert.equal(await canvas.banner.isVisible(), false, 'a banner over a good text');

    const r2 = lineOf(cleanHall, 'R2');
    const halfTyped = r2.replace('"feeds": ["A1"] }', '"feeds": ');
    await workbench.host.replaceInText(file, r2, halfTyped);
    await canvas.banner.waitFor();
    const lineNumber = replaceOnce(cleanHall, r2, halfTyped).split('\n').indexOf(halfTyped) + 1;
    // A parser may blame the half-typed line or the comma's line after it, and no other.
    assert.match(await canvas.banner.innerText(), new RegExp(`\\b(${lineNumber}|${lineNumber + 1})\\b`));
    await canvas.click([3300, 3600]);
    await canvas.waitForSelection(['R1']);
    await workbench.screenshot('broken-text');

    await workbench.host.replaceInText(file, halfTyped, r2);
    await canvas.banner.waitFor({ state: 'hidden' });
  });

  it('names the very line of a wrong word, keeps every object, and is repaired by hand only', async () => {
    const name = 'broken-word.hall.json';
    const { workbench } = window;
    const file = workbench.file(name);
    const canvas = await window.openNew(name, cleanHall);
    const drawn = await canvas.drawnObjects();
    await canvas.click([3300, 3600]);
    await canvas.waitForSelection(['R1']);
    const wrong = lineOf(cleanHall, 'R2').replace('"facing": "north"', '"facing": north');
    await workbench.host.replaceInText(file, lineOf(cleanHall, 'R2'), wrong);
    await canvas.banner.waitFor();
    const broken = await workbench.host.document(file);
    const lineNumber = (broken?.text.split('\n').indexOf(wrong) ?? -1) + 1;
    assert.match(await canvas.banner.innerText(), new RegExp(`\\bline ${lineNumber}\\b`, 'i'));
    assert.equal(await canvas.drawnObjects(), drawn);
    assert.equal(await canvas.editable(), false);
    await canvas.waitForSelection(['R1']);
    for (const key of ['Delete', 'r', 'ArrowDown']) await canvas.press(key);

    await workbench.host.replaceInText(file, wrong, lineOf(cleanHall, 'R2'));
    await canvas.banner.waitFor({ state: 'hidden' });
    assert.equal(await canvas.editable(), true);
    assert.equal((await workbench.host.document(file))?.version, (broken?.version ?? 0) + 1);
    await canvas.press('ArrowDown');
    const moved = replaceOnce(cleanHall, '[3000, 3000]', '[3000, 3600]');
    await eventuallyEqual('an edit of the repaired text', () => workbench.host.textOf(file), moved);
  });

  it('is never edited by a gesture on the last good picture', async () => {
    const name = 'broken-drag.hall.json';
    const { workbench } = window;
    const file = workbench.file(name);
    const canvas = await window.openNew(name, cleanHall);
    await workbench.host.replaceInText(file, '"racks": [', '"racks": ');
    await canvas.banner.waitFor();
    const broken = await workbench.host.textOf(file);
    await canvas.drag([3300, 3600], [3300, 5400]);
    // An edit would have come before the answer to this later question of the same webview.
    await workbench.host.replaceInText(file, '"racks": ', '"racks": [');
    await canvas.banner.waitFor({ state: 'hidden' });
    assert.equal(await workbench.host.textOf(file), cleanHall);
    assert.notEqual(broken, cleanHall);
  });
}
