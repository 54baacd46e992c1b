/**
 * A hall text with its findings, kept up to date edit by edit. The editor, the command line and the tests
 * all check through it, so a hall has the same findings everywhere, to the letter.
 *
 * The invariant: after any sequence of edits the findings equal those of a LiveHall made from the resulting
 * text. An edit inside one element is followed by reading that element alone; for every other one `change`
 * answers undefined, and the caller loads the whole text when it sees fit (at once, or after a pause).
 */
import type { Aspect } from '../analysis/aspect';
import { HallAnalysis, type Touched } from '../analysis/hallAnalysis';
import { HallModel, type ElementPlace } from '../analysis/hallModel';
import type { DrawingLookup } from '../model/drawing';
import type { Catalog } from '../catalog/catalog';
import { isCollection } from '../model/validateElement';
import type { CollectionKey, Profile } from '../model/types';
import { MAX_DEPTH, TooDeepError } from '../text/depth';
import { EditedText, inverseEdits } from '../text/editedText';
import { countKeys, ElementIndex } from '../text/elementIndex';
import type { TextSource } from '../text/source';
import { parseTolerant, propertyRangeAt, valueRangeAt, type SyntaxProblem } from '../text/tolerantTree';
import { Checker, mergedInOrder, type RuleOutcome } from './checker';
import type { Finding } from './finding';
import {
  findingsOfState,
  findingsOfStates,
  hallStates,
  outcomesOfStates,
  phaseOrder,
  type HallState,
} from './phaseStates';
import type { ActiveRule, RuleSet } from './ruleSet';
import { applyWaivers, type WaivedHall } from './waivedHall';
import type { WaiverUse } from './waiverRule';

/** One replacement; offsets in UTF-16 units of the text before it. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export interface LiveHallContext {
  readonly catalog: Catalog;
  readonly rules: RuleSet;
  /** YYYY-MM-DD: the core has no clock. Without it no waiver expires. */
  readonly today?: string;
  /** What is known of drawings beside the hall. Without it none is looked for. */
  readonly drawings?: DrawingLookup;
}

/** Where a finding points inside its element, and after which edit of that element's text. */
interface RangeInside {
  readonly start: number;
  readonly end: number;
  readonly edit: number;
}

/** A readable state of the text. */
interface Read {
  readonly index: ElementIndex;
  /** With all that the text holds, for drawing. */
  readonly analysis: HallAnalysis;
  /** The rules about what the text says. */
  readonly checker: Checker;
  /** The rules about what stands there, in every state of the build-out; the finished hall last. */
  readonly states: readonly HallState[];
}

export class LiveHall {
  private read: Read | undefined;
  private syntaxProblems: readonly SyntaxProblem[] = [];
  private lastGood: HallAnalysis | undefined;
  private stale = false;
  /** All findings in their order, with the waivers applied, until the next edit. */
  private settled: WaivedHall | undefined;
  private readonly ranges = new WeakMap<Finding, RangeInside>();
  /** How often the text of each element was edited since it was loaded, by collection and place. */
  private readonly edits = new Map<CollectionKey, Map<number, number>>();

