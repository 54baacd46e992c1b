import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, eventuallyEqual } from '../harness/eventually';
import type { HallCanvas } from '../harness/hallCanvas';
import { cleanHall } from '../harness/halls';
import { projectRoot } from '../harness/projectRoot';
import type { TestWindow } from './window';

const faults = readFileSync(path.join(projectRoot, 'examples', 'faults.hall.json'), 'utf8');

/** What each overlay's legend must say: its unit, or its kinds. */
const overlays: readonly (readonly [id: string, legend: RegExp])[] = [
  ['density', /kW/],
  ['density-area', /kW\/m²/],
  ['power', /100 %/],
  ['power-failover', /losing/],
  ['liquid', /TCS-1/],
  ['flow', /L\/min/],
  ['air', /100 %/],
  ['phase', /P1/],
  ['floor', /kN\/m²/],
  ['findings', /Error/],
];

export function seeing(window: TestWindow): void {
  const canvasData = (canvas: HallCanvas, name: string) => () =>
    canvas.frame.locator('#canvas').getAttribute(`data-${name}`);

  it('each overlay is laid over the plan with its legend, and taken away, and nothing is written', async () => {
    const name = 'overlays.hall.json';
    const canvas = await window.openNew(name, faults);
    const choice = canvas.frame.locator('#overlay-choice');
    const legend = canvas.frame.locator('#overlay-legend');
    for (const [id, says] of overlays) {
      await choice.selectOption(id);
      await eventuallyEqual(`the overlay ${id}`, canvasData(canvas, 'overlay'), id);
      await eventually(`the legend of ${id}`, async () => says.test((await legend.textContent()) ?? ''));
    }
    await window.workbench.screenshot('overlay findings');
    // By keyboard: the load of the feeds, and the same again takes it away.
    for (const shown of ['power', '']) {
      await canvas.press('o');
      await canvas.press('p');
      await eventuallyEqual('the overlay by its keys', canvasData(canvas, 'overlay'), shown);
    }
    await eventually('no legend', () => legend.isHidden());
    const document = await window.workbench.host.document(window.workbench.file(name));
    assert.equal(document?.text, faults);
  });

  it('a loss darkens racks at once and says why; several at a time, one by one restored, none written', async () => {
    const name = 'what-if.hall.json';
    const canvas = await window.openNew(name, faults);
    const { frame } = canvas;
    const effects = (state: string) => async () =>
      (await frame.locator(`#what-if .whatif-effects [data-state="${state}"]`).count()) > 0;
    await canvas.press('Shift+X');
    await frame.locator('#what-if input').fill('UPS');
    await frame.locator('#what-if [data-lose="UPS-A1"]').click();
    await eventuallyEqual('the loss on the canvas', canvasData(canvas, 'lost'), 'UPS-A1');
    await frame.locator('#what-if [data-lose="UPS-B1"]').click();
    await eventually('dark racks', effects('dark'));
    const dark = frame.locator('#what-if .whatif-effects [data-state="dark"]').first();
    assert.match((await dark.getAttribute('data-ids')) ?? '', /R1-1/);
    assert.match((await dark.textContent()) ?? '', /without A1/);
    await window.workbench.screenshot('what if');
    await frame.locator('#what-if .whatif-lost button').last().click();
    await eventuallyEqual('one of them restored', canvasData(canvas, 'lost'), 'UPS-A1');
    await canvas.press('Alt+Shift+X');
    await eventuallyEqual('all of them restored', canvasData(canvas, 'lost'), '');
    await canvas.press('Alt+X');
    await eventually('the worst single failure', async () => (await canvasData(canvas, 'lost')()) !== '');
    const document = await window.workbench.host.document(window.workbench.file(name));
    assert.equal(document?.text, faults);
  });

  it('the phase slider takes the totals back to what is built', async () => {
    const canvas = await window.openNew('phases.hall.json', faults);
    const totals = canvas.frame.locator('#totals');
    const itKw = async () => Number(await totals.getAttribute('data-it-kw'));
    await eventually('the totals', async () => (await itKw()) > 0);
    const whole = await itKw();
    await canvas.press('[');
    await canvas.press('[');
    await eventuallyEqual('the first phase', canvasData(canvas, 'phase'), 'P1');
    await eventually('less load', async () => (await itKw()) < whole);
    await canvas.press(']');
    await canvas.press(']');
    await eventuallyEqual('the whole hall', canvasData(canvas, 'phase'), '');
    await eventuallyEqual('its load', itKw, whole);

    // The same by hand: the knob is dragged from the end of the slider to its beginning and back.
    const { mouse } = window.workbench.page;
    const slider = canvas.frame.locator('#phase-slider');
    const box = await slider.boundingBox();
    if (!box) throw new Error('the slider is not on the page');
    const y = box.y + box.height / 2;
    const [first, last] = [box.x + 8, box.x + box.width - 8];
    await mouse.move(last, y);
    await mouse.down();
    await mouse.move(box.x + box.width / 2, y, { steps: 4 });
    await mouse.move(first, y, { steps: 4 });
    await eventuallyEqual('the first phase while the knob is held', canvasData(canvas, 'phase'), 'P1');
    await mouse.up();
    await eventually('less load', async () => (await itKw()) < whole);
    assert.equal(await slider.getAttribute('aria-valuetext'), 'P1');
    await window.workbench.screenshot('phase slider');
    await mouse.move(first, y);
    await mouse.down();
    await mouse.move(box.x + box.width + 20, y, { steps: 6 });
    await mouse.up();
    await eventuallyEqual('the whole hall again', canvasData(canvas, 'phase'), '');
    await eventuallyEqual('all of its load', itKw, whole);
    const document = await window.workbench.host.document(window.workbench.file('phases.hall.json'));
    assert.equal(document?.text, faults);
  });

  it('a drag tells the findings that it would bring, until it is given up', async () => {
    const name = 'live-numbers.hall.json';
    const canvas = await window.openNew(name, cleanHall);
    const readout = canvas.frame.locator('#drag-readout');
    const { page } = window.workbench;
    await canvas.showWhole([3300, 3600]);
    await canvas.hold([3300, 3600], [6300, 3600]);
    await eventually('new findings', async () => Number(await readout.getAttribute('data-appearing')) > 0);
    await window.workbench.screenshot('live numbers');
    await page.keyboard.press('Escape');
    await eventually('no numbers', () => readout.isHidden());
    await page.mouse.up();
    const document = await window.workbench.host.document(window.workbench.file(name));
    assert.equal(document?.text, cleanHall);
  });
}
