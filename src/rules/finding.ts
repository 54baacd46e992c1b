/** What a rule found. */
import type { CollectionKey, Severity } from '../model/types';
import type { Worded } from '../words/worded';

/** Where in the file a finding points: an element of a collection, or the hall's head. */
export type Place =
  | {
      readonly collection: CollectionKey;
      readonly index: number;
      readonly path: readonly (string | number)[];
    }
  | { readonly collection: 'head'; readonly path: readonly (string | number)[] };

/** Its sentence holds the measure, the limit and the unit. */
export interface Finding extends Worded {
  readonly rule: string;
  readonly severity: Severity;
  /** Ids; the first is the object to edit. Empty where the hall itself is meant. */
  readonly objects: readonly string[];
  readonly place: Place;
  readonly measured?: number;
  readonly limit?: number;
  readonly unit?: string;
  /** Distance from the limit in `unit`: negative where it is broken. */
  readonly margin?: number;
  /** The state in which it is true, where that is not the normal one. */
  readonly scenario?: { readonly lost: readonly string[] };
  /** The first phase of the build-out up to which it is true; of a hall without phases undefined. */
  readonly phase?: string;
  /** It is true while the hall is built, and no longer when it is finished. */
  readonly passing?: true;
  /** Accepted on purpose, by a waiver of the file: kept and counted, and no problem any more. */
  readonly waived?: Waived;
}

/** What the waiver says of a finding that it covers. */
export interface Waived {
  /** Id of the waiver. */
  readonly id?: string;
  readonly reason: string;
  readonly by?: string;
  readonly expires?: string;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Negative where `a` is the more severe. */
export const bySeverity = (a: Severity, b: Severity): number => rank[a] - rank[b];
