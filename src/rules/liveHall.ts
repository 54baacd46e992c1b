/**
 * A hall text with its findings, kept up to date edit by edit. The editor, the command line and the tests
 * all check through it, so a hall has the same findings everywhere, to the letter.
 *
 * The invariant: after any sequence of edits the findings equal those of a LiveHall made from the resulting
 * text. An edit of elements, of their fields or of which there are, is followed by reading these alone; for every
 * other one `change` answers undefined, and the caller loads the whole text when it sees fit (at once, or after a
 * pause).
 */
import { HallAnalysis, isFollowed } from '../analysis/hallAnalysis';
import { HallModel } from '../analysis/hallModel';
import type { DrawingLookup } from '../model/drawing';
import type { Catalog } from '../catalog/catalog';
import { isCollection } from '../model/validateElement';
import type { CollectionKey, Profile } from '../model/types';
import { changedRuns } from '../text/changedRuns';
import { TooDeepError } from '../text/depth';
import { EditedText, inverseEdits } from '../text/editedText';
import type { ElementIndex } from '../text/elementIndex';
import { scanJson } from '../text/scannedJson';
import type { TextEdit, TextSource } from '../text/source';
import { parseTolerant, type SyntaxProblem } from '../text/tolerantTree';
import { Checker, type RuleOutcome } from './checker';
import { mergedInOrder } from './findingOrder';
import type { Finding } from './finding';
import { FindingRanges, type TextRange } from './findingRanges';
import {
  editedElements,
  renumberElements,
  replaceElements,
  type HallChange,
  type ReadHall,
} from './followEdit';
import {
  findingsOfState,
  findingsOfStates,
  hallStates,
  outcomesOfStates,
  phaseOrder,
  type HallState,
} from './phaseStates';
import { renumberingsOf } from './readRuns';
import type { ActiveRule, RuleSet } from './ruleSet';
import { elementsApart } from './textsApart';
import { applyWaivers, type WaivedHall } from './waivedHall';
import type { WaiverUse } from './waiverRule';

export type { HallChange } from './followEdit';

/** One replacement; offsets in UTF-16 units of the text before it. */
export type TextChange = TextEdit;

export interface LiveHallContext {
  readonly catalog: Catalog;
  readonly rules: RuleSet;
  /** YYYY-MM-DD: the core has no clock. Without it no waiver expires. */
  readonly today?: string;
  /** What is known of drawings beside the hall. Without it none is looked for. */
  readonly drawings?: DrawingLookup;
}

export class LiveHall {
  private read: ReadHall | undefined;
  private syntaxProblems: readonly SyntaxProblem[] = [];
  private lastGood: HallAnalysis | undefined;
  private stale = false;
  /** All findings in their order, with the waivers applied, until the next edit. */
  private settled: WaivedHall | undefined;
  private readonly ranges = new FindingRanges();
  /** The offsets of the text that is being followed, while it is. */
  private following: ElementIndex | undefined;

  /**
   * @param text without a byte order mark.
   * @param before the same hall as it was judged by another context: a broken text keeps what was read of it last.
   */
  constructor(
    text: string,
    private readonly context: LiveHallContext,
    before?: LiveHall,
  ) {
    this.load(text);
    if (!this.read) this.lastGood = before?.analysis;
  }

  /** What keeps the text from being JSON; empty where it is. */
  get syntax(): readonly SyntaxProblem[] {
    return this.syntaxProblems;
  }

  /** The hall as last read; while the text is broken, as it was before. Undefined if it never could be. */
  get analysis(): HallAnalysis | undefined {
    return this.read?.analysis ?? this.lastGood;
  }

  /** Offsets of every element; undefined while the text is broken. */
  get index(): ElementIndex | undefined {
    return this.read?.index;
  }

  /** The finished hall: without what is removed. */
  get finished(): HallAnalysis | undefined {
    return this.read?.states.at(-1)?.analysis ?? this.analysis;
  }

  /**
   * The hall as it stands when a phase is built. A phase in which nothing is installed is the state before it;
   * undefined for what is no phase, and while the text is broken.
   */
  stateUpTo(phase: string): HallAnalysis | undefined {
    return this.stateOf(phase)?.analysis;
  }

