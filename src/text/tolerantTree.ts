import { createScanner, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { conflictProblem, findConflicts, withoutMarkers } from './conflictMarkers';
import { MAX_DEPTH } from './depth';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  OPEN_BRACE,
  OPEN_BRACKET,
  readItems,
  readMembers,
  skipSpace,
  stringEnd,
  valueEnd,
  type Span,
} from './lexical';
import type { Path } from './propertySplice';
import { explain, type SyntaxProblem } from './syntaxMessages';
import { said } from '../words/said';
import { worded } from '../words/worded';

export type { SyntaxProblem } from './syntaxMessages';

/** A value or property with its place; the end of what was never closed is the end of what was read of it. */
export interface TreeNode {
  readonly type: 'object' | 'array' | 'property' | 'string' | 'number' | 'boolean' | 'null';
  readonly offset: number;
  readonly length: number;
  /** Of a string, number, boolean or null. */
  readonly value?: string | number | boolean | null;
  /** Items of an array, properties of an object, key and (unless it is missing) value of a property. */
  readonly children?: readonly TreeNode[];
}

export interface TolerantTree {
  /** Undefined when nothing could be read, as in an empty text or one that nests too deep. */
  readonly root: TreeNode | undefined;
  /** Empty exactly when `JSON.parse` accepts the text. Merge conflicts first, then in text order, at most `MAX_ERRORS`. */
  readonly errors: readonly SyntaxProblem[];
}

/** More than anyone reads; the rest usually follows from the first. */
const MAX_ERRORS = 100;
const BOM = 0xfeff;

/**
 * Reads as much of a broken JSON text as can be read, and says what keeps it from being JSON: comments and trailing
 * commas are errors too. Ten times slower than `JSON.parse`, so meant for texts that it refused. A leading byte
 * order mark is allowed; offsets count it.
 */
export function parseTolerant(text: string): TolerantTree {
  const conflicts = findConflicts(text);
  // Blanks keep every offset; a byte order mark or marker line would only be reported a second time.
  const body = withoutMarkers(text.charCodeAt(0) === BOM ? ` ${text.slice(1)}` : text, conflicts);
  const tooDeep = firstTooDeep(body);
  if (tooDeep !== undefined) {
    const message = said(
      'Nested deeper than {0} levels: check for brackets that are never closed.',
      MAX_DEPTH,
    );
    return {
      root: undefined,
      errors: [...conflicts.map(conflictProblem), { offset: tooDeep, length: 1, ...worded(message) }],
    };
  }
  const found: ParseError[] = [];
  const root = parseTree(body, found, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  const errors = conflicts.map(conflictProblem);
  let end = -1;
  for (const error of found) {
    if (errors.length >= MAX_ERRORS) break;
    // Both sides of a conflict together are seldom JSON, and nothing else can be done about it.
    const inConflict = conflicts.some(
      (conflict) => error.offset >= conflict.start && error.offset <= conflict.end,
    );
    // The parser misses a value right behind each symbol that it could not read: one mistake, two errors.
    const isEcho = end >= 0 && skipSpace(body, end) >= error.offset;
    if (inConflict || isEcho) continue;
    errors.push(explain(body, error));
    end = error.offset + error.length;
  }
  if (errors.length === 0) errors.push(...refusal(body));
  return { root: root && ownNode(root), errors };
}

/** Where brackets nest deeper than `MAX_DEPTH`: the parser is recursive, and such a text would overflow its stack. */
function firstTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  const open: number[] = [];
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    const c = scanner.getTokenLength() === 1 ? text.charCodeAt(offset) : 0;
    if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      if (open.length === MAX_DEPTH) return offset;
      open.push(c + 2);
    } else if ((c === CLOSE_BRACE || c === CLOSE_BRACKET) && open.at(-1) === c) {
      // A bracket of the wrong kind closes nothing, in the parser's eyes neither.
      open.pop();
    }
  }
  return undefined;
}

/** What `JSON.parse` has against a text in which the tolerant parser finds nothing wrong. */
function refusal(text: string): SyntaxProblem[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = Math.min(Number(/position (\d+)/.exec(message)?.[1] ?? 0), Math.max(text.length - 1, 0));
    // The engine says it in English; nothing is known that comes here.
    return [{ offset, length: Math.min(1, text.length), ...worded(said('{0}', message)) }];
  }
}

/** The parser gives a length of -1 to what is never closed. */
function ownNode(node: Node): TreeNode {
  const children = node.children?.map(ownNode);
  const last = children?.at(-1);
  const length = node.length >= 0 ? node.length : last ? last.offset + last.length - node.offset : 1;
  const place = { type: node.type, offset: node.offset, length };
  if (children) return { ...place, children };
  const value: unknown = node.value;
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value === null
    ? { ...place, value }
    : place;
}

/**
 * Where the value at `path` stands in the valid JSON text of one value (an element, say), offsets relative to that
 * text; undefined when there is none. Of equal keys the last counts, as in `JSON.parse`.
 */
export function valueRangeAt(text: string, path: Path): Span | undefined {
  let start = skipSpace(text, 0);
  for (const segment of path) {
    const step = itemAt(text, start, segment);
    if (!step) return undefined;
    start = step.valueStart;
  }
  const end = valueEnd(text, start);
  return end > start ? { start, end } : undefined;
}

/** As `valueRangeAt`, from the key's opening quote to the end of the value; of an array item, the item. */
export function propertyRangeAt(text: string, path: Path): Span | undefined {
  const last = path.at(-1);
  const owner = valueRangeAt(text, path.slice(0, -1));
  if (!owner || last === undefined) return owner;
  const item = itemAt(text, owner.start, last);
  return item && { start: item.start, end: item.end };
}

/** As `valueRangeAt`, but the key with its quotes; undefined when the path does not end in a key. */
export function keyRangeAt(text: string, path: Path): Span | undefined {
  const range = typeof path.at(-1) === 'string' ? propertyRangeAt(text, path) : undefined;
  return range && { start: range.start, end: stringEnd(text, range.start) };
}

function itemAt(
  text: string,
  open: number,
  segment: string | number,
): (Span & { valueStart: number }) | undefined {
  const code = text.charCodeAt(open);
  if (typeof segment === 'string') {
    return code === OPEN_BRACE
      ? readMembers(text, open).findLast((member) => member.key === segment)
      : undefined;
  }
  const item = code === OPEN_BRACKET ? readItems(text, open)[segment] : undefined;
  return item && { ...item, valueStart: item.start };
}
