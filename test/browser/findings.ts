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

  it('findings are walked from the plan, filtered, grouped, searched for, and lead to their line in the text', async () => {
    const name = 'walk-findings.hall.json';
    const { page, host } = window.workbench;
    // R2 stands half in R1, and R3 is of a type that nobody has.
    const text = replaceOnce(
      replaceOnce(cleanHall, '[6000, 3000]', '[3300, 3000]'),
      '"R3", "type": "test-rack"',
      '"R3", "type": "no-such-type"',
    );
    const canvas = await window.openNew(name, text);
    const rows = canvas.frame.locator('#findings .finding');
    const rules = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-rule')));
    await canvas.finding('no-such-type').waitFor();
    const all = await rules();
    assert.ok(all.length >= 2, all.join(' '));

    const current = canvas.frame.locator('#findings .finding.current');
    const walk = async (key: string, at: number) => {
      await canvas.press(key);
      const row = rows.nth(at);
      await eventually(`the finding at ${at}`, async () =>
        /\bcurrent\b/.test((await row.getAttribute('class')) ?? ''),
      );
      assert.equal(await current.count(), 1);
      const ids = ((await row.getAttribute('data-objects')) ?? '').split(' ');
      // What it names may be nothing that there is.
      await canvas.waitForSelection(ids.filter((id) => /^R\d$/.test(id)));
    };
    await walk('.', 0);
    await walk('.', 1);
    // After an edit the next one is still the next one.
    const file = window.workbench.file(name);
    const named = replaceOnce(text, '"Test hall"', '"Walked hall"');
    await host.replaceInText(file, '"Test hall"', '"Walked hall"');
    await eventuallyEqual('the edit', () => host.textOf(file), named);
    await canvas.waitForDocument(window.workbench, name);
    await walk(',', 0);
    await walk('.', 1);
    await walk('.', all.length > 2 ? 2 : 0);

    const filter = canvas.frame.locator('#findings .findings-filter input');
    await filter.fill('overlap');
    await eventuallyEqual('the findings of the filter', rules, ['space/overlap']);
    await filter.fill('');
    await eventuallyEqual('all of them again', rules, all);
    const grouping = canvas.frame.locator('#findings .findings-filter select').last();
    const group = (of: string) => canvas.frame.locator(`#findings .finding-group[data-group="${of}"]`);
    await grouping.selectOption('rule');
    await group('space/overlap').click();
    await eventually('a closed group', async () => !(await rules()).includes('space/overlap'));
    await window.workbench.screenshot('findings-grouped');
    await group('space/overlap').press('Enter');
    await eventually('an open group', async () => (await rules()).includes('space/overlap'));
    await grouping.selectOption('object');
    await group('R3').waitFor();
    await grouping.selectOption('none');
    await eventuallyEqual('one list again', rules, all);

    // What is wrong with a thing is a way to find it.
    await canvas.press('/');
    await canvas.frame.locator('#search input:focus').waitFor();
    await page.keyboard.type('no-such-type');
    await canvas.frame.locator('#search [role=option]', { hasText: 'R3' }).waitFor();
    await page.keyboard.press('Enter');
    await canvas.waitForSelection(['R3']);
    await page.keyboard.press('Escape');

    const lineInText = () =>
      host.run((api, path) => {
        const editor = api.window.visibleTextEditors.find(({ document }) => document.uri.fsPath === path);
        return editor ? editor.document.lineAt(editor.selection.active.line).text.trim() : '';
      }, window.workbench.file(name));
    const line = lineOf(text, 'R3').trim();
    await canvas.finding('no-such-type').hover();
    await canvas
      .finding('no-such-type')
      .getByRole('button', { name: /^Go to line/ })
      .click();
    await eventuallyEqual('its line in the text', lineInText, line);
    // And by keyboard, from another line.
    await host.run(async (api) => {
      await api.commands.executeCommand('cursorTop');
    });
    await eventuallyEqual('the first line of the text', lineInText, '{');
    const wrong = canvas.finding('no-such-type');
    await canvas.press('e');
    await canvas.press('f');
    await canvas.frame.locator('#findings .finding:focus').waitFor();
    await wrong.press('Enter');
    // Past the actions that this finding has.
    const isThere = () =>
      wrong.evaluate(() => /^Go to line/.test(document.activeElement?.getAttribute('aria-label') ?? ''));
    for (let i = 0; i < 5 && !(await isThere()); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventuallyEqual('its line in the text by keyboard', lineInText, line);
    assert.equal(await host.textOf(file), named);
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

    // The same by keyboard, from the row to its first action; the keyboard stays in the list.
    for (const key of ['e', 'f']) await canvas.press(key);
    await canvas.frame.locator('#findings .finding:focus').waitFor();
    for (const key of ['Tab', 'Enter']) await page.keyboard.press(key);
    await finding.locator('.finding-fix vscode-button:focus').first().waitFor();
    await page.keyboard.press('Enter');
    await eventuallyEqual('the same rack moved', text, after);
    await finding.waitFor({ state: 'detached' });
    await canvas.frame
      .locator('[role=status][aria-live]', { hasText: 'Fixed: Move' })
      .waitFor({ state: 'attached' });
    await canvas.frame.locator('#findings :focus').waitFor();
    await page.keyboard.press('Control+z');
    await eventuallyEqual('undone at once too', text, overlapping);
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
    await window.workbench.screenshotInThemes('next-finding');
    await page.keyboard.press('Escape');
    await place.waitFor({ state: 'detached' });
  });
}
