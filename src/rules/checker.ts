/**
 * Runs rules over the subjects of a hall and keeps their verdicts, so that an edit runs only the rules of
 * the subjects that it touched.
 */
import type { Severity } from '../model/types';
import type { HallAnalysis, Touched } from '../analysis/hallAnalysis';
import { keptRuns, type KeptRun, type Renumberings } from '../analysis/renumbering';
import { bySeverity, type Finding, type Place } from './finding';
import { inOrder, mergedInOrder } from './findingOrder';
import { worded } from '../words/worded';
import { MovedFindings } from './movedFindings';
import type { Failure, SubjectKind, Verdict } from './rule';
import type { ActiveRule } from './ruleSet';

/** How the subjects of one rule came out. */
export interface RuleOutcome {
  readonly passed: number;
  readonly failed: number;
  readonly waived: number;
  readonly notApplicable: number;
  readonly blocked: number;
}

/** The last verdict about one subject, as a number: a byte a subject is all that a pass costs. */
const outcomes = ['unread', 'passed', 'failed', 'notApplicable', 'blocked'] as const;
const code = { unread: 0, passed: 1, failed: 2, notApplicable: 3, blocked: 4 } as const;

interface Track {
  readonly active: ActiveRule;
  readonly kind: SubjectKind;
  /** Rules of the category `data` read what the text holds; all others only what the schema allows. */
  readonly readsBroken: boolean;
  outcomes: Uint8Array;
  /** How many subjects have each outcome. */
  readonly counts: Int32Array;
  findings: Map<number, readonly Finding[]>;
  blocked: Map<number, string>;
}

/** Where subjects of a kind are now. */
interface Moved {
  readonly toNow: Int32Array;
  readonly runs: readonly KeptRun[];
}

export class Checker {
  private readonly tracks: readonly Track[];
  private sorted: readonly Finding[] = [];
  /** What was found, and what no longer holds, since `sorted` was made. */
  private fresh: Finding[] = [];
  private readonly gone = new Set<Finding>();

  constructor(
    private readonly hall: HallAnalysis,
    active: readonly ActiveRule[],
  ) {
    // What waivers do is known when everything else has been judged.
    const first = active.filter(({ rule }) => !rule.checkWaiver);
    this.tracks = first.flatMap((a) =>
      a.rule.subjects.map((kind) => ({
        active: a,
        kind,
        readsBroken: a.rule.id.startsWith('data/'),
        outcomes: new Uint8Array(this.count(kind)),
        counts: new Int32Array(outcomes.length),
        findings: new Map<number, readonly Finding[]>(),
        blocked: new Map<number, string>(),
      })),
    );
    for (const track of this.tracks) this.judgeAll(track);
  }

  /** Judges again what an edit touched. */
  update(touched: Touched): void {
    for (const track of this.tracks) {
      const { reads } = track.active.rule;
      if (track.kind === 'hall') {
        if (!reads || reads.some((aspect) => touched.aspects.has(aspect))) this.judge(track, 0);
      } else if (reads?.some((aspect) => touched.aspects.has(aspect))) {
        this.judgeAll(track);
      } else for (const i of touched.places.get(track.kind) ?? []) this.judge(track, i);
    }
  }

  /**
   * Follows elements that came or went: keeps what was said of those that stay, and judges what the edit touched.
   * @param rowsNow by row before, the same row now, or -1.
   */
  renumber(renumberings: Renumberings, rowsNow: Int32Array, touched: Touched): void {
    const { findings: before } = this;
    const moved = new MovedFindings(renumberings);
    const rowsMove = rowsNow.length !== this.count('rows') || rowsNow.some((now, row) => now !== row);
    const moves = new Map<SubjectKind, Moved>();
    for (const [collection, { toNow }] of renumberings)
      moves.set(collection, { toNow, runs: keptRuns(toNow) });
    if (rowsMove) moves.set('rows', { toNow: rowsNow, runs: keptRuns(rowsNow) });
    for (const track of this.tracks) {
      const move = moves.get(track.kind);
      if (move) this.moveSubjects(track, move);
      for (const [index, found] of track.findings) {
        const now = moved.all(found);
        if (now !== found) track.findings.set(index, now);
      }
    }
    this.sorted = moved.all(before.filter((finding) => !this.gone.has(finding)));
    this.gone.clear();
    this.update(touched);
  }

