import { expect, it } from 'vitest';
import { readFromWebview } from './readFromWebview';

const finding = { rule: 'space/overlap', objects: ['R1'], message: 'Too near.', line: 3 };

it('takes a question for repairs that is well formed, without what does not belong to it', () => {
  expect(readFromWebview({ type: 'listFixes', finding: { ...finding, extra: 1 } })).toEqual({
    type: 'listFixes',
    finding,
  });
});

it.each([
  undefined,
  null,
  [],
  { ...finding, line: '3' },
  { ...finding, line: 0.5 },
  { ...finding, objects: 'R1' },
  { ...finding, objects: [1] },
  { ...finding, rule: undefined },
  { ...finding, message: 5 },
])('refuses one that is not: %j', (bad) => {
  expect(readFromWebview({ type: 'listFixes', finding: bad })).toBeUndefined();
});
