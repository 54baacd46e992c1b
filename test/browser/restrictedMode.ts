import assert from 'node:assert/strict';
import type { TestWindow } from './window';

/** Settings under which VS Code asks for trust and opens what nobody has trusted in restricted mode. */
export const restrictedModeSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

export function restrictedMode(window: TestWindow): void {
  it('is what the window is in', async () => {
    assert.equal(await window.workbench.host.run((api) => api.workspace.isTrusted), false);
  });
}
