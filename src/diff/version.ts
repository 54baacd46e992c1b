/** One version of a file, read as far as it can be. */
import { isObject } from '../text/jsonValue';
import { scanJson } from '../text/scannedJson';
import { parseTolerant, type SyntaxProblem } from '../text/tolerantTree';
import { readDocument, type DiffDocument, type DocumentKind } from './diffDocument';

export type ReadVersion =
  | { readonly kind: 'document'; readonly document: DiffDocument; readonly value: unknown }
  /** At least one problem. */
  | { readonly kind: 'broken'; readonly problems: readonly VersionProblem[] };

/** In English: only the command line tells it. */
export type VersionProblem = Omit<SyntaxProblem, 'said'>;

/** @param text without a byte order mark. */
export function readVersion(kind: DocumentKind, text: string): ReadVersion {
  const scanned = scanJson(text);
  if (!scanned) return { kind: 'broken', problems: parseTolerant(text).errors };
  const { value } = scanned;
  if (!isObject(value)) return { kind: 'broken', problems: [noObject(kind, value, text)] };
  return { kind: 'document', document: readDocument(kind, value), value };
}

/** JSON that is a list, a number or nothing holds no hall: not one without racks, of which all would be new. */
function noObject(kind: DocumentKind, value: unknown, text: string): VersionProblem {
  const offset = text.length - text.trimStart().length;
  const is = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
  const { named, example } = wanted[kind];
  const message = `The file is ${is}, and ${named} is an object: write ${example}.`;
  return { offset, length: text.trimEnd().length - offset, message };
}

const wanted: Readonly<Record<DocumentKind, { readonly named: string; readonly example: string }>> = {
  hall: { named: 'a hall', example: '{ "format": "datahall/1", "racks": [] }' },
  campus: { named: 'a campus', example: '{ "format": "datahall-campus/1", "halls": [] }' },
  catalog: { named: 'a catalogue', example: '{ "format": "datahall-catalog/1", "types": [] }' },
  settings: { named: 'a settings file', example: '{ "rules": {} }' },
};
