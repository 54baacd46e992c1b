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
import type { Catalog } from '../catalog/catalog';
import { isCollection } from '../model/validateElement';
import type { CollectionKey, Profile } from '../model/types';
import { MAX_DEPTH, TooDeepError } from '../text/depth';
import { countKeys, ElementIndex } from '../text/elementIndex';
import type { TextSource } from '../text/source';
import { parseTolerant, propertyRangeAt, valueRangeAt, type SyntaxProblem } from '../text/tolerantTree';
import { Checker, type RuleOutcome } from './checker';
import type { Finding } from './finding';
import type { RuleSet } from './ruleSet';

/** One replacement; offsets in UTF-16 units of the text before it. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export interface LiveHallContext {
  readonly catalog: Catalog;
  readonly rules: RuleSet;
}

/** A readable state of the text. */
interface Read {
  readonly index: ElementIndex;
  readonly analysis: HallAnalysis;
  readonly checker: Checker;
}

export class LiveHall {
  private read: Read | undefined;
  private syntaxProblems: readonly SyntaxProblem[] = [];
  private lastGood: HallAnalysis | undefined;
  private stale = false;
  private readonly ranges = new WeakMap<Finding, { start: number; end: number }>();

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

  get findings(): readonly Finding[] {
    return this.read?.checker.findings ?? this.syntaxFindings;
  }

  outcomesByRule(): ReadonlyMap<string, RuleOutcome> {
    return this.read?.checker.outcomesByRule() ?? new Map();
  }

  blockedReasons(): ReadonlyMap<string, readonly string[]> {
    return this.read?.checker.blockedReasons() ?? new Map();
  }

  /** Reads the whole text. */
  load(text: string): void {
    if (this.read) this.lastGood = this.read.analysis;
    this.read = undefined;
    this.stale = false;
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
    const model = new HallModel(value, (collection, i) => index.keyCount(collection, i));
    const profile = profileOf(model);
    const { rules, catalog } = this.context;
    const analysis = new HallAnalysis(model, catalog, rules.reachMm(profile));
    this.read = { index, analysis, checker: new Checker(analysis, rules.active(profile)) };
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
    const places = new Map<CollectionKey | 'rows', Set<number>>();
    const aspects = new Set<Aspect>();
    const touched: Touched = { places, aspects };
    for (const { collection, index } of edited) {
      const reached = this.readElement(read, collection, index, source);
      if (!reached) return this.giveUp();
      for (const aspect of reached.aspects) aspects.add(aspect);
      for (const [kind, set] of reached.places) {
        const all = places.get(kind);
        if (all) for (const i of set) all.add(i);
        else places.set(kind, new Set(set));
      }
    }
    read.checker.update(touched);
    return { edited, touched };
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
    let relative = this.ranges.get(finding);
    if (!relative) {
      relative = rangeInside(source.slice(start, end), place.path);
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

  private readElement(
    read: Read,
    collection: CollectionKey,
    index: number,
    source: TextSource,
  ): Touched | undefined {
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
    return read.analysis.replace(collection, index, value);
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
