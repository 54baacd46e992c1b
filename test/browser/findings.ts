import { eventuallyEqual } from '../harness/eventually';
import { cleanHall, unknownTypeHall } from '../harness/halls';
import type { TestWindow } from './window';

export function findings(window: TestWindow): void {
  it('a finding stands in the Problems panel and in the canvas list, and goes with its cause', async () => {
    const name = 'findings.hall.json';
    const { page, host } = window.workbench;
    const file = window.workbench.file(name);
    const canvas = await window.openNew(name, unknownTypeHall);
    await eventuallyEqual('the diagnostic', () => host.diagnosticsOf(file), [
      'data/unresolved-reference: "type": "no-such-type"',
    ]);
    await canvas.finding('no-such-type').waitFor();
    await host.command('workbench.actions.view.problems');
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'no-such-type' });
    await row.waitFor();
    await window.workbench.screenshot('finding');

    await host.replaceInText(file, '"no-such-type"', '"test-rack"');
    await eventuallyEqual('the repaired text', () => host.textOf(file), cleanHall);
    await row.waitFor({ state: 'detached' });
    await canvas.finding('no-such-type').waitFor({ state: 'detached' });
    await host.command('workbench.action.closePanel');
  });

  it('choosing a finding in the list selects its object', async () => {
    const canvas = await window.openNew('choose-finding.hall.json', unknownTypeHall);
    await canvas.finding('no-such-type').click();
    await canvas.waitForSelection(['R2']);
  });
}
