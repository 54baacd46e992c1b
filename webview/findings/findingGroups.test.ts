import { describe, expect, it } from 'vitest';
import type { SceneFinding } from '../../src/scene/scene';
import { categoriesOf, filterFindings, groupFindings, type FindingFilter } from './findingGroups';

const finding = (rule: string, severity: SceneFinding['severity'], ...objects: string[]): SceneFinding => ({
  rule,
  severity,
  message: `${rule} of ${objects.join(' and ')}`,
  objects,
  line: 1,
});
const list = [
  finding('space/overlap', 'error', 'R1', 'R2'),
  finding('power/overload', 'error', 'A1'),
  finding('space/overlap', 'warning', 'R3', 'R1'),
  finding('data/unknown-key', 'info'),
];
const all: FindingFilter = { hidden: new Set(), text: '', category: '', within: undefined };
const at = (change: Partial<FindingFilter>) =>
  filterFindings(list, { ...all, ...change }).map((f) => list.indexOf(f));

describe('the list of findings', () => {
  it('shows what passes every filter', () => {
    expect(at({})).toEqual([0, 1, 2, 3]);
    expect(at({ hidden: new Set(['error'] as const) })).toEqual([2, 3]);
    expect(at({ category: 'space' })).toEqual([0, 2]);
    expect(at({ text: 'overlap r3' })).toEqual([2]);
    expect(at({ within: new Set(['R1']) })).toEqual([0, 2]);
    expect(at({ within: new Set(['R1']), hidden: new Set(['error'] as const), text: 'A1' })).toEqual([]);
    expect(categoriesOf(list)).toEqual(['data', 'power', 'space']);
  });

  it('groups by rule or by the object to edit first, the gravest first', () => {
    const keys = (grouping: 'rule' | 'object' | 'none') =>
      groupFindings(list, grouping).map(({ key, findings }) => [key, findings.length]);
    expect(keys('rule')).toEqual([['space/overlap', 2], ['power/overload', 1], ['data/unknown-key', 1]]); // prettier-ignore
    expect(keys('object')).toEqual([['R1', 1], ['A1', 1], ['R3', 1], ['', 1]]); // prettier-ignore
    expect(keys('none')).toEqual([['', 4]]);
    expect(groupFindings([], 'none')).toEqual([]);
  });
});
