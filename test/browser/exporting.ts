import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall } from '../harness/halls';
import type { TestWindow } from './window';

export function exporting(window: TestWindow): void {
  it('what is shown goes onto the sheet: the part on the screen, without what is hidden', async () => {
    const name = 'exporting.hall.json';
    const { workbench } = window;
    const { host, page } = workbench;
    const canvas = await window.openNew(name, cleanHall);
    const exported = async (of: 'hall' | 'shown'): Promise<string[]> => {
      const to = workbench.file(`exporting-${of}.svg`);
      await host.run(
        async (api, file, target, part) => {
          const [uri, where] = [api.Uri.file(file), api.Uri.file(target)];
          const wish = { of: part, page: 'auto' };
          await api.commands.executeCommand('dataHallDesigner.exportLayout', uri, where, wish);
        },
        workbench.file(name),
        to,
        of,
      );
      const svg = readFileSync(to, 'utf8');
      return [...new Set([...svg.matchAll(/data-id="([^"]+)"/g)].map(([, id = '']) => id))].sort();
    };

    await canvas.click([9300, 3600]);
    await canvas.waitForSelection(['R3']);
    // Close to the third rack, until the first is far from the screen; the second lies on its edge.
    await eventually('the first out of sight', async () => {
      if (!(await canvas.view([6600, 3600])).visible) return true;
      await canvas.zoomAt([9300, 3600], -120);
      return false;
    });
    assert.equal((await canvas.view([9300, 3600])).visible, true);
    // The wheel moves the plan for a moment more.
    const shown = async () => (await exported('shown')).filter((id) => id !== 'R2');
    await eventuallyEqual('the third rack and its feed on the sheet', shown, ['A1', 'R3']);

    // Hidden by hand, it is not on the sheet of what is shown, and on that of the hall all the same.
    await canvas.click([9300, 4400]);
    await canvas.waitForSelection(['A1']);
    await page.keyboard.press('h');
    await canvas.waitForSelection([]);
    await eventuallyEqual('the third rack without its feed', shown, ['R3']);
    assert.deepEqual(await exported('hall'), ['A1', 'AC1', 'R1', 'R2', 'R3']);

    const document = await host.document(workbench.file(name));
    assert.equal(document?.text, cleanHall);
    assert.equal(document?.dirty, false);
  });
  it('a person is asked what to export, onto which page, at which scale and where to', async () => {
    const { workbench } = window;
    const { host, quickInput } = workbench;
    const name = 'asked-export.hall.json';
    const to = workbench.file('asked-export-a3.svg');
    const canvas = await window.openNew(name, cleanHall);
    await quickInput.runCommand('Export Layout', () => canvas.focus());

    // The lists come one after the other in one widget: its rows are looked at until they are the next one's.
    const expectRows = (title: string, rows: readonly string[]) =>
      eventuallyEqual(title, () => quickInput.rowsOf(title), rows);
    await expectRows('What is exported?', [
      'Whole hall',
      'What is shown, the part on the screen, without hidden layers and objects',
    ]);
    await workbench.screenshot('export-what');
    await quickInput.choose('whole', 'Whole hall');
    await eventually('the pages', async () =>
      (await quickInput.rowsOf('On which page?')).includes('A3, 420 × 297 mm'),
    );
    await workbench.screenshot('export-page');
    await quickInput.choose('A3', 'A3');
    // Nothing of the plan is lost without a word.
    await expectRows('At which scale?', [
      'A scale that fits',
      '1:20, only the middle of the plan has room',
      ...['1:50', '1:100', '1:200', '1:500'],
    ]);
    await workbench.screenshot('export-scale');
    await quickInput.choose('1:100', '1:100');
    await expectRows('As which kind of file?', [
      'SVG, for browsers and drawing programs',
      'PDF, for printing',
      'PNG, an image of 150 pixels to the inch',
      'DXF, for CAD',
    ]);
    await workbench.screenshot('export-kind');
    await quickInput.choose('svg', 'SVG');
    await quickInput.saveAs(to, 'asked-export.svg');

    await eventually('the file', async () => existsSync(to) && readFileSync(to, 'utf8').endsWith('</svg>\n'));
    await host.run((api) => api.commands.executeCommand('notifications.showList'));
    // Others may be there, of the tests before.
    const told = workbench.page
      .locator('.notifications-center')
      .getByRole('dialog', { name: 'asked-export-a3.svg' });
    await told.waitFor();
    await told.getByRole('button', { name: 'Open', exact: true }).waitFor();
    await workbench.screenshotInThemes('export-told');
    await host.run((api) => api.commands.executeCommand('notifications.clearAll'));
    await told.waitFor({ state: 'hidden' });
    const svg = readFileSync(to, 'utf8');
    assert.match(svg, /width="420mm" height="297mm"/);
    assert.match(svg, />1:100</);
  });
}
