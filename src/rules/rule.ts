/**
 * What a rule is: data and one function. A rule is one file src/rules/<category>/<name>.ts, with its table
 * of cases beside it (<name>.cases.ts) and its page docs/rules/<category>/<name>.md. Adding one changes
 * nothing else: the list of rules is generated.
 */
import type { Aspect } from '../analysis/aspect';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { ElementPlace } from '../analysis/hallModel';
import type { CollectionKey, Severity } from '../model/types';
import type { CampusAnalysis, CampusSubject } from './campusAnalysis';
import type { WaiverUse } from './waiverRule';
import type { Said } from '../words/said';

/** A limit or a switch of a rule. Never a number in a code path. */
export interface RuleOption<T extends number | boolean | string = number | boolean | string> {
  readonly default: T;
  /** Other defaults by code profile, such as NEC's 80 % under `us`. */
  readonly byProfile?: Readonly<Partial<Record<'eu' | 'us' | 'fr', T>>>;
  /** Unit as printed; empty for a switch. */
  readonly unit: string;
  readonly description: string;
  /** Where the default comes from. */
  readonly source: string;
}

export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** The values of a rule's options, typed by their defaults. */
export type OptionValues<O extends RuleOptions> = {
  readonly [K in keyof O]: O[K]['default'] extends number
    ? number
    : O[K]['default'] extends boolean
      ? boolean
      : string;
};

/**
 * What a rule looks at, one at a time: an element of a collection, a row of racks, or the hall as a whole.
 * A subject is looked at again whenever it, something it refers to, a neighbour, or a sum that it takes part
 * in has changed.
 */
export type SubjectKind = CollectionKey | 'rows' | 'hall';

/** One failure, as a rule tells it. Severity is the rule's own unless it says otherwise. */
export interface Failure {
  readonly message: Said;
  readonly objects: readonly string[];
  /** A lower severity than the rule's, such as a warning at 90 % of a limit. */
  readonly severity?: Severity;
  /** The element it points at, where that is neither the subject nor the first object. */
  readonly at?: ElementPlace;
  /** Field inside that element: the finding's range is that field and not the whole line. */
  readonly path?: readonly (string | number)[];
  readonly measured?: number;
  readonly limit?: number;
  readonly unit?: string;
  readonly scenario?: { readonly lost: readonly string[] };
}

/** The answer of a rule about one subject. Constants, so that the many that pass cost no memory. */
export type Verdict =
  | 'passed'
  | { readonly kind: 'notApplicable'; readonly reason: string }
  /** An input is missing: not the same as passed. */
  | { readonly kind: 'blocked'; readonly reason: string }
  /** It passes, and something about it is worth a word, such as that there is no margin left. */
  | { readonly kind: 'noted'; readonly failures: readonly Failure[] }
  | { readonly kind: 'failed'; readonly failures: readonly Failure[] };

export const passed = 'passed' as const;
export const notApplicable = (reason: string): Verdict => ({ kind: 'notApplicable', reason });
export const blocked = (reason: string): Verdict => ({ kind: 'blocked', reason });
/** Notes are shown as `info`, whatever the severity of the rule. */
export const passedBut = (...failures: readonly Failure[]): Verdict => ({ kind: 'noted', failures });
export const failed = (...failures: readonly Failure[]): Verdict => ({ kind: 'failed', failures });

export interface RuleDefinition<O extends RuleOptions> {
  /** `category/name`, as its files are named. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly subjects: readonly SubjectKind[];
  /**
   * What beside the subject itself `check` reads of the hall. When an edit changes one of these, all subjects are
   * judged again. A rule needs none where the fine tracking of `HallAnalysis.replace` reaches its subjects: what
   * stands near a footprint, the feeds of a consumer, the loop of a rack or CDU.
   */
  readonly reads?: readonly Aspect[];
  /**
   * In which states of a hall that is built in phases it is asked: in every one, or in the finished hall only,
   * such as a rule about what the hall is designed for. `every` where it is not given.
   */
  readonly states?: 'every' | 'finished';
  readonly options: O;
  /** The standard, paper or reasoning behind it, as we know it. */
  readonly source: string;
  /**
   * Judges one subject. `index` counts in the subjects of `kind` (an element's place in its collection).
   * Elements that break the schema are not shown to rules; data/schema reports them.
   */
  check(hall: HallAnalysis, index: number, options: OptionValues<O>, kind: SubjectKind): Verdict;
}

type LooseOptions = Readonly<Record<string, number | boolean | string>>;

/** A rule as the engine holds it: its option values are looked up by name. */
export interface Rule extends Omit<RuleDefinition<RuleOptions>, 'check'> {
  /** What it looks at in a campus, where it is about campuses. */
  readonly campus?: {
    readonly subjects: readonly CampusSubject[];
    check(campus: CampusAnalysis, index: number, options: LooseOptions, kind: CampusSubject): Verdict;
  };
  /** Of a rule about waivers: judges one, when all else has been judged; `check` is not asked. */
  readonly checkWaiver?: (
    use: WaiverUse,
    options: Readonly<Record<string, number | boolean | string>>,
  ) => Verdict;
  check(hall: HallAnalysis, index: number, options: LooseOptions, kind: SubjectKind): Verdict;
}

/** Declares a rule; its options are typed inside `check`. */
export function defineRule<const O extends RuleOptions>(definition: RuleDefinition<O>): Rule {
  const { check, ...rest } = definition;
  return {
    ...rest,
    // The rule set fills the values from the same table that typed them.
    check: (hall, index, options, kind) => check(hall, index, options as OptionValues<O>, kind),
  };
}

export interface CampusRuleDefinition<O extends RuleOptions> extends Omit<
  RuleDefinition<O>,
  'subjects' | 'reads' | 'states' | 'check'
> {
  readonly subjects: readonly CampusSubject[];
  /** Judges one element of a list of the campus, or the campus as a whole. */
  check(campus: CampusAnalysis, index: number, options: OptionValues<O>, kind: CampusSubject): Verdict;
}

/** Declares a rule about a campus; in a hall it has nothing to judge. */
export function defineCampusRule<const O extends RuleOptions>(definition: CampusRuleDefinition<O>): Rule {
  const { check, subjects, ...rest } = definition;
  return {
    ...rest,
    subjects: [],
    check: () => notApplicable('It is about campuses.'),
    campus: {
      subjects,
      // As in defineRule.
      check: (campus, index, options, kind) => check(campus, index, options as OptionValues<O>, kind),
    },
  };
}
