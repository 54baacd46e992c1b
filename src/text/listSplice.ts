import { firstBreak, hasBreak, indentAt, lastLineStart } from './lineBreaks';
import type { TextEdit, TextSource } from './source';

/**
 * The items between two brackets: elements of an array or members of an object, in text order. Offsets are in
 * `source`. What stands between two items is whitespace and one comma, as valid JSON has it.
 */
export interface List {
  readonly source: TextSource;
  /** Offset of the opening bracket. */
  readonly open: number;
  /** Offset of the closing bracket. */
  readonly close: number;
  readonly count: number;
  start(i: number): number;
  end(i: number): number;
}

/** A place for a new item, with what the item's own text has to know about it. */
export interface Slot {
  /** The item begins a line. */
  readonly ownLine: boolean;
  /** Indentation of the line on which the item begins. */
  readonly indent: string;
  /** What stands between two new items: several go into one slot joined by it. */
  readonly separator: string;
  edits(item: string): TextEdit[];
}

/** How to lay out the first item of an empty list; `undefined` keeps it on the line of the brackets. */
export interface EmptyLayout {
  readonly pad: string;
  readonly block: { readonly eol: string; readonly inner: string; readonly outer: string } | undefined;
}

/**
 * The place before item `at`, or behind the last one when `at` is the count. The new item is separated as its
 * neighbours are. No line of another item changes, except that the item before a new last one gets a comma, and
 * that items on the line of the new one share their line with it.
 */
export function slotAt(list: List, at: number, comma: string, empty: EmptyLayout): Slot {
  if (list.count === 0) return emptySlot(list, comma, empty);
  const own = separatorAt(list, at, comma);
  const neighbour = list.start(Math.min(at, list.count - 1));
  const ownLine = hasBreak(own);
  const indent = ownLine ? leadingSpace(own.slice(lastLineStart(own))) : indentAt(list.source, neighbour);
  const separator = own;
  if (at < list.count) {
    return {
      ownLine,
      indent,
      separator,
      edits: (item) => [{ offset: neighbour, length: 0, text: item + own }],
    };
  }
  return { ownLine, indent, separator, edits: (item) => append(list, own, item) };
}

function emptySlot(list: List, comma: string, { pad, block }: EmptyLayout): Slot {
  const before = block ? block.eol + block.inner : pad;
  const after = block ? block.eol + block.outer : pad;
  return {
    ownLine: block !== undefined,
    indent: block ? block.inner : indentAt(list.source, list.open),
    separator: block ? `,${block.eol}${block.inner}` : comma,
    edits: (item) => [
      { offset: list.open + 1, length: list.close - list.open - 1, text: before + item + after },
    ],
  };
}

/** The text between a new item at `at` and the neighbour that it is written next to. */
function separatorAt(list: List, at: number, comma: string): string {
  const { source } = list;
  const between = (i: number) => source.slice(list.end(i - 1), list.start(i));
  if (at > 0 && at < list.count) return singleBreak(between(at));
  const lead = source.slice(list.open + 1, list.start(0));
  // Before the first item, its own indentation must stay in front of it, whatever that of the second is.
  if (at === 0 && hasBreak(lead)) return singleBreak(`,${lead}`);
  if (list.count > 1) return singleBreak(between(at === 0 ? 1 : list.count - 1));
  return hasBreak(lead) ? singleBreak(`,${lead}`) : comma;
}

/** A separator that leaves no empty lines: they were put between two items on purpose, not between all. */
function singleBreak(separator: string): string {
  const comma = separator.indexOf(',');
  return collapse(separator.slice(0, comma)) + ',' + collapse(separator.slice(comma + 1));
}

function collapse(space: string): string {
  const found = firstBreak(space);
  return found ? space.slice(found.start, found.end) + space.slice(lastLineStart(space)) : space;
}

/** Spaces behind the last item stay on its line, so that a comma is all that changes there. */
function append(list: List, separator: string, item: string): TextEdit[] {
  const last = list.end(list.count - 1);
  const tail = firstBreak(list.source.slice(last, list.close))?.start ?? 0;
  const comma = separator.indexOf(',');
  if (tail === 0 || !hasBreak(separator)) return [{ offset: last, length: 0, text: separator + item }];
  if (hasBreak(separator.slice(0, comma)))
    return [{ offset: last + tail, length: 0, text: separator + item }];
  return [
    { offset: last, length: 0, text: separator.slice(0, comma + 1) },
    { offset: last + tail, length: 0, text: separator.slice(comma + 1) + item },
  ];
}

/**
 * Takes out item `i` with exactly one comma, and with its lines where it has them for itself. Lines of other items
 * stay as they are, except that the item before a removed last one loses its comma, and that items which shared a
 * line with the removed one keep sharing it. The only item leaves an empty pair of brackets.
 */
export function removeItem(list: List, i: number): TextEdit[] {
  if (list.count === 1) return [deletion(list.open + 1, list.close)];
  return i === list.count - 1 ? removeLast(list, i) : removeInner(list, i);
}

function removeInner(list: List, i: number): TextEdit[] {
  const start = list.start(i);
  const end = list.end(i);
  const next = list.start(i + 1);
  const before = spaceBefore(list, i);
  const after = list.source.slice(end, next);
  const comma = after.indexOf(',');
  const afterComma = firstBreak(after.slice(comma + 1));
  const lineStart = lastLineStart(before.afterComma);
  if (lineStart >= 0 && afterComma) {
    return [deletion(start - before.afterComma.length + lineStart, end + comma + 1 + afterComma.end)];
  }
  const beforeComma = lastLineStart(before.beforeComma);
  const ownComma = lastLineStart(after.slice(0, comma));
  if (beforeComma >= 0 && ownComma >= 0) {
    // Commas begin the lines: the line from the comma before the item to the line of the next comma.
    return [deletion(list.end(i - 1) + beforeComma, end + ownComma)];
  }
  // The last item of a line goes with the separator before it, so that the next line stays as it is. The first item
  // has none: where commas begin the lines, its place is taken by the item behind it.
  if (i > 0 && hasBreak(after)) return [deletion(list.end(i - 1), end)];
  if (i === 0 && afterComma) return [deletion(list.open + 1, end + comma + 1)];
  return [deletion(start, next)];
}

function removeLast(list: List, i: number): TextEdit[] {
  const previous = list.end(i - 1);
  const end = list.end(i);
  const { beforeComma, afterComma } = spaceBefore(list, i);
  const tail = firstBreak(list.source.slice(end, list.close));
  const lineStart = lastLineStart(afterComma);
  if (tail && lineStart >= 0) {
    const comma = previous + beforeComma.length;
    return [deletion(comma, comma + 1), deletion(comma + 1 + lineStart, end + tail.end)];
  }
  const lead = firstBreak(beforeComma);
  if (tail && lead) return [deletion(previous + lead.start, end + tail.start)];
  return [deletion(previous, end)];
}

/** The whitespace on both sides of the comma before item `i`; before the first item there is no comma. */
function spaceBefore(list: List, i: number): { beforeComma: string; afterComma: string } {
  if (i === 0) return { beforeComma: '', afterComma: list.source.slice(list.open + 1, list.start(0)) };
  const between = list.source.slice(list.end(i - 1), list.start(i));
  const comma = between.indexOf(',');
  return { beforeComma: between.slice(0, comma), afterComma: between.slice(comma + 1) };
}

function deletion(start: number, end: number): TextEdit {
  return { offset: start, length: end - start, text: '' };
}

function leadingSpace(text: string): string {
  return /^[ \t]*/.exec(text)?.[0] ?? '';
}
