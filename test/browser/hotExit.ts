import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventually } from '../harness/eventually';
import { cleanHall } from '../harness/halls';
import type { TestWindow } from './window';

/** Settings under which VS Code keeps unsaved work over a reload. */
export const hotExitSettings = { 'files.hotExit': 'onExitAndWindowClose' };

export function hotExit(window: TestWindow): void {
  it('unsaved work is there again after the window is reloaded', async () => {
    const name = 'hot-exit.hall.json';
    const { workbench } = window;
    const file = workbench.file(name);
    const canvas = await window.openNew(name, cleanHall);
    await canvas.drag([3300, 3600], [3300, 5400]);
    const moved = cleanHall.replace('[3000, 3000]', '[3000, 4800]');
    await eventually('the moved rack', async () => (await workbench.host.textOf(file)) === moved);

    await workbench.reloadWithBackup('[3000, 4800]');
    await eventually('the unsaved text', async () => (await workbench.host.document(file))?.text === moved);
    await workbench.page.locator('.tab.active.dirty').waitFor();
    assert.equal(readFileSync(file, 'utf8'), cleanHall, 'written without a save');
    const again = await workbench.canvasOf(file);
    await again.click([3300, 5400]);
    await again.waitForSelection(['R1']);
  });
}
