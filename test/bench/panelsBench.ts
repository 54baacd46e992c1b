/**
 * The side panels at ten thousand objects: outline, search, findings, layers and inspector, each opened, typed into,
 * scrolled and with everything selected, against a plain virtual list of as many strings written by hand.
 */
import * as esbuild from 'esbuild';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { hallWithObjects } from './halls';
import { digits, times, type Goal, type Section } from './report';
import { median } from './samples';
import { openStand, type StandBrowser } from './stand';

const objects = 10_000;
const view = { width: 1600, height: 900 };
/** Above this a person feels that they wait. */
const limitMs = 50;
/** Elements of the whole page: only what is in sight may be on it. */
const mostElements = 5000;

interface Deed {
  readonly panel: string;
  readonly what: string;
  /** The one of the plain list that it is held against. */
  readonly like: 'open' | 'type' | 'scroll' | 'selectAll' | undefined;
  readonly before: (page: Page) => Promise<void>;
  readonly does: (page: Page) => Promise<void>;
  /** True where all rules judge or all objects are asked about within it: that is no work of the panel. */
  readonly isShown?: boolean;
}

const keys = async (page: Page, ...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};
const focusCanvas = (page: Page) => page.locator('#canvas').focus();
const onCanvas = async (page: Page, ...pressed: string[]) => {
  await focusCanvas(page);
  await keys(page, ...pressed);
};
const nothing = (page: Page) => onCanvas(page, 'Escape', 'Escape');
const scroll = (selector: string) => async (page: Page) => {
  await page.locator(selector).evaluate((inner) => {
    let at: Element | null = inner;
    while (at && at.scrollHeight <= at.clientHeight + 1) at = at.parentElement;
    if (!at) throw new Error('Nothing there scrolls.');
    at.scrollTop = at.scrollTop > 3000 ? 0 : at.scrollTop + 4000;
  });
};
const inTree = async (page: Page) => {
  await nothing(page);
  await keys(page, 'e', 'o');
};

const deeds: readonly Deed[] = [
  { panel: 'outline', what: 'open', like: 'open', before: (page) => onCanvas(page, 'Escape', 'Enter', 'Escape'), does: (page) => onCanvas(page, 'e', 'o') }, // prettier-ignore
  { panel: 'outline', what: 'open a group of all racks', like: 'open', before: async (page) => { await inTree(page); await keys(page, 'Home', 'ArrowLeft'); }, does: (page) => keys(page, 'ArrowRight') }, // prettier-ignore
  { panel: 'outline', what: 'type a letter', like: 'type', before: async (page) => { await inTree(page); await keys(page, 'Home'); await page.waitForTimeout(750); }, does: (page) => keys(page, 'c') }, // prettier-ignore
  { panel: 'outline', what: 'scroll', like: 'scroll', before: inTree, does: scroll('#outline .tree') },
  { panel: 'outline', what: 'select all', like: 'selectAll', before: inTree, does: (page) => keys(page, 'Control+a') }, // prettier-ignore
  { panel: 'search', what: 'open', like: 'open', before: nothing, does: (page) => onCanvas(page, '/') },
  { panel: 'search', what: 'type a letter', like: 'type', before: async (page) => { await onCanvas(page, '/'); await keys(page, 'Control+a', 'Delete'); }, does: (page) => keys(page, 'r') }, // prettier-ignore
  { panel: 'search', what: 'scroll', like: 'scroll', before: async (page) => { await onCanvas(page, '/'); await keys(page, 'Control+a', 'r'); }, does: (page) => page.locator('#search-list').evaluate((list) => void (list.scrollTop = list.scrollTop > 0 ? 0 : 200)) }, // prettier-ignore
  { panel: 'search', what: 'select all found', like: 'selectAll', before: async (page) => { await nothing(page); await keys(page, '/', 'Control+a', 'r'); }, does: (page) => keys(page, 'Alt+Enter') }, // prettier-ignore
  {
    panel: 'findings',
    what: 'open',
    like: 'open',
    before: nothing,
    does: (page) => onCanvas(page, 'e', 'f'),
  },
  { panel: 'findings', what: 'type a letter', like: 'type', before: async (page) => { await page.locator('#findings .search-input').fill(''); await page.locator('#findings .search-input').focus(); }, does: (page) => keys(page, 'r') }, // prettier-ignore
  { panel: 'findings', what: 'scroll', like: 'scroll', before: async (page) => page.locator('#findings .search-input').fill(''), does: scroll('#findings ul') }, // prettier-ignore
  { panel: 'findings', what: 'with everything selected', like: 'selectAll', before: nothing, does: (page) => onCanvas(page, 'Control+a') }, // prettier-ignore
  { panel: 'layers', what: 'open', like: 'open', before: nothing, does: (page) => onCanvas(page, 'l', 'l') },
  { panel: 'layers', what: 'hide the racks', like: undefined, before: nothing, does: (page) => onCanvas(page, 'l', '1') }, // prettier-ignore
  { panel: 'layers', what: 'show them again', like: undefined, before: nothing, does: (page) => onCanvas(page, 'l', '1') }, // prettier-ignore
  { panel: 'inspector', what: 'with everything selected', like: 'selectAll', before: async (page) => { await nothing(page); await page.locator('#canvas').focus(); await keys(page, 'Enter'); await focusCanvas(page); }, does: (page) => keys(page, 'Control+a') }, // prettier-ignore
];

