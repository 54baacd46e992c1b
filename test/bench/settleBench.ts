/**
 * From a key to the settled picture with all findings, and from the start of the tab's script to a canvas that can be
 * used: the shipped webview and the extension's own session, in one page and one thread. VS Code's own part, the
 * messages between its processes and the drawing of the Problems panel, is not in it.
 */
import type { Page } from 'playwright-core';
import { exampleHalls } from './exampleHalls';
import { hallWithRacks, hallWithObjects } from './halls';
import { digits, times, type Goal, type Section } from './report';
import { median, quantile } from './samples';
import { openStand } from './stand';

/** Milliseconds since the page began. */
interface Probe {
  /** When all scripts had arrived. */
  readonly arrivedAt: number;
  /** When the session had read and judged the hall, and the webview's script began. */
  readonly beganAt: number;
  /** When the first picture had been handed over. */
  readonly shownAt: number;
}

const view = { width: 1600, height: 900 };
const usableLimitMs = 300;
const settledLimitMs = 50;
const usableRacks = 200;
const editedObjects = 10_000;

export async function benchSettle(root: string, quick: boolean): Promise<Section[]> {
  const browser = await openStand(root);
  try {
    const open = (hall: string) => browser.open({ hall, ...view });
    return [await usable(open, quick), await settled(open, root, quick)];
  } finally {
    await browser.close();
  }
}

type Open = (hall: string) => Promise<{ page: Page; problems: string[] }>;

async function usable(open: Open, quick: boolean): Promise<Section> {
  const hall = hallWithRacks(usableRacks);
  const fromScript: number[] = [];
  const withReading: number[] = [];
  const parses: number[] = [];
  for (let round = 0; round < (quick ? 4 : 12); round++) {
    const { page } = await open(hall);
    await page.waitForFunction(() => performance.getEntriesByName('hall-shown').length > 0);
    const { arrivedAt, beganAt, shownAt } = await page.evaluate((): Probe => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
      const arrival = (path: string) => {
        const [script] = performance.getEntriesByName(new URL(path, location.href).href);
        return (script as PerformanceResourceTiming).responseEnd;
      };
      return {
        arrivedAt: Math.max(arrival('/host.js'), arrival('/hall.js')),
        beganAt: at('session-read'),
        shownAt: at('hall-shown'),
      };
    });
    parses.push(await parseMs(page));
    await page.context().close();
    // The first browser page of all loads more than itself.
    if (round === 0) continue;
    fromScript.push(shownAt - beganAt);
    withReading.push(shownAt - arrivedAt);
  }
  const ms = median(fromScript);
  return {
    title: `From the start of the tab's script to a canvas that can be used: ${usableRacks} racks`,
    method: [
      'Until the first picture has been handed over to the screen; pointer and keys are listened to by then.',
      'VS Code reads the hall while it loads the tab; with reading: all of the session too, in the same thread, nothing compiled.',
    ],
    columns: ['racks', 'ms', 'p95 ms', 'with reading, ms', ': JSON.parse'],
    rows: [
      [
        String(usableRacks),
        digits(ms),
        digits(quantile(fromScript, 0.95)),
        digits(median(withReading)),
        times(ms / median(parses)),
      ],
    ],
    goals: [
      {
        what: `canvas usable at ${usableRacks} racks`,
        bound: 'at most',
        limit: usableLimitMs,
        reached: ms,
        unit: 'ms',
      },
    ],
  };
}

/** Milliseconds in which the page parses the hall's text. */
const parseMs = (page: Page) =>
  page.evaluate(() => {
    const begun = performance.now();
    JSON.parse(window.sessionHost.text());
    return performance.now() - begun;
  });

async function settled(open: Open, root: string, quick: boolean): Promise<Section> {
  const rows: string[][] = [];
  const goals: Goal[] = [];
  const [largest] = [...exampleHalls(root, 'examples')].sort((a, b) => b.text.length - a.text.length);
  const halls = [
    ...(largest ? [{ title: `${largest.name} (largest example)`, hall: largest.text }] : []),
    { title: `${editedObjects} objects`, hall: hallWithObjects(editedObjects) },
  ];
  for (const { title, hall } of halls) {
    const { page, problems } = await open(hall);
    const taken = await edits(page, quick ? 30 : 150);
    const parse = await parseMs(page);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    await page.context().close();
    const ms = (pick: (edit: Edit) => number) => taken.map(pick);
    rows.push([
      title,
      digits(median(ms((edit) => edit.shown))),
      digits(median(ms((edit) => edit.settled))),
      digits(
        quantile(
          ms((edit) => edit.settled),
          0.95,
        ),
      ),
      digits(Math.max(...ms((edit) => edit.settled))),
      times(median(ms((edit) => edit.settled)) / parse),
    ]);
    if (hall !== halls.at(-1)?.hall) continue;
    goals.push({
      what: `edit to settled picture and findings, ${editedObjects} objects, median`,
      bound: 'at most',
      limit: settledLimitMs,
      reached: median(ms((edit) => edit.settled)),
      unit: 'ms',
    });
  }
  return {
    title: 'From a key to the settled picture with all findings',
    method: [
      'An arrow key moves a rack by a step of the grid. Shown: it stands there, ahead of the text. Settled: the text has been edited, all rules have judged, and the picture of that state with its findings has been handed over.',
      'Everything in one thread, where VS Code has two processes; its own messages are not in it.',
    ],
    columns: ['hall', 'shown, ms', 'settled, ms', 'p95', 'slowest', 'settled : JSON.parse'],
    rows,
    goals,
  };
}

interface Edit {
  readonly shown: number;
  readonly settled: number;
}

/** Moves one rack after another, and waits for each. */
function edits(page: Page, count: number): Promise<readonly Edit[]> {
  return page.evaluate(async (count) => {
    const canvas = document.querySelector<HTMLElement>('#canvas');
    if (!canvas) throw new Error('There is no canvas.');
    const hall = JSON.parse(window.sessionHost.text()) as { racks: { id: string }[] };
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const version = () => Number(document.body.dataset.ready);
    const until = (holds: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!holds()) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { attributes: true, subtree: true });
        look();
      });
    const idle = () => new Promise((resolve) => setTimeout(resolve, 200));
    const taken: Edit[] = [];
    for (let i = 0; i < count + 5; i++) {
      const { id } = hall.racks[(i * 7919) % hall.racks.length]!;
      window.sessionHost.send({ type: 'reveal', ids: [id], serial: 1 });
      await until(() => canvas.dataset.selection === id);
      // The picture comes to rest, and whatever looked at the selection is done.
      await idle();
      await frame();
      const before = version();
      const begun = performance.now();
      const key = i % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
      canvas.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      const sinceKey = () => performance.now() - begun;
      // Side by side: the state that is settled may already be drawn in the frame that first shows the move.
      const [shown, settled] = await Promise.all([
        frame().then(sinceKey),
        until(() => version() > before)
          .then(frame)
          .then(sinceKey),
      ]);
      // The first ones compile.
      if (i >= 5) taken.push({ shown, settled });
    }
    return taken;
  }, count);
}
