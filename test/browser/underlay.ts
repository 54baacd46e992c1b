import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { columnsPx, floorPlan, floorPlanPx } from '../harness/floorPlan';
import type { HallCanvas, Place } from '../harness/hallCanvas';
import { cleanHall, replaceOnce } from '../harness/halls';
import { themes } from '../harness/themes';
import { changedLines } from './changedLines';
import type { TestWindow } from './window';

const room = '"grid": 600 },\n';
const withUnderlay = (entry: string) => replaceOnce(cleanHall, room, `${room}  "underlay": ${entry},\n`);

export function underlay(window: TestWindow): void {
  const textOf = (name: string) => window.workbench.host.textOf(window.workbench.file(name));
  const problems = async (name: string) =>
    (await window.workbench.host.diagnosticsOf(window.workbench.file(name))).filter((text) =>
      text.startsWith('data/underlay'),
    );
  const image = (canvas: HallCanvas) => canvas.frame.locator('#underlay img');

  /** Writes a drawing beside the halls of the window, before one that names it is opened. */
  function draw(file: string, bytes: Uint8Array | string): void {
    const to = window.workbench.file(file);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, bytes);
  }

  /** Waits until the drawing lies where the hall says. */
  async function expectAt(canvas: HallCanvas, at: Place, widthMm: number): Promise<void> {
    await image(canvas).waitFor();
    const heightMm = (widthMm * floorPlanPx.height) / floorPlanPx.width;
    await eventually(`the drawing at ${at.join()}, ${widthMm} mm wide`, async () => {
      const [box, from, to] = await Promise.all([
        image(canvas).boundingBox(),
        canvas.toPage(at),
        canvas.toPage([at[0] + widthMm, at[1] + heightMm]),
      ]);
      if (!box) return false;
      const off = [box.x - from.x, box.y - from.y, box.x + box.width - to.x, box.y + box.height - to.y];
      return off.every((px) => Math.abs(px) < 1);
    });
  }

  it('a drawing is chosen, put to scale by two points, hidden and taken away, one edit each', async () => {
    const name = 'underlay.hall.json';
    const { page } = window.workbench;
    draw('drawings/plan.png', floorPlan());
    const canvas = await window.openNew(name, cleanHall);
    const bare = await canvas.pictureOf([1800, 1200], [10200, 2800]);
    /** What the menu of the view does with the drawing, by the mouse alone. */
    const inViewMenu = async (command: string) => {
      await canvas.frame.locator('#toolbar [data-command="viewMenu"]').click();
      await canvas.frame.locator(`#view-menu [data-command="${command}"]`).click();
      await canvas.frame.locator('#view-menu').waitFor({ state: 'hidden' });
    };
    await inViewMenu('chooseUnderlay');
    await window.workbench.quickInput.choose('plan.png', 'drawings/plan.png');
    // As wide as the room, and at its corner.
    const placed = withUnderlay('{ "file": "drawings/plan.png", "at": [0, 0], "widthMm": 12000 }');
    await eventuallyEqual('the drawing in the text', () => textOf(name), placed);
    await expectAt(canvas, [0, 0], 12_000);
    await eventually('its columns', async () => {
      return (await canvas.pictureOf([1800, 1200], [10200, 2800])) !== bare;
    });

    // Two columns of the drawing, which are 3 m apart now, and 4.5 m in the building.
    const mmPerPx = 12_000 / floorPlanPx.width;
    const [a, b] = columnsPx.slice(0, 2).map(([x, y]): Place => [x * mmPerPx, y * mmPerPx]);
    assert.ok(a && b);
    await inViewMenu('calibrateUnderlay');
    await canvas.click(a);
    await canvas.click(b);
    await canvas.frame.locator('#calibration:focus-within').waitFor();
    await window.workbench.screenshot('calibration');
    // It does not lie over what it asks about.
    const form = await canvas.frame.locator('#calibration').boundingBox();
    for (const point of [a, b]) {
      const { y } = await canvas.toPage(point);
      assert.ok(form && (y < form.y || y > form.y + form.height), 'the form covers a point');
    }
    await page.keyboard.type('4,5 m');
    await canvas.frame.locator('#calibration vscode-button').first().click();
    await canvas.frame.locator('#calibration').waitFor({ state: 'hidden' });
    const scaled = async () => {
      const match = /"at": \[(-?\d+), (-?\d+)\], "widthMm": (\d+) \}/.exec(underlayLine(await textOf(name)));
      return match ? match.slice(1).map(Number) : [];
    };
    await eventually('another width', async () => {
      const [, , width] = await scaled();
      return width !== undefined && width !== 12_000;
    });
    const [x = NaN, y = NaN, widthMm = NaN] = await scaled();
    // A press is at a whole pixel: about 10 mm of the 3 m at this zoom.
    assert.ok(Math.abs(widthMm / 18_000 - 1) < 0.015, `${widthMm} mm wide`);
    assert.ok(Math.abs(x - (a[0] - (a[0] * widthMm) / 12_000)) < 30, `x ${x}`);
    assert.ok(Math.abs(y - (a[1] - (a[1] * widthMm) / 12_000)) < 30, `y ${y}`);
    assert.equal(changedLines(placed, await textOf(name)).length, 1);
    await expectAt(canvas, [x, y], widthMm);
    await window.workbench.screenshot('calibrated');

    await canvas.press('Control+z');
    await eventuallyEqual('the text before the calibration', () => textOf(name), placed);
    await expectAt(canvas, [0, 0], 12_000);
    // By keyboard, to the millimetre: from the middle of the plan five steps of the grid to the east.
    await canvas.press('u');
    for (const key of ['c', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await canvas.frame.locator('#calibration input:focus').waitFor();
    await page.keyboard.type('4500');
    await page.keyboard.press('Enter');
    await canvas.frame.locator('#calibration').waitFor({ state: 'hidden' });
    await canvas.frame.locator('#canvas:focus').waitFor();
    const byKeys = withUnderlay('{ "file": "drawings/plan.png", "at": [-3000, -2400], "widthMm": 18000 }');
    await eventuallyEqual('the calibration by keyboard', () => textOf(name), byKeys);
    await expectAt(canvas, [-3000, -2400], 18_000);
    const told = 'The drawing is now 18000 mm wide';
    await canvas.frame.locator('[role=status][aria-live]', { hasText: told }).waitFor({ state: 'attached' });
    await canvas.press('Control+z');
    await eventuallyEqual('the text before that', () => textOf(name), placed);
    await expectAt(canvas, [0, 0], 12_000);

    // An undo at once brings back what was taken away, though VS Code did not know of it yet.
    const versionOf = async () =>
      (await window.workbench.host.document(window.workbench.file(name)))?.version ?? 0;
    const version = await versionOf();
    for (const key of ['u', 'x', 'Control+z']) await canvas.press(key);
    await eventuallyEqual('a removal and its undo', versionOf, version + 2);
    assert.equal(await textOf(name), placed);
    await expectAt(canvas, [0, 0], 12_000);
    await canvas.press('Shift+B');
    await image(canvas).waitFor({ state: 'hidden' });
    assert.equal(await textOf(name), placed);
    await canvas.press('Shift+B');
    await image(canvas).waitFor();
    await inViewMenu('removeUnderlay');
    await eventuallyEqual('no drawing in the text', () => textOf(name), cleanHall);
    await image(canvas).waitFor({ state: 'hidden' });
    await canvas.press('Control+z');
    await eventuallyEqual('the drawing again', () => textOf(name), placed);
    await expectAt(canvas, [0, 0], 12_000);
  });

  it('a drawing that is missing, none or cut off is told of and found, and the hall is drawn and edited without it', async () => {
    draw('no-drawing.png', 'This is a text.');
    draw('cut-off.png', floorPlan().subarray(0, 60));
    for (const [file, says] of [
      ['missing.png', /missing\.png cannot be read/],
      ['no-drawing.png', /is no PNG/],
      ['cut-off.png', /cut-off\.png is not shown: it ends/],
    ] as const) {
      const name = `underlay-of-${file}.hall.json`;
      const text = withUnderlay(`{ "file": "${file}", "at": [0, 0], "widthMm": 12000 }`);
      const canvas = await window.openNew(name, text);
      const notice = canvas.frame.locator('#notice');
      await notice.filter({ hasText: says }).waitFor();
      assert.equal(await image(canvas).isVisible(), false);
      await eventuallyEqual(`the finding about ${file}`, () => problems(name), [
        `data/underlay: "file": "${file}"`,
      ]);
      await canvas.click([3300, 3600]);
      await canvas.waitForSelection(['R1']);
      assert.equal(await textOf(name), text);
      if (file === 'missing.png') await window.workbench.screenshot('drawing missing');
    }
  });

  it('a drawing that is repaired or replaced on the disk is seen, and its finding goes and comes', async () => {
    const name = 'underlay-repaired.hall.json';
    const text = withUnderlay('{ "file": "later.png", "at": [0, 0], "widthMm": 12000 }');
    const canvas = await window.openNew(name, text);
    const found = ['data/underlay: "file": "later.png"'];
    await eventuallyEqual('the finding', () => problems(name), found);
    draw('later.png', floorPlan());
    await expectAt(canvas, [0, 0], 12_000);
    await eventuallyEqual('no finding', () => problems(name), []);
    draw('later.png', 'No picture any more.');
    await image(canvas).waitFor({ state: 'hidden' });
    await eventuallyEqual('the finding again', () => problems(name), found);
    assert.equal(await textOf(name), text);
  });

  it('a drawing is seen in every theme', async () => {
    const name = 'underlay-themes.hall.json';
    draw('drawings/plan.png', floorPlan());
    const text = withUnderlay('{ "file": "drawings/plan.png", "at": [0, 0], "widthMm": 12000 }');
    const canvas = await window.openNew(name, text);
    for (const key of ['Shift+N', 'Shift+U']) await canvas.press(key);
    await canvas.click([3300, 3600]);
    for (const [theme, { bodyClass }] of Object.entries(themes)) {
      await window.workbench.useTheme(themes[theme as keyof typeof themes]);
      await canvas.body.locator(`xpath=self::*[contains(@class, "${bodyClass}")]`).waitFor();
      await expectAt(canvas, [0, 0], 12_000);
      await window.workbench.screenshot(`underlay-${theme}`);
    }
    await window.workbench.useTheme(themes.dark);
  });
}

const underlayLine = (text: string) => text.split('\n').find((line) => line.includes('"underlay"')) ?? '';
