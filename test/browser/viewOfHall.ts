import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { eventually, eventuallyEqual } from '../harness/eventually';
import type { HallCanvas, Place } from '../harness/hallCanvas';
import { cleanHall } from '../harness/halls';
import type { TestWindow } from './window';

/** Around R2 and its label, with a part of the busway. */
const around: readonly [Place, Place] = [
  [5700, 2900],
  [6900, 4700],
];

/** What a person chooses to see is the canvas's own: it comes back with the tab and the window, and writes nothing. */
export function viewOfHall(window: TestWindow): void {
  const look = (canvas: HallCanvas) => canvas.pictureOf(...around);
  const looks = async (part: Locator) => (await part.screenshot()).toString('base64');
  /** The pointer out of the way, so that nothing under it is marked. */
  const away = (canvas: HallCanvas) => canvas.hover([11000, 8800]);

  async function expectUntouched(name: string): Promise<void> {
    const file = window.workbench.file(name);
    const document = await window.workbench.host.document(file);
    assert.deepEqual({ text: document?.text, dirty: document?.dirty }, { text: cleanHall, dirty: false });
    assert.equal(readFileSync(file, 'utf8'), cleanHall, 'written');
  }

  it('labels, camera, selection, layers, overlay, minimap and rulers survive another tab and a reload', async () => {
    const name = 'kept-view.hall.json';
    const { workbench } = window;
    const file = workbench.file(name);
    const canvas = await window.openNew(name, cleanHall);
    await canvas.zoomAt([6300, 3600], -300);
    await away(canvas);
    const usual = await look(canvas);

    await canvas.press('Shift+L');
    const lines = canvas.frame.locator('#view-menu');
    await lines.locator('[data-label-line="racks.0"]').selectOption('mass');
    await lines.locator('[data-label-line="racks.1"]').selectOption('feeds');
    await lines.locator('[data-label-line="racks.2"]').selectOption('');
    await eventually('other labels', async () => (await look(canvas)) !== usual);
    const changed = await look(canvas);
    await workbench.screenshot('labels and view');
    for (const [line, field] of ['id', 'load', 'model'].entries()) {
      await lines.locator(`[data-label-line="racks.${line}"]`).selectOption(field);
    }
    await eventually('the usual labels again', async () => (await look(canvas)) === usual);
    await lines.locator('[data-label-line="racks.0"]').selectOption('mass');
    await lines.locator('[data-label-line="racks.1"]').selectOption('feeds');
    await lines.locator('[data-label-line="racks.2"]').selectOption('');
    await eventually('the other labels again', async () => (await look(canvas)) === changed);
    await lines.press('Escape');
    await lines.waitFor({ state: 'hidden' });

    await canvas.click([3300, 3600]);
    await canvas.waitForSelection(['R1']);
    for (const key of ['l', '2', 'Shift+N', 'Shift+U']) await canvas.press(key);
    await canvas.frame.locator('#minimap canvas').waitFor();
    await canvas.frame.locator('.ruler-top').waitFor();
    await away(canvas);
    await eventually('a plan without its busway', async () => (await look(canvas)) !== changed);
    const labelled = await look(canvas);
    // An overlay has labels of its own.
    const toggleOverlay = async (on: HallCanvas) => {
      for (const key of ['o', 'd']) await on.press(key);
    };
    await toggleOverlay(canvas);
    await eventuallyEqual('the overlay', () => canvas.overlay(), 'density');
    await eventually('its colours', async () => (await look(canvas)) !== labelled);
    const camera = await canvas.camera();
    const kept = await look(canvas);
    await workbench.screenshot('view kept');

    const expectTheSame = async (again: HallCanvas) => {
      await again.waitForSelection(['R1']);
      await eventuallyEqual('the overlay', () => again.overlay(), 'density');
      await again.frame.locator('#minimap canvas').waitFor();
      await again.frame.locator('.ruler-top').waitFor();
      await eventuallyEqual('the camera', () => again.camera(), camera);
      await away(again);
      await eventually('the same picture', async () => (await look(again)) === kept);
      await toggleOverlay(again);
      await eventually('the same labels under the overlay', async () => (await look(again)) === labelled);
      await toggleOverlay(again);
      await eventuallyEqual('the overlay again', () => again.overlay(), 'density');
      await expectUntouched(name);
    };
    await window.openNew('kept-view-other.hall.json', cleanHall);
    await workbench.host.open(file);
    await expectTheSame(await workbench.canvasOf(file));

    await workbench.reload();
    const last = await workbench.canvasOf(file);
    await expectTheSame(last);
    await last.press('l');
    await last.press('l');
    assert.equal(await last.frame.getByLabel('Power: shown', { exact: true }).isChecked(), false);
    assert.equal(await last.frame.getByLabel('IT: shown', { exact: true }).isChecked(), true);
    await workbench.screenshot('view kept after a reload');
  });

  it('two canvases of a file label it each in its own way, and both follow an edit', async () => {
    const name = 'split-labels.hall.json';
    const { workbench } = window;
    const file = workbench.file(name);
    await window.openNew(name, cleanHall);
    const [left, right] = await workbench.splitCanvas(name, [9300, 3600]);
    for (const canvas of [left, right]) {
      await canvas.press('Shift+I');
      await canvas.showWhole([9300, 3600]);
      await canvas.zoomAt([6300, 3600], -400);
    }
    await away(left);
    const before = await look(left);
    await right.press('Shift+L');
    await right.frame.locator('[data-label-line="racks.0"]').selectOption('mass');
    await right.frame.locator('#view-menu').press('Escape');
    const labelled = await look(right);
    await right.click([6300, 3600]);
    await right.waitForSelection(['R2']);
    const textNow = () => workbench.host.textOf(file);
    await right.press('ArrowDown');
    await eventually('R2 moved in the text', async () => (await textNow()) !== cleanHall);
    for (const canvas of [left, right]) await canvas.waitForDocument(workbench, name);
    await workbench.screenshot('labels in a split');
    await eventually('R2 moved on the left', async () => (await look(left)) !== before);
    await workbench.page.keyboard.press('Control+z');
    await eventuallyEqual('the first text', textNow, cleanHall);
    for (const canvas of [left, right]) await canvas.waitForDocument(workbench, name);
    await away(left);
    await eventually('the left as it was, labels too', async () => (await look(left)) === before);
    await right.click([6300, 6600]);
    await right.waitForSelection([]);
    await away(right);
    await eventually('the right as it was labelled', async () => (await look(right)) === labelled);
  });

  it('mouse, touchpad, keys and buttons each move and zoom the plan', async () => {
    const name = 'moving.hall.json';
    const { workbench } = window;
    const { page } = workbench;
    const canvas = await window.openNew(name, cleanHall);
    const { frame } = canvas;
    const middle: Place = [6000, 4800];
    const button = (command: string) => frame.locator(`#toolbar [data-command="${command}"]`).click();
    const look = async () => (await canvas.camera()).map(Number) as [scale: number, x: number, y: number];
    const whole = await look();
    /** By how many times it is larger after, with the place under the pointer still there. */
    async function zooms(what: string, times: (factor: number) => boolean, act: () => Promise<void>) {
      const [scale] = await look();
      await act();
      await eventually(what, async () => times((await look())[0] / scale));
    }
    /** The plan goes with the hand by so many pixels. */
    async function goes(what: string, dx: number, dy: number, act: () => Promise<void>) {
      const [scale, x, y] = await look();
      await act();
      await eventually(`${what}: by ${dx}, ${dy}`, async () => {
        const [, toX, toY] = await look();
        return Math.abs((x - toX) * scale - dx) < 1.5 && Math.abs((y - toY) * scale - dy) < 1.5;
      });
    }
    const drag = async (dx: number, dy: number, which: 'left' | 'middle' = 'left') => {
      const from = await canvas.toPage(middle);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down({ button: which });
      await page.mouse.move(from.x + dx, from.y + dy, { steps: 4 });
      await page.mouse.up({ button: which });
    };

    const held = await canvas.toPage(middle);
    await zooms(
      'the wheel',
      (factor) => factor > 1.2,
      () => canvas.zoomAt(middle, -300),
    );
    const after = await canvas.toPage(middle);
    assert.ok(Math.hypot(after.x - held.x, after.y - held.y) < 1.5, 'the place under the pointer has moved');
    await goes('two fingers', -30, -20, () => page.mouse.wheel(30, 20));
    await zooms(
      'a pinch',
      (factor) => factor < 0.95,
      async () => {
        await page.keyboard.down('Control');
        await page.mouse.wheel(0, 20);
        await page.keyboard.up('Control');
      },
    );
    await goes('the wheel with Shift', -120, 0, async () => {
      await page.keyboard.down('Shift');
      await page.mouse.wheel(0, 120);
      await page.keyboard.up('Shift');
    });
    await goes('the middle button', 40, 30, () => drag(40, 30, 'middle'));
    await canvas.focus();
    await page.keyboard.down('Space');
    await goes('the space bar', -40, 30, () => drag(-40, 30));
    await page.keyboard.up('Space');
    await button('tool.pan');
    await goes('the tool for it', 50, -30, () => drag(50, -30));
    await button('tool.measure');
    await page.keyboard.press('Escape');
    await frame.locator('#canvas[data-tool="select"]').waitFor();
    for (const [key, dx, dy] of [
      ['ArrowLeft', 60, 0],
      ['ArrowDown', 0, -60],
    ] as const) {
      await goes(key, dx, dy, () => canvas.press(key));
    }
    await zooms(
      '+',
      (factor) => factor > 1.1,
      () => canvas.press('+'),
    );
    await zooms(
      '-',
      (factor) => factor < 0.9,
      () => canvas.press('-'),
    );
    await zooms(
      'the button for more',
      (factor) => factor > 1.1,
      () => button('zoomIn'),
    );
    await zooms(
      'the button for less',
      (factor) => factor < 0.9,
      () => button('zoomOut'),
    );
    await button('fitAll');
    await eventuallyEqual('the whole hall by its button', look, whole);
    await canvas.click([6300, 3600]);
    await canvas.waitForSelection(['R2']);
    await zooms(
      'the selection by its key',
      (factor) => factor > 1.5,
      () => canvas.press('Shift+F'),
    );
    assert.ok((await canvas.view([6300, 3600])).fromMiddle < 2);
    await canvas.press('0');
    await eventuallyEqual('the whole hall by its key', look, whole);
    await zooms(
      'the selection by its button',
      (factor) => factor > 1.5,
      () => button('fitSelection'),
    );
    await expectUntouched(name);
  });

  it('a press and a drag in the minimap move the camera, and the rulers go with it', async () => {
    const name = 'minimap.hall.json';
    const { workbench } = window;
    const { page } = workbench;
    const canvas = await window.openNew(name, cleanHall);
    const menu = canvas.frame.locator('#view-menu');
    await canvas.frame.locator('#toolbar [data-command="viewMenu"]').click();
    for (const part of ['toggleMinimap', 'toggleRulers'])
      await menu.locator(`[data-command="${part}"]`).click();
    await menu.locator('header vscode-button').click();
    await menu.waitFor({ state: 'hidden' });
    for (let i = 0; i < 3; i++) await canvas.zoomAt([6000, 4800], -300);
    const map = canvas.frame.locator('#minimap');
    const frame = map.locator('.minimap-frame');
    const ruler = canvas.frame.locator('.ruler-top');
    const rulerBefore = await looks(ruler);
    const middle = async (of: typeof map) => {
      const box = await of.boundingBox();
      assert.ok(box);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
    };
    const [, originX, originY] = await canvas.camera();
    const grip = await middle(frame);
    await page.mouse.move(grip.x + 1, grip.y + 1);
    await page.mouse.down();
    await page.mouse.move(grip.x + 21, grip.y + 11, { steps: 4 });
    await page.mouse.up();
    // The map shows 12 m and a margin of 6 % of them on each side.
    const mmPerPx = (12_000 * 1.12) / (await middle(map)).width;
    const moved = async (axis: 1 | 2) => Number((await canvas.camera())[axis]);
    await eventually('the camera to follow', async () => (await moved(1)) > Number(originX));
    assert.ok(Math.abs((await moved(1)) - Number(originX) - 20 * mmPerPx) < 2 * mmPerPx, `${await moved(1)}`);
    assert.ok(Math.abs((await moved(2)) - Number(originY) - 10 * mmPerPx) < 2 * mmPerPx, `${await moved(2)}`);
    await eventually('other numbers', async () => (await looks(ruler)) !== rulerBefore);
    await workbench.screenshot('minimap and rulers');

    // A press beside the frame goes there: the middle of the map is the middle of the hall.
    for (let i = 0; i < 3; i++) await canvas.zoomAt([9000, 6000], -300);
    const there = await middle(map);
    await page.mouse.click(there.x, there.y);
    await eventually('the middle in the middle', async () => {
      const scale = Number((await canvas.camera())[0]);
      return (await canvas.view([6000, 4800])).fromMiddle < 2 * mmPerPx * scale;
    });
    await expectUntouched(name);
  });
}
