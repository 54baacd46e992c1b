import type * as vscode from 'vscode';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { RuleSet } from '../rules/ruleSet';
import { SimulatedDocument } from '../../test/unit/canvasFuzz/simulatedDocument';
import type { HallContexts } from './hallContexts';
import { HallSessions } from './hallSessions';

type WillSave = { readonly document: vscode.TextDocument; waitUntil(wait: Promise<unknown>): void };

const told = vi.hoisted(() => ({ willSave: (_: WillSave) => {} }));
vi.mock('vscode', async () => {
  const never = () => ({ dispose: () => undefined });
  const fake = await import('../../test/unit/canvasFuzz/fakeVscode');
  return {
    ...fake,
    workspace: {
      ...fake.workspace,
      textDocuments: [],
      onDidOpenTextDocument: never,
      onDidCloseTextDocument: never,
      onDidChangeTextDocument: never,
      onWillSaveTextDocument: (listener: (event: WillSave) => void) => {
        told.willSave = listener;
        return never();
      },
    },
  };
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened() {
  const never = () => ({ dispose: () => undefined });
  const context = { catalog: builtinCatalog(), rules: new RuleSet(), today: '2030-01-01', known: [] };
  const contexts: HallContexts = {
    contextOf: () => context,
    contextAt: () => Promise.resolve(undefined),
    onDidChange: never,
    onDidChangeDrawing: never,
  };
  const parts: object = new SimulatedDocument('{ "format": "datahall/1" }', () => undefined);
  const document = parts as vscode.TextDocument;
  const sessions = new HallSessions(contexts);
  const { edits } = sessions.of(document);
  /** What a save of the document waits for; undefined for nothing. */
  const save = () => {
    let wait: Promise<unknown> | undefined;
    told.willSave({ document, waitUntil: (promise) => void (wait = promise) });
    return wait;
  };
  return { sessions, edits, save };
}

it('a save waits for the edits that are on their way, and for nothing where there are none', async () => {
  const { edits, save } = opened();
  expect(save()).toBeUndefined();
  let finish = () => {};
  const edit = edits.inTurn(() => new Promise<void>((resolve) => (finish = resolve)));
  let isSaved = false;
  const saved = save()?.then(() => (isSaved = true));
  await vi.advanceTimersByTimeAsync(500);
  expect(isSaved).toBe(false);
  finish();
  await edit;
  await saved;
  expect(isSaved).toBe(true);
  expect(save()).toBeUndefined();
});

it('a save waits no longer than a second for an edit that never ends, whatever comes behind it or fails', async () => {
  const { sessions, edits, save } = opened();
  void edits.inTurn(() => new Promise(() => undefined));
  void edits.run(() => {
    throw new Error('never built');
  });
  const first = save();
  const second = save();
  expect(first).toBeDefined();
  // The window, the page or the document may go meanwhile.
  sessions.dispose();
  let ended = 0;
  for (const wait of [first, second]) void wait?.then(() => ended++);
  await vi.advanceTimersByTimeAsync(1000);
  expect(ended).toBe(2);
});

it('an edit that fails lets a save go on at once', async () => {
  const { edits, save } = opened();
  const failed = edits.run(() => {
    throw new Error('it cannot be built');
  });
  const wait = save();
  await expect(failed).rejects.toThrow('it cannot be built');
  await expect(wait).resolves.toBeUndefined();
});
