/**
 * Nothing is lost: random gestures on two canvases of one document, text edits, undo, redo, changes from outside
 * and tabs that hide and come back, with messages that arrive when they like, end with text, model and canvases
 * equal. Runs the real session, editor, queue and protocol; a failure names the seed that replays it.
 */
import type * as vscode from 'vscode';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { builtinCatalog } from '../../../src/catalog/catalog';
import type { Gesture } from '../../../src/edits/gesture';
import { HallEditor } from '../../../src/extension/hallEditor';
import { HallSession } from '../../../src/extension/hallSession';
import type { FromWebview, ToWebview } from '../../../src/protocol/messages';
import { LiveHall } from '../../../src/rules/liveHall';
import { RuleSet } from '../../../src/rules/ruleSet';
import { buildScene } from '../../../src/scene/buildScene';
import { EventEmitter, host, type WorkspaceEdit } from './fakeVscode';
import { randomGesture, randomTextEdit, type Random } from './randomActions';
import { SimulatedDocument } from './simulatedDocument';
import { SimulatedPage } from './simulatedPage';

vi.mock('vscode', () => import('./fakeVscode'));

const steps = Number(process.env['DATAHALL_FUZZ_STEPS'] ?? '10000');
const stepsPerSeed = 500;
const firstSeed = Number(process.env['DATAHALL_FUZZ_SEED'] ?? '1');
const seeds = Array.from({ length: Math.ceil(steps / stepsPerSeed) }, (_, i) => firstSeed + i);

const context = { catalog: builtinCatalog(), rules: new RuleSet(), today: '2030-01-01', known: [] };

/** What is handed over stands for all of it: the parts that nobody asks for are left out. */
const standIn = <T>(parts: object): T => parts as T;

