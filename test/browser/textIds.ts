import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall } from '../harness/halls';
import type { TestWindow } from './window';

export function textIds(window: TestWindow): void {
  /** Puts the cursor of the text behind the first letters of `around`, up to its `|`. */
  const putCursor = (name: string, around: string) =>
    window.workbench.host.run(
      async (api, path, place) => {
        const document = await api.workspace.openTextDocument(api.Uri.file(path));
        const editor = await api.window.showTextDocument(document);
        const at = document.getText().indexOf(place.replace('|', ''));
        const position = document.positionAt(at + place.indexOf('|'));
        editor.selection = new api.Selection(position, position);
        editor.revealRange(editor.selection);
        return at;
      },
      window.workbench.file(name),
      around,
    );

  const lineOfCursor = () =>
    window.workbench.host.run((api) => {
      const editor = api.window.activeTextEditor;
      return editor ? editor.document.lineAt(editor.selection.active.line).text.trim() : null;
    });

  it('F12 goes from an id to its object, F2 renames it wherever it is named, and undo takes that back', async () => {
    const name = 'ids.hall.json';
    const { workbench } = window;
    const { page, host } = workbench;
    await window.openNew(name, cleanHall);
    await host.command('dataHallDesigner.openText');
    await putCursor(name, feedOfR3);

    await host.command('editor.action.triggerSuggest');
    await page.locator('.suggest-widget.visible', { hasText: '15 of 281.8 kW' }).waitFor();
    await workbench.screenshot('completion-of-ids');
    await page.keyboard.press('Escape');
    await host.command('editor.action.showHover');
    await page.locator('.monaco-hover', { hasText: 'busway, side A' }).first().waitFor();
    await workbench.screenshot('hover-of-an-id');
    await page.keyboard.press('Escape');

    await page.keyboard.press('F12');
    await eventuallyEqual('the object', async () => (await lineOfCursor())?.startsWith('{ "id": "A1"'), true);
    await page.keyboard.press('F2');
    await page.locator('.rename-box input:focus').waitFor();
    await page.keyboard.type('BW-A1');
    await page.keyboard.press('Enter');
    const renamed = cleanHall.replaceAll('"A1"', '"BW-A1"');
    await eventuallyEqual('the renamed hall', () => host.textOf(workbench.file(name)), renamed);
    await page.keyboard.press('Control+z');
    await eventuallyEqual('the hall as before', () => host.textOf(workbench.file(name)), cleanHall);
  });

  /** The editors of a file, and the text that is active there up to its cursor. */
  const seen = (name: string) =>
    window.workbench.host.run((api, path) => {
      const editors = api.window.tabGroups.all.flatMap(({ tabs }) =>
        tabs.flatMap(({ input, isActive }) => {
          const kind =
            input instanceof api.TabInputText ? 'text' : input instanceof api.TabInputCustom ? 'canvas' : '';
          return kind ? [`${kind}${isActive ? ', shown' : ''}`] : [];
        }),
      );
      const active = api.window.activeTextEditor;
      if (active?.document.uri.fsPath !== path) return { editors, before: null };
      const { line, character } = active.selection.active;
      return { editors, before: active.document.lineAt(line).text.slice(0, character).trim() };
    }, window.workbench.file(name));

  const feedOfR3 = '"id": "R3", "type": "test-rack", "at": [9000, 3000], "facing": "north", "feeds": ["A|1"]';

  it('Ctrl+click on an id, and what is picked in the list of its references, stay in the text', async () => {
    const name = 'jumps.hall.json';
    const { workbench } = window;
    const { page, host } = workbench;
    await window.openNew(name, cleanHall);
    await host.closeEverything();
    await host.run(async (api, path) => {
      await api.commands.executeCommand('vscode.openWith', api.Uri.file(path), 'default');
    }, workbench.file(name));

    const feed = page
      .locator('.monaco-editor .view-line', { hasText: '"R3"' })
      .locator('span span', { hasText: '"A1"' })
      .last();
    const link = page.locator('.monaco-editor .goto-definition-link');
    await page.keyboard.down('Control');
    try {
      await eventually('the link under the pointer', async () => {
        await page.mouse.move(0, 0);
        await feed.hover();
        await link.first().waitFor({ timeout: 2000 });
        return true;
      });
      await page.mouse.down();
      await page.mouse.up();
      await eventuallyEqual('the text at the feed', () => seen(name), {
        editors: ['text, shown'],
        before: '{ "id":',
      });
    } finally {
      await page.keyboard.up('Control');
    }
    await eventuallyEqual('the object', async () => (await lineOfCursor())?.startsWith('{ "id": "A1"'), true);
    await host.command('workbench.action.navigateBack');
    await eventuallyEqual(
      'where it began',
      async () => (await lineOfCursor())?.startsWith('{ "id": "R3"'),
      true,
    );

    await putCursor(name, '{ "id": "A|1"');
    await page.keyboard.press('F12');
    const list = page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
    await list.nth(3).waitFor();
    await list.nth(3).click();
    await list.nth(3).dblclick();
    await eventuallyEqual('the text at what was picked', () => seen(name), {
      editors: ['text, shown'],
      before: '{ "id": "R2", "type": "test-rack", "at": [6000, 3000], "facing": "north", "feeds": [',
    });

    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().click();
    await eventuallyEqual('the canvas', () => seen(name), {
      editors: ['text', 'canvas, shown'],
      before: null,
    });
  });
}
