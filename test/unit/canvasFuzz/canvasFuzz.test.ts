/**
 * Nothing is lost: random gestures of every kind on two canvases of one document, its clipboard, text edits, undo,
 * redo, changes from outside and tabs that hide and come back, with messages that arrive when they like, end with
 * text, model and canvases equal. A failure names the seed that replays it.
 */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { builtinCatalog } from '../../../src/catalog/catalog';
import { isFixable } from '../../../src/edits/fixes/fixesFor';
import type { Gesture } from '../../../src/edits/gesture';
import { LiveHall } from '../../../src/rules/liveHall';
import { RuleSet } from '../../../src/rules/ruleSet';
import { shownFindings } from '../../../src/rules/shownFindings';
import { buildScene } from '../../../src/scene/buildScene';
import { hallOutline } from '../../../src/scene/hallOutline';
import { around, below, pick, pickSome, seededRandom, type Random } from '../../support/seededRandom';
import { expectEffect } from './expectedEffect';
import { expectOtherEffect, isOtherEdit, randomOtherEdit, type OtherEdit } from './otherEdits';
import { randomGesture, randomObjects } from './randomGestures';
import { randomTextEdit, writtenAnew } from './randomTextEdits';
import type { SimulatedPage } from './simulatedPage';
import { startText } from './startHall';
import { World } from './world';

vi.mock('vscode', () => import('./fakeVscode'));
vi.mock('../../../src/extension/answeredMessages', () => import('./watchedMessages'));

const steps = Number(process.env['DATAHALL_FUZZ_STEPS'] ?? '10000');
const stepsPerSeed = 500;
const firstSeed = Number(process.env['DATAHALL_FUZZ_SEED'] ?? '1');
const seeds = Array.from({ length: Math.ceil(steps / stepsPerSeed) }, (_, i) => firstSeed + i);
/** Gestures that become edits in the run of a seed, at least: with fewer it would have shown little. */
const leastTaken = stepsPerSeed / 6;

const context = { catalog: builtinCatalog(), rules: new RuleSet(), today: '2030-01-01', known: [] };

