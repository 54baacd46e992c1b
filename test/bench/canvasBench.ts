/** The canvas at ten thousand racks in a headless Chromium: ours, one written by hand, and naive Konva. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/vscode/chromium.mjs';
import { builtinCatalog } from '../../src/catalog/catalog';
import { LiveHall } from '../../src/rules/liveHall';
import { RuleSet } from '../../src/rules/ruleSet';
import { buildScene } from '../../src/scene/buildScene';
import { buildOverlay } from '../../src/scene/overlays/buildOverlay';
import type { OverlayId } from '../../src/scene/overlays/overlay';
import { scenarios, type Frames, type Picture, type Scenario } from './canvas/benchCanvas';
import { benchContenders, type Stand } from './contendersBench';
import { hallWithRacks } from './halls';
import { digits, times, type Goal, type Section } from './report';
import { median, quantile } from './samples';

const contenders = ['ours', 'handWritten', 'naiveKonva'] as const;
type Contender = (typeof contenders)[number];

const racks = 10_000;
const view = { width: 1600, height: 900 };

/** The most that each may take of what the hand-written canvas takes. */
const limits: Readonly<Record<Scenario, number>> = {
  redraw: 1.5,
  panAll: 1.2,
  pan5: 1.2,
  pan1: 1.2,
  panConnected: 1.2,
  panQuick: 1.2,
  panQuick1: 1.2,
  drag1: 1.2,
  drag100: 1.2,
};
/** The most that the slowest frame of a pan or drag may take of its median frame. */
const slowestLimit = 2;
const firstPictureLimit = 2;

/** Many short runs rather than a few long ones: what else the machine does then spoils some of them, not all. */
const framesARun = 60;
const longRun = 180;
const naiveFrames = 6;

const scenarioNames = Object.keys(scenarios) as Scenario[];
/** Once as the plan is, once with the power density of every rack laid over it. */
const sheets = {
  plain: { scenarios: scenarioNames, suffix: '', prefix: '' },
  overlay: { scenarios: ['panAll', 'panConnected', 'drag1'], suffix: '-overlay', prefix: 'overlay on: ' },
} as const satisfies Record<string, { readonly scenarios: readonly Scenario[]; [more: string]: unknown }>;
type Sheet = keyof typeof sheets;
const sheetNames = Object.keys(sheets) as Sheet[];

function pictureOf(racks: number, overlayId?: OverlayId): Picture {
  const hall = new LiveHall(hallWithRacks(racks), { catalog: builtinCatalog(), rules: new RuleSet() });
  if (!hall.analysis) throw new Error('The hall cannot be read.');
  const findings = hall.findings.map(({ rule, severity, message, objects }) => {
    return { rule, severity, message, objects, line: 1 };
  });
  const source = { hall: hall.analysis, rules: new RuleSet(), findings };
  const overlay = overlayId && buildOverlay(overlayId, source);
  return { scene: buildScene(hall.analysis), findings, view, overlay };
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      // Frames as fast as they can be drawn: at 60 a second all of them would take 17 ms.
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
    ],
  });
}

