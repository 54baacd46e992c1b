import assert from 'node:assert/strict';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall, lineOf, replaceOnce } from '../harness/halls';
import type { TestWindow } from './window';

const r1 = lineOf(cleanHall, 'R1').trim();

/** Search, outline, equipment and findings beside the plan: what is done there is one edit of the text each. */
export function sidePanels(window: TestWindow): void {
  const textOf = (name: string) => window.workbench.host.textOf(window.workbench.file(name));

  it('/ finds an object by what it is, goes there and selects it; all matches are selected at once', async () => {
    const { page } = window.workbench;
    const canvas = await window.openNew('search.hall.json', cleanHall);
    const r2 = [6300, 3600] as const;
    await eventually('R2 out of sight', async () => {
      await canvas.zoomAt([300, 300], -500);
      return !(await canvas.view(r2)).visible;
    });
    await canvas.focus();
    await page.keyboard.press('/');
    await canvas.frame.locator('#search input:focus').waitFor();
    await page.keyboard.type('r2');
    await canvas.frame.locator('#search [role=option]', { hasText: 'R2' }).waitFor();
    await page.keyboard.press('Enter');
    await canvas.waitForSelection(['R2']);
    await eventually('R2 in view', async () => (await canvas.view(r2)).visible);
    await canvas.replaceTyped('kind:racks');
    await eventually(
      'all racks',
      async () => (await canvas.frame.locator('#search [role=option]').count()) === 3,
    );
    await page.keyboard.press('Alt+Enter');
    await canvas.waitForSelection(['R1', 'R2', 'R3']);
    await page.keyboard.press('Escape');
    await canvas.frame.locator('#search').waitFor({ state: 'hidden' });
  });

  it('the search is opened by its button, walked by the mouse, and leaves the keyboard to the plan', async () => {
    const { page } = window.workbench;
    const name = 'search-by-mouse.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    const { frame } = canvas;
    const search = frame.locator('#search');
    const found = search.locator('[role=option]');
    const press = (button: string) => search.getByRole('button', { name: button }).click();
    await frame.locator('#toolbar [data-command="search"]').click();
    await search.locator('input:focus').waitFor();
    const plain = await canvas.pictureOf([8400, 2400], [10200, 4800]);
    await page.keyboard.type('type:test-rack');
    await eventuallyEqual('every rack', () => found.count(), 3);
    await eventually('what was found on the plan', async () => {
      return (await canvas.pictureOf([8400, 2400], [10200, 4800])) !== plain;
    });
    await window.workbench.screenshot('search');
    await found.filter({ hasText: 'R2' }).click();
    await canvas.waitForSelection(['R2']);
    // The words keep the keyboard.
    await page.keyboard.press('Enter');
    await canvas.waitForSelection(['R3']);
    await press('Previous match');
    await canvas.waitForSelection(['R2']);
    await press('Next match');
    await canvas.waitForSelection(['R3']);
    await press('Select all matches');
    await canvas.waitForSelection(['R1', 'R2', 'R3']);
    await press('Close');
    await search.waitFor({ state: 'hidden' });
    await frame.locator('#canvas:focus').waitFor();

    const at = await canvas.toPage([6600, 7800]);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await frame.locator('#context-menu [data-command="search"]').click();
    await search.locator('input:focus').waitFor();
    await canvas.replaceTyped('r1');
    await found.filter({ hasText: 'R1' }).first().click();
    await canvas.waitForSelection(['R1']);
    await page.keyboard.press('Escape');
    await search.waitFor({ state: 'hidden' });
    await frame.locator('#canvas:focus').waitFor();
    assert.equal(await textOf(name), cleanHall);
  });

  it('the outline alone is enough to move, to set a field, to remove, and each is undone at once', async () => {
    const name = 'outline.hall.json';
    const { page } = window.workbench;
    const canvas = await window.openNew(name, cleanHall);
    const press = (key: string) => page.keyboard.press(key);
    await canvas.focus();
    await press('e');
    await press('o');
    const focused = canvas.frame.locator('#outline [role=treeitem]:focus');
    await focused.waitFor();
    // Into the rows, into the racks that are in none, to the first of them.
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowDown']) await press(key);
    await canvas.waitForSelection(['R1']);
    await press('Control+Shift+ArrowDown');
    const moved = replaceOnce(cleanHall, r1, replaceOnce(r1, '[3000, 3000]', '[3000, 3600]'));
    await eventuallyEqual('one step south', () => textOf(name), moved);
    await press('Control+z');
    await eventuallyEqual('undone', () => textOf(name), cleanHall);

    await canvas.frame.locator('#tab-outline').click();
    await canvas.frame.locator('#outline [data-key="#R2"]').click();
    await canvas.waitForSelection(['R2']);
    await canvas.frame.locator('#outline [data-key="#R1"]').press('Enter');
    await canvas.setField('at.0', '4200');
    const set = replaceOnce(cleanHall, r1, replaceOnce(r1, '[3000, 3000]', '[4200, 3000]'));
    await eventuallyEqual('the field', () => textOf(name), set);
    await press('Control+z');
    await eventuallyEqual('undone', () => textOf(name), cleanHall);

    await canvas.frame.locator('#tab-outline').click();
    await canvas.frame.locator('#outline [data-key="#R1"]').press('Delete');
    await eventually('the text without R1', async () => !(await textOf(name)).includes('"id": "R1"'));
    await press('Control+z');
    await eventuallyEqual('R1 is back', () => textOf(name), cleanHall);
  });

  it('equipment is put onto the plan by a drag and by a key, in one edit each', async () => {
    const name = 'equipment.hall.json';
    const { page } = window.workbench;
    const canvas = await window.openNew(name, cleanHall);
    await canvas.frame.locator('#tab-equipment').click();
    const item = canvas.frame.locator('#equipment [data-type="test-rack"]').first();
    const to = await canvas.toPage([4500, 6600]);
    await item.hover({ position: { x: 60, y: 10 } });
    await page.mouse.down();
    await page.mouse.move(to.x + 40, to.y, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await eventually(
      'the new rack',
      async () => (await textOf(name)).split('"type": "test-rack"').length > 4,
    );
    assert.match(await textOf(name), /"R4", "type": "test-rack", "at": \[\d+, \d+\]/);
    await page.keyboard.press('Control+z');
    await eventuallyEqual('undone', () => textOf(name), cleanHall);

    await item.press('Enter');
    await eventually(
      'the new rack',
      async () => (await textOf(name)).split('"type": "test-rack"').length > 4,
    );
    await page.keyboard.press('Control+z');
    await eventuallyEqual('undone', () => textOf(name), cleanHall);
  });

  it('a finding is waived from the list, with its reason, in one edit; repairs are looked for on request', async () => {
    const name = 'waive.hall.json';
    const { page } = window.workbench;
    const overlapping = replaceOnce(cleanHall, '[6000, 3000]', '[3300, 3000]');
    const canvas = await window.openNew(name, overlapping);
    const finding = canvas.frame.locator('#findings [data-rule="space/overlap"]');
    await finding.waitFor();
    await finding.getByRole('button', { name: 'Quick fixes' }).click();
    await canvas.frame.locator('#findings .finding-below:not([hidden])').waitFor();
    await finding.getByRole('button', { name: 'Waive…' }).click();
    await canvas.frame.locator('.waive-form textarea:focus').waitFor();
    await page.keyboard.type('Ordered, its type comes later.');
    await canvas.frame.locator('.waive-form vscode-button').first().click();
    await eventually('the waiver', async () =>
      (await textOf(name)).includes('Ordered, its type comes later.'),
    );
    await page.keyboard.press('Control+z');
    await eventuallyEqual('undone', () => textOf(name), overlapping);
  });
}
