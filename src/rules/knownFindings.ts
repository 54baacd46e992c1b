/**
 * Tells known findings from new ones: those that a baseline file holds, or that another revision had. By fingerprint,
 * so that a known finding stays known when its object moves, its line changes or its file goes to another folder.
 */
import type { BaselineEntry } from '../model/types';
import type { Finding } from './finding';
import { isWorse, type Measures } from './worse';

/** A finding with its fingerprint. */
export interface Fingerprinted extends Measures, Pick<Finding, 'rule' | 'message'> {
  readonly fingerprint: string;
}

export type KnownEntry = Pick<BaselineEntry, 'fingerprint' | 'rule' | 'message' | 'measured'>;

export type Standing =
  | { readonly kind: 'new' }
  | { readonly kind: 'known' }
  /** Known, and worse by more than the slack than the `before` that was recorded. */
  | { readonly kind: 'worsened'; readonly before: number };

export interface Matched<E extends KnownEntry> {
  /** By place of the finding. */
  readonly standings: readonly Standing[];
  /** What was known and is no longer found. */
  readonly fixed: readonly E[];
}

/**
 * A file that does not parse has no other findings: were it known, nothing of it would be checked and it would look
 * green.
 */
export const canBeKnown = (rule: string): boolean => rule !== 'data/syntax';

/** Holds findings against known ones, each against one: two where one is known are one that is new. */
export function matchKnown<E extends KnownEntry>(
  findings: readonly Fingerprinted[],
  known: readonly E[],
): Matched<E> {
  const free = new Map<string, E[]>();
  for (const entry of known) {
    const key = shared(entry.fingerprint);
    const entries = free.get(key);
    if (entries) entries.push(entry);
    else free.set(key, [entry]);
  }
  const standings = findings.map((): Standing => ({ kind: 'new' }));
  const take = (i: number, fits: (entry: E) => boolean) => {
    const finding = findings[i]!;
    if (standings[i]!.kind !== 'new' || !canBeKnown(finding.rule)) return;
    const entries = free.get(shared(finding.fingerprint));
    const at = entries?.findIndex(fits) ?? -1;
    const entry = entries?.[at];
    if (!entries || !entry) return;
    entries.splice(at, 1);
    const { measured: before } = entry;
    standings[i] =
      before !== undefined && isWorse(finding, before) ? { kind: 'worsened', before } : { kind: 'known' };
  };
  // Findings of one rule on the same objects are told apart by what they say; figures may have changed.
  const wordings = findings.map(({ message }) => wordingOf(message));
  findings.forEach((_, i) => take(i, (entry) => wordingOf(entry.message) === wordings[i]));
  // The words of a rule may change with its version. Faults of the file have nothing but them to be told apart by.
  findings.forEach(({ rule }, i) => {
    if (!rule.startsWith('data/')) take(i, () => true);
  });
  const left = new Set([...free.values()].flat());
  return { standings, fixed: known.filter((entry) => left.has(entry)) };
}

/** Without the number that keeps equal findings apart: it changes when one of them is fixed. */
const shared = (fingerprint: string): string => fingerprint.replace(/-\d+$/, '');

const wordingOf = (message: string): string => message.replace(/\d+(\.\d+)?/g, '#');
