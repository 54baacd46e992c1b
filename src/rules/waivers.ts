/**
 * Findings accepted on purpose. A waiver covers the findings of its rule whose object to edit is one of its `on`
 * and that are about every other id of `on` too; with an empty `on` those about no object, such as one about the air
 * of the whole hall. It does not cover them beyond its last day, nor once the measure is worse than
 * its `upTo`. It never goes by place, line or message, so it outlives a move and a reformat, and a copy of the
 * object inherits nothing.
 */
import { isWaivableRule } from '../model/waivableRule';
import { dayNumber } from '../model/calendarDate';
import type { Waiver } from '../model/types';
import type { Finding, Waived } from './finding';
import { rules as allRules } from './index.generated';
import type { WaiverStanding, WaiverUse } from './waiverRule';
import { isWorse } from './worse';

export type Coverable = Pick<Finding, 'rule' | 'objects' | 'measured' | 'limit' | 'margin'>;

/** How many findings waivers may match before further ones are not looked at: bounds a hostile file. */
const mostMatches = 2_000_000;

export class Waivers {
  private readonly standings: readonly (WaiverStanding | undefined)[];
  /** Places of the waivers that could cover a finding, by rule and object to edit. */
  private readonly candidates = new Map<string, Map<string, number[]>>();
  private readonly on: readonly ReadonlySet<string>[];

  /**
   * @param list by place; undefined where one breaks the schema: it covers nothing.
   * @param today as YYYY-MM-DD; where undefined, nothing has expired.
   */
  constructor(
    private readonly list: readonly (Waiver | undefined)[],
    today: string | undefined,
  ) {
    this.standings = list.map((waiver) => waiver && standingOf(waiver, today));
    this.on = list.map((waiver) => new Set(waiver?.on));
    list.forEach((waiver, i) => {
      const standing = this.standings[i];
      if (!waiver || standing === 'unknown-rule' || standing === 'not-waivable') return;
      const named = this.on[i]!;
      for (const id of named.size ? named : [ofTheWhole]) {
        let ofRule = this.candidates.get(waiver.rule);
        if (!ofRule) this.candidates.set(waiver.rule, (ofRule = new Map()));
        const places = ofRule.get(id);
        if (places) places.push(i);
        else ofRule.set(id, [i]);
      }
    });
  }

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  /** The first waiver in the order of the file that covers a finding. */
  covering(finding: Coverable): Waiver | undefined {
    for (const i of this.matching(finding)) {
      if (this.standings[i] === 'in-force' && isWithin(finding, this.list[i]!)) return this.list[i];
    }
    return undefined;
  }

  /**
   * What each waiver does, by place; undefined where one breaks the schema.
   * @param isJudged whether a rule is in force and has judged every one of these objects that it can judge.
   */
  uses(
    findings: readonly Coverable[],
    isJudged: (rule: string, ids: readonly string[]) => boolean,
  ): readonly (WaiverUse | undefined)[] {
    if (this.isEmpty) return [];
    const matched = new Int32Array(this.list.length);
    const unmeasured = new Int32Array(this.list.length);
    let matches = 0;
    for (const finding of findings) {
      if (matches > mostMatches) break;
      for (const i of this.matching(finding)) {
        matches++;
        matched[i]!++;
        if (this.list[i]!.upTo !== undefined && finding.measured === undefined) unmeasured[i]!++;
      }
    }
    return this.list.map((waiver, i): WaiverUse | undefined => {
      const standing = this.standings[i];
      if (!waiver || !standing) return undefined;
      const judged = isJudged(waiver.rule, waiver.on);
      const isForNothing = waiver.on.length === 0 && matched[i] === 0 && judged;
      return {
        waiver,
        standing: standing === 'in-force' && isForNothing ? 'blanket' : standing,
        matched: matched[i]!,
        unmeasured: unmeasured[i]!,
        isJudged: judged,
      };
    });
  }

  private matching({ rule, objects }: Coverable): readonly number[] {
    const [edited = ofTheWhole] = objects;
    const places = this.candidates.get(rule)?.get(edited);
    if (!places) return none;
    return places.filter((i) => {
      const on = this.on[i]!;
      if (on.size > objects.length) return false;
      if (on.size <= 1) return true;
      const held = new Set(objects);
      return [...on].every((id) => held.has(id));
    });
  }
}

const none: readonly number[] = [];

/** Stands for the object of a finding that is about none. No id is empty. */
const ofTheWhole = '';

/** A bound that nothing can be held against covers nothing: the other way round it would cover everything. */
const isWithin = (finding: Coverable, { upTo }: Waiver): boolean =>
  upTo === undefined || (finding.measured !== undefined && !isWorse(finding, upTo));

/** Faults of the file, and of waivers themselves, cannot be accepted: they make everything else doubtful. */

function standingOf({ rule, expires }: Waiver, today: string | undefined): WaiverStanding {
  if (rule.includes('*')) return 'blanket';
  if (!allRules.some(({ id }) => id === rule)) return 'unknown-rule';
  if (!isWaivableRule(rule)) return 'not-waivable';
  if (expires === undefined) return 'in-force';
  const end = dayNumber(expires);
  if (end === undefined) return 'unreadable';
  const now = today === undefined ? undefined : dayNumber(today);
  return now !== undefined && now > end ? 'expired' : 'in-force';
}

export const waivedBy = ({ id, reason, by, expires }: Waiver): Waived => ({
  ...(id === undefined ? {} : { id }),
  reason,
  ...(by === undefined ? {} : { by }),
  ...(expires === undefined ? {} : { expires }),
});
