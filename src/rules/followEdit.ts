/** How a hall that is read follows an edit: only the elements that it is about are read again. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { ElementPlace } from '../analysis/hallModel';
import { newPlaces, type Renumberings } from '../analysis/renumbering';
import { TouchedPlaces, type Touched } from '../analysis/touched';
import { isCollection } from '../model/validateElement';
import type { ChangedRun } from '../text/changedRuns';
import { MAX_DEPTH } from '../text/depth';
import type { ElementIndex } from '../text/elementIndex';
import { countKeys } from '../text/elementScan';
import { isObject } from '../text/jsonValue';
import type { TextEdit, TextSource } from '../text/source';
import type { Checker } from './checker';
import { statesHold, type HallState } from './phaseStates';

/** A readable state of the text. */
export interface ReadHall {
  readonly index: ElementIndex;
  /** With all that the text holds, for drawing. */
  readonly analysis: HallAnalysis;
  /** The rules about what the text says. */
  readonly checker: Checker;
  /** The rules about what stands there, in every state of the build-out; the finished hall last. */
  readonly states: readonly HallState[];
}

/** What a followed edit reached. */
export interface HallChange {
  /** The elements that were read again, as places after the edit. */
  readonly edited: readonly ElementPlace[];
  readonly touched: Touched;
  /** Elements came or went: others may stand at other places than before. */
  readonly isRenumbered: boolean;
}

/** An element that was edited within its brackets. */
export interface EditedElement {
  readonly place: ElementPlace;
  readonly value: object;
  /** How much longer its text is. */
  readonly delta: number;
  readonly keyCount: number;
}

/**
 * The elements that edits lie in, in the order of the text; undefined where one lies outside, or leaves something else
 * there than an object. The index is not moved along.
 * @throws TooDeepError
 */
export function editedElements(
  index: ElementIndex,
  edits: readonly TextEdit[],
  source: TextSource,
): readonly EditedElement[] | undefined {
  const deltas: { readonly place: ElementPlace; delta: number }[] = [];
  for (const { offset, length, text } of [...edits].sort((a, b) => a.offset - b.offset)) {
    const at = index.locate(offset, length);
    if (!at || !isCollection(at.key)) return undefined;
    const delta = text.length - length;
    const last = deltas.at(-1);
    if (last?.place.collection === at.key && last.place.index === at.index) last.delta += delta;
    else deltas.push({ place: { collection: at.key, index: at.index }, delta });
  }
  const elements: EditedElement[] = [];
  let shift = 0;
  for (const { place, delta } of deltas) {
    const start = index.start(place.collection, place.index) + shift;
    const slice = source.slice(start, index.end(place.collection, place.index) + shift + delta);
    shift += delta;
    let value: unknown;
    try {
      value = JSON.parse(slice);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return undefined;
    }
    if (!isObject(value)) return undefined;
    elements.push({ place, value, delta, keyCount: countKeys(slice, MAX_DEPTH) });
  }
  return elements;
}

/** Follows edits of fields. @returns undefined where only a full run can tell; offsets and figures are then wrong. */
export function replaceElements(
  { index, analysis, checker, states }: ReadHall,
  elements: readonly EditedElement[],
): HallChange | undefined {
  const unions = [checker, ...states].map(() => new TouchedPlaces());
  for (const { place, delta, keyCount } of elements)
    index.resize(place.collection, place.index, delta, keyCount);
  for (const { place, value } of elements) {
    const { collection, index: at } = place;
    const whole = analysis.replace(collection, at, value);
    if (!whole) return undefined;
    unions[0]!.addAll(whole);
    for (const [i, state] of states.entries()) {
      const inState = state.analysis === analysis ? whole : state.analysis.replace(collection, at, value);
      if (!inState) return undefined;
      unions[i + 1]!.addAll(inState);
    }
  }
  checker.update(unions[0]!);
  states.forEach((state, i) => state.checker.update(unions[i + 1]!));
  return { edited: elements.map(({ place }) => place), touched: unions[0]!, isRenumbered: false };
}

/** Follows elements that came or went. @returns as `replaceElements` */
export function renumberElements(
  { index, analysis, checker, states }: ReadHall,
  runs: readonly ChangedRun[],
  renumberings: Renumberings,
): HallChange | undefined {
  for (const run of [...runs].reverse()) index.replaceRun(run, run.scanned, run.delta);
  const whole = analysis.renumber(renumberings);
  if (!whole) return undefined;
  const edited = [...renumberings.values()].flatMap((renumbering) =>
    newPlaces(renumbering).map((place) => ({ collection: renumbering.collection, index: place })),
  );
  if (!statesHold(states, analysis, edited)) return undefined;
  checker.renumber(renumberings, whole.rowsNow, whole.touched);
  for (const state of states) {
    const inState =
      state.analysis === analysis ? whole : state.analysis.renumber(renumberings, whole.mentions);
    if (!inState) return undefined;
    state.checker.renumber(renumberings, inState.rowsNow, inState.touched);
  }
  return { edited, touched: whole.touched, isRenumbered: true };
}
