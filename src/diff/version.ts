/** One version of a file, read as far as it can be. */
import { ElementIndex } from '../text/elementIndex';
import { TooDeepError } from '../text/depth';
import { parseTolerant, type SyntaxProblem } from '../text/tolerantTree';
import { readDocument, type DiffDocument, type DocumentKind } from './diffDocument';

export type ReadVersion =
  | { readonly kind: 'document'; readonly document: DiffDocument; readonly value: unknown }
  /** At least one problem. */
  | { readonly kind: 'broken'; readonly problems: readonly SyntaxProblem[] };

/** @param text without a byte order mark. */
export function readVersion(kind: DocumentKind, text: string): ReadVersion {
  let value: unknown;
  try {
    value = JSON.parse(text);
    // Refuses what nests too deep, as every reader of halls does.
    ElementIndex.scan(text);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TooDeepError)) throw error;
    return { kind: 'broken', problems: parseTolerant(text).errors };
  }
  return { kind: 'document', document: readDocument(kind, value), value };
}
