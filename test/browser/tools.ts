import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall } from '../harness/halls';
import type { TestWindow } from './window';

export function tools(window: TestWindow): void {
  const textOf = (name: string) => window.workbench.host.textOf(window.workbench.file(name));

  it('the row tool drags out a row, in one undo step', async () => {
    const name = 'row-tool.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    await canvas.focus();
    await canvas.press('w');
    await canvas.drag([3000, 6000], [5400, 6000]);
    await eventually(
      'a row of racks in the text',
      async () => (await textOf(name)).length > cleanHall.length + 200,
    );
    await window.workbench.page.keyboard.press('Control+z');
    await eventuallyEqual('the first text after one undo', () => textOf(name), cleanHall);
  });
}
