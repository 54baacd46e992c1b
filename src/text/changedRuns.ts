/** The elements that an edit of a text put in, took out or wrote anew, read without the rest of the text. */
import type { ElementIndex, ElementRun } from './elementIndex';
import { scanRun, type ScannedRun } from './elementScan';
import type { TextEdit, TextSource } from './source';

/** Neighbours in one array, with what stands in their place after the edit. */
export interface ChangedRun extends ElementRun {
  readonly scanned: ScannedRun;
  readonly values: readonly unknown[];
  /** How much longer the text between their neighbours is. */
  readonly delta: number;
}

/**
 * @param index of the text before the edit; it is not moved along.
 * @param edits that do not overlap, in offsets of the text before any of them.
 * @param source the text after all of them.
 * @returns the runs in the order of the text, none beside another; undefined where an edit is not inside an array, or
 * leaves something there that is not valid JSON.
 * @throws TooDeepError
 */
export function changedRuns(
  index: ElementIndex,
  edits: readonly TextEdit[],
  source: TextSource,
): readonly ChangedRun[] | undefined {
  const found: { key: string; from: number; to: number; delta: number }[] = [];
  for (const { offset, length, text } of [...edits].sort((a, b) => a.offset - b.offset)) {
    const run = index.runOf(offset, length);
    if (!run) return undefined;
    const delta = text.length - length;
    const last = found.at(-1);
    // Runs that share the space between them are one.
    if (last?.key === run.key && run.from <= last.to) {
      last.from = Math.min(last.from, run.from);
      last.to = Math.max(last.to, run.to);
      last.delta += delta;
    } else found.push({ ...run, delta });
  }
  const runs: ChangedRun[] = [];
  let shift = 0;
  for (const run of found) {
    const { start, end } = index.around(run);
    const property = index.property(run.key);
    if (!property) return undefined;
    const text = source.slice(start + shift, end + shift + run.delta);
    const hasBehind = run.to < property.count;
    const read = scanRun(text, start - property.valueStart, run.from > 0, hasBehind);
    if (!read) return undefined;
    runs.push({ ...run, scanned: read.run, values: read.values });
    shift += run.delta;
  }
  return runs;
}
