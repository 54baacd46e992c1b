/** Which elements an edit of a text took out and put in, from the runs of neighbours that it wrote anew. */
import type { HallModel } from '../analysis/hallModel';
import type { Renumbering, Renumberings } from '../analysis/renumbering';
import type { CollectionKey } from '../model/types';
import { isCollection } from '../model/validateElement';
import type { ChangedRun } from '../text/changedRuns';
import type { ElementIndex } from '../text/elementIndex';
import { isObject } from '../text/jsonValue';

/** Beyond these, reading the whole text costs no more. */
const mostElements = 2000;

/**
 * @param index of the text before the edit.
 * @returns undefined where the edit is of something else, or of so much that following it is of no use.
 */
export function renumberingsOf(
  runs: readonly ChangedRun[],
  index: ElementIndex,
  model: HallModel,
): Renumberings | undefined {
  const byCollection = new Map<CollectionKey, ChangedRun[]>();
  let elements = 0;
  for (const run of runs) {
    const { key } = run;
    elements += Math.max(run.to - run.from, run.values.length);
    if (!isCollection(key) || elements > mostElements) return undefined;
    const ofCollection = byCollection.get(key);
    if (ofCollection) ofCollection.push(run);
    else byCollection.set(key, [run]);
  }
  return new Map([...byCollection].map(([key, list]) => [key, renumberingOf(key, list, index, model)]));
}

function renumberingOf(
  collection: CollectionKey,
  runs: readonly ChangedRun[],
  index: ElementIndex,
  model: HallModel,
): Renumbering {
  const size = model.size(collection);
  const grown = runs.reduce((sum, { from, to, values }) => sum + values.length - (to - from), size);
  const toNow = new Int32Array(size).fill(-1);
  const toBefore = new Int32Array(grown).fill(-1);
  const values = new Map<number, unknown>();
  let before = 0;
  let now = 0;
  const keep = () => {
    toNow[before] = now;
    toBefore[now++] = before++;
  };
  for (const run of runs) {
    while (before < run.from) keep();
    const first = now;
    for (const [k, value] of run.values.entries()) {
      now = first + k;
      values.set(now, value);
      const id = isObject(value) ? value.id : undefined;
      if (typeof id !== 'string') continue;
      let same = before;
      while (same < run.to && model.idAt(collection, same) !== id) same++;
      if (same === run.to || !isSame(model.rawElement(collection, same), value)) continue;
      if (index.keyCount(collection, same) !== run.scanned.keyCounts[k]) continue;
      before = same;
      keep();
    }
    now = first + run.values.length;
    before = run.to;
  }
  while (before < size) keep();
  return { collection, toNow, toBefore, values };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