  /** Puts what is known of subjects where these are now, and forgets what is gone. */
  private moveSubjects(track: Track, { toNow, runs }: Moved): void {
    const { counts, outcomes } = track;
    const outcomesNow = new Uint8Array(this.count(track.kind));
    const found = new Map<number, readonly Finding[]>();
    const blocked = new Map<number, string>();
    let kept = 0;
    for (const { before, now, count } of runs) {
      outcomesNow.set(outcomes.subarray(before, before + count), now);
      // What lies between two runs is gone.
      while (kept < before) counts[outcomes[kept++]!]!--;
      kept = before + count;
    }
    while (kept < outcomes.length) counts[outcomes[kept++]!]!--;
    counts[code.unread]! += outcomesNow.length - runs.reduce((sum, { count }) => sum + count, 0);
    for (const [index, list] of track.findings) {
      const now = toNow[index]!;
      if (now === -1) for (const finding of list) this.gone.add(finding);
      else found.set(now, list);
    }
    for (const [index, reason] of track.blocked) if (toNow[index] !== -1) blocked.set(toNow[index]!, reason);
    track.outcomes = outcomesNow;
    track.findings = found;
    track.blocked = blocked;
  }

  /** Every finding: by severity, then by place in the file, then by rule. */
  get findings(): readonly Finding[] {
    const { gone } = this;
    if (this.fresh.length > 0 || gone.size > 0) {
      const kept = gone.size > 0 ? this.sorted.filter((finding) => !gone.has(finding)) : this.sorted;
      const added = this.fresh.filter((finding) => !gone.has(finding)).sort(inOrder);
      this.sorted = mergedInOrder(kept, added);
      this.fresh = [];
      gone.clear();
    }
    return this.sorted;
  }

  /**
   * By rule id, how its subjects came out.
   * @param isWaived a subject of which every failure is waived counts as waived; without it none is.
   */
  outcomesByRule(isWaived?: (finding: Finding) => boolean): ReadonlyMap<string, RuleOutcome> {
    const result = new Map<string, RuleOutcome>();
    for (const track of this.tracks) {
      const { active, counts } = track;
      const before = result.get(active.rule.id);
      const sum = (name: Exclude<keyof RuleOutcome, 'waived'>) => counts[code[name]]! + (before?.[name] ?? 0);
      const waived = isWaived ? waivedSubjects(track, isWaived) : 0;
      result.set(active.rule.id, {
        passed: sum('passed'),
        failed: sum('failed') - waived,
        waived: waived + (before?.waived ?? 0),
        notApplicable: sum('notApplicable'),
        blocked: sum('blocked'),
      });
    }
    return result;
  }

  /**
   * True where a rule has passed or failed each of these things that is a subject of it; where none is, as with a
   * rule about rows, where it has judged anything and nothing of it was blocked.
   */
  hasJudged(rule: string, ids: readonly string[]): boolean {
    const tracks = this.tracks.filter(({ active }) => active.rule.id === rule);
    let subjects = 0;
    for (const id of ids) {
      const place = this.hall.model.find(id);
      if (!place) return false;
      const track = tracks.find(({ kind }) => kind === place.collection);
      if (!track) continue;
      subjects++;
      const outcome = track.outcomes[place.index];
      if (outcome !== code.passed && outcome !== code.failed) return false;
    }
    if (subjects > 0) return true;
    const count = (outcome: number) => tracks.reduce((sum, { counts }) => sum + counts[outcome]!, 0);
    return count(code.passed) + count(code.failed) > 0 && count(code.blocked) === 0;
  }

  /** Why subjects could not be judged: by rule id, each reason once. */
  blockedReasons(): ReadonlyMap<string, readonly string[]> {
    const result = new Map<string, string[]>();
    for (const { active, blocked } of this.tracks) {
      if (blocked.size === 0) continue;
      const reasons = result.get(active.rule.id) ?? [];
      for (const reason of blocked.values()) if (!reasons.includes(reason)) reasons.push(reason);
      result.set(active.rule.id, reasons);
    }
    return result;
  }

  private count(kind: SubjectKind): number {
    if (kind === 'hall') return 1;
    return kind === 'rows' ? this.hall.rows.list.length : this.hall.model.size(kind);
  }

  /** Judges every subject of a rule, with nothing kept of what was said before: most of them pass. */
  private judgeAll(track: Track): void {
    const { active, kind, outcomes: list, counts } = track;
    const { rule, options } = active;
    const elements =
      kind === 'hall' || kind === 'rows' || track.readsBroken ? undefined : this.hall.model.elements(kind);
    counts.fill(0);
    const before = track.findings;
    track.findings = new Map();
    if (track.blocked.size) track.blocked.clear();
    for (let i = 0; i < list.length; i++) {
      let outcome: number = code.unread;
      if (!elements || elements[i] !== undefined) {
        const verdict = rule.check(this.hall, i, options, kind);
        outcome = verdict === 'passed' ? code.passed : this.note(track, i, verdict, before.get(i));
      }
      list[i] = outcome;
      counts[outcome]!++;
    }
    for (const [index, found] of before) this.leave(found, track.findings.get(index));
  }

