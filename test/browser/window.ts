import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HallCanvas } from '../harness/hallCanvas';
import { Workbench, type WorkbenchOptions } from '../harness/workbench';

/** The window of a group of tests. */
export interface TestWindow {
  readonly workbench: Workbench;
  /** Writes a file into the open folder, opens it and waits until its canvas is drawn. */
  openNew(name: string, text: string): Promise<HallCanvas>;
}

const startTimeoutMs = 240_000;

/**
 * A group of tests that share one window, since starting one costs more than all of their steps. After each test
 * unsaved changes are forgotten, editors closed and whatever lies over the window; a failed test leaves a screenshot
 * and nothing that the next one could fail by.
 */
export function describeInWindow(
  title: string,
  options: WorkbenchOptions,
  tests: (window: TestWindow) => void,
): void {
  describe(title, () => {
    let started: Workbench | undefined;
    const current = () => {
      if (!started) throw new Error('the window has not started');
      return started;
    };

    before(async function () {
      this.timeout(startTimeoutMs);
      started = await Workbench.start(options);
    });
    afterEach(async function () {
      const test = this.currentTest;
      if (test?.state === 'failed') {
        await current().screenshot(`failed ${test.fullTitle()}`);
        await current().recover();
      }
      await current().closeOverlays();
      await current().host.closeEverything();
    });
    after(async function () {
      this.timeout(startTimeoutMs);
      await started?.stop();
    });

    tests({
      get workbench() {
        return current();
      },
      async openNew(name, text) {
        const file = current().file(name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, text);
        return current().openHall(name);
      },
    });
  });
}
