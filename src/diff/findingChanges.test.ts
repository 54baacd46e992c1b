import { describe, expect, it } from 'vitest';
import { worded } from '../words/worded';
import { said } from '../words/said';
import { findingChanges, type AnyFinding } from './findingChanges';

const finding = (rule: string, objects: readonly string[], more: Partial<AnyFinding> = {}): AnyFinding => ({
  rule,
  severity: 'error',
  ...worded(said('{0}: something.', objects)),
  objects,
  ...more,
});
const overload = (id: string, measured: number, more: Partial<AnyFinding> = {}) =>
  finding('power/feed-overload', [id], {
    ...worded(said('{0} carries {1} kW of 100 kW.', id, measured)),
    measured,
    limit: 100,
    unit: 'kW',
    margin: 100 - measured,
    ...more,
  });
const waived = { waived: { reason: 'On purpose.' } };

/** `+` new, `-` fixed, `!` worse with what it was, `~` waived now; then how many are as before. */
function told(
  before: readonly AnyFinding[],
  after: readonly AnyFinding[],
  renames: Record<string, string> = {},
) {
  const { added, fixed, worsened, accepted, unchanged } = findingChanges(
    before,
    after,
    new Map(Object.entries(renames)),
  );
  const ids = (list: readonly AnyFinding[], sign: string) =>
    list.map(({ objects }) => `${sign}${objects.join()}`);
  return [
    ...ids(added, '+'),
    ...ids(fixed, '-'),
    ...worsened.map(({ finding: { objects }, before: was }) => `!${objects.join()} ${was}`),
    ...ids(accepted, '~'),
    `=${unchanged}`,
  ];
}

describe('what happens to findings', () => {
  it.each<[string, AnyFinding[], AnyFinding[], Record<string, string>, string[]]>([
    ['none', [], [], {}, ['=0']],
    ['the same', [overload('A1', 120)], [overload('A1', 120)], {}, ['=1']],
    ['one more', [overload('A1', 120)], [overload('A1', 120), overload('A2', 110)], {}, ['+A2', '=1']],
    ['one gone', [overload('A1', 120), overload('A2', 110)], [overload('A2', 110)], {}, ['-A1', '=1']],
    ['worse', [overload('A1', 120)], [overload('A1', 130)], {}, ['!A1 120', '=0']],
    ['better is as before, not new', [overload('A1', 130)], [overload('A1', 120)], {}, ['=1']],
    // Within 0.01 %, the slack of all comparisons.
    ['a rounding is no worsening', [overload('A1', 120)], [overload('A1', 120.000001)], {}, ['=1']],
    ['of an object with another id', [overload('A1', 120)], [overload('B1', 120)], { A1: 'B1' }, ['=1']],
    ['of another object', [overload('A1', 120)], [overload('B1', 120)], {}, ['+B1', '-A1', '=0']],
    [
      'another order of the same',
      [overload('A1', 120), overload('A2', 110)],
      [overload('A2', 110), overload('A1', 120)],
      {},
      ['=2'],
    ],
    ['accepted now', [overload('A1', 120)], [overload('A1', 120, waived)], {}, ['~A1', '=0']],
    ['accepted before and after', [overload('A1', 120, waived)], [overload('A1', 120, waived)], {}, ['=0']],
    ['no longer accepted is new', [overload('A1', 120, waived)], [overload('A1', 120)], {}, ['+A1', '=0']],
    ['new and accepted at once is neither', [], [overload('A1', 120, waived)], {}, ['=0']],
    [
      'two of one rule on one object are told apart by what they say',
      [finding('x/y', ['A'], { message: 'A is high.' }), finding('x/y', ['A'], { message: 'A is wide.' })],
      [finding('x/y', ['A'], { message: 'A is wide.' })],
      {},
      ['-A', '=1'],
    ],
  ])('%s', (_, before, after, renames, changes) => {
    expect(told(before, after, renames)).toEqual(changes);
  });
});
