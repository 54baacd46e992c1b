import assert from 'node:assert/strict';
import { cleanHall } from '../harness/halls';
import type { TestWindow } from './window';

/** Settings under which VS Code runs the browser bundle in its web worker, as vscode.dev does. */
export const webExtensionSettings = {
  'remote.extensionKind': { 'data-hall-designer.data-hall-designer': ['web'] },
};

export function webExtension(window: TestWindow): void {
  it('runs outside Node', async () => {
    // An extension host lists the extensions that run in it; the test driver's is the Node host.
    const here = await window.workbench.host.run(
      (api) => api.extensions.getExtension('data-hall-designer.data-hall-designer') !== undefined,
    );
    assert.equal(here, false, 'the extension runs in the Node host');
  });

  it('says that there is no git to compare with', async () => {
    const { page, host, quickInput } = window.workbench;
    const canvas = await window.openNew('web.hall.json', cleanHall);
    await quickInput.runCommand('Compare Layout with HEAD', () => canvas.focus());
    await host.run((api) => api.commands.executeCommand('notifications.showList'));
    const told = page.locator('.notifications-center', {
      hasText: 'web.hall.json is in no git repository that VS Code knows.',
    });
    await told.waitFor();
    await host.run((api) => api.commands.executeCommand('notifications.clearAll'));
    await told.waitFor({ state: 'hidden' });
  });
}
