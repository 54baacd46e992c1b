import assert from 'node:assert/strict';
import { eventually, eventuallyEqual } from '../harness/eventually';
import type { HallCanvas } from '../harness/hallCanvas';
import { arranging, became, connecting, keys, middle, select, selecting, type ToolCase } from './toolCases';
import { drawing } from './drawingCases';
import { inMenu } from './menuCases';
import { lineChanges, toolHall } from './toolHall';
import type { TestWindow } from './window';

export function tools(window: TestWindow): void {
  const textOf = (name: string) => window.workbench.host.textOf(window.workbench.file(name));
  const changesOf = (name: string) => async () => lineChanges(toolHall, await textOf(name));
  const press = (...pressed: string[]) => keys(window.workbench.page, ...pressed);
  const undone = async (name: string) => {
    await press('Control+z');
    await eventuallyEqual('the first text after one undo', () => textOf(name), toolHall);
  };

  /** One canvas for a group of cases: every case leaves the text as it found it. */
  async function go(canvas: HallCanvas, name: string, tool: ToolCase) {
    const { title, steps, changes, selected, isUnseen } = tool;
    const { page } = window.workbench;
    await steps(canvas, page);
    if (changes.length > 0) await eventuallyEqual(title, changesOf(name), changes);
    if (selected) await canvas.waitForSelection(selected);
    await canvas.waitForDocument(window.workbench, name);
    if (changes.length > 0) {
      const look = async () => (await canvas.picture()).toString('base64');
      const done = isUnseen ? '' : await look();
      await undone(name);
      if (!isUnseen) await eventually(`another picture: ${title}`, async () => (await look()) !== done);
    } else assert.deepEqual(await changesOf(name)(), [], 'what only looks has written');
    await canvas.waitForDocument(window.workbench, name);
  }
  const group = (title: string, cases: readonly ToolCase[]) =>
    describe(title, () => {
      for (const [i, tool] of cases.entries()) {
        it(`${tool.title}: its own lines, one undo step`, async () => {
          const name = `tool-${title}-${i}.hall.json`;
          await go(await window.openNew(name, toolHall), name, tool);
        });
      }
    });
  group('drawing', drawing);
  group('connecting', connecting);
  group('selecting', selecting);
  group('arranging', arranging);

  it('the context menu does by mouse what keys do: its own lines, one undo step each', async () => {
    const name = 'tool-in-menu.hall.json';
    await window.workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const canvas = await window.openNew(name, toolHall);
    for (const tool of inMenu) await go(canvas, name, tool);
  });

  it('a door by keyboard goes onto the nearest wall', async () => {
    const name = 'tool-door-keys.hall.json';
    const canvas = await window.openNew(name, toolHall);
    await canvas.focus();
    // From [6000, 5400] two steps to the north: 4,200 mm from the north wall, 5,400 from the south one.
    await press('d', 'd', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter');
    await eventuallyEqual('the door', changesOf(name), [
      '+ { "id": "D2", "at": [5400, 0], "facing": "north", "widthMm": 1200, "swing": "out" }',
    ]);
    await undone(name);
  });

  it('Alt switches snapping off while it is held', async () => {
    const name = 'tool-alt.hall.json';
    const canvas = await window.openNew(name, toolHall);
    const { page } = window.workbench;
    await canvas.hold(middle.R3, [8400, 6950]);
    await page.keyboard.down('Alt');
    const end = await canvas.toPage([8420, 6970]);
    await page.mouse.move(end.x, end.y);
    await page.mouse.up();
    await page.keyboard.up('Alt');
    // R3 stands at [7800, 3000] and went by 320 and 3370; a pixel is some 20 mm here.
    await eventually('R3 off the grid', async () => {
      const [, x, y] = /"R3".*?"at": \[(\d+), (\d+)\]/.exec(await textOf(name)) ?? [];
      return Math.abs(Number(x) - 8120) <= 25 && Math.abs(Number(y) - 6370) <= 25;
    });
    await undone(name);
  });

  it('a rack is held at the clear width that a rule asks for before a wall', async () => {
    const name = 'tool-wall.hall.json';
    // The south wall off the grid: 1200 mm behind the rear of R1 its corner is at 9700 - 1200 - 1200.
    const hall = toolHall.replace('[12000, 9600], [0, 9600]', '[12000, 9700], [0, 9700]');
    const canvas = await window.openNew(name, hall);
    await canvas.hold(middle.R1, [3300, 7940]);
    await window.workbench.screenshot('tool-wall');
    await window.workbench.page.mouse.up();
    await eventuallyEqual(
      'R1 clear of the wall',
      async () => lineChanges(hall, await textOf(name)),
      became('R1', '[3000, 3000]', '[3000, 7300]'),
    );
  });

  it('a drawn zone is seen, and is gone after the undo', async () => {
    const name = 'tool-picture.hall.json';
    const canvas = await window.openNew(name, toolHall);
    await canvas.focus();
    await press('d', 'z');
    await canvas.drag([4800, 6000], [7200, 6600]);
    await eventuallyEqual('the zone', () => canvas.drawnObjects(), 12);
    await press('Control+z');
    await eventuallyEqual('no zone', () => canvas.drawnObjects(), 11);
  });

  it('copies, cuts and pastes over the real clipboard, into another hall too', async () => {
    const { page, host } = window.workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const name = 'tool-copy.hall.json';
    const canvas = await window.openNew(name, toolHall);
    await select(canvas, 'R3');
    await press('Control+c');
    await eventually('R3 on the clipboard', () =>
      host.run(async (api) => (await api.env.clipboard.readText()).includes('"R3"')),
    );
    await press('Control+v');
    const pasted = '+ { "id": "R4", "type": "test-rack", "at": [5700, 4800], "facing": "north" }';
    await eventuallyEqual('the copy in the middle', changesOf(name), [pasted]);
    await undone(name);
    await select(canvas, 'R3');
    await press('Control+x');
    await eventuallyEqual('the cut', changesOf(name), [
      '- { "id": "R3", "type": "test-rack", "at": [7800, 3000], "facing": "north" }',
    ]);
    await undone(name);

    const other = 'tool-paste.hall.json';
    const second = await window.openNew(other, toolHall);
    await second.focus();
    await press('Control+v');
    await eventuallyEqual('the copy in the other hall', changesOf(other), [pasted]);
    await undone(other);
  });

  it('hides and locks the selection, and a layer', async () => {
    const name = 'tool-layers.hall.json';
    const canvas = await window.openNew(name, toolHall);
    await select(canvas, 'R1');
    await press('h');
    await canvas.waitForSelection([]);
    await press('Control+a');
    await canvas.waitForSelection(['A1', 'B1', 'C1', 'D1', 'K1', 'P1', 'R2', 'R3', 'T1', 'Z1']);
    await press('Shift+H');
    await select(canvas, 'R2');
    await press('l', 'k');
    await press('l', '2');
    await press('Control+a');
    await canvas.waitForSelection(['C1', 'D1', 'K1', 'P1', 'R1', 'R3', 'T1', 'Z1']);
    await press('l', 'l');
    await canvas.frame.locator('#layers').waitFor();
    await window.workbench.screenshot('tools-layers');
    // By mouse: the layer that was hidden by its key is shown again, and another hidden.
    await canvas.frame.getByLabel('Power: shown', { exact: true }).click();
    await canvas.frame.getByLabel('Structure: shown', { exact: true }).click();
    await press('Escape');
    await canvas.focus();
    await press('Control+a');
    await canvas.waitForSelection(['A1', 'B1', 'C1', 'P1', 'R1', 'R3', 'T1', 'Z1']);
    assert.equal(await textOf(name), toolHall);
  });

  it('the context menu opens by right click and by Shift+F10, and does what it says', async () => {
    const name = 'tool-menu.hall.json';
    const { page } = window.workbench;
    const canvas = await window.openNew(name, toolHall);
    const at = await canvas.toPage(middle.R3);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    const turn = canvas.frame.locator('#context-menu [data-command="rotateRight"]');
    await turn.waitFor();
    await window.workbench.screenshot('tools-context-menu');
    await turn.click();
    const turned = [
      '- { "id": "R3", "type": "test-rack", "at": [7800, 3000], "facing": "north" }',
      '+ { "id": "R3", "type": "test-rack", "at": [7500, 3300], "facing": "east" }',
    ];
    await eventuallyEqual('the turned rack', changesOf(name), turned);
    await undone(name);
    await press('Shift+F10');
    await turn.waitFor();
    await turn.press('Enter');
    await eventuallyEqual('the turned rack again', changesOf(name), turned);
    await undone(name);

    // What stands behind an entry opens beside it, by keyboard too.
    await press('Shift+F10');
    const entry = canvas.frame.locator('#context-menu [data-menu="menuTurn"]');
    const focused = (id: string) => canvas.frame.locator(`#context-menu [data-command="${id}"]:focus`);
    await entry.press('ArrowRight');
    await focused('rotateLeft').waitFor();
    await press('ArrowDown');
    await focused('rotateTogetherRight').waitFor();
    await press('ArrowLeft');
    await canvas.frame.locator('#context-menu [data-menu="menuTurn"]:focus').waitFor();
    await press('ArrowRight');
    await focused('rotateLeft').waitFor();
    await press('Enter');
    await eventuallyEqual('turned the other way', changesOf(name), [
      turned[0],
      '+ { "id": "R3", "type": "test-rack", "at": [7500, 3300], "facing": "west" }',
    ]);
    await undone(name);
  });

  it('a command of the palette reaches the canvas', async () => {
    const name = 'tool-palette.hall.json';
    const canvas = await window.openNew(name, toolHall);
    await select(canvas, 'R1', 'R2');
    await window.workbench.host.command('dataHallDesigner.canvas.alignTop');
    await eventuallyEqual('aligned', changesOf(name), [
      '- { "id": "R2", "type": "test-rack", "at": [6000, 3600], "facing": "north", "row": "W", "feeds": ["A1"] }',
      '+ { "id": "R2", "type": "test-rack", "at": [6000, 3000], "facing": "north", "row": "W", "feeds": ["A1"] }',
    ]);
    await undone(name);
  });
}
