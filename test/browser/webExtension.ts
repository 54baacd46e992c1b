import assert from 'node:assert/strict';
import { eventuallyEqual } from '../harness/eventually';
import { cleanHall, lineOf, unknownTypeHall } from '../harness/halls';
import { changedLines } from './changedLines';
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

  it('opens, draws and edits a hall', async () => {
    const name = 'web.hall.json';
    const file = window.workbench.file(name);
    const canvas = await window.openNew(name, cleanHall);
    await canvas.drag([3300, 3600], [3300, 5400]);
    const r1 = lineOf(cleanHall, 'R1').trim();
    await eventuallyEqual(
      'the moved rack',
      async () => changedLines(cleanHall, await window.workbench.host.textOf(file)),
      [`${r1} → ${r1.replace('[3000, 3000]', '[3000, 4800]')}`],
    );
  });

  it('checks a hall', async () => {
    const name = 'web-finding.hall.json';
    await window.openNew(name, unknownTypeHall);
    await eventuallyEqual(
      'the diagnostic',
      () => window.workbench.host.diagnosticsOf(window.workbench.file(name)),
      ['data/unresolved-reference: "no-such-type"'],
    );
  });
}
