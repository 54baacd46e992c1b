/**
 * The same labelled rectangles in Excalidraw and tldraw, as they come from npm: what a person would otherwise draw a
 * hall with. They get the racks and units with two lines of text each, and none of the lines, zones, marks and walls
 * that our canvas draws besides.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Picture, Scenario } from './canvas/benchCanvas';
import { digits, times, type Goal, type Section } from './report';
import { median } from './samples';

const contenders = ['ours', 'handWritten', 'excalidraw', 'tldraw'] as const;
type Contender = (typeof contenders)[number];
/** A page that has the same hall and draws nothing of it: what a browser takes to open a page at all. */
const nothing = 'nothing';
const others = ['excalidraw', 'tldraw'] as const satisfies readonly Contender[];
const names: Readonly<Record<Contender, string>> = {
  ours: 'ours',
  handWritten: 'by hand',
  excalidraw: 'Excalidraw',
  tldraw: 'tldraw',
};

const firstLimit = 20;
const panLimit = 15;
const patienceMs = 240_000;

const titles = {
  panAll: 'pan',
  pan5: 'pan, 5 % visible',
  redraw: 'zoom',
  drag1: 'drag of 1',
  drag100: 'drag of 100',
} as const satisfies Partial<Record<Scenario, string>>;
type Shown = keyof typeof titles;
const shown = Object.keys(titles) as Shown[];

/** Milliseconds, of the wall's clock and of all processes of the browser. */
interface Taken {
  readonly wall: number;
  readonly cpu: number;
}

interface Found {
  readonly first: Taken;
  readonly frames: Readonly<Record<Shown, Taken>>;
  readonly hitUs: number | undefined;
  readonly heapMb: number;
}

export interface Stand {
  readonly browser: Browser;
  readonly cpuSeconds: () => Promise<number>;
  /** Where the scripts of the contenders are. */
  readonly folder: string;
  readonly quick: boolean;
}

/** @param hasGoals whether the figures are those that were promised for this number of racks */
export async function benchContenders(
  stand: Stand,
  picture: Picture,
  racks: number,
  hasGoals: boolean,
): Promise<Section> {
  const boxes = picture.scene.objects.filter(({ shape }) => shape === 'box').length;
  writeFileSync(
    path.join(stand.folder, `picture-${racks}.js`),
    `window.picture = ${JSON.stringify(picture)};`,
  );
  writeFileSync(path.join(stand.folder, `${nothing}.js`), drawNothing);
  for (const name of [nothing, ...contenders] as const)
    writeFileSync(path.join(stand.folder, fileOf(name, racks)), page(name, racks));
  const quick = await quickPictures(stand, picture, racks);
  const found = new Map<Contender, Found>();
  for (const name of contenders) found.set(name, await measure(stand, picture, name, racks, quick));
  return section(racks, boxes, (name) => found.get(name)!, medianOf(quick.get(nothing)!), hasGoals);
}

const page = (name: Contender | typeof nothing, racks: number) =>
  `<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="${name}.css">` +
  '<style>body { margin: 0; background: white }</style><body>' +
  `<script src="picture-${racks}.js"></script><script>window.begun = performance.now()</script>` +
  `<script src="${name}.js"></script></body>`;

const fileOf = (name: Contender | typeof nothing, racks: number) => `${name}-${racks}.html`;

/** What takes a frame of theirs in less time than a run of the others. */
const quickOnes = ['ours', 'handWritten'] as const satisfies readonly Contender[];
const quickRounds = 15;

/**
 * The first pictures of the quick ones, in turns with the page that draws nothing: what is looked for is a difference
 * of a few hundred milliseconds of CPU, and the machine takes more for all of them at one time than at another.
 */
async function quickPictures(
  stand: Stand,
  { view }: Picture,
  racks: number,
): Promise<ReadonlyMap<Contender | typeof nothing, readonly Taken[]>> {
  const taken = new Map<Contender | typeof nothing, Taken[]>();
  for (let round = 0; round < quickRounds; round++) {
    for (const name of [nothing, ...quickOnes] as const) {
      const opened = await openFirst(stand, view, fileOf(name, racks));
      await opened.page.close();
      const known = taken.get(name);
      if (known) known.push(opened.taken);
      else taken.set(name, [opened.taken]);
    }
  }
  return taken;
}

const drawNothing = `{
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  window.bench = { firstPicture: frame().then(frame).then(() => performance.now() - window.begun) };
}`;

/** Opens a page and waits for its first picture. It stays open. */
async function openFirst(
  { browser, cpuSeconds, folder }: Stand,
  view: Picture['view'],
  file: string,
): Promise<{ readonly page: Page; readonly taken: Taken }> {
  const opened = await browser.newPage({ viewport: view });
  const errors: Error[] = [];
  opened.on('pageerror', (error) => errors.push(error));
  // Not from a file: tldraw takes down its canvas after some seconds unless it is on a developer's own machine.
  await opened.route(/^https?:/, (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    const asked = path.join(folder, pathname);
    // Not every one of them has a style sheet.
    return route.fulfill(hostname === 'localhost' && existsSync(asked) ? { path: asked } : { status: 204 });
  });
  const before = await cpuSeconds();
  // Some of them take most of a minute, in which the page does not answer.
  opened.setDefaultTimeout(patienceMs);
  await opened.goto(`http://localhost/${file}`, { waitUntil: 'commit' });
  await opened.waitForFunction(() => 'bench' in window);
  const wall = await opened.evaluate(() => window.bench.firstPicture);
  if (errors[0]) throw errors[0];
  return { page: opened, taken: { wall, cpu: ((await cpuSeconds()) - before) * 1000 } };
}