/** How often each kind of gesture became an edit, in all runs. */
const taken = new Map<Kind, number>();
type Kind = Gesture['kind'] | OtherEdit['kind'];
const everyKind: Readonly<Record<Kind, true>> = {
  move: true,
  shift: true,
  rotate: true,
  flip: true,
  arrange: true,
  insert: true,
  row: true,
  array: true,
  duplicate: true,
  paste: true,
  connect: true,
  disconnect: true,
  assign: true,
  cool: true,
  point: true,
  room: true,
  remove: true,
  set: true,
  adjust: true,
  rename: true,
  waive: true,
  fix: true,
  chooseUnderlay: true,
  setUnderlay: true,
  resolve: true,
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each(seeds)('nothing is lost: seed %i', { timeout: 600_000 }, async (seed) => {
  const random = seededRandom(seed);
  const start = startText(seed);
  const world = new World(start, context);
  world.openCanvas();
  world.openCanvas();
  let takenHere = 0;
  for (let step = 0; step < stepsPerSeed;) {
    const deed = await act(world, random);
    // Time that passes and messages that arrive are no steps.
    if (deed === undefined) continue;
    done[deed]++;
    step++;
    if (step % 100 === 0) takenHere += await check(world, random);
  }
  const end = world.document.getText();
  let undone = 0;
  while (world.document.undo()) undone++;
  await check(world, random);
  expect(world.document.getText()).toBe(start);
  // Not all: what had been undone before stays so.
  while (undone-- > 0) world.document.redo();
  await check(world, random);
  expect(world.document.getText()).toBe(end);
  expect(world.log).toEqual([]);
  expect(takenHere).toBeGreaterThan(leastTaken);
  expect(world.copied).toBeGreaterThan(0);
});

// A replay of one seed has not room for all of them.
it.runIf(seeds.length >= 4)('every kind of gesture became an edit, and every kind of step was done', () => {
  expect([...taken.keys()].sort()).toEqual(Object.keys(everyKind).sort());
  const total = [...taken.values()].reduce((sum, count) => sum + count, 0);
  expect(total).toBeGreaterThan((seeds.length * stepsPerSeed) / 4);
  for (const [deed, count] of Object.entries(done)) {
    expect(count, deed).toBeGreaterThan((seeds.length * stepsPerSeed) / 200);
  }
});

type Deed = 'gesture' | 'text' | 'undo' | 'redo' | 'outside' | 'tab';

/** How often each was done, in all runs. */
const done: Record<Deed, number> = { gesture: 0, text: 0, undo: 0, redo: 0, outside: 0, tab: 0 };

/** @returns what was done; undefined where only time went by */
async function act(world: World, random: Random): Promise<Deed | undefined> {
  const { document } = world;
  const canvas = world.canvases[random() < 0.7 ? 0 : 1]!;
  const dice = random();
  const { page } = canvas;
  if (dice < 0.52) {
    // A tab that is hidden comes back soon: nobody works on one that they do not see.
    if (!page) {
      world.show(canvas);
      return 'tab';
    }
    if (page.canEdit) {
      person(page, random);
      return 'gesture';
    }
    // Who sees the banner takes back what broke the text.
    if (page.isBroken) return document.undo() ? 'undo' : undefined;
    // Who sees nothing yet waits.
    await deliverSome(world, random);
    return undefined;
  }
  if (dice < 0.57) {
    document.edit(randomTextEdit(random, document.getText()));
    return 'text';
  }
  if (dice < 0.62) return document.undo() ? 'undo' : undefined;
  if (dice < 0.65) return document.redo() ? 'redo' : undefined;
  if (dice < 0.67) {
    const text = document.getText();
    const written = writtenAnew(random, text);
    if (written === undefined) return undefined;
    document.edit([{ offset: 0, length: text.length, text: written }]);
    return 'outside';
  }
  if (dice < 0.685) {
    if (page && random() < 0.3) world.blink(canvas);
    else if (page) world.hide(canvas);
    else world.show(canvas);
    return 'tab';
  }
  if (dice < 0.73) vi.advanceTimersByTime(300);
  else await deliverSome(world, random);
  return undefined;
}

async function deliverSome(world: World, random: Random): Promise<void> {
  for (let i = 0; i < 3; i++) await world.deliver(random);
}

/** What a person does on a canvas. */
function person(page: SimulatedPage, random: Random): void {
  const dice = random();
  const objects = randomObjects(random, page);
  if (page.optimism.isPending && random() < 0.06) page.stepInHistory(random() < 0.7 ? 'undo' : 'redo');
  else if (page.offers.length > 0 && dice < 0.3) {
    page.edit(pick(random, page.offers));
    page.offers = [];
  } else if (dice < 0.04 && objects) page.copy(objects);
  else if (dice < 0.06 && objects) page.cut(objects);
  else if (dice < 0.1) {
    const offset = { dx: around(random, 900), dy: around(random, 900) };
    page.paste(random() < 0.5 ? offset : { centre: [below(random, 20_000), below(random, 12_000)] });
  } else if (dice < 0.14) page.write(randomOtherEdit(random, page.conflicts));
  else if (dice < 0.24) {
    const fixable = page.findings.filter(({ rule }) => isFixable(rule));
    // Of some rules there are many findings, of others that can be repaired a few.
    const [rule] = pickSome(random, [...new Set(fixable.map((finding) => finding.rule))], 1, 1) ?? [];
    if (rule !== undefined) page.askFixes(pick(random, fixable.filter((finding) => finding.rule === rule))); // prettier-ignore
  } else page.edit(randomGesture(random, page));
}

/**
 * Text, model and canvases are equal, and every edit that was taken is accounted for.
 * @returns how many were taken.
 */
async function check(world: World, random: Random): Promise<number> {
  // A text that was left broken is mended first: as a person would, by undo.
  while (new LiveHall(world.document.getText(), context).syntax.length > 0 && world.document.undo());
  for (const canvas of world.canvases) if (!canvas.page) world.show(canvas);
  await world.settle(random);
  const text = world.document.getText();
  const fresh = new LiveHall(text, context);
  expect(world.session.version).toBe(world.document.version);
  expect(world.session.hall.findings).toEqual(fresh.findings);
  for (const { page } of world.canvases) expectEqual(page!, fresh, world);
  // What a person does on a page is done in that order, steps in the history among it.
  for (const turns of world.turns.values()) expect(turns).toEqual([...turns].sort((a, b) => a - b));
  // Every edit that was sent has one outcome, and every one that was taken is one edit of the text.
  const sent = world.sent.splice(0);
  const applied = world.applied.splice(0);
  expect(sent.filter(({ outcome }) => outcome === undefined)).toEqual([]);
  const expected = sent.filter(({ outcome }) => outcome === 'applied').map(({ name }) => name);
  expect(applied.map(({ edit }) => edit.name).sort()).toEqual(expected.sort());
  for (const { edit, before, after } of applied) {
    const gesture = edit.gesture!;
    taken.set(gesture.kind, (taken.get(gesture.kind) ?? 0) + 1);
    if (isOtherEdit(gesture)) expectOtherEffect(gesture, before, after);
    else expectEffect(gesture, before, after, context);
  }
  return applied.length;
}

/** What a page shows is what the text says, read anew. */
function expectEqual(
  { optimism, store, view, directory }: SimulatedPage,
  fresh: LiveHall,
  world: World,
): void {
  const scene = buildScene(fresh.analysis!);
  expect(optimism.isPending).toBe(false);
  expect([...store.ids()].sort()).toEqual(scene.objects.map(({ id }) => id).sort());
  for (const object of scene.objects) expect(store.get(object.id)).toEqual(object);
  expect(store.room).toEqual(scene.room);
  expect(store.totals).toEqual(scene.totals);
  const outline = hallOutline(fresh.analysis!);
  expect([...directory.entries()]).toEqual(outline);
  const shown = shownFindings(fresh.findings, 'fuzz.hall.json', context.known);
  expect(view.list).toEqual(
    shown.slice(0, 1000).map(({ finding, severity, said }) => ({
      rule: finding.rule,
      severity,
      message: String(said),
      objects: finding.objects,
      line: world.document.positionAt(fresh.rangeOf(finding, world.session.text).start).line + 1,
    })),
  );
}
