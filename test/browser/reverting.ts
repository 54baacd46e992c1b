import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall, replaceOnce } from '../harness/halls';
import type { TestWindow } from './window';

const revert = 'workbench.action.files.revert';
const keys = 3;

/** R1 stands at y 3000; each key is a step of the grid. */
const after = (steps: number) => replaceOnce(cleanHall, '[3000, 3000]', `[3000, ${3000 + 600 * steps}]`);

/**
 * VS Code's own "File: Revert File" asks nobody. It gives up where the text changes while it reads the file, and a key
 * of the canvas that it has overtaken is done to what it leaves.
 */
export function reverting(window: TestWindow): void {
  it('a revert while keys are on their way leaves none half done, and canvas, fields and text the same', async () => {
    const name = 'revert.hall.json';
    const { host, page } = window.workbench;
    const file = window.workbench.file(name);
    const canvas = await window.openNew(name, cleanHall);
    await canvas.click([3300, 3600]);
    await canvas.waitForSelection(['R1']);
    const late = Array.from({ length: keys + 1 }, (_, steps) => after(steps));
    for (let round = 0; round < 5; round++) {
      await canvas.press('ArrowDown');
      await eventuallyEqual('a step that is not saved', () => host.textOf(file), after(1));
      const version = (await host.document(file))?.version ?? 0;
      for (let i = 0; i < keys; i++) await page.keyboard.press('ArrowDown');
      await host.command(revert);
      const document = await eventually('every key, and the revert or none', async () => {
        const now = await host.document(file);
        const edits = (now?.version ?? 0) - version;
        if (
          edits === keys
            ? now?.text === after(1 + keys)
            : edits === keys + 1 && late.includes(now?.text ?? '')
        )
          return now;
        throw new Error(`after ${edits} edits: ${now?.text}`);
      });
      // The dot of the tab is told a moment after the text.
      const isDirty = async () => (await host.document(file))?.dirty;
      await eventuallyEqual('the dot of the tab', isDirty, document.text !== cleanHall);
      await canvas.waitForDocument(window.workbench, name);
      const steps = [...late, after(1 + keys)].indexOf(document.text);
      await eventuallyEqual(
        'the field',
        () => canvas.field('at.1').evaluate((field) => ('value' in field ? field.value : undefined)),
        String(3000 + 600 * steps),
      );
      await host.command(revert);
      await eventuallyEqual(
        'what is on the disk',
        () => host.document(file).then((d) => [d?.text, d?.dirty]),
        [cleanHall, false],
      );
      await canvas.waitForDocument(window.workbench, name);
      await canvas.waitForSelection(['R1']);
    }
    assert.equal(readFileSync(file, 'utf8'), cleanHall);
  });

  it('what was pasted, cut or taken back while a revert comes is no edit of something else', async () => {
    const name = 'revert-more.hall.json';
    const { host, page } = window.workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const file = window.workbench.file(name);
    const canvas = await window.openNew(name, cleanHall);
    const objects = await canvas.drawnObjects();
    await canvas.click([3300, 3600]);
    await canvas.waitForSelection(['R1']);
    for (const pressed of [
      ['Control+c', 'Control+v'],
      ['Shift+D', 'ArrowDown'],
      ['Control+x'],
      ['r', 'Control+z'],
    ]) {
      await host.run((api) => api.env.clipboard.writeText(''));
      for (const key of pressed) await page.keyboard.press(key);
      await host.command(revert);
      // A copy takes its turn behind all that is on its way, and writes nothing.
      await eventually('the last word', async () => {
        await canvas.click([6300, 3600]);
        await page.keyboard.press('Control+c');
        return host.run(async (api) => (await api.env.clipboard.readText()).includes('"R2"'));
      });
      await host.command(revert);
      await eventuallyEqual('what is on the disk', () => host.textOf(file), cleanHall);
      await canvas.waitForDocument(window.workbench, name);
      assert.equal(await canvas.drawnObjects(), objects);
      await canvas.click([6300, 3600]);
      await canvas.waitForSelection(['R2']);
      await canvas.click([3300, 3600]);
      await canvas.waitForSelection(['R1']);
    }
    await canvas.press('ArrowDown');
    await eventuallyEqual('an edit after all that', () => host.textOf(file), after(1));
    await page.keyboard.press('Control+z');
    await eventuallyEqual('and its undo', () => host.textOf(file), cleanHall);
  });
}
