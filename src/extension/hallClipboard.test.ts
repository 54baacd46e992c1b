import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EditQueue } from './editQueue';
import { HallClipboard } from './hallClipboard';
import type { HallSession } from './hallSession';

const clipboard = vi.hoisted(() => ({ readText: () => new Promise<string>(() => undefined) }));
vi.mock('vscode', () => ({ env: { clipboard }, l10n: { t: (text: string) => text } }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('edits do not wait for a clipboard that never answers', async () => {
  const edits = new EditQueue(
    () => Promise.resolve(true),
    () => 'refused',
  );
  const hall = new HallClipboard({ edits } as HallSession);
  const pasted = edits.runWith(
    () => hall.read(),
    (text) => (typeof text === 'string' ? [] : text),
  );
  const moved = edits.run(() => [{ offset: 0, length: 0, text: 'moved' }]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await pasted).toEqual({ refused: 'The clipboard cannot be read.' });
  expect(await moved).toBe('applied');
});
