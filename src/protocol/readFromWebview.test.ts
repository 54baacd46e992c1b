import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gesture } from '../edits/gesture';
import type { PointEdit } from '../edits/points/gestures';
import type { FromWebview } from './messages';
import { readFromWebview } from './readFromWebview';

const point: PointEdit = { kind: 'move', index: 0, was: [0, 0], to: [5, 5] };

const gestures: Gesture[] = [
  { kind: 'move', ids: ['R1'], dx: -600, dy: 0 },
  { kind: 'shift', shifts: [{ id: 'R1', dx: 1, dy: 2 }] }, // prettier-ignore
  { kind: 'rotate', ids: ['R1', 'R2'], quarters: 3 },
  { kind: 'rotate', ids: ['R1'], quarters: 1, about: 'selection' },
  { kind: 'flip', ids: ['R1'], axis: 'vertical' },
  { kind: 'arrange', ids: ['R1', 'R2'], how: { kind: 'align', edge: 'centre' } },
  { kind: 'arrange', ids: ['R1', 'R2'], how: { kind: 'distribute', axis: 'x' } },
  { kind: 'arrange', ids: ['R1', 'R2'], how: { kind: 'pitch', axis: 'y', pitchMm: 600 } },
  { kind: 'arrange', ids: ['R1', 'R2'], how: { kind: 'pack', axis: 'x', gapMm: 0 } },
  { kind: 'remove', ids: ['R1'] },
  { kind: 'remove', ids: ['R1'], references: 'drop' },
  { kind: 'set', ids: ['R1'], path: ['at', 0], value: 5 },
  { kind: 'set', ids: ['R1'], path: ['loop'], value: null },
  { kind: 'adjust', ids: ['R1'], path: ['powerKw'], operation: '+', operand: 1.5 },
  { kind: 'insert', elements: [{ collection: 'racks', element: { type: 't', at: [0, 0], feeds: ['A'] } }] },
  { kind: 'row', type: 't', count: 12, at: [0, 0], along: 'east' },
  {
    kind: 'row',
    type: 't',
    count: 2,
    at: [0, 0],
    along: 'south',
    pitchMm: 600,
    facing: 45,
    row: 'R07',
    firstId: 'R07-01',
    feeds: { kind: 'alternate', sets: [['A1', 'B1'], ['A2']] }, // prettier-ignore
    loop: 'L',
    zone: 'Z',
    phase: 'P1',
    serves: 'network',
  },
  { kind: 'array', ids: ['R1'], columns: 3, rows: 2, columnPitchMm: 600, rowPitchMm: -1800 },
  { kind: 'duplicate', ids: ['R1'], dx: 600, dy: 0 },
  { kind: 'paste', text: '{}', place: { dx: 0, dy: 600 } },
  { kind: 'paste', text: '{}', place: { centre: [5, 5] } },
  { kind: 'connect', ids: ['R1'], feeds: { kind: 'fixed', feeds: ['A1'] }, mode: 'replace' },
  { kind: 'connect', ids: ['R1'], feeds: { kind: 'nearest' }, mode: 'add' },
  { kind: 'connect', ids: ['R1'], feeds: { kind: 'nearest', sides: ['A', 'B'] }, mode: 'add' },
  { kind: 'disconnect', ids: ['R1'] },
  { kind: 'disconnect', ids: ['R1'], feeds: ['A1'] },
  { kind: 'assign', ids: ['R1'], field: 'loop', to: null },
  { kind: 'assign', ids: ['R1'], field: 'row', to: 'R07' },
  { kind: 'cool', ids: ['R1'], loop: 'L1' },
  { kind: 'cool', ids: ['R1'], loop: { kind: 'nearest' } },
  { kind: 'row', type: 'x', count: 2, at: [0, 0], along: 'east', loop: { kind: 'nearest' } },
  { kind: 'point', id: 'Z1', edit: point },
  { kind: 'point', edit: { kind: 'insert', index: 2, was: [0, 0], at: [9, 9] } },
  { kind: 'point', id: 'T1', edit: { kind: 'delete', index: 2, was: [0, 0] } },
  { kind: 'room', outline: [[0, 0], [9, 0], [9, 9]] }, // prettier-ignore
  { kind: 'rename', id: 'R1', to: 'R2' },
  { kind: 'waive', rule: 'space/overlap', on: ['R1'], reason: 'Agreed.' },
  { kind: 'waive', rule: 'a/b', on: [], reason: 'x', by: 'me', expires: '2030-01-01', upTo: 5 },
  { kind: 'fix', rule: 'space/overlap', objects: ['R1'], title: 'Move R1' },
];

const good: FromWebview[] = [
  { type: 'ready' },
  { type: 'stillHere' },
  ...gestures.map((gesture): FromWebview => ({ type: 'edit', serial: 1, baseVersion: 3, gesture })),
  { type: 'copy', ids: ['R1'] },
  { type: 'copy', ids: ['R1'], cut: true, serial: 4 },
  { type: 'paste', place: { centre: [0, 0] }, serial: 4 },
  { type: 'references', ids: ['R1'] },
  { type: 'history', step: 'undo', serial: 3 },
  { type: 'inspect', ids: [], revealed: 0 },
  { type: 'openText' },
  { type: 'openText', id: 'R1', line: 3 },
  { type: 'explain', rule: 'space/overlap' },
  { type: 'see', wish: { overlay: 'power', phase: 'P1', lost: ['UPS-A'] } },
  { type: 'see', wish: { lost: [] } },
  { type: 'listLosables' },
  { type: 'findWorstLoss' },
  { type: 'preview', serial: 3, gesture: { kind: 'move', ids: ['R1'], dx: 1, dy: 0 } },
  { type: 'previewPaste', serial: 4, place: { centre: [3000, 600] }, wantsObjects: true },
  { type: 'previewPaste', serial: 5, place: { centre: [0, 0], quarters: 3 }, wantsObjects: false },
  { type: 'failed', message: 'x' },
];

