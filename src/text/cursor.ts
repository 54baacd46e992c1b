/** What stands at a place of a text, however broken the text is: for completion, hover and navigation. */
import { getLocation } from 'jsonc-parser';
import type { Span } from './lexical';
import type { Path } from './propertySplice';

export interface Cursor {
  /** From the top of the text to what the place is in; of a key that is being typed the last step is ''. */
  readonly path: Path;
  /** Whether a key stands there, or may be typed there. */
  readonly isKey: boolean;
  /** The string, number or word around the place, with its quotes; undefined between values. */
  readonly token: Span | undefined;
  /** What the token says, where it is a string. */
  readonly text: string | undefined;
}

/** @param offset in UTF-16 units. Reads the text from its beginning to there, and no further than the token. */
export function cursorAt(text: string, offset: number): Cursor {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const inside =
    previousNode && previousNode.offset <= offset && offset <= previousNode.offset + previousNode.length;
  return {
    path,
    isKey: isAtPropertyKey,
    token: inside
      ? { start: previousNode.offset, end: previousNode.offset + previousNode.length }
      : undefined,
    text: inside && typeof previousNode.value === 'string' ? previousNode.value : undefined,
  };
}
