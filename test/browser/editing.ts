import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { eventuallyEqual } from '../harness/eventually';
import { cleanHall, lineOf, replaceOnce } from '../harness/halls';
import type { Place } from '../harness/hallCanvas';
import { changedLines } from './changedLines';
import type { TestWindow } from './window';

/** Middles of the racks of the clean hall: 600 × 1200 mm, facing north, at y 3000. */
const middleOf = { R1: [3300, 3600], R2: [6300, 3600], R3: [9300, 3600] } satisfies Record<string, Place>;

const r1 = lineOf(cleanHall, 'R1').trim();
const r1At = (x: number, y: number) => r1.replace('[3000, 3000]', `[${x}, ${y}]`);

export function editing(window: TestWindow): void {
  const textOf = (name: string) => window.workbench.host.textOf(window.workbench.file(name));
  const changes = (name: string, since: string) => async () => changedLines(since, await textOf(name));

  it('dragging a rack changes its line and no other, in one undo step', async () => {
    const name = 'drag.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    await canvas.drag(middleOf.R1, [middleOf.R1[0] + 1200, middleOf.R1[1] + 1800]);
    await eventuallyEqual('the moved rack', changes(name, cleanHall), [`${r1} → ${r1At(4200, 4800)}`]);
    await window.workbench.page.locator('.tab.active.dirty').waitFor();
    assert.equal(readFileSync(window.workbench.file(name), 'utf8'), cleanHall, 'written without a save');

    await window.workbench.page.keyboard.press('Control+z');
    await eventuallyEqual('the first text after one undo', () => textOf(name), cleanHall);
    await window.workbench.page.keyboard.press('Control+Shift+z');
    await eventuallyEqual('the move again after one redo', changes(name, cleanHall), [
      `${r1} → ${r1At(4200, 4800)}`,
    ]);
  });

  it('what was done right before a save is saved', async () => {
    const name = 'save-at-once.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    await canvas.click(middleOf.R1);
    await canvas.waitForSelection(['R1']);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Control+s']) await canvas.press(key);
    await eventuallyEqual('the saved file', async () => readFileSync(window.workbench.file(name), 'utf8'), replaceOnce(cleanHall, r1, r1At(3600, 4200))); // prettier-ignore
    const document = await window.workbench.host.document(window.workbench.file(name));
    assert.equal(document?.version, 4, 'one edit a key');
    await window.workbench.page.locator('.tab.active:not(.dirty)').waitFor();
  });

  it('dragging in a file with CRLF, tabs and an unknown key keeps all of them', async () => {
    const name = 'drag-crlf.hall.json';
    const line = r1.replace('"feeds": ["A1"] }', '"feeds": ["A1"], "colour": "red" }');
    const text = replaceOnce(cleanHall, r1, line).replaceAll('  ', '\t').replaceAll('\n', '\r\n');
    const canvas = await window.openNew(name, text);
    await canvas.drag(middleOf.R1, [middleOf.R1[0], middleOf.R1[1] + 1800]);
    await eventuallyEqual('the moved rack', changes(name, text), [
      `${line} → ${line.replace('[3000, 3000]', '[3000, 4800]')}`,
    ]);
    assert.equal((await textOf(name)).split('\r\n').length, text.split('\r\n').length);
  });

  it('dragging several selected racks moves them together, in one undo step', async () => {
    const name = 'drag-several.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    await canvas.click(middleOf.R1);
    await canvas.click(middleOf.R2, { shift: true });
    await canvas.waitForSelection(['R1', 'R2']);
    await canvas.drag(middleOf.R2, [middleOf.R2[0], middleOf.R2[1] + 1800]);
    const r2 = lineOf(cleanHall, 'R2').trim();
    await eventuallyEqual('both racks', changes(name, cleanHall), [
      `${r1} → ${r1At(3000, 4800)}`,
      `${r2} → ${r2.replace('[6000, 3000]', '[6000, 4800]')}`,
    ]);
    await window.workbench.page.keyboard.press('Control+z');
    await eventuallyEqual('the first text after one undo', () => textOf(name), cleanHall);
  });

  it('an arrow key moves the selected rack by one grid step', async () => {
    const name = 'arrow.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    await canvas.click(middleOf.R1);
    await canvas.waitForSelection(['R1']);
    await canvas.press('ArrowDown');
    await eventuallyEqual('the moved rack', changes(name, cleanHall), [`${r1} → ${r1At(3000, 3600)}`]);
  });

  it('a click that moves nothing leaves the document clean', async () => {
    const name = 'click.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    await canvas.click(middleOf.R1);
    await canvas.waitForSelection(['R1']);
    await canvas.click(middleOf.R2);
    await canvas.waitForSelection(['R2']);
    const document = await window.workbench.host.document(window.workbench.file(name));
    assert.deepEqual({ text: document?.text, dirty: document?.dirty }, { text: cleanHall, dirty: false });
  });

  it('R turns the selected rack by a quarter about its centre', async () => {
    const name = 'rotate.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    await canvas.click(middleOf.R1);
    await canvas.waitForSelection(['R1']);
    await canvas.press('r');
    // 600 × 1200 mm about [3300, 3600] becomes 1200 × 600 mm, from [2700, 3300].
    const turned = r1At(2700, 3300).replace('"north"', '"east"');
    await eventuallyEqual('the turned rack', changes(name, cleanHall), [`${r1} → ${turned}`]);
    await window.workbench.page.keyboard.press('Control+z');
    await eventuallyEqual('the first text after one undo', () => textOf(name), cleanHall);
  });

  it('Delete removes the line of the selected rack and no other', async () => {
    const name = 'delete.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    await canvas.click(middleOf.R2);
    await canvas.waitForSelection(['R2']);
    await canvas.press('Delete');
    const without = replaceOnce(cleanHall, `${lineOf(cleanHall, 'R2')}\n`, '');
    await eventuallyEqual('the text without R2', () => textOf(name), without);
    await window.workbench.page.keyboard.press('Control+z');
    await eventuallyEqual('the first text after one undo', () => textOf(name), cleanHall);
  });

  it('edits made faster than they are answered are all kept', async () => {
    const name = 'fast.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    await canvas.click(middleOf.R1);
    await canvas.waitForSelection(['R1']);
    const steps = 5;
    for (let i = 0; i < steps; i++) await canvas.press('ArrowDown');
    await eventuallyEqual('every step', changes(name, cleanHall), [
      `${r1} → ${r1At(3000, 3000 + steps * 600)}`,
    ]);
  });

  it('a field of the inspector changes the selected rack', async () => {
    const name = 'inspector.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    await canvas.click(middleOf.R1);
    await canvas.waitForSelection(['R1']);
    await canvas.setField('at.0', '4250');
    await eventuallyEqual('the moved rack', changes(name, cleanHall), [`${r1} → ${r1At(4250, 3000)}`]);
  });

  it('Control+S writes the edit to disk, and nothing else', async () => {
    const name = 'save.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    await canvas.drag(middleOf.R1, [middleOf.R1[0], middleOf.R1[1] + 1800]);
    await eventuallyEqual('the moved rack', changes(name, cleanHall), [`${r1} → ${r1At(3000, 4800)}`]);
    await window.workbench.page.keyboard.press('Control+s');
    await eventuallyEqual(
      'the file',
      () => readFileSync(window.workbench.file(name), 'utf8'),
      await textOf(name),
    );
    await window.workbench.page.locator('.tab.active:not(.dirty)').waitFor();
  });

  it('the canvas follows an edit of the text', async () => {
    const name = 'text.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    const before = await canvas.picture();
    await window.workbench.host.replaceInText(window.workbench.file(name), '[3000, 3000]', '[3000, 6000]');
    await canvas.waitForDocument(window.workbench, name);
    assert.notDeepEqual(await canvas.picture(), before, 'the picture is the same');
    await canvas.click([middleOf.R1[0], middleOf.R1[1] + 3000]);
    await canvas.waitForSelection(['R1']);
  });

  it('the canvas follows a change of the file by another program', async () => {
    const name = 'external.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    writeFileSync(window.workbench.file(name), cleanHall.replace('[3000, 3000]', '[3000, 6000]'));
    await eventuallyEqual('the new text', changes(name, cleanHall), [`${r1} → ${r1At(3000, 6000)}`]);
    await canvas.waitForDocument(window.workbench, name);
    await canvas.click([middleOf.R1[0], middleOf.R1[1] + 3000]);
    await canvas.waitForSelection(['R1']);
  });
}