  /** @param text without a byte order mark. */
  constructor(
    text: string,
    private readonly context: LiveHallContext,
  ) {
    this.load(text);
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
    this.edits.clear();
    let value: unknown;
    let index: ElementIndex;
    try {
      value = JSON.parse(text);
      index = ElementIndex.scan(text);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof TooDeepError)) throw error;
      this.syntaxProblems = parseTolerant(text).errors;
      return;
    }
    this.syntaxProblems = [];
    const keyCount = (collection: CollectionKey, i: number) => index.keyCount(collection, i);
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
   * Follows edits that lie inside elements.
   * @param changes in offsets of the text before any of them.
   * @param source the text after all of them.
   * @returns the elements read again and what they reached; undefined where the text must be loaded, and
   * until it is for every further edit. Findings are then those of before.
   */
  change(changes: readonly TextChange[], source: TextSource): HallChange | undefined {
    const { read } = this;
    if (!read || this.stale) return undefined;
    const edited = this.locate(read.index, changes);
    if (!edited) return this.giveUp();
    const unions = [new TouchedUnion(), ...read.states.map(() => new TouchedUnion())];
    for (const { collection, index } of edited) {
      const ofCollection = this.edits.get(collection) ?? new Map<number, number>();
      this.edits.set(collection, ofCollection.set(index, (ofCollection.get(index) ?? 0) + 1));
      const reached = this.readElement(read, collection, index, source);
      if (!reached) return this.giveUp();
      reached.forEach((touched, i) => unions[i]!.add(touched));
    }
    const [touched, ...inStates] = unions;
    read.checker.update(touched!);
    read.states.forEach(({ checker }, i) => checker.update(inStates[i]!));
    this.settled = undefined;
    return { edited, touched: touched! };
  }

  /**
   * The hall as it would be after edits inside elements, for as long as `look` looks; then it is again as it was.
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
  private settle({ analysis, checker, states }: Read): WaivedHall {
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
  rangeOf(finding: Finding, source: TextSource): { readonly start: number; readonly end: number } {
    const { read } = this;
    if (!read) {
      const problem = this.syntaxProblems[this.syntaxFindings.indexOf(finding)];
      return problem
        ? { start: problem.offset, end: problem.offset + problem.length }
        : { start: 0, end: Math.min(1, source.length) };
    }
    const { place } = finding;
    if (place.collection === 'head') return headRange(read.index, place.path, source);
    const start = read.index.start(place.collection, place.index);
    const end = read.index.end(place.collection, place.index);
    if (place.path.length === 0) return { start, end };
    const edit = this.edits.get(place.collection)?.get(place.index) ?? 0;
    let relative = this.ranges.get(finding);
    if (relative?.edit !== edit) {
      relative = { ...rangeInside(source.slice(start, end), place.path), edit };
      this.ranges.set(finding, relative);
    }
    return { start: start + relative.start, end: start + relative.end };
  }

  /** The elements that the changes lie in, with the index moved along; undefined if one lies outside. */
  private locate(index: ElementIndex, changes: readonly TextChange[]): ElementPlace[] | undefined {
    const sorted = [...changes].sort((a, b) => b.offset - a.offset);
    const found = sorted.map((c) => index.locate(c.offset, c.length));
    const edited: ElementPlace[] = [];
    for (const at of found) {
      if (!at || !isCollection(at.key)) return undefined;
      const { key, index: i } = at;
      if (!edited.some((e) => e.collection === key && e.index === i))
        edited.push({ collection: key, index: i });
    }
    // From the last change to the first, so that the offsets of those before it still hold.
    sorted.forEach((change, n) => {
      const at = found[n]!;
      const delta = change.text.length - change.length;
      index.resize(at.key, at.index, delta, index.keyCount(at.key, at.index));
    });
    return edited;
  }

  /** What an element reaches in the whole hall, then in each state; undefined where only a full run can tell. */
  private readElement(
    read: Read,
    collection: CollectionKey,
    index: number,
    source: TextSource,
  ): readonly Touched[] | undefined {
    const start = read.index.start(collection, index);
    const slice = source.slice(start, read.index.end(collection, index));
    let value: unknown;
    try {
      value = JSON.parse(slice);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
      read.index.resize(collection, index, 0, countKeys(slice, MAX_DEPTH));
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof TooDeepError)) throw error;
      return undefined;
    }
    const whole = read.analysis.replace(collection, index, value);
    if (!whole) return undefined;
    const reached = [whole];
    for (const { analysis } of read.states) {
      const inState = analysis === read.analysis ? whole : analysis.replace(collection, index, value);
      if (!inState) return undefined;
      reached.push(inState);
    }
    return reached;
  }

  /** From here on edits cannot be followed: the offsets no longer match the text, until it is loaded. */
  private giveUp(): undefined {
    this.stale = true;
    return undefined;
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
          objects: [],
          place: { collection: 'head', path: [] },
        }))
      : [];
    this.syntaxCache = { of: this.syntaxProblems, findings };
    return findings;
  }
}

/** What several edits touched together. */
class TouchedUnion implements Touched {
  readonly places = new Map<CollectionKey | 'rows', Set<number>>();
  readonly aspects = new Set<Aspect>();

  add({ places, aspects }: Touched): void {
    for (const aspect of aspects) this.aspects.add(aspect);
    for (const [kind, set] of places) {
      const all = this.places.get(kind);
      if (all) for (const i of set) all.add(i);
      else this.places.set(kind, new Set(set));
    }
  }
}

const isAboutText = ({ rule }: ActiveRule): boolean => rule.id.startsWith('data/');

/** What a followed edit reached. */
export interface HallChange {
  readonly edited: readonly ElementPlace[];
  readonly touched: Touched;
}

/** The code profile that a hall names. */
export function profileOf(model: HallModel): Profile | undefined {
  const design = model.headIsSound('design') ? model.head.design : undefined;
  return design?.profile;
}

/** The nearest thing to `path` that stands in the valid JSON text `slice`, as offsets in it. */
export function rangeInside(
  slice: string,
  path: readonly (string | number)[],
): { start: number; end: number } {
  // A path may lead to what is missing, or an item: the nearest thing there that does stand in the text.
  for (let depth = path.length; depth > 0; depth--) {
    const part = path.slice(0, depth);
    const range = typeof part.at(-1) === 'string' ? propertyRangeAt(slice, part) : valueRangeAt(slice, part);
    if (range) return range;
  }
  return { start: 0, end: slice.length };
}

function headRange(
  index: ElementIndex,
  path: readonly (string | number)[],
  source: TextSource,
): { start: number; end: number } {
  const property = typeof path[0] === 'string' ? index.property(path[0]) : undefined;
  if (property) {
    const { keyStart, valueStart, valueEnd } = property;
    if (path.length === 1) return { start: keyStart, end: valueEnd };
    const inside = rangeInside(source.slice(valueStart, valueEnd), path.slice(1));
    return { start: valueStart + inside.start, end: valueStart + inside.end };
  }
  // Nothing to point at, such as a missing key: the opening brace.
  const start = Math.max(index.rootStart, 0);
  return { start, end: Math.min(start + 1, source.length) };
}
