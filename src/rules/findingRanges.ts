/** Where findings point in the text of a hall. */
import type { HallModel } from '../analysis/hallModel';
import type { ElementIndex } from '../text/elementIndex';
import type { TextSource } from '../text/source';
import { propertyRangeAt, valueRangeAt } from '../text/tolerantTree';
import type { Finding } from './finding';

/** Offsets in a text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where a finding points inside its element, and the element as it was read when that was looked up. */
interface RangeInside extends TextRange {
  readonly element: unknown;
}

/** Keeps where findings point inside their elements: a finding outlives many edits elsewhere. */
export class FindingRanges {
  private readonly known = new WeakMap<Finding, RangeInside>();

  /** Where a finding points, as offsets in `source`. */
  of(finding: Finding, index: ElementIndex, model: HallModel, source: TextSource): TextRange {
    const { place } = finding;
    if (place.collection === 'head') return headRange(index, place.path, source);
    const start = index.start(place.collection, place.index);
    const end = index.end(place.collection, place.index);
    if (place.path.length === 0) return { start, end };
    // An element whose text was edited has been read anew.
    const element = model.rawElement(place.collection, place.index);
    let inside = this.known.get(finding);
    if (!inside || inside.element !== element) {
      inside = { ...rangeInside(source.slice(start, end), place.path), element };
      this.known.set(finding, inside);
    }
    return { start: start + inside.start, end: start + inside.end };
  }
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
