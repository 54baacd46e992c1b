import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall, lineOf } from '../harness/halls';
import { changedLines } from './changedLines';
import type { TestWindow } from './window';

/** More of them with DATAHALL_SPLITS, to look for what happens seldom. */
const splits = Number(process.env.DATAHALL_SPLITS ?? '4');

export function splitCanvas(window: TestWindow): void {
  /** Opens a hall whose canvas does not start at first. @returns milliseconds until it was used. */
  async function openedAfterMs(name: string): Promise<number> {
    const { workbench } = window;
    const file = workbench.file(name);
    writeFileSync(file, cleanHall);
    const opened = Date.now();
    await workbench.host.open(file);
    const canvas = await eventually('the canvas', () => workbench.canvasOf(file), 90_000);
    await canvas.click([3300, 3600]);
    await canvas.waitForSelection(['R1']);
    return Date.now() - opened;
  }

  it('both sides draw what either of them changed, in one undo history', async () => {
    const name = 'split.hall.json';
    const { workbench } = window;
    const file = workbench.file(name);
    await window.openNew(name, cleanHall);
    const [left, right] = await workbench.splitCanvas(name, [9300, 3600]);

    const r1 = lineOf(cleanHall, 'R1').trim();
    const moved = (y: number) => [`${r1} → ${r1.replace('[3000, 3000]', `[3000, ${y}]`)}`];
    const changes = async () => changedLines(cleanHall, await workbench.host.textOf(file));
    await left.drag([3300, 3600], [3300, 5400]);
    await eventuallyEqual('the move on the left', changes, moved(4800));
    await left.waitForDocument(workbench, name);
    await right.waitForDocument(workbench, name);
    await right.click([3300, 5400]);
    await right.waitForSelection(['R1']);
    // Where it was there is nothing now; the selection of the other side is its own.
    await right.click([3300, 3200]);
    await right.waitForSelection([]);

    await right.drag([3300, 5400], [3300, 6600]);
    await eventuallyEqual('the move on the right', changes, moved(6000));
    await left.waitForDocument(workbench, name);
    await left.click([3300, 6600]);
    await left.waitForSelection(['R1']);
    await workbench.screenshot('split');

    await workbench.page.keyboard.press('Control+z');
    await eventuallyEqual('one step back', changes, moved(4800));
    await workbench.page.keyboard.press('Control+z');
    await eventuallyEqual('both steps back', changes, []);
    await right.waitForDocument(workbench, name);
    await right.click([3300, 3600]);
    await right.waitForSelection(['R1']);
  });

  it(`both sides show their picture, ${splits} times opened and closed`, async function () {
    this.timeout(60_000 + splits * 20_000);
    const name = 'split-again.hall.json';
    const { host } = window.workbench;
    await window.openNew(name, cleanHall);
    for (let i = 0; i < splits; i++) {
      // The other halves: the group opens to the right and below, and quickly after the one before has closed.
      await host.command(i % 2 === 0 ? 'workbench.action.splitEditor' : 'workbench.action.splitEditorDown');
      for (const canvas of await window.workbench.canvasesOf(window.workbench.file(name), 2)) {
        await eventually('a picture on each side', () => canvas.isPainted());
      }
      await host.command('workbench.action.closeEditorsInOtherGroups');
    }
  });

  it('a page of which nothing is heard is loaded again', async () => {
    const name = 'split-silent.hall.json';
    const { workbench } = window;
    await workbench.page.addInitScript(() => {
      // The page of a canvas is two frames deep.
      const isPage = parent !== self && parent !== top;
      if (!isPage || sessionStorage.getItem('silenced')) return;
      sessionStorage.setItem('silenced', 'the first page since');
      const nobody = () => undefined;
      const silent = () => ({ postMessage: nobody, getState: nobody, setState: nobody });
      Object.defineProperty(globalThis, 'acquireVsCodeApi', { get: () => silent, set: nobody });
    });
    // The extension waits for ten seconds.
    assert.ok((await openedAfterMs(name)) > 9_000, 'the first page was heard');
  });

  it('a frame that waits for its service worker for ever is made anew', async function () {
    this.timeout(120_000);
    const name = 'split-stuck.hall.json';
    const { workbench } = window;
    await workbench.page.addInitScript(() => {
      const isFrame = parent !== self && parent === top && location.pathname.endsWith('/pre/index.html');
      if (!isFrame || sessionStorage.getItem('stuck')) return;
      sessionStorage.setItem('stuck', 'the first frame since');
      // As where the worker took over after the frame was asked for, and before it was there.
      Object.defineProperty(ServiceWorkerContainer.prototype, 'controller', { get: () => null });
      navigator.serviceWorker.addEventListener = () => undefined;
    });
    assert.ok((await openedAfterMs(name)) > 19_000, 'the first frame was not stuck');
    await eventuallyEqual(
      'nothing else to be open',
      () => workbench.host.run((api) => api.window.tabGroups.all.flatMap(({ tabs }) => tabs).length),
      1,
    );
  });

  it('both sides tell that the text is broken, and that it is no longer', async () => {
    const name = 'split-broken.hall.json';
    const { workbench } = window;
    const file = workbench.file(name);
    await window.openNew(name, cleanHall);
    const both = await workbench.splitCanvas(name, [9300, 3600]);
    await workbench.host.replaceInText(file, '"racks": [', '"racks": ');
    for (const canvas of both) await canvas.banner.waitFor();
    await workbench.host.replaceInText(file, '"racks": ', '"racks": [');
    for (const canvas of both) await canvas.banner.waitFor({ state: 'hidden' });
    for (const canvas of both) await eventuallyEqual('to be editable', () => canvas.editable(), true);
  });
}
