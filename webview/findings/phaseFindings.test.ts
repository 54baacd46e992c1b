import { expect, it } from 'vitest';
import type { FindingsView } from '../../src/protocol/messages';
import { findingsUpTo } from './phaseFindings';

const finding = (rule: string, phases?: readonly string[]) => ({
  rule,
  severity: 'error' as const,
  message: rule,
  objects: [],
  line: 1,
  ...(phases ? { phases } : {}),
});

const all: FindingsView = {
  errors: 3,
  warnings: 0,
  infos: 0,
  byPhase: {
    P1: { errors: 2, warnings: 0, infos: 0 },
    P2: { errors: 2, warnings: 0, infos: 0 },
  },
  list: [finding('always'), finding('first', ['P1']), finding('last', ['P2'])],
  titles: { always: 'Always so' },
};

const rules = (view: FindingsView) => view.list.map(({ rule }) => rule);

it('are those that are true up to the phase, with their numbers', () => {
  expect(rules(findingsUpTo(all, 'P1'))).toEqual(['always', 'first']);
  expect(rules(findingsUpTo(all, 'P2'))).toEqual(['always', 'last']);
  expect(findingsUpTo(all, 'P1').errors).toBe(2);
  expect(findingsUpTo(all, 'P1').titles).toBe(all.titles);
});

it('are all of them without a phase, and for one that the hall has no more', () => {
  expect(findingsUpTo(all, undefined)).toBe(all);
  expect(findingsUpTo(all, 'P9')).toBe(all);
});