/** Seconds of the processor that all of the browser's processes have taken. */
async function cpuSeconds(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function open(browser: Browser, folder: string, name: string): Promise<{ page: Page; first: number }> {
  const page = await browser.newPage({ viewport: view });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(pathToFileURL(path.join(folder, `${name}.html`)).href);
  if (errors[0]) throw errors[0];
  const first = await page.evaluate(() => window.bench.firstPicture);
  return { page, first };
}

/** What one contender took in one scenario, of all rounds. */
class Measured {
  readonly wall: number[] = [];
  readonly cpu: number[] = [];
  readonly script: number[] = [];
  readonly slow: number[] = [];
  /** By the place of a frame in its run: all runs do the same work in it. */
  readonly #frames: number[][] = [];

  add(frames: Frames, cpuMs: number): void {
    const mean = (list: readonly number[]) => list.reduce((sum, ms) => sum + ms, 0) / list.length;
    // The mean of a round holds the frames too in which everything had to be painted; a median would hide them.
    this.wall.push(mean(frames.wall));
    this.script.push(mean(frames.script));
    this.cpu.push(cpuMs / frames.wall.length);
    this.slow.push(quantile(frames.wall, 0.95));
    frames.wall.forEach((ms, i) => (this.#frames[i] ??= []).push(ms));
  }

  /**
   * The slowest frame of a run over the median one, each frame as the median of all runs: what the machine does
   * beside spoils one run's frame, what we do is in all of them.
   */
  get slowest(): number {
    const typical = this.#frames.map((ms) => median(ms));
    return Math.max(...typical) / median(typical);
  }
}

export interface CanvasFound {
  readonly sections: readonly Section[];
  readonly browserVersion: string;
}

export interface CanvasRun {
  readonly root: string;
  readonly quick: boolean;
  /** Against a canvas written by hand, and a node a rack. */
  readonly byHand: boolean;
  /** Against what people draw with otherwise. */
  readonly others: boolean;
}

export async function benchCanvas({ root, quick, byHand, others }: CanvasRun): Promise<CanvasFound> {
  const folder = path.join(root, 'out/bench/canvas');
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  try {
    const session = await browser.newBrowserCDPSession();
    const stand: Stand = { browser, folder, quick, cpuSeconds: () => cpuSeconds(session) };
    const sections: Section[] = [];
    if (byHand) sections.push(...(await againstByHand(stand)));
    if (others) sections.push(...(await againstOthers(stand)));
    return { browserVersion: browser.version(), sections };
  } finally {
    await browser.close();
  }
}

async function againstByHand({ browser, folder, quick, cpuSeconds }: Stand): Promise<Section[]> {
  const shown = pictureOf(racks, 'density');
  const boxes = shown.scene.objects.filter(({ shape }) => shape === 'box').length;
  for (const sheet of sheetNames) {
    const { suffix } = sheets[sheet];
    const picture = sheet === 'overlay' ? shown : { ...shown, overlay: undefined };
    writeFileSync(path.join(folder, `picture${suffix}.js`), `window.picture = ${JSON.stringify(picture)};`);
    for (const name of contenders) {
      const html =
        '<!DOCTYPE html><meta charset="utf-8"><style>body { margin: 0; background: white }</style><body>' +
        `<script src="picture${suffix}.js"></script><script>window.begun = performance.now()</script>` +
        `<script src="${name}.js"></script></body>`;
      writeFileSync(path.join(folder, `${name}${suffix}.html`), html);
    }
  }

  const first = new Map<Contender, number[]>(contenders.map((name) => [name, []]));
  for (let round = 0; round < (quick ? 3 : 9); round++) {
    for (const name of contenders) {
      // Naive Konva takes seconds: it is shown, not judged.
      if (name === 'naiveKonva' && round > 2) continue;
      const opened = await open(browser, folder, name);
      await opened.page.close();
      if (round > 0) first.get(name)!.push(opened.first);
    }
  }
  const pages = new Map<string, Page>();
  for (const sheet of sheetNames) {
    for (const name of contenders) {
      if (name === 'naiveKonva' && sheet !== 'plain') continue;
      const key = `${name}${sheets[sheet].suffix}`;
      pages.set(key, (await open(browser, folder, key)).page);
    }
  }
  const differences = await comparePictures(browser, folder, pages);
  const measured = new Map<string, Measured>();
  const runs = sheetNames.flatMap((sheet) =>
    sheets[sheet].scenarios.map((scenario) => ({ sheet, scenario })),
  );
  // A pan is judged by the slowest of 180 frames: it takes more rounds until chance does not choose it.
  const rounds = quick ? { pan: 8, other: 8 } : { pan: 21, other: 13 };
  for (let round = 0; round < rounds.pan; round++) {
    for (const { sheet, scenario } of runs) {
      const isPan = scenario.startsWith('pan');
      if (!isPan && round >= rounds.other) continue;
      for (const name of round % 2 ? [...contenders].reverse() : contenders) {
        if (name === 'naiveKonva' && round > 1) continue;
        const page = pages.get(`${name}${sheets[sheet].suffix}`);
        if (!page) continue;
        await page.bringToFront();
        // A pan there and back, so that the margin runs out on both ways.
        const count = name === 'naiveKonva' ? naiveFrames : isPan ? longRun : framesARun;
        const run = () =>
          page.evaluate(([scenario, count]) => window.bench.run(scenario, count), [scenario, count] as const);
        // The page has been away for a minute. On a machine that takes unused memory away, each first touch of a
        // page of it costs ten times what it holds: nobody who draws is to be blamed for that.
        if (isPan && name !== 'naiveKonva') await run();
        const before = await cpuSeconds();
        const frames = await run();
        const cpu = ((await cpuSeconds()) - before) * 1000;
        const key = `${sheet} ${scenario} ${name}`;
        if (!measured.has(key)) measured.set(key, new Measured());
        // The first round compiles.
        if (round > 0) measured.get(key)!.add(frames, cpu);
      }
    }
  }
  const of = (sheet: Sheet, scenario: Scenario, name: Contender) =>
    measured.get(`${sheet} ${scenario} ${name}`);
  for (const page of pages.values()) await page.close();
  return [section(boxes, shown, first, of), pictureSection(differences)];
}

function section(
  boxes: number,
  { scene, findings }: Picture,
  first: ReadonlyMap<Contender, readonly number[]>,
  of: (sheet: Sheet, scenario: Scenario, name: Contender) => Measured | undefined,
): Section {
  const goals: Goal[] = [];
  const firstOf = (name: Contender) => median(first.get(name)!);
  const firstRatio = firstOf('ours') / firstOf('handWritten');
  const rows = [
    [
      'first picture',
      digits(firstOf('ours')),
      digits(firstOf('handWritten')),
      times(firstRatio),
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      digits(firstOf('naiveKonva')),
    ],
  ];
  const against = 'against the hand-written canvas';
  goals.push({
    what: `first picture ${against}`,
    bound: 'at most',
    limit: firstPictureLimit,
    reached: firstRatio,
  });
  for (const { sheet, scenario } of sheetNames.flatMap((sheet) =>
    sheets[sheet].scenarios.map((scenario) => ({ sheet, scenario })),
  )) {
    const title = `${sheets[sheet].prefix}${scenarios[scenario].title}`;
    const ours = of(sheet, scenario, 'ours');
    const theirs = of(sheet, scenario, 'handWritten');
    if (!ours || !theirs) throw new Error(`${title} was not measured.`);
    const naive = of(sheet, scenario, 'naiveKonva');
    const wallRatio = median(ours.wall) / median(theirs.wall);
    rows.push([
      title,
      digits(median(ours.wall)),
      digits(median(theirs.wall)),
      times(wallRatio),
      digits(median(ours.cpu)),
      digits(median(theirs.cpu)),
      times(median(ours.cpu) / median(theirs.cpu)),
      digits(median(ours.slow)),
      digits(median(theirs.slow)),
      times(ours.slowest),
      times(theirs.slowest),
      naive ? digits(median(naive.wall)) : '',
    ]);
    goals.push({
      what: `${title}, ${against}`,
      bound: 'at most',
      limit: limits[scenario],
      reached: wallRatio,
    });
    if (scenario !== 'redraw') {
      goals.push({
        what: `${title}: slowest frame over the median one`,
        bound: 'at most',
        limit: slowestLimit,
        reached: ours.slowest,
      });
    }
  }
  const lines = scene.objects.filter(({ shape }) => shape === 'line').length;
  const areas = scene.objects.filter(({ shape }) => shape === 'area').length;
  return {
    title: `Canvas, ${view.width} × ${view.height}: ${boxes} boxes, ${lines} lines, ${areas} zones, ${findings.length} findings`,
    method: [
      'Milliseconds a frame: wall from one frame to the next, and CPU of all processes of the browser; no frame limit.',
      `Means of runs of ${framesARun} frames (pan: ${longRun}, after one that does not count; naive Konva: ${naiveFrames}), medians of the runs, in turns. First picture: script to screen.`,
      'Slowest: the slowest frame over the median one, each frame as the median of all runs.',
    ],
    columns: [
      'scenario',
      'ours',
      'by hand',
      'ratio',
      'CPU',
      'by hand',
      'ratio',
      'p95',
      'by hand',
      'slowest',
      'by hand',
      'naive Konva',
    ],
    rows,
    goals,
  };
}

/** What was promised is said of 5,000 racks. */
async function againstOthers(stand: Stand): Promise<Section[]> {
  const sections: Section[] = [];
  for (const count of stand.quick ? [5000] : [5000, 10_000]) {
    sections.push(await benchContenders(stand, pictureOf(count), count, count === 5000));
  }
  return sections;
}

interface Difference {
  readonly title: string;
  /** Of all pixels, those that differ by more than a rounding. */
  readonly share: number;
  /** Of all pixels, those that are not background in ours. */
  readonly drawn: number;
}

const compared: readonly Scenario[] = ['panAll', 'pan5', 'pan1'];

/** Takes both pictures at three zooms, keeps them, and counts the pixels that differ. */
async function comparePictures(
  browser: Browser,
  folder: string,
  pages: ReadonlyMap<string, Page>,
): Promise<readonly Difference[]> {
  const blank = await browser.newPage();
  const differences: Difference[] = [];
  for (const { sheet, scenario } of sheetNames.flatMap((sheet) =>
    compared.map((scenario) => ({ sheet, scenario })),
  )) {
    const { suffix, prefix } = sheets[sheet];
    const shots: string[] = [];
    for (const name of contenders) {
      const page = pages.get(`${name}${suffix}`);
      if (!page) continue;
      await page.bringToFront();
      await page.evaluate((scenario) => window.bench.show(scenario), scenario);
      const shot = await page.screenshot({ path: path.join(folder, `${scenario}-${name}${suffix}.png`) });
      shots.push(shot.toString('base64'));
    }
    const title = `${prefix}${scenarios[scenario].title}`;
    const counted = await blank.evaluate(async ([a, b]) => {
      const pixelsOf = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
      };
      const [ours, theirs] = [await pixelsOf(a!), await pixelsOf(b!)];
      let differ = 0;
      let drawn = 0;
      for (let i = 0; i < ours.length; i += 4) {
        const distance = (p: (k: number) => number) => Math.max(p(0), p(1), p(2));
        if (distance((k) => Math.abs(ours[i + k]! - theirs[i + k]!)) > 32) differ++;
        if (distance((k) => 255 - ours[i + k]!) > 32) drawn++;
      }
      return { share: differ / (ours.length / 4), drawn: drawn / (ours.length / 4) };
    }, shots);
    differences.push({ title, ...counted });
  }
  await blank.close();
  return differences;
}

function pictureSection(differences: readonly Difference[]): Section {
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  return {
    title: 'Do both canvases show the same?',
    method: [
      'Pixels of ours and of the hand-written canvas that differ by more than 32 of 255; pictures in out/bench/canvas.',
    ],
    columns: ['zoom', 'pixels that differ', 'pixels drawn on'],
    rows: differences.map(({ title, share, drawn }) => [title, percent(share), percent(drawn)]),
    goals: [],
  };
}
