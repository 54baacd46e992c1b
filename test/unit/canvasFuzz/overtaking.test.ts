/**
 * An undo right after an edit takes back that edit, in whatever way it was made, and leaves the one before alone; a
 * revert of the file that overtakes edits leaves nothing half done.
 */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { builtinCatalog } from '../../../src/catalog/catalog';
import { RuleSet } from '../../../src/rules/ruleSet';
import { replacementOf } from '../../../src/text/source';
import { seededRandom } from '../../support/seededRandom';
import { host } from './fakeVscode';
import { drawing, type OtherEdit } from './otherEdits';
import { startText } from './startHall';
import { World } from './world';

vi.mock('vscode', () => import('./fakeVscode'));
vi.mock('../../../src/extension/answeredMessages', () => import('./watchedMessages'));

const context = { catalog: builtinCatalog(), rules: new RuleSet(), today: '2030-01-01', known: [] };
const place: OtherEdit = { kind: 'setUnderlay', underlay: { file: drawing, at: [0, 0], widthMm: 9000 } };

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

async function opened() {
  const world = new World(startText(1), context);
  world.openCanvas();
  const random = seededRandom(7);
  await world.settle(random);
  const { page } = world.canvases[0]!;
  const move = { kind: 'move', ids: ['R01-01'], dx: 100, dy: 0 } as const;
  page!.edit(move);
  await world.settle(random);
  return { world, page: page!, move, settle: () => world.settle(random) };
}

it.each([
  ['placed', [], place],
  ['chosen', [], { kind: 'chooseUnderlay' }],
  ['taken away', [place], { kind: 'setUnderlay' }],
  ['decided', [], { kind: 'resolve', side: 'theirs', keys: ['first'] }],
] as [string, readonly OtherEdit[], OtherEdit][])(
  'what was %s is what an undo takes back',
  async (_, before, edit) => {
    const { world, page, move, settle } = await opened();
    for (const earlier of before) {
      page.write(earlier);
      await settle();
    }
    const text = world.document.getText();
    const wanted = edit.kind === 'resolve' ? { ...edit, keys: page.conflicts.slice(0, 1) } : edit;
    host.pick = ([first]) => Promise.resolve(first);
    page.write(wanted);
    // Who has the list open goes back in what is there; the undo that counts comes when something was chosen.
    if (edit.kind === 'chooseUnderlay') await world.deliver(seededRandom(1));
    // VS Code knows of nothing yet, and would take back the move before: so the canvas does not leave the undo to it.
    expect(page.optimism.isPending).toBe(true);
    page.stepInHistory('undo');
    await settle();
    expect(page.optimism.isPending).toBe(false);
    expect(world.document.getText()).toBe(text);
    world.document.redo();
    expect(world.document.getText()).not.toBe(text);
    await settle();
    // And what comes behind it is done to what it leaves.
    page.write(edit.kind === 'resolve' ? { ...edit, keys: page.conflicts.slice(0, 1) } : place);
    page.edit(move);
    await settle();
    expect(world.sent.filter(({ outcome }) => outcome !== 'applied' && outcome !== 'unchanged')).toEqual([]);
    expect(world.log).toEqual([]);
  },
);

it('a person who chooses a drawing for long holds up nothing, and what was chosen comes on the canvas as it is then', async () => {
  const { world, page, move, settle } = await opened();
  let choose = (_: string | undefined) => {};
  host.pick = () => new Promise((resolve) => (choose = resolve));
  page.write({ kind: 'chooseUnderlay' });
  await settle();
  page.edit(move);
  await settle();
  expect(page.store.get('R01-01')).toMatchObject({ x: 3200 });
  choose(drawing);
  await settle();
  expect(page.optimism.isPending).toBe(false);
  expect(JSON.parse(world.document.getText())).toMatchObject({ underlay: { file: drawing } });
  // A later page counts its own edits: an answer to this one's is none to it.
  page.write({ kind: 'chooseUnderlay' });
  await settle();
  const [canvas] = world.canvases;
  world.hide(canvas!);
  world.show(canvas!);
  await settle();
  canvas!.page!.edit(move);
  choose(undefined);
  await settle();
  expect(canvas!.page!.optimism.isPending).toBe(false);
  expect(canvas!.page!.store.get('R01-01')).toMatchObject({ x: 3300 });
});

const saved = startText(1);
const idsOf = (text: string): string[] => [...text.matchAll(/"id": *"([^"]+)"/g)].map(([, id]) => id ?? '');
/** VS Code reads the file again, as it does for "Revert File" and for `git checkout`. */
const readAgain = (document: World['document']) => document.edit([replacementOf(document.getText(), saved)]);
const textWithRackAt = (x: number) => {
  const hall: { racks: { id: string; at: number[] }[] } = JSON.parse(saved);
  const rack = hall.racks.find(({ id }) => id === 'R01-01');
  if (rack) rack.at[0] = x;
  return hall;
};

it.each([0, 1, 2, 3, 5, 8])(
  'edits that a revert overtakes after %i messages are done to what it leaves, each once, and the canvas shows that',
  async (messages) => {
    for (let seed = 1; seed <= 4; seed++) {
      const { world, page, move, settle } = await opened();
      const random = seededRandom(seed);
      for (let i = 0; i < 3; i++) page.edit(move);
      for (let i = 0; i < messages; i++) await world.deliver(random);
      readAgain(world.document);
      world.applied = [];
      await settle();
      const after = world.applied.length;
      expect(JSON.parse(world.document.getText())).toEqual(textWithRackAt(3000 + 100 * after));
      expect(page.optimism.isPending).toBe(false);
      expect(page.store.get('R01-01')).toMatchObject({ x: 3000 + 100 * after });
      const racks = world.session.current().analysis?.model.elements('racks') ?? [];
      expect(racks.find((rack) => rack?.id === 'R01-01')?.at[0]).toBe(3000 + 100 * after);
      expect(world.log).toEqual([]);
    }
  },
);

it('what a revert has taken away is not edited any more, and nothing else is in its place', async () => {
  const { world, page, settle } = await opened();
  page.edit({ kind: 'duplicate', ids: ['R01-01'], dx: 0, dy: 6000 });
  await settle();
  const [made] = idsOf(world.document.getText()).filter((id) => !idsOf(saved).includes(id));
  expect(made).toBeDefined();
  page.edit({ kind: 'move', ids: [made ?? ''], dx: 100, dy: 0 });
  page.edit({ kind: 'remove', ids: [made ?? ''] });
  readAgain(world.document);
  await settle();
  expect(world.document.getText()).toBe(saved);
  expect(page.optimism.isPending).toBe(false);
  expect(page.store.get(made ?? '')).toBeUndefined();
  expect(world.sent.slice(-2).map(({ outcome }) => typeof outcome)).toEqual(['object', 'object']);
  expect(world.log).toEqual([]);
});
