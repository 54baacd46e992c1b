import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
}
