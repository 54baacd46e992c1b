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

  it('a press and a drag in the minimap move the camera, and the rulers go with it', async () => {
    const name = 'minimap.hall.json';
    const { workbench } = window;
    const { page } = workbench;
    const canvas = await window.openNew(name, cleanHall);
    await canvas.press('Shift+N');
    await canvas.press('Shift+U');
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
