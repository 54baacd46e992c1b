import assert from 'node:assert/strict';
import { eventually, eventuallyEqual } from '../harness/eventually';
import type { HallCanvas } from '../harness/hallCanvas';
import { became, keys, middle, select } from './toolCases';
import { lineChanges, toolHall } from './toolHall';
import type { TestWindow } from './window';

/** What would come of a gesture, told and drawn while it is under way, and gone when it is over. */
export function liveNumbers(window: TestWindow): void {
  const textOf = (name: string) => window.workbench.host.textOf(window.workbench.file(name));
  const changesOf = (name: string) => async () => lineChanges(toolHall, await textOf(name));
  const press = (...pressed: string[]) => keys(window.workbench.page, ...pressed);
  const told = (canvas: HallCanvas, text: string | RegExp) =>
    canvas.frame.locator('#drag-readout', { hasText: text }).waitFor();
  const over = async (canvas: HallCanvas) => {
    await eventuallyEqual('nothing to be tried', () => canvas.trial(), '');
    await canvas.frame.locator('#drag-readout').waitFor({ state: 'hidden' });
  };
  const undone = async (name: string) => {
    await press('Control+z');
    await eventuallyEqual('the first text after one undo', () => textOf(name), toolHall);
  };

  // R1 and R2 put 5 kW each on A1; a rack on A1 and B1 half of its 5 kW on each.
  it('a row tells the load of its feeds while it is drawn', async () => {
    const name = 'live-row.hall.json';
    const canvas = await window.openNew(name, toolHall);
    await canvas.focus();
    await press('w');
    await canvas.hold([3000, 5700], [4200, 5700]);
    await eventuallyEqual('the row', () => canvas.trial(), 'row');
    await told(canvas, /A1 15 of \d+ kW/);
    await told(canvas, /B1 5 of \d+ kW/);
    await window.workbench.screenshot('live-row');
    assert.equal(await textOf(name), toolHall);
    await press('Escape');
    await window.workbench.page.mouse.up();
    await over(canvas);
    assert.equal(await textOf(name), toolHall);
  });

  it('connecting tells the load of the feed before the button is released', async () => {
    const name = 'live-connect.hall.json';
    const canvas = await window.openNew(name, toolHall);
    await canvas.focus();
    await press('c', 'c');
    await canvas.hold(middle.R3, [8100, 5400]);
    await told(canvas, /A1 15 of \d+ kW/);
    await window.workbench.page.mouse.up();
    await over(canvas);
    await eventually('the cord', async () => (await textOf(name)) !== toolHall);
    await undone(name);
  });

  it('connecting to a CDU tells the load of its loop', async () => {
    const name = 'live-loop.hall.json';
    const liquid = toolHall.replace('"powerKw": 5 }', '"powerKw": 5, "liquidFraction": 0.8 }');
    const canvas = await window.openNew(name, liquid);
    await canvas.focus();
    await press('c', 'c');
    await canvas.hold(middle.R3, middle.C1);
    // 80 % of the 5 kW of R3, the first rack in it.
    await told(canvas, /TCS · C1 4 of 300 kW/);
    await window.workbench.screenshot('live-loop');
    await press('Escape');
    await window.workbench.page.mouse.up();
    await over(canvas);
    assert.equal(await textOf(name), liquid);
  });

  it('after the first of two keys the list shows what would come, by arrows and by pointer, and does it', async () => {
    const name = 'live-keys.hall.json';
    const canvas = await window.openNew(name, toolHall);
    const list = canvas.frame.locator('#pending-keys');
    const marked = list.locator('[aria-current]');
    await select(canvas, 'R1', 'R2');
    await press('a');
    await list.waitFor();
    await eventually('the alignment to be marked', async () => {
      await press('ArrowDown');
      return (await marked.getAttribute('data-command')) === 'alignTop';
    });
    await eventuallyEqual('its ghost', () => canvas.trial(), 'arrange');
    await told(canvas, /A1 10 of \d+ kW/);
    await window.workbench.screenshot('live-keys');
    await press('Escape');
    await over(canvas);
    assert.equal(await textOf(name), toolHall);

    // R2 stands at [6000, 3600], R1 at [3000, 3000].
    const aligned = became('R2', '"at": [6000, 3600]', '"at": [6000, 3000]');
    await press('a');
    await list.waitFor();
    await eventually('the alignment to be marked', async () => {
      await press('ArrowUp');
      return (await marked.getAttribute('data-command')) === 'alignTop';
    });
    await press('Enter');
    await list.waitFor({ state: 'hidden' });
    await eventuallyEqual('the alignment', changesOf(name), aligned);
    await over(canvas);
    await undone(name);

    await press('a');
    await list.locator('[data-command="alignTop"]').hover();
    await eventuallyEqual('its ghost', () => canvas.trial(), 'arrange');
    await list.locator('[data-command="alignTop"]').click();
    await eventuallyEqual('the alignment', changesOf(name), aligned);
    await over(canvas);
    await undone(name);
  });

  it('repeating tells what it would bring as its numbers are typed', async () => {
    const name = 'live-array.hall.json';
    const canvas = await window.openNew(name, toolHall);
    await select(canvas, 'R1');
    await press('a', 'a');
    await canvas.frame.locator('#sheet-columns').waitFor();
    // Three side by side on A1: 5 kW of R2 and 15 of them.
    await told(canvas, /A1 20 of \d+ kW/);
    await canvas.replaceTyped('5');
    // The fifth would stand at 5400 to 6000, beside R2.
    await told(canvas, /A1 30 of \d+ kW/);
    await canvas.replaceTyped('6');
    // And the sixth on R2.
    await eventually('a finding of the overlap', async () =>
      Number(await canvas.frame.locator('#drag-readout').getAttribute('data-appearing')),
    );
    await window.workbench.screenshot('live-array');
    await press('Escape');
    await over(canvas);
    assert.equal(await textOf(name), toolHall);
  });

  it('equipment from the list tells what it would bring where it is held', async () => {
    const name = 'live-palette.hall.json';
    const { page } = window.workbench;
    const canvas = await window.openNew(name, toolHall);
    await canvas.focus();
    await press('e', 'e');
    await canvas.frame.locator('#equipment .search-input').fill('test-rack');
    const item = canvas.frame.locator('.equipment-list [data-type="test-rack"]').first();
    await item.waitFor();
    await item.hover({ position: { x: 20, y: 10 } });
    await page.mouse.down();
    const onR1 = await canvas.toPage(middle.R1);
    await page.mouse.move(onR1.x + 5, onR1.y + 5, { steps: 6 });
    await eventuallyEqual('the rack that is held', () => canvas.trial(), 'insert');
    await eventually('a finding of the overlap', async () =>
      Number(await canvas.frame.locator('#drag-readout').getAttribute('data-appearing')),
    );
    await window.workbench.screenshot('live-palette');
    await press('Escape');
    await page.mouse.up();
    await over(canvas);
    assert.equal(await textOf(name), toolHall);
  });

  it('what is pasted follows the pointer, and stands where it was shown', async () => {
    const { page, host } = window.workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const name = 'live-paste.hall.json';
    const canvas = await window.openNew(name, toolHall);
    await select(canvas, 'R2');
    await press('Control+c');
    await eventually('R2 on the clipboard', () =>
      host.run(async (api) => (await api.env.clipboard.readText()).includes('"R2"')),
    );
    await press('Control+Shift+v');
    await eventuallyEqual('what is pasted', () => canvas.trial(), 'pasteHere');
    await canvas.frame.locator('.tool-strip-hint', { hasText: 'Press where the copies' }).waitFor();
    await canvas.hover([9310, 8390]);
    await told(canvas, /A1 15 of \d+ kW/);
    await canvas.click([9310, 8390]);
    // Its middle at the pointer, its corner on the grid: 9310 - 300 and 8390 - 600.
    await eventuallyEqual('the copy', changesOf(name), [
      '+ { "id": "R4", "type": "test-rack", "at": [9000, 7800], "facing": "north", "row": "W", "feeds": ["A1"] }',
    ]);
    await over(canvas);
    await undone(name);
    // By keyboard from the middle of what is seen, [6000, 5400].
    await press('Control+Shift+v');
    await canvas.frame.locator('.tool-strip-hint', { hasText: 'Press where the copies' }).waitFor();
    await press('ArrowRight', 'ArrowRight', 'Enter');
    await eventuallyEqual('the copy by keyboard', changesOf(name), [
      '+ { "id": "R4", "type": "test-rack", "at": [6300, 4800], "facing": "north", "row": "W", "feeds": ["A1"] }',
    ]);
    await undone(name);
    // And turned, 1200 wide and 600 deep.
    await press('Control+Shift+v');
    await canvas.frame.locator('.tool-strip-hint', { hasText: 'Press where the copies' }).waitFor();
    await press('r', 'ArrowRight', 'ArrowRight');
    await window.workbench.screenshot('live-paste-turned');
    await press('Enter');
    await eventuallyEqual('the turned copy', changesOf(name), [
      '+ { "id": "R4", "type": "test-rack", "at": [6000, 5100], "facing": "east", "row": "W", "feeds": ["A1"] }',
    ]);
    await undone(name);
  });

  it('an entry of the menu shows what it would do', async () => {
    const name = 'live-menu.hall.json';
    const canvas = await window.openNew(name, toolHall);
    await select(canvas, 'R1', 'R2');
    await press('Shift+F10');
    await canvas.frame.locator('#context-menu [data-menu="menuAlign"]').hover();
    await canvas.frame.locator('#context-menu [data-command="alignTop"]').hover();
    await eventuallyEqual('the alignment', () => canvas.trial(), 'arrange');
    await window.workbench.screenshot('live-menu');
    await press('Escape', 'Escape');
    await over(canvas);
    assert.equal(await textOf(name), toolHall);
  });
}
