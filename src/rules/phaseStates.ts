/**
 * The states that a hall goes through while it is built: all that is there up to its first phase, up to its second,
 * and so on. Each is a hall of its own, and has to work: racks of phase 1 need their CDUs in phase 1.
 */
import type { EquipmentLookup } from '../analysis/equipment';
import { HallAnalysis } from '../analysis/hallAnalysis';
import type { ElementPlace, HallModel } from '../analysis/hallModel';
import { collectionKeys } from '../model/generated/words';
import type { AnyElement } from '../model/types';
import { Checker, type RuleOutcome } from './checker';
import { inOrder, mergedInOrder } from './findingOrder';
import type { Finding } from './finding';
import { worded } from '../words/worded';
import type { ActiveRule } from './ruleSet';
import { said } from '../words/said';

export interface HallState {
  /** Id of the last phase that is built in it; undefined where the hall has no phases. */
  readonly phase: string | undefined;
  readonly analysis: HallAnalysis;
  readonly checker: Checker;
  /** Whether an element is not there, or no longer. */
  readonly isHidden: (element: AnyElement) => boolean;
}

/** The ids of the phases in their order: as the design lists them, then by `order`, then as they stand. */
export function phaseOrder(model: HallModel): readonly string[] {
  const declared = model.headIsSound('design') ? (model.head.design?.phases ?? []) : [];
  const rank = (id: string) => {
    const at = declared.indexOf(id);
    return at === -1 ? declared.length : at;
  };
  return model
    .elements('phases')
    .flatMap((phase, index) => (phase && phase.status !== 'removed' ? [{ phase, index }] : []))
    .sort(
      (a, b) =>
        rank(a.phase.id) - rank(b.phase.id) ||
        (a.phase.order ?? Infinity) - (b.phase.order ?? Infinity) ||
        a.index - b.index,
    )
    .map(({ phase }) => phase.id);
}

/** More states than these are not checked, so that a file of a thousand phases does not cost a thousand checks. */
const mostStates = 32;

/**
 * Every state, the finished hall last. What is removed (`status`) is in none of them.
 * @param whole the hall with all that its text holds; it is the finished state where nothing is removed.
 * @param active the rules that look at what stands in a hall; those that look at its text are not for states.
 */
export function hallStates(
  whole: HallAnalysis,
  catalog: EquipmentLookup,
  active: readonly ActiveRule[],
  reachMm: number,
): readonly HallState[] {
  const { model } = whole;
  const order = phaseOrder(model).slice(-mostStates);
  const rank = new Map(order.map((id, i) => [id, i]));
  const states: HallState[] = [];
  // Asked only of the phases between the first and the last.
  const phased = order.length > 2 ? usedPhases(model) : new Set<string>();
  const isFinished = (at: number) => at >= order.length - 1;
  for (let at = 0; at < Math.max(1, order.length); at++) {
    // A phase in which nothing is installed is the state before it; what names no phase is there from the first on.
    if (at > 0 && !isFinished(at) && !phased.has(order[at]!)) continue;
    const isHidden = (element: AnyElement): boolean => {
      if ('status' in element && element.status === 'removed') return true;
      const phase = 'phase' in element ? element.phase : undefined;
      return phase !== undefined && (rank.get(phase) ?? -1) > at;
    };
    const view = model.without(isHidden);
    const analysis = view ? new HallAnalysis(view, catalog, reachMm) : whole;
    const used = isFinished(at) ? active : active.filter(({ rule }) => rule.states !== 'finished');
    states.push({ phase: order[at], analysis, checker: new Checker(analysis, used), isHidden });
  }
  return states;
}

/**
 * Whether the states are still those of the hall, after elements came or went.
 * @param whole the hall with all that its text holds.
 * @param fresh places of what came.
 */
export function statesHold(
  states: readonly HallState[],
  { model }: HallAnalysis,
  fresh: readonly ElementPlace[],
): boolean {
  const elements = fresh.map(({ collection, index }) => model.element(collection, index));
  // A state that was the hall as a whole would be another hall now.
  const isWhole = (state: HallState) => state.analysis.model === model;
  if (states.some((state) => isWhole(state) && elements.some((e) => e && state.isHidden(e)))) return false;
  const order = phaseOrder(model).slice(-mostStates);
  if (order.length <= 2) return true;
  const phased = usedPhases(model);
  const used = order.filter((id, at) => at === 0 || at === order.length - 1 || phased.has(id));
  return used.length === states.length && used.every((id, i) => states[i]!.phase === id);
}

