import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall, replaceOnce, unknownTypeHall } from '../harness/halls';
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
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'type-of-nobody' });
    await row.waitFor();
    await window.workbench.screenshot('finding');

    await host.replaceInText(file, '"type-of-nobody"', '"test-rack"');
    await eventuallyEqual('the repaired text', () => host.textOf(file), cleanHall);
    await row.waitFor({ state: 'detached' });
    await canvas.finding('type-of-nobody').waitFor({ state: 'detached' });
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
}
