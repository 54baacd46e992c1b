import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FromWebview } from './messages';
import { readFromWebview } from './readFromWebview';

const good: FromWebview[] = [
  { type: 'ready' },
  { type: 'edit', baseVersion: 3, gesture: { kind: 'move', ids: ['R1'], dx: -600, dy: 0 } },
  { type: 'edit', baseVersion: 3, gesture: { kind: 'rotate', ids: ['R1', 'R2'], quarters: 3 } },
  { type: 'edit', baseVersion: 3, gesture: { kind: 'remove', ids: ['R1'] } },
  { type: 'edit', baseVersion: 3, gesture: { kind: 'set', ids: ['R1'], path: ['at', 0], value: 5 } },
  { type: 'edit', baseVersion: 3, gesture: { kind: 'set', ids: ['R1'], path: ['loop'], value: null } },
  { type: 'inspect', ids: [] },
  { type: 'openText' },
  { type: 'openText', id: 'R1', line: 3 },
  { type: 'explain', rule: 'space/overlap' },
  { type: 'failed', message: 'x' },
];

const move = { kind: 'move', ids: ['R1'], dx: 1, dy: 1 };
const set = { kind: 'set', ids: ['R1'], path: ['at', 0], value: 5 };
const edit = (gesture: unknown, baseVersion: unknown = 1) => ({ type: 'edit', baseVersion, gesture });

const bad: unknown[] = [
  undefined,
  null,
  'ready',
  [],
  { type: 'other' },
  edit(move, '1'),
  edit(move, 1.5),
  edit(undefined),
  edit({ ...move, kind: 'fly' }),
  edit({ ...move, ids: [] }),
  edit({ ...move, ids: [1] }),
  edit({ ...move, ids: 'R1' }),
  edit({ ...move, dx: 0.5 }),
  edit({ ...move, dx: Infinity }),
  edit({ ...move, dy: '1' }),
  edit({ kind: 'rotate', ids: ['R1'], quarters: 4 }),
  edit({ ...set, path: [] }),
  edit({ ...set, path: ['at', -1] }),
  edit({ ...set, path: 'at' }),
  edit({ ...set, value: undefined }),
  edit({ ...set, value: NaN }),
  edit({ ...set, value: { toString: 1 } }),
  { type: 'inspect' },
  { type: 'openText', id: 5 },
  { type: 'openText', line: '3' },
  { type: 'explain', rule: null },
  { type: 'failed' },
];

describe('what a webview sends', () => {
  it.each(good)('is taken where it is well formed: %j', (message) => {
    expect(readFromWebview(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });

  it.each(bad)('is refused where it is not: %j', (message) => {
    expect(readFromWebview(message)).toBeUndefined();
  });

  it('is stripped of what does not belong to it', () => {
    expect(readFromWebview({ type: 'explain', rule: 'a/b', command: 'rm' })).toEqual({
      type: 'explain',
      rule: 'a/b',
    });
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...good), fc.anything(), (any, message, inside) => {
        readFromWebview(any);
        readFromWebview({ ...message, gesture: inside, ids: any });
        readFromWebview({ type: 'edit', baseVersion: 1, gesture: { ...set, path: inside, value: any } });
      }),
    );
  });
});