/** The phases that any element names. */
function usedPhases(model: HallModel): ReadonlySet<string> {
  const used = new Set<string>();
  for (const collection of collectionKeys) {
    for (const element of model.elements(collection)) {
      if (element && 'phase' in element && element.phase !== undefined) used.add(element.phase);
    }
  }
  return used;
}

/** What makes two findings of different states the same one; worked out once for each. */
function identity(finding: Finding): string {
  let known = identities.get(finding);
  if (known === undefined) {
    const { rule, objects, scenario } = finding;
    known = [rule, objects.join(' '), scenario?.lost.join(' ') ?? ''].join('|');
    identities.set(finding, known);
  }
  return known;
}

const identities = new WeakMap<Finding, string>();

/** A finding as of a phase: the same object for the same finding, so that what stays found is not made again. */
function asOf(finding: Finding, phase: string): Finding {
  let known = phased.get(finding);
  if (known?.phase !== phase) phased.set(finding, (known = { ...finding, phase }));
  return known;
}

const phased = new WeakMap<Finding, Finding>();

/** A finding of a phase that is none of the finished hall; the same object for the same one. */
function asPassing(finding: Finding): Finding {
  let known = passing.get(finding);
  if (!known) {
    const words = worded(said('Up to phase {0}: {1}', finding.phase ?? '', finding.said));
    passing.set(finding, (known = { ...finding, ...words, passing: true }));
  }
  return known;
}

const passing = new WeakMap<Finding, Finding>();

/**
 * The findings of all states: those of the finished hall with the first phase in which each is true, and after them
 * those that are true only on the way there, each as of its first state.
 */
export function findingsOfStates(states: readonly HallState[]): readonly Finding[] {
  const finished = states.at(-1);
  if (!finished) return [];
  if (finished.phase === undefined) return finished.checker.findings;
  const { phase: last } = finished;
  const first = new Map<string, Finding>();
  for (const { phase, checker } of states) {
    if (phase === undefined || checker === finished.checker) continue;
    for (const finding of checker.findings) {
      const key = identity(finding);
      if (!first.has(key)) first.set(key, asOf(finding, phase));
    }
  }
  if (first.size === 0) return finished.checker.findings.map((finding) => asOf(finding, last));
  const lastingKeys = new Set<string>();
  const lasting = finished.checker.findings.map((finding): Finding => {
    const key = identity(finding);
    lastingKeys.add(key);
    return asOf(finding, first.get(key)?.phase ?? last);
  });
  const onTheWay = [...first]
    .filter(([key]) => !lastingKeys.has(key))
    .map(([, finding]) => asPassing(finding));
  return mergedInOrder(lasting, onTheWay.sort(inOrder));
}

/** Those of the findings of all states that are true in one of them; what the text says is true in each. */
export function findingsOfState({ checker }: HallState, all: readonly Finding[]): readonly Finding[] {
  const keys = keysOf(checker.findings);
  return all.filter((finding) => finding.phase === undefined || keys.has(identity(finding)));
}

/** Of a list that stays the same until the state changes. */
function keysOf(findings: readonly Finding[]): ReadonlySet<string> {
  let known = keySets.get(findings);
  if (!known) keySets.set(findings, (known = new Set(findings.map(identity))));
  return known;
}

const keySets = new WeakMap<readonly Finding[], ReadonlySet<string>>();

/** How the subjects of each rule came out in the finished hall; what fails only on the way there fails beside them. */
export function outcomesOfStates(
  states: readonly HallState[],
  findings: readonly Finding[],
  isWaived: (finding: Finding) => boolean,
): ReadonlyMap<string, RuleOutcome> {
  const outcomes = new Map(states.at(-1)?.checker.outcomesByRule(isWaived));
  for (const { rule, passing, waived } of findings) {
    const outcome = passing && outcomes.get(rule);
    const came = waived ? 'waived' : 'failed';
    if (outcome) outcomes.set(rule, { ...outcome, [came]: outcome[came] + 1 });
  }
  return outcomes;
}