  private judge(track: Track, index: number): void {
    const { active, kind, outcomes: list, counts } = track;
    const before = track.findings.get(index);
    if (before) track.findings.delete(index);
    if (track.blocked.size) track.blocked.delete(index);
    let outcome: number = code.unread;
    if (
      kind === 'hall' ||
      kind === 'rows' ||
      track.readsBroken ||
      this.hall.model.element(kind, index) !== undefined
    ) {
      const verdict = active.rule.check(this.hall, index, active.options, kind);
      outcome = verdict === 'passed' ? code.passed : this.note(track, index, verdict, before);
    }
    if (before) this.leave(before, track.findings.get(index));
    counts[list[index]!]!--;
    counts[outcome]!++;
    list[index] = outcome;
  }

  /** Forgets what was found about a subject before, and is not now. */
  private leave(before: readonly Finding[], now: readonly Finding[] = []): void {
    const stays = new Set(now);
    for (const finding of before) if (!stays.has(finding)) this.gone.add(finding);
  }

  /**
   * Keeps what a verdict says beside pass; what says the same as before is the same object: it is not sorted, told and
   * listed once more.
   * @returns its code
   */
  private note(
    { active, kind, findings, blocked }: Track,
    index: number,
    verdict: Verdict,
    before: readonly Finding[] = [],
  ): number {
    if (verdict === 'passed') return code.passed;
    switch (verdict.kind) {
      case 'notApplicable':
        return code.notApplicable;
      case 'blocked':
        blocked.set(index, verdict.reason);
        return code.blocked;
      case 'noted':
      case 'failed': {
        const isNote = verdict.kind === 'noted';
        const found = verdict.failures.map((failure, nth) => {
          const made = this.finding(active, failure, kind, index, isNote);
          const known = before[nth];
          if (known && isAlike(known, made)) return known;
          this.fresh.push(made);
          return made;
        });
        findings.set(index, found);
        return isNote ? code.passed : code.failed;
      }
    }
  }

  private finding(
    active: ActiveRule,
    failure: Failure,
    kind: SubjectKind,
    index: number,
    isNote: boolean,
  ): Finding {
    const { path, objects, at } = failure;
    const place = at ? { ...at, path: path ?? [] } : this.place(kind, index, objects[0], path ?? []);
    return findingOf(active, failure, place, isNote);
  }

  private place(
    kind: SubjectKind,
    index: number,
    id: string | undefined,
    path: readonly (string | number)[],
  ): Place {
    if (kind !== 'hall' && kind !== 'rows') return { collection: kind, index, path };
    const at = id === undefined ? undefined : this.hall.model.find(id);
    return at ? { ...at, path } : { collection: 'head', path };
  }
}

/** What a rule tells as a finding. A note is an info, whatever the severity of the rule. */
export function findingOf(active: ActiveRule, failure: Failure, place: Place, isNote: boolean): Finding {
  const { severity, message, objects, measured, limit, unit, scenario } = failure;
  return {
    rule: active.rule.id,
    severity: isNote ? 'info' : milder(severity, active),
    ...worded(message),
    objects,
    place,
    ...(measured === undefined ? {} : { measured }),
    ...(limit === undefined ? {} : { limit }),
    ...(unit === undefined ? {} : { unit }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(measured !== undefined && limit !== undefined
      ? { margin: Math.abs(limit - measured) * (isNote ? 1 : -1) }
      : {}),
  };
}

/** Whether two findings of a rule about a subject say the same; a margin follows from what was measured. */
function isAlike(a: Finding, b: Finding): boolean {
  return (
    inOrder(a, b) === 0 &&
    a.said.equals(b.said) &&
    a.measured === b.measured &&
    a.limit === b.limit &&
    a.unit === b.unit &&
    a.scenario?.lost.join(' ') === b.scenario?.lost.join(' ')
  );
}

function waivedSubjects({ outcomes, findings }: Track, isWaived: (finding: Finding) => boolean): number {
  let waived = 0;
  for (const [index, found] of findings) {
    if (outcomes[index] === code.failed && found.every(isWaived)) waived++;
  }
  return waived;
}

/** A failure may be milder than its rule, as a warning at 90 % of a limit is; it is never harsher. */
function milder(own: Severity | undefined, { severity }: ActiveRule): Severity {
  return own !== undefined && bySeverity(own, severity) > 0 ? own : severity;
}
