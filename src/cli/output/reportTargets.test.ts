import { expect, it } from 'vitest';
import { UsageError } from '../usageError';
import { reportTargets } from './reportTargets';

it.each([
  [[], [{ format: 'pretty', file: undefined }]],
  [['json'], [{ format: 'json', file: undefined }]],
  [
    ['pretty', 'json=a=b.json'],
    [
      { format: 'pretty', file: undefined },
      { format: 'json', file: 'a=b.json' },
    ],
  ],
  [
    ['json=a', 'pretty=b'],
    [
      { format: 'json', file: 'a' },
      { format: 'pretty', file: 'b' },
    ],
  ],
])('%j', (wanted, targets) => {
  expect(reportTargets(wanted)).toEqual(targets);
});

it.each([[['xml']], [['JSON']], [['json=']], [['=a']], [['json', 'json']], [['json=a', 'pretty=a']]])(
  '%j is refused',
  (wanted) => {
    expect(() => reportTargets(wanted)).toThrow(UsageError);
  },
);

it('names the formats that this version knows', () => {
  expect(() => reportTargets(['xml=out.xml'])).toThrow(
    '"xml": it is one of pretty, json, jsonl, sarif, github, gitlab, junit, markdown',
  );
});