const move = { kind: 'move', ids: ['R1'], dx: 1, dy: 1 };
const set = { kind: 'set', ids: ['R1'], path: ['at', 0], value: 5 };
const insert = { kind: 'insert', elements: [{ collection: 'racks', element: { id: 'R1' } }] };
const row = { kind: 'row', type: 't', count: 12, at: [0, 0], along: 'east' };
const waive = { kind: 'waive', rule: 'a/b', on: ['R1'], reason: 'x' };
let deep: unknown = {};
for (let i = 0; i < 50; i++) deep = { deep };
const edit = (gesture: unknown, baseVersion: unknown = 1, serial: unknown = 1) => ({
  type: 'edit',
  serial,
  baseVersion,
  gesture,
});

const bad: unknown[] = [
  undefined,
  null,
  'ready',
  [],
  { type: 'other' },
  edit(move, '1'),
  edit(move, 1.5),
  edit(move, 1, null),
  edit({ kind: 'shift', shifts: [] }),
  edit({ kind: 'shift', shifts: [{ id: 'R1', dx: 0.5, dy: 0 }] }),
  edit({ kind: 'rotate', ids: ['R1'], quarters: 1, about: 'me' }),
  edit({ kind: 'flip', ids: ['R1'], axis: 'x' }),
  edit({ kind: 'arrange', ids: ['R1'], how: { kind: 'align', edge: 'side' } }),
  edit({ kind: 'arrange', ids: ['R1'], how: { kind: 'pack', axis: 'x', gapMm: NaN } }),
  edit({ kind: 'remove', ids: ['R1'], references: 'all' }),
  edit({ kind: 'adjust', ids: ['R1'], path: ['powerKw'], operation: '%', operand: 1 }),
  edit({ kind: 'adjust', ids: ['R1'], path: ['powerKw'], operation: '+', operand: Infinity }),
  edit({ ...insert, elements: [] }),
  edit({ ...insert, elements: [{ collection: 'toString', element: {} }] }),
  edit({ ...insert, elements: [{ collection: 'racks', element: deep }] }),
  edit({ ...insert, elements: [{ collection: 'racks', element: { at: [NaN, 0] } }] }),
  edit({ ...row, count: 0 }),
  edit({ ...row, count: 1e9 }),
  edit({ ...row, along: 'up' }),
  edit({ ...row, loop: 5 }),
  edit({ ...row, feeds: { kind: 'any' } }),
  edit({ kind: 'array', ids: ['R1'], columns: 0, rows: 2, columnPitchMm: 1, rowPitchMm: 1 }),
  edit({ kind: 'paste', text: 5, place: { dx: 0, dy: 0 } }),
  edit({ kind: 'paste', text: '', place: {} }),
  edit({ kind: 'connect', ids: ['R1'], feeds: { kind: 'fixed', feeds: 'A1' }, mode: 'add' }),
  edit({ kind: 'connect', ids: ['R1'], feeds: { kind: 'nearest' }, mode: 'swap' }),
  edit({ kind: 'assign', ids: ['R1'], field: 'type', to: 'x' }),
  edit({ kind: 'point', id: 5, edit: point }),
  edit({ kind: 'point', edit: { ...point, index: -1 } }),
  edit({ kind: 'point', edit: { ...point, was: [0] } }),
  edit({ kind: 'room', outline: [[0, 0], [1, 1]] }), // prettier-ignore
  edit({ kind: 'rename', id: 'R1' }),
  edit({ ...waive, reason: undefined }),
  edit({ ...waive, upTo: '5' }),
  edit({ kind: 'fix', rule: 'a/b', objects: 'R1', title: '' }),
  { type: 'copy', ids: [] },
  { type: 'copy', ids: ['R1'], cut: true },
  { type: 'paste', place: { centre: [0.5, 0] }, serial: 1 },
  { type: 'references' },
  { type: 'history', step: 'back', serial: 3 },
  { type: 'history', step: 'redo' },
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
  { type: 'inspect', ids: ['R1'] },
  { type: 'inspect', ids: ['R1'], revealed: '1' },
  { type: 'openText', id: 5 },
  { type: 'openText', line: '3' },
  { type: 'explain', rule: null },
  { type: 'see' },
  { type: 'see', wish: { lost: 'UPS-A' } },
  { type: 'see', wish: { lost: [1] } },
  { type: 'see', wish: { lost: new Array(1000).fill('A') } },
  { type: 'see', wish: { overlay: 'smell', lost: [] } },
  { type: 'see', wish: { phase: 1, lost: [] } },
  { type: 'preview', serial: 0.5, gesture: move },
  { type: 'previewPaste', serial: 1, place: { centre: [0.5, 1] }, wantsObjects: true },
  { type: 'previewPaste', serial: 1, place: { centre: [5, 1], quarters: 4 }, wantsObjects: true },
  { type: 'previewPaste', serial: 1, place: { centre: [5, 1] } },
  { type: 'previewPaste', place: { dx: 1, dy: 1 }, wantsObjects: true },
  { type: 'preview', serial: 1, gesture: { ...move, ids: [] } },
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
