/** One version of a file, read as far as it can be. */
import { scanJson } from '../text/scannedJson';
import { parseTolerant, type SyntaxProblem } from '../text/tolerantTree';
import { readDocument, type DiffDocument, type DocumentKind } from './diffDocument';

export type ReadVersion =
  | { readonly kind: 'document'; readonly document: DiffDocument; readonly value: unknown }
  /** At least one problem. */
  | { readonly kind: 'broken'; readonly problems: readonly SyntaxProblem[] };

/** @param text without a byte order mark. */
export function readVersion(kind: DocumentKind, text: string): ReadVersion {
  const scanned = scanJson(text);
  if (!scanned) return { kind: 'broken', problems: parseTolerant(text).errors };
  const { value } = scanned;
  return { kind: 'document', document: readDocument(kind, value), value };
}
