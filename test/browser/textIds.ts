import { eventuallyEqual } from '../harness/eventually';
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
    await putCursor(
      name,
      '"id": "R3", "type": "test-rack", "at": [9000, 3000], "facing": "north", "feeds": ["A|1"]',
    );

    await host.command('editor.action.triggerSuggest');
    await page.locator('.suggest-widget.visible', { hasText: 'may carry 281.8 kW' }).waitFor();
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
}