  /** Those of the findings that are true when a phase is built; all of them for what is no phase. */
  findingsUpTo(phase: string): readonly Finding[] {
    const state = this.stateOf(phase);
    return state ? findingsOfState(state, this.findings) : this.findings;
  }

  private stateOf(phase: string): HallState | undefined {
    const { read } = this;
    if (!read) return undefined;
    const order = phaseOrder(read.analysis.model);
    for (let at = order.indexOf(phase); at >= 0; at--) {
      const state = read.states.find((s) => s.phase === order[at]);
      if (state) return state;
    }
    return undefined;
  }

  get findings(): readonly Finding[] {
    return this.read ? this.settle(this.read).findings : this.syntaxFindings;
  }

  /** What each waiver does, by place; undefined where one breaks the schema. Empty while the text is broken. */
  waiverUses(): readonly (WaiverUse | undefined)[] {
    return this.read ? this.settle(this.read).uses : [];
  }

  outcomesByRule(): ReadonlyMap<string, RuleOutcome> {
    const { read } = this;
    if (!read) return new Map();
    const { findings, outcomes, isWaived } = this.settle(read);
    return new Map([
      ...read.checker.outcomesByRule(),
      ...outcomesOfStates(read.states, findings, isWaived),
      ...outcomes,
    ]);
  }

  blockedReasons(): ReadonlyMap<string, readonly string[]> {
    const { read } = this;
    if (!read) return new Map();
    return new Map([
      ...read.checker.blockedReasons(),
      ...(read.states.at(-1)?.checker.blockedReasons() ?? []),
    ]);
  }

  /** Reads the whole text. */
  load(text: string): void {
    if (this.read) this.lastGood = this.read.analysis;
    this.read = undefined;
    this.settled = undefined;
    this.stale = false;
    const scanned = scanJson(text);
    if (!scanned) {
      this.syntaxProblems = parseTolerant(text).errors;
      return;
    }
    const { value, index } = scanned;
    this.syntaxProblems = [];
    // The offsets are others when the hall has followed another text.
    const keyCount = (collection: CollectionKey, i: number) =>
      (this.following ?? this.read?.index ?? index).keyCount(collection, i);
    const model = new HallModel(value, keyCount, undefined, this.context.drawings);
    const profile = profileOf(model);
    const { rules, catalog } = this.context;
    const reachMm = rules.reachMm(profile);
    const analysis = new HallAnalysis(model, catalog, reachMm);
    const active = rules.active(profile);
    this.read = {
      index,
      analysis,
      checker: new Checker(analysis, active.filter(isAboutText)),
      states: hallStates(
        analysis,
        catalog,
        active.filter((a) => !isAboutText(a)),
        reachMm,
      ),
    };
    this.lastGood = undefined;
  }

  /**
   * Follows edits inside elements, and of what elements there are.
   * @param changes in offsets of the text before any of them.
   * @param source the text after all of them.
   * @returns the elements read again and what they reached; undefined where the text must be loaded, and
   * until it is for every further edit. Findings are then those of before.
   */
  change(changes: readonly TextChange[], source: TextSource): HallChange | undefined {
    const { read } = this;
    if (!read || this.stale) return undefined;
    let change: HallChange | undefined;
    try {
      const inside = editedElements(read.index, changes, source);
      const isSimple = inside?.every(({ place, value }) =>
        read.analysis.canReplace(place.collection, place.index, value),
      );
      change = inside && isSimple ? replaceElements(read, inside) : this.renumber(read, changes, source);
    } catch (error) {
      if (!(error instanceof TooDeepError)) throw error;
    }
    if (change) this.settled = undefined;
    else this.stale = true;
    return change;
  }

