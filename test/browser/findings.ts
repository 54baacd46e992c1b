import assert from 'node:assert/strict';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall, lineOf, replaceOnce, unknownTypeHall } from '../harness/halls';
import type { TestWindow } from './window';

export function findings(window: TestWindow): void {
  it('a finding stands in the Problems panel and in the canvas list, and goes with its cause', async () => {
    const name = 'findings.hall.json';
    const { page, host } = window.workbench;
    const file = window.workbench.file(name);
    // A name of its own: halls of other tests stand in the Problems panel too.
    const text = replaceOnce(unknownTypeHall, 'no-such-type', 'type-of-nobody');
    const canvas = await window.openNew(name, text);
    await eventuallyEqual('the diagnostic', () => host.diagnosticsOf(file), [
      'data/unresolved-reference: "type": "type-of-nobody"',
    ]);
    await canvas.finding('type-of-nobody').waitFor();
    await host.command('workbench.actions.view.problems');
    // Of its list only what is in view is there, and other halls have findings too.
    const filter = page.locator('.part.panel .viewpane-filter input');
    await filter.fill('type-of-nobody');
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'type-of-nobody' });
    await row.waitFor();
    await window.workbench.screenshot('finding');

    await host.replaceInText(file, '"type-of-nobody"', '"test-rack"');
    await eventuallyEqual('the repaired text', () => host.textOf(file), cleanHall);
    await row.waitFor({ state: 'detached' });
    await canvas.finding('type-of-nobody').waitFor({ state: 'detached' });
    await filter.fill('');
    await host.command('workbench.action.closePanel');
  });

  it('choosing a finding in the list selects its object and brings it to the middle of the canvas', async () => {
    const canvas = await window.openNew('choose-finding.hall.json', unknownTypeHall);
    const r2 = [6300, 3600] as const;
    // Near the north-west corner of the room, until the object is out of sight.
    await eventually('R2 out of sight', async () => {
      await canvas.zoomAt([300, 300], -500);
      return !(await canvas.view(r2)).visible;
    });
    await canvas.finding('no-such-type').click();
    await canvas.waitForSelection(['R2']);
    await eventually('R2 in the middle', async () => {
      const { visible, fromMiddle } = await canvas.view(r2);
      return visible && fromMiddle < 2;
    });
    await canvas.click(r2);
    await canvas.waitForSelection(['R2']);
  });

  it('a quick fix of the list changes the line of its object, in one undo step', async () => {
    const name = 'quick-fix.hall.json';
    const { page, host } = window.workbench;
    const text = () => host.textOf(window.workbench.file(name));
    // R2 stands half in R1.
    const overlapping = replaceOnce(cleanHall, '[6000, 3000]', '[3300, 3000]');
    const canvas = await window.openNew(name, overlapping);
    const finding = canvas.frame.locator('#findings [data-rule="space/overlap"]');
    await finding.hover();
    await finding.getByRole('button', { name: 'Quick fixes' }).click();
    const fix = finding.locator('.finding-fix vscode-button').first();
    const id = await eventually('a repair', async () => {
      const title = (await fix.textContent()) ?? '';
      return /^Move (R[12]) /.exec(title)?.[1];
    });
    await window.workbench.screenshot('quick fix');
    await fix.click();
    await eventually('the moved rack', async () => (await text()) !== overlapping);
    await finding.waitFor({ state: 'detached' });
    const after = await text();
    const changed = overlapping.split('\n').filter((line, n) => line !== after.split('\n')[n]);
    assert.deepEqual(changed, [lineOf(overlapping, id)]);
    const overlaps = async () =>
      (await host.diagnosticsOf(window.workbench.file(name))).filter((d) => d.startsWith('space/overlap'));
    await eventuallyEqual('no diagnostic of the overlap', overlaps, []);
    await canvas.focus();
    await page.keyboard.press('Control+z');
    await eventuallyEqual('undone at once', text, overlapping);
    await finding.waitFor();
  });

  it('a finding is waived by the keyboard with reason, name and day, in one undo step', async () => {
    const name = 'waive-by-keyboard.hall.json';
    const { page, host } = window.workbench;
    const text = () => host.textOf(window.workbench.file(name));
    const overlapping = replaceOnce(cleanHall, '[6000, 3000]', '[3300, 3000]');
    const canvas = await window.openNew(name, overlapping);
    const finding = canvas.frame.locator('#findings [data-rule="space/overlap"]');
    await finding.waitFor();
    await eventuallyEqual('one finding', () => canvas.frame.locator('#findings .finding').count(), 1);
    await canvas.press('e');
    await canvas.press('f');
    await canvas.frame.locator('#findings .finding:focus').waitFor();
    // From the row to its second action: quick fixes, then waive.
    for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    await canvas.frame.locator('.waive-form textarea:focus').waitFor();
    await page.keyboard.type('They are one cabinet.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('M. Durand');
    await page.keyboard.press('Enter');
    await eventually('the waiver', async () => (await text()).includes('They are one cabinet.'));
    const after = JSON.parse(await text());
    const { waivers, ...rest } = after;
    assert.deepEqual(rest, JSON.parse(overlapping));
    assert.equal(waivers.length, 1);
    assert.deepEqual(
      { ...waivers[0], id: '' },
      {
        id: '',
        rule: 'space/overlap',
        on: ['R2', 'R1'],
        reason: 'They are one cabinet.',
        by: 'M. Durand',
      },
    );
    // No line of before has changed.
    const lines = new Set((await text()).split('\n').map((line) => line.replace(/,$/, '')));
    for (const line of overlapping.split('\n')) assert.ok(lines.has(line.replace(/,$/, '')), line);
    await finding.waitFor({ state: 'detached' });
    await eventuallyEqual('no diagnostic', () => host.diagnosticsOf(window.workbench.file(name)), []);
    await canvas.focus();
    await page.keyboard.press('Control+z');
    await eventuallyEqual('undone at once', text, overlapping);
  });
  it('the key for the next problem leads to a finding in the text, with what is wrong in words', async () => {
    const name = 'next-finding.hall.json';
    const { page, host } = window.workbench;
    const canvas = await window.openNew(
      name,
      replaceOnce(unknownTypeHall, 'no-such-type', 'type-of-no-maker'),
    );
    await canvas.finding('type-of-no-maker').waitFor();
    await host.command('dataHallDesigner.openText');
    await page.locator('.monaco-editor.focused .view-line', { hasText: '"R3"' }).waitFor();
    const place = page.locator('.monaco-editor .marker-widget');
    await eventually('the finding below its line', async () => {
      if (await place.isVisible()) return true;
      await page.keyboard.press('F8');
      await place.waitFor({ timeout: 1000 });
      return true;
    });
    await place.getByText('type-of-no-maker').first().waitFor();
    // Which rule says so, and what is known of it, is one click away.
    await place.getByText('data/unresolved-reference').first().waitFor();
    await window.workbench.screenshot('next-finding');
    await page.keyboard.press('Escape');
    await place.waitFor({ state: 'detached' });
  });
}
