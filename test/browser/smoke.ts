import { eventuallyEqual } from '../harness/eventually';
import { cleanHall, lineOf, unknownTypeHall } from '../harness/halls';
import { changedLines } from './changedLines';
import type { TestWindow } from './window';

/** The shortest path through everything, for each way to have the extension in VS Code. */
export function smoke(window: TestWindow): void {
  it('opens, draws and edits a hall', async () => {
    const name = 'smoke.hall.json';
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
    const name = 'smoke-finding.hall.json';
    await window.openNew(name, unknownTypeHall);
    await eventuallyEqual(
      'the diagnostic',
      () => window.workbench.host.diagnosticsOf(window.workbench.file(name)),
      ['data/unresolved-reference: "type": "no-such-type"'],
    );
  });
}
