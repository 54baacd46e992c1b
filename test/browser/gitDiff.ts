import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { eventually } from '../harness/eventually';
import { GitRepository } from '../harness/gitRepository';
import { cleanHall, replaceOnce } from '../harness/halls';
import type { TestWindow } from './window';

export const committed = 'committed.hall.json';

/** Fills the folder of the window: a repository with one committed hall. */
export function prepareRepository(folder: string): void {
  writeFileSync(`${folder}/${committed}`, cleanHall);
  new GitRepository(folder);
}

export function gitDiff(window: TestWindow): void {
  after(() => writeFileSync(window.workbench.file(committed), cleanHall));

  it('a diff against git shows a canvas on both sides, and the committed side cannot be edited', async () => {
    const { workbench } = window;
    const file = workbench.file(committed);
    const moved = replaceOnce(cleanHall, '[3000, 3000]', '[3000, 6000]');
    writeFileSync(file, moved);
    await window.workbench.host.openGitDiff(window.workbench.file(committed));

    const left = await workbench.canvasOf(file, 'git');
    const right = await workbench.canvasOf(file, 'file');
    assert.equal(await left.editable(), false);
    assert.equal(await right.editable(), true);
    await left.click([3300, 3600]);
    await left.waitForSelection(['R1']);
    await right.click([3300, 6600]);
    await right.waitForSelection(['R1']);
    await workbench.screenshot('git-diff');

    await left.click([6300, 3600]);
    await left.waitForSelection(['R2']);
    await left.press('Delete');
    await left.press('ArrowDown');
    await left.drag([6300, 3600], [6300, 6600]);
    // A later edit on the editable side shows that the extension has had its time to take the earlier ones.
    await right.click([9300, 3600]);
    await right.waitForSelection(['R3']);
    await right.press('ArrowDown');
    const expected = replaceOnce(moved, '[9000, 3000]', '[9000, 3600]');
    await eventually(
      'the edit on the right side',
      async () => (await workbench.host.textOf(file)) === expected,
    );
    await left.click([6300, 3600]);
    await left.waitForSelection(['R2']);
  });
}