  /**
   * Whether edits are such as `change` follows: of elements alone, and of kinds of which it is known what they reach.
   * Rare ones that it does not follow all the same cost a full run.
   */
  follows(edits: readonly TextChange[], source: TextSource): boolean {
    const { read } = this;
    if (!read || this.stale) return false;
    try {
      const runs = changedRuns(read.index, edits, new EditedText(source, edits));
      return runs?.every(({ key }) => isCollection(key) && isFollowed(key)) ?? false;
    } catch (error) {
      if (!(error instanceof TooDeepError)) throw error;
      return false;
    }
  }

  /**
   * Turns into the hall of another text, by reading only the elements in which the two differ where these are few.
   * @param before the text as it is.
   */
  become(before: string, text: string): void {
    const { read } = this;
    if (!read || this.stale || !this.turnInto(read, before, text)) this.load(text);
  }

  private turnInto(read: ReadHall, before: string, text: string): boolean {
    const scanned = scanJson(text);
    if (!scanned) return false;
    const { value, index } = scanned;
    const { model } = read.analysis;
    const apart = elementsApart({ text: before, index: read.index }, model, { text, index }, value);
    if (!apart) return false;
    this.following = index;
    const change = renumberElements({ ...read, index }, [], apart);
    this.following = undefined;
    if (!change) return false;
    this.read = { ...read, index };
    this.settled = undefined;
    return true;
  }

  private renumber(
    read: ReadHall,
    changes: readonly TextChange[],
    source: TextSource,
  ): HallChange | undefined {
    const runs = changedRuns(read.index, changes, source);
    const renumberings = runs && renumberingsOf(runs, read.index, read.analysis.model);
    return renumberings && renumberElements(read, runs, renumberings);
  }

  /**
   * The hall as it would be after some edits, for as long as `look` looks; then it is again as it was.
   * @param source the text as it is.
   * @returns undefined where the edits cannot be followed.
   */
  tryOut<T>(edits: readonly TextChange[], source: TextSource, look: () => T): T | undefined {
    if (!this.read || this.stale) return undefined;
    if (edits.length === 0) return look();
    const done = this.change(edits, new EditedText(source, edits));
    const seen = done && look();
    // What could not be followed has left the offsets wrong: the text is as before and can be read.
    if (!done || !this.change(inverseEdits(source, edits), source)) this.load(source.slice(0, source.length));
    return seen;
  }

  /** What was found and what of it is accepted. */
  private settle({ analysis, checker, states }: ReadHall): WaivedHall {
    return (this.settled ??= applyWaivers(
      analysis.model,
      mergedInOrder(checker.findings, findingsOfStates(states)),
      {
        active: this.context.rules.active(profileOf(analysis.model)),
        today: this.context.today,
        isJudged: (rule, ids) => states.at(-1)?.checker.hasJudged(rule, ids) ?? false,
      },
    ));
  }

  /** Where a finding points, as offsets in `source`. */
  rangeOf(finding: Finding, source: TextSource): TextRange {
    const { read } = this;
    if (!read) {
      const problem = this.syntaxProblems[this.syntaxFindings.indexOf(finding)];
      return problem
        ? { start: problem.offset, end: problem.offset + problem.length }
        : { start: 0, end: Math.min(1, source.length) };
    }
    return this.ranges.of(finding, read.index, read.analysis.model, source);
  }

  private syntaxCache: { of: readonly SyntaxProblem[]; findings: readonly Finding[] } | undefined;

  private get syntaxFindings(): readonly Finding[] {
    if (this.syntaxCache?.of === this.syntaxProblems) return this.syntaxCache.findings;
    const active = this.context.rules.active().find((a) => a.rule.id === 'data/syntax');
    const findings = active
      ? this.syntaxProblems.map((p): Finding => ({
          rule: 'data/syntax',
          severity: active.severity,
          message: p.message,
          said: p.said,
          objects: [],
          place: { collection: 'head', path: [] },
        }))
      : [];
    this.syntaxCache = { of: this.syntaxProblems, findings };
    return findings;
  }
}

const isAboutText = ({ rule }: ActiveRule): boolean => rule.id.startsWith('data/');

/** The code profile that a hall names. */
export function profileOf(model: HallModel): Profile | undefined {
  const design = model.headIsSound('design') ? model.head.design : undefined;
  return design?.profile;
}
