import { eventuallyEqual } from '../harness/eventually';
import { cleanHall, lineOf, replaceOnce } from '../harness/halls';
import type { TestWindow } from './window';

export function keyboardOnly(window: TestWindow): void {
  it('selects, moves, turns, deletes and undoes without a mouse', async () => {
    const name = 'keyboard.hall.json';
    const { page, host } = window.workbench;
    const canvas = await window.openNew(name, cleanHall);
    const text = () => host.textOf(window.workbench.file(name));
    const press = (key: string) => page.keyboard.press(key);
    const moved = (id: string, from: string, to: string) => {
      const line = lineOf(cleanHall, id);
      return replaceOnce(cleanHall, line, replaceOnce(line, from, to));
    };
    await canvas.focus();
    await press('n');
    await canvas.waitForSelection(['R1']);
    await press('n');
    await canvas.waitForSelection(['R2']);
    await press('p');
    await canvas.waitForSelection(['R1']);

    const down = moved('R1', '[3000, 3000]', '[3000, 3600]');
    await press('ArrowDown');
    await eventuallyEqual('down by the grid', text, down);
    await press('Shift+ArrowRight');
    await eventuallyEqual('right by 10 mm', text, moved('R1', '[3000, 3000]', '[3010, 3600]'));
    await press('Control+ArrowLeft');
    await eventuallyEqual('left by 1 mm', text, moved('R1', '[3000, 3000]', '[3009, 3600]'));
    for (let i = 0; i < 3; i++) await press('Control+z');
    await eventuallyEqual('undone', text, cleanHall);
    await canvas.waitForSelection(['R1']);

    await press('r');
    // 600 × 1200 mm about [3300, 3600] becomes 1200 × 600 mm, from [2700, 3300].
    const turned = moved('R1', '[3000, 3000], "facing": "north"', '[2700, 3300], "facing": "east"');
    await eventuallyEqual('turned', text, turned);
    await press('Shift+R');
    await eventuallyEqual('turned back', text, cleanHall);

    // What was done is heard together with what came of it.
    await press('Shift+D');
    await canvas.waitForSelection(['R4']);
    const told = canvas.frame.locator('[role=status][aria-live]', { hasText: /^1 object duplicated\. R4, / });
    await told.waitFor({ state: 'attached' });
    await press('Control+z');
    await eventuallyEqual('no copy', text, cleanHall);
    await canvas.waitForSelection([]);
    await press('n');
    await canvas.waitForSelection(['R1']);
    await press('n');
    await canvas.waitForSelection(['R2']);
    await press('Delete');
    await eventuallyEqual(
      'the text without R2',
      text,
      replaceOnce(cleanHall, `${lineOf(cleanHall, 'R2')}\n`, ''),
    );
    await canvas.waitForSelection([]);
    await press('Control+z');
    await eventuallyEqual('R2 is back', text, cleanHall);
  });

  it('Enter leads from the canvas into the inspector, where the value of the object is set', async () => {
    const name = 'keyboard-inspector.hall.json';
    const { page, host } = window.workbench;
    const canvas = await window.openNew(name, cleanHall);
    await canvas.focus();
    await page.keyboard.press('n');
    await canvas.waitForSelection(['R1']);
    await canvas.waitForFields();
    await page.keyboard.press('Enter');
    await canvas.frame.locator('#inspector:focus-within').waitFor();
    // Between the fields stand headings, which fold.
    const focused = () =>
      canvas.frame
        .locator('#inspector')
        .evaluate((panel) => panel.querySelector('[data-field]:focus-within')?.getAttribute('data-field'));
    for (let i = 0; i < 10 && (await focused()) !== 'at.1'; i++) await page.keyboard.press('Tab');
    await canvas.replaceTyped('4800');
    await page.keyboard.press('Enter');
    await eventuallyEqual(
      'the moved rack',
      () => host.textOf(window.workbench.file(name)),
      replaceOnce(cleanHall, '[3000, 3000]', '[3000, 4800]'),
    );
  });
}
