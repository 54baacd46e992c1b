/**
 * Rules about waivers: whether what was accepted on purpose is still that. They are judged when all other rules
 * have been, since they ask what those found, and they look at the waiver alone: the same for a hall and a campus.
 */
import type { Waiver } from '../model/types';
import {
  notApplicable,
  type OptionValues,
  type Rule,
  type RuleDefinition,
  type RuleOptions,
  type Verdict,
} from './rule';
import { said, type Said } from '../words/said';

/**
 * What a waiver is good for before any finding is looked at. One cause is one finding: the first of these that is
 * true is the only one.
 */
export type WaiverStanding =
  | 'in-force'
  /** It names no rule. */
  | 'unknown-rule'
  /** It names a rule whose findings are faults of the file itself. */
  | 'not-waivable'
  /** It names no object, and no finding of its rule is about none; or it is for more than one rule. */
  | 'blanket'
  /** Its end is no day of the calendar. */
  | 'unreadable'
  | 'expired';

/** A waiver and what it does. */
export interface WaiverUse {
  readonly waiver: Waiver;
  readonly standing: WaiverStanding;
  /** Findings of its rule on its objects, whether it covers them or not. */
  readonly matched: number;
  /** Of these, how many carry no measure that its `upTo` could be held against. */
  readonly unmeasured: number;
  /** True where its rule is in force and has judged every object that it can judge and that the waiver names. */
  readonly isJudged: boolean;
}

export interface WaiverRuleDefinition<O extends RuleOptions> extends Pick<
  RuleDefinition<O>,
  'id' | 'title' | 'severity' | 'options' | 'source'
> {
  check(use: WaiverUse, options: OptionValues<O>): Verdict;
}

/** Declares a rule about waivers. */
export function defineWaiverRule<const O extends RuleOptions>(definition: WaiverRuleDefinition<O>): Rule {
  const { check, ...rest } = definition;
  return {
    ...rest,
    subjects: ['waivers'],
    check: () => notApplicable('Waivers are judged when all else has been.'),
    // The rule set fills the values from the same table that typed them.
    checkWaiver: (use, options) => check(use, options as OptionValues<O>),
  };
}

/** How a message begins: `W1` or, for one without an id, `The waiver of space/overlap on R1`. */
export function waiverName({ id, rule, on: [first, ...others] }: Waiver): Said {
  if (id !== undefined) return said('{0}', id);
  if (first === undefined) return said('The waiver of {0}', rule);
  return others.length > 0
    ? said('The waiver of {0} on {1} and others', rule, first)
    : said('The waiver of {0} on {1}', rule, first);
}

/** What a finding about a waiver is about: the waiver itself, then the objects that it names. */
export const waiverObjects = ({ id, on }: Waiver): readonly string[] => (id === undefined ? on : [id, ...on]);
