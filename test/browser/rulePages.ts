import { eventuallyEqual } from '../harness/eventually';
import { unknownTypeHall } from '../harness/halls';
import type { TestWindow } from './window';

export function rulePages(window: TestWindow): void {
  it('a finding leads to the page of its rule, beside the canvas that stays in use', async () => {
    const name = 'explained.hall.json';
    const { workbench } = window;
    const canvas = await window.openNew(name, unknownTypeHall);
    await canvas.finding('no-such-type').getByRole('button', { name: 'data/unresolved-reference' }).click();
    await eventuallyEqual(
      'the heading of a page beside',
      async () => {
        const headings: string[] = [];
        for (const frame of workbench.page.frames()) {
          headings.push(...(await frame.locator('h1').allTextContents()));
        }
        return headings.filter((heading) => heading.trim() === 'data/unresolved-reference').length;
      },
      1,
    );
    await workbench.screenshot('rule-page');
    const again = await workbench.canvasOf(workbench.file(name));
    await again.showWhole([3300, 3600]);
    await again.click([3300, 3600]);
    await again.waitForSelection(['R1']);
  });
}
