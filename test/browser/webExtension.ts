import assert from 'node:assert/strict';
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
}