/** A small and fast generator of evenly spread numbers in [0, 1), the same for the same seed (mulberry32). */
function generator(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Canvas {
  page: SimulatedPage | undefined;
  readonly toPage: ToWebview[];
  readonly toExtension: FromWebview[];
  readonly received: EventEmitter<unknown>;
  readonly viewState: EventEmitter<void>;
  readonly panel: { visible: boolean; active: boolean };
}

interface Applied {
  readonly gesture: Gesture | undefined;
  readonly before: string;
  readonly after: string;
}

class World {
  readonly log: string[] = [];
  readonly canvases: Canvas[] = [];
  readonly outcomes = new Map<Gesture, unknown>();
  readonly sent: Gesture[] = [];
  readonly applied: Applied[] = [];
  /** Gestures that became edits, in all. */
  taken = 0;
  /** Answers of VS Code to edits, in their order. */
  private readonly applying: (() => void)[] = [];
  private building: Gesture | undefined;
  readonly document: SimulatedDocument;
  readonly session: HallSession;

  constructor(text: string) {
    this.document = new SimulatedDocument(text, (changes) =>
      this.session.follow(standIn<readonly vscode.TextDocumentContentChangeEvent[]>([...changes])),
    );
    this.session = new HallSession(standIn<vscode.TextDocument>(this.document), context);
    host.applyEdit = (edit) => this.applyEdit(edit);
    const { edits } = this.session;
    const run = edits.run.bind(edits);
    let next: Gesture | undefined;
    edits.run = (build) => {
      const gesture = next;
      const outcome = run(() => {
        this.building = gesture;
        return build();
      });
      if (gesture) void outcome.then((result) => this.outcomes.set(gesture, result));
      return outcome;
    };
    this.deliverEdit = (message, canvas) => {
      next = message.type === 'edit' ? message.gesture : undefined;
      canvas.received.fire(structuredClone(message));
    };
  }

  private readonly deliverEdit: (message: FromWebview, canvas: Canvas) => void;

  openCanvas(): void {
    const received = new EventEmitter<unknown>();
    const viewState = new EventEmitter<void>();
    const toPage: ToWebview[] = [];
    const panel = { visible: true, active: true };
    const canvas: Canvas = { page: undefined, toPage, toExtension: [], received, viewState, panel };
    const webview = {
      onDidReceiveMessage: received.event,
      postMessage: (message: ToWebview) => {
        if (panel.visible) toPage.push(structuredClone(message));
        return Promise.resolve(true);
      },
    };
    Object.assign(panel, { webview, onDidChangeViewState: viewState.event });
    const log = {
      error: (error: unknown) => this.log.push(String(error)),
      warn: (text: string) => this.log.push(text),
    };
    new HallEditor(
      this.session,
      standIn<vscode.WebviewPanel>(panel),
      standIn<ConstructorParameters<typeof HallEditor>[2]>({ editable: true, log }),
    );
    this.canvases.push(canvas);
    this.show(canvas);
  }

  show(canvas: Canvas): void {
    canvas.panel.visible = true;
    canvas.viewState.fire();
    canvas.page = new SimulatedPage((message) => {
      if (message.type === 'edit') this.sent.push(message.gesture);
      canvas.toExtension.push(message);
    });
  }

  hide(canvas: Canvas): void {
    canvas.panel.visible = false;
    canvas.viewState.fire();
    canvas.page = undefined;
    canvas.toPage.length = 0;
  }

  /** Delivers the oldest message of one of the lines. False where all are empty. */
  async deliver(random: Random): Promise<boolean> {
    const lines: (() => void)[] = [];
    for (const canvas of this.canvases) {
      const { toPage, toExtension } = canvas;
      if (toPage.length > 0) lines.push(() => canvas.page?.receive(toPage.shift()!));
      if (toExtension.length > 0) lines.push(() => this.deliverEdit(toExtension.shift()!, canvas));
    }
    if (this.applying.length > 0) lines.push(() => this.applying.shift()?.());
    const line = lines[Math.floor(random() * lines.length)];
    line?.();
    for (let i = 0; i < 12; i++) await Promise.resolve();
    return line !== undefined;
  }

  /** Everything on its way arrives, and every pause ends. */
  async settle(random: Random): Promise<void> {
    do {
      while (await this.deliver(random));
      vi.advanceTimersByTime(1000);
    } while (this.canvases.some(({ toPage, toExtension }) => toPage.length + toExtension.length > 0));
  }

  private applyEdit(edit: WorkspaceEdit): Promise<boolean> {
    const { version } = this.document;
    const gesture = this.building;
    return new Promise((resolve) => {
      this.applying.push(() => {
        if (this.document.version !== version) {
          resolve(false);
          return;
        }
        const before = this.document.getText();
        this.document.edit(
          edit.replacements.map(({ range, text }) => {
            const offset = this.document.offsetAt(range.start);
            return { offset, length: this.document.offsetAt(range.end) - offset, text };
          }),
        );
        this.applied.push({ gesture, before, after: this.document.getText() });
        // The event comes first, and others may come before the answer.
        this.applying.push(() => resolve(true));
      });
    });
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each(seeds)('nothing is lost: seed %i', { timeout: 600_000 }, async (seed) => {
  const random = generator(seed);
  const world = new World(startText(seed));
  world.openCanvas();
  world.openCanvas();
  for (let step = 0; step < stepsPerSeed; step++) {
    await act(world, random);
    if (step % 100 === 99) await check(world, random);
  }
  await check(world, random);
  expect(world.log).toEqual([]);
  // Or the run would have shown little.
  expect(world.taken).toBeGreaterThan(stepsPerSeed / 20);
});

async function act(world: World, random: Random): Promise<void> {
  const { document } = world;
  const canvas = world.canvases[random() < 0.7 ? 0 : 1]!;
  const dice = random();
  if (dice < 0.42) {
    if (canvas.page?.canEdit) canvas.page.edit(randomGesture(random, canvas.page.store));
    // Who sees the banner takes back what broke the text.
    else if (canvas.page?.isBroken) document.undo();
  } else if (dice < 0.5) document.edit(randomTextEdit(random, document.getText()));
  else if (dice < 0.56) document.undo();
  else if (dice < 0.59) document.redo();
  else if (dice < 0.61) fromOutside(world, random);
  else if (dice < 0.63) {
    if (canvas.page) world.hide(canvas);
    else world.show(canvas);
  } else if (dice < 0.66) vi.advanceTimersByTime(300);
  else for (let i = 0; i < 3; i++) await world.deliver(random);
}

/** Another program has written the file anew, in its own way. */
function fromOutside({ document }: World, random: Random): void {
  const text = document.getText();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return;
  }
  const written =
    random() < 0.5 ? JSON.stringify(value, null, 2) : JSON.stringify(value).replaceAll('},{', '},\n{');
  document.edit([{ offset: 0, length: text.length, text: written }]);
}

/** Text, model and canvases are equal, and every edit that was taken is accounted for. */
async function check(world: World, random: Random): Promise<void> {
  // A text that was left broken is mended first: as a person would, by undo.
  for (let i = 0; i < 500 && new LiveHall(world.document.getText(), context).syntax.length > 0; i++) {
    world.document.undo();
  }
  for (const canvas of world.canvases) if (!canvas.page) world.show(canvas);
  await world.settle(random);
  const text = world.document.getText();
  const fresh = new LiveHall(text, context);
  const live = world.session.hall;
  expect(world.session.version).toBe(world.document.version);
  expect(live.findings).toEqual(fresh.findings);
  const scene = buildScene(fresh.analysis!);
  const byId = new Map(scene.objects.map((object) => [object.id, object]));
  for (const { page } of world.canvases) {
    expect(page!.optimism.isPending).toBe(false);
    expect([...page!.store.ids()].sort()).toEqual([...byId.keys()].sort());
    for (const [id, object] of byId) expect(page!.store.get(id)).toEqual(object);
  }
  // Every gesture that was sent has one outcome, and every one that was taken is one edit of the text.
  const taken = world.sent.filter((gesture) => world.outcomes.get(gesture) === 'applied');
  expect(world.sent.filter((gesture) => !world.outcomes.has(gesture))).toEqual([]);
  expect(new Set(world.applied.map(({ gesture }) => gesture))).toEqual(new Set(taken));
  expect(world.applied).toHaveLength(taken.length);
  world.taken += taken.length;
  for (const { gesture, before, after } of world.applied.splice(0)) expectEffect(gesture!, before, after);
  world.sent.length = 0;
  world.outcomes.clear();
}

type Elements = ReadonlyMap<string, { readonly [key: string]: unknown }>;

function elementsOf(text: string): Elements {
  const value = JSON.parse(text) as object;
  const lists = Object.values(value).filter((list) => Array.isArray(list)) as { id: string }[][];
  return new Map(lists.flat().map((element) => [element.id, { ...element }]));
}

/** What a gesture did to the text is what it says, and nothing else. */
function expectEffect(gesture: Gesture, before: string, after: string): void {
  const was = elementsOf(before);
  const is = elementsOf(after);
  const ids = new Set(
    'ids' in gesture ? gesture.ids : gesture.kind === 'shift' ? gesture.shifts.map(({ id }) => id) : [],
  );
  for (const [id, element] of was) {
    const now = is.get(id);
    if (!ids.has(id) || gesture.kind === 'duplicate' || gesture.kind === 'array') {
      if (gesture.kind !== 'remove' && gesture.kind !== 'rename') expect(now).toEqual(element);
      continue;
    }
    if (gesture.kind === 'remove') expect(now).toBeUndefined();
    else if (gesture.kind === 'set') expect(now).toEqual({ ...element, note: gesture.value });
    else if (gesture.kind === 'move') {
      const { at } = element as { at?: readonly [number, number] };
      if (at) expect(now?.['at']).toEqual([at[0] + gesture.dx, at[1] + gesture.dy]);
    }
  }
  const made = gesture.kind === 'duplicate' ? ids.size : gesture.kind === 'row' ? gesture.count : 0;
  if (gesture.kind !== 'remove' && gesture.kind !== 'array') expect(is.size).toBe(was.size + made);
}

function startText(seed: number): string {
  const racks = Array.from({ length: 5 }, (_, i) => ({
    id: `R01-0${i + 1}`,
    type: 'rack-a',
    at: [3000 + 600 * i, 3000],
    row: 'R01',
    feeds: ['A1'],
  }));
  const hall = {
    format: 'datahall/1',
    room: { outline: [[0, 0], [20000, 0], [20000, 12000], [0, 12000]] }, // prettier-ignore
    types: [{ id: 'rack-a', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 40 }],
    zones: [{ id: 'Z1', kind: 'pod', outline: [[0, 0], [5000, 0], [5000, 3000], [0, 3000]] }], // prettier-ignore
    loops: [{ id: 'L1', supplyC: 40 }],
    feeds: [{ id: 'A1', side: 'A', path: [[0, 6000], [9000, 6000]] }], // prettier-ignore
    racks,
    trays: [{ id: 'T1', path: [[100, 100], [100, 900], [1100, 900]], widthMm: 300 }], // prettier-ignore
  };
  return seed % 2 === 0 ? JSON.stringify(hall, null, 2) : JSON.stringify(hall).replaceAll('},{', '},\n{');
}