/** @param firsts what is known of first pictures */
async function measure(
  stand: Stand,
  picture: Picture,
  name: Contender,
  racks: number,
  firsts: ReadonlyMap<string, readonly Taken[]>,
): Promise<Found> {
  const { cpuSeconds, folder, quick } = stand;
  // A frame of the others takes longer than a run of ours, and varies less.
  const known = firsts.get(name);
  const rounds = known ? 5 : quick ? 1 : 2;
  const count = known ? 90 : 8;
  const file = fileOf(name, racks);
  const opening: Taken[] = [];
  for (let more = known ? 0 : rounds - 1; more > 0; more--) {
    const { page, taken } = await openFirst(stand, picture.view, file);
    opening.push(taken);
    await page.close();
  }
  const { page: opened, taken } = await openFirst(stand, picture.view, file);
  opening.push(taken);
  await opened.screenshot({ path: path.join(folder, `${file}.png`) });
  const frames: Partial<Record<Shown, Taken>> = {};
  for (const scenario of shown) {
    const runs: Taken[] = [];
    for (let round = 0; round < rounds; round++) {
      const before = await cpuSeconds();
      const { wall } = await opened.evaluate(([what, n]) => window.bench.run(what, n), [
        scenario,
        count,
      ] as const);
      const cpu = (((await cpuSeconds()) - before) * 1000) / count;
      runs.push({ wall: wall.reduce((sum, ms) => sum + ms, 0) / count, cpu });
    }
    // The first round of ours compiles.
    frames[scenario] = medianOf(known ? runs.slice(1) : runs);
  }
  const hitUs = await opened.evaluate(() => window.bench.hitTest());
  const cdp = await opened.context().newCDPSession(opened);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await opened.close();
  const { redraw, panAll, pan5, drag1, drag100 } = frames;
  if (!redraw || !panAll || !pan5 || !drag1 || !drag100) throw new Error('A scenario was left out.');
  return {
    first: medianOf(known ?? opening),
    frames: { redraw, panAll, pan5, drag1, drag100 },
    hitUs,
    heapMb: usedSize / (1024 * 1024),
  };
}

const medianOf = (taken: readonly Taken[]): Taken => ({
  wall: median(taken.map(({ wall }) => wall)),
  cpu: median(taken.map(({ cpu }) => cpu)),
});

/** @param opening of a page that draws nothing */
function section(
  racks: number,
  boxes: number,
  of: (name: Contender) => Found,
  opening: Taken,
  hasGoals: boolean,
): Section {
  const drawing = (name: Contender) => of(name).first.cpu - opening.cpu;
  const goals: Goal[] = [];
  if (hasGoals) {
    for (const name of others) {
      goals.push(
        {
          what: `CPU of the first picture, ${names[name]} over ours, without the opening of the page`,
          bound: 'at least',
          limit: firstLimit,
          reached: drawing(name) / drawing('ours'),
        },
        {
          what: `CPU of a frame of pan, ${names[name]} over ours`,
          bound: 'at least',
          limit: panLimit,
          reached: of(name).frames.panAll.cpu / of('ours').frames.panAll.cpu,
        },
      );
    }
  }
  const row = (title: string, pick: (found: Found) => Taken) => [
    title,
    ...contenders.map((name) => {
      const { wall, cpu } = pick(of(name));
      const over = cpu / pick(of('ours')).cpu;
      return `${digits(wall)} / ${digits(cpu)}${name === 'ours' ? '' : ` (${times(over)})`}`;
    }),
  ];
  const hit = ({ hitUs }: Found) => (hitUs === undefined ? '–' : digits(hitUs));
  return {
    title: `Canvas against Excalidraw and tldraw: ${boxes} labelled boxes (${racks} racks)`,
    method: [
      'Wall / CPU milliseconds, a frame or the first picture; CPU of all processes of the browser, in brackets over ours.',
      'First picture: wall from the start of the script, CPU from opening the page, until it was on the screen.',
      `A page that has the hall and draws nothing: ${digits(opening.wall)} / ${digits(opening.cpu)}.`,
    ],
    columns: ['what', ...contenders.map((name) => names[name])],
    rows: [
      row('first picture', ({ first }) => first),
      [
        '… without opening, CPU',
        ...contenders.map((name) => {
          const over = name === 'ours' ? '' : ` (${times(drawing(name) / drawing('ours'))})`;
          return `${digits(drawing(name))}${over}`;
        }),
      ],
      ...shown.map((scenario) => row(titles[scenario], ({ frames }) => frames[scenario])),
      ['hit test, µs', ...contenders.map((name) => hit(of(name)))],
      ['JavaScript heap, MB', ...contenders.map((name) => digits(of(name).heapMb))],
    ],
    goals,
  };
}