export async function benchPanels(root: string, quick: boolean): Promise<Section[]> {
  const browser = await openStand(root);
  try {
    const rounds = quick ? 3 : 9;
    const { page } = await browser.open({ hall: hallWithObjects(objects), ...view });
    await page.waitForFunction(() => performance.getEntriesByName('hall-shown').length > 0);
    const taken = new Map<Deed, number[]>(deeds.map((deed) => [deed, []]));
    const session = await meter(page);
    let elements = 0;
    for (let round = 0; round <= rounds; round++) {
      for (const deed of deeds) {
        await deed.before(page);
        await rest(page);
        const ms = await busyMs(page, session, () => deed.does(page));
        // The first round compiles.
        if (round > 0) taken.get(deed)!.push(ms);
        elements = Math.max(elements, await page.evaluate(() => document.querySelectorAll('*').length));
        if (deed.panel === 'layers' && deed.what === 'open') await keys(page, 'Escape');
        if (deed.panel === 'search') await keys(page, 'Escape');
      }
    }
    await page.context().close();
    return [section(taken, elements, await plain(browser, root, rounds))];
  } finally {
    await browser.close();
  }
}

/** What the plain list takes for the same, with the names of as many objects. */
async function plain(
  browser: StandBrowser,
  root: string,
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const built = await esbuild.build({
    entryPoints: [path.join(root, 'test/bench/panels/virtualList.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  // Into a page of the same browser, beside a small hall that is taken off it.
  const { page } = await browser.open({ hall: hallWithObjects(300), ...view });
  const session = await meter(page);
  await page.evaluate(built.outputFiles[0]!.text);
  const all: Record<string, number[]> = { open: [], type: [], scroll: [], selectAll: [] };
  for (let round = 0; round <= rounds; round++) {
    const deeds: Record<string, () => Promise<unknown>> = {
      open: () =>
        page.evaluate((count) => {
          const names = Array.from({ length: count }, (_, i) => `R${(i / 20) | 0}-${i % 20}`);
          Object.assign(window, { list: window.plainList(names) });
        }, objects),
      type: async () => {
        await page.locator('input').focus();
        await keys(page, 'r');
      },
      scroll: () => page.locator('input + div').evaluate((list) => void (list.scrollTop += 4000)),
      selectAll: () =>
        page.evaluate(() => (Reflect.get(window, 'list') as { selectAll(): void }).selectAll()),
    };
    for (const [name, does] of Object.entries(deeds)) {
      await rest(page);
      const ms = await busyMs(page, session, does);
      if (round > 0) all[name]!.push(ms);
    }
  }
  await page.context().close();
  return new Map(Object.entries(all).map(([name, ms]) => [name, median(ms)]));
}

async function meter(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Nothing moves any more. */
const rest = (page: Page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => setTimeout(done, 150));
  });

/** How long the page's thread works on what is done, until its picture is handed over [ms]. */
async function busyMs(page: Page, session: CDPSession, does: () => Promise<unknown>): Promise<number> {
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await busy();
  await does();
  await page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
  });
  return (await busy()) - before;
}

function section(
  taken: ReadonlyMap<Deed, readonly number[]>,
  elements: number,
  plainMs: ReadonlyMap<string, number>,
): Section {
  const rows = [...taken].map(([{ panel, what, like }, all]) => {
    const ms = median(all);
    const theirs = like === undefined ? undefined : plainMs.get(like);
    return [
      `${panel}: ${what}`,
      digits(ms),
      digits(Math.max(...all)),
      theirs === undefined ? '' : digits(theirs),
      theirs === undefined ? '' : times(ms / theirs),
    ];
  });
  const goals = [...taken].map(([{ panel, what }, all]): Goal => ({
    what: `${panel}, ${what}`,
    bound: 'at most',
    limit: limitMs,
    reached: median(all),
    unit: 'ms',
  }));
  return {
    title: `The panels at ${objects} objects`,
    method: [
      'Time that the page’s thread works, script, layout and paint, from the key to the handed-over picture. The extension’s session answers in the same thread: what it takes to read the fields of everything is in it.',
      'Against a virtual list of as many strings, written by hand for nothing else.',
      `At most ${elements} elements were on the page (bound ${mostElements}).`,
    ],
    columns: ['panel', 'ms', 'slowest', 'plain list, ms', 'ratio'],
    rows,
    goals: [
      ...goals,
      {
        what: 'elements on the page, of 5,000',
        bound: 'at most',
        limit: 1,
        reached: elements / mostElements,
      },
    ],
  };
}
