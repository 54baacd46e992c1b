import assert from 'node:assert/strict';
import { eventually, eventuallyEqual } from '../harness/eventually';
import type { HallCanvas } from '../harness/hallCanvas';
import { cleanHall, lineOf, replaceOnce } from '../harness/halls';
import type { TestWindow } from './window';

/** An object as it stands in its line of the hall text. */
const objectText = (id: string) => lineOf(cleanHall, id).trim().replace(/,$/, '');

export function textAndCanvas(window: TestWindow): void {
  /** What is selected in the text editor of the file, and the line of its cursor as it reads. */
  const cursor = (name: string) =>
    window.workbench.host.run((api, path) => {
      const editor = api.window.visibleTextEditors.find(({ document }) => document.uri.fsPath === path);
      if (!editor) return null;
      const { document, selection } = editor;
      const { line, character } = selection.active;
      return {
        selected: document.getText(selection),
        before: document.lineAt(line).text.slice(0, character),
      };
    }, window.workbench.file(name));

  /** The canvas with its text beside it, opened with the canvas's own command. */
  async function openWithText(name: string): Promise<HallCanvas> {
    const canvas = await window.openNew(name, cleanHall);
    await window.workbench.host.command('dataHallDesigner.openText');
    // With the focus, which it takes a moment after it is seen: keys for the canvas would go there.
    const text = window.workbench.page.locator('.monaco-editor.focused');
    await text.locator('.view-line', { hasText: '"R3"' }).waitFor();
    return canvas;
  }

  const clickInText = (id: string) =>
    window.workbench.page.locator('.monaco-editor .view-line', { hasText: `"${id}"` }).click();

  it('a click on the canvas selects the object in the text beside, which leaves the keyboard where it is', async () => {
    const name = 'click-to-text.hall.json';
    const canvas = await openWithText(name);
    await canvas.showWhole([6300, 3600]);
    for (const [id, x] of [
      ['R2', 6300],
      ['R1', 3300],
    ] as const) {
      await canvas.click([x, 3600]);
      await canvas.waitForSelection([id]);
      await eventuallyEqual(
        'the line of the object',
        async () => (await cursor(name))?.selected,
        objectText(id),
      );
    }
    // The key goes to the canvas that was clicked, not over the text that was selected.
    await window.workbench.page.keyboard.press('ArrowDown');
    await eventuallyEqual(
      'the moved rack',
      () => window.workbench.host.textOf(window.workbench.file(name)),
      replaceOnce(cleanHall, '[3000, 3000]', '[3000, 3600]'),
    );
    await window.workbench.screenshot('text-beside');
  });

  it('openText shows the text at the object that is selected on the canvas', async () => {
    const name = 'open-text.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    await canvas.click([9300, 3600]);
    await canvas.waitForSelection(['R3']);
    await canvas.waitForFields();
    await window.workbench.host.command('dataHallDesigner.openText');
    await eventuallyEqual(
      'the line of the object',
      async () => (await cursor(name))?.selected,
      objectText('R3'),
    );
  });

  it('the cursor in the text selects its object on the canvas', async () => {
    const name = 'cursor.hall.json';
    const canvas = await openWithText(name);
    await clickInText('R3');
    await canvas.waitForSelection(['R3']);
    // Faster than the canvas answers: no answer may fetch the cursor back to where it was.
    for (let i = 0; i < 2; i++) {
      for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
        await window.workbench.page.keyboard.press(key);
      }
      await window.workbench.page.keyboard.press(i === 0 ? 'ArrowDown' : 'ArrowUp');
    }
    await canvas.waitForSelection(['R1']);
    // It has asked and been answered: what could move the cursor has had its time.
    await canvas.waitForFields();
    const { selected, before } = (await cursor(name)) ?? {};
    assert.equal(selected, '', 'the canvas selected the line of the text in turn');
    assert.match(before ?? '', /"R1"/);
  });

  it('the cursor leads back to an object that it was at before, after another was clicked on the canvas', async () => {
    const name = 'cursor-again.hall.json';
    const canvas = await openWithText(name);
    await clickInText('R1');
    await canvas.waitForSelection(['R1']);
    await canvas.showWhole([9300, 3600]);
    await canvas.click([9300, 3600]);
    await canvas.waitForSelection(['R3']);
    await eventuallyEqual(
      'the line of the object',
      async () => (await cursor(name))?.selected,
      objectText('R3'),
    );
    await clickInText('R1');
    await canvas.waitForSelection(['R1']);
  });

  it('typing in the text does not move its cursor, and the canvas follows', async () => {
    const name = 'typing.hall.json';
    const { page, host } = window.workbench;
    const canvas = await openWithText(name);
    await clickInText('R3');
    await canvas.waitForSelection(['R3']);
    await canvas.waitForFields();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(', "powerKw": 7', { delay: 40 });
    const r3 = objectText('R3');
    await eventuallyEqual(
      'what was typed',
      () => host.textOf(window.workbench.file(name)),
      replaceOnce(cleanHall, r3, r3.replace(/ }$/, ', "powerKw": 7 }')),
    );
    await canvas.waitForDocument(window.workbench, name);
    // The inspector has asked and been answered: what could move the cursor has had its time.
    await eventuallyEqual(
      'the value in the inspector',
      () => canvas.field('powerKw').evaluate((field) => ('value' in field ? field.value : undefined)),
      '7',
    );
    const line = lineOf(cleanHall, 'R3').replace(/ }$/, '');
    assert.deepEqual(await cursor(name), { selected: '', before: `${line}, "powerKw": 7` });
    await canvas.waitForSelection(['R3']);
  });

  it('what is selected on a canvas that nobody is at leaves the cursor of the text, until somebody is', async () => {
    const name = 'late.hall.json';
    const canvas = await openWithText(name);
    await clickInText('R1');
    await canvas.waitForSelection(['R1']);
    const before = await cursor(name);
    // As a key that is answered after the person has gone on to the text.
    await canvas.frame.locator('#canvas').dispatchEvent('keydown', { key: 'n', code: 'KeyN' });
    await canvas.waitForSelection(['R2']);
    await canvas.waitForFields();
    assert.deepEqual(await cursor(name), before);
    await canvas.focus();
    await eventuallyEqual(
      'the line of the object',
      async () => (await cursor(name))?.selected,
      objectText('R2'),
    );
  });

  it('revealOnCanvas opens the canvas beside the text, at the object under the cursor', async () => {
    const name = 'reveal.hall.json';
    const { page, host } = window.workbench;
    await window.openNew(name, cleanHall);
    await host.closeEverything();
    await host.run(async (api, path) => {
      await api.commands.executeCommand('vscode.openWith', api.Uri.file(path), 'default');
    }, window.workbench.file(name));
    await clickInText('R2');
    await eventuallyEqual(
      'the cursor in the line',
      async () => (await cursor(name))?.before.includes('"R2"'),
      true,
    );
    await page.keyboard.press('Control+k');
    await page.keyboard.press('v');
    const canvas = await window.workbench.canvasOf(window.workbench.file(name));
    await canvas.waitForSelection(['R2']);
    await eventually('R2 in view', async () => (await canvas.view([6300, 3600])).visible);
  });
}
