/** How versions of a hall are called. */
import * as vscode from 'vscode';
import { diffWords, type DiffWord, type SayDiff } from '../../formats/diff/diffWords';
import { numeral, shownNumbers } from '../shownNumbers';
import type { ReviewSide } from './buildReview';
import { gitRevisionOf } from './gitApi';

const fileName = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** What a person reads above a canvas: the name of the file, with the revision where it is not the one on the disk. */
export function versionLabel(uri: vscode.Uri): string {
  const name = fileName(uri);
  if (uri.scheme === 'file' || uri.scheme === 'untitled') return name;
  const revision = gitRevisionOf(uri);
  if (revision === undefined) return name;
  return `${name} (${revision === 'index' ? vscode.l10n.t('Index') : shortRevision(revision)})`;
}

/** Forty digits are a name for machines. */
export const shortRevision = (revision: string): string =>
  /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 8) : revision;

export const unreadable = ({ label }: ReviewSide): string =>
  vscode.l10n.t('{0} cannot be compared: its text is broken.', label);

/** What changed, in the language of VS Code. */
export const sayChange: SayDiff = Object.defineProperty(
  (word: DiffWord, ...values: readonly (string | number)[]) =>
    vscode.l10n.t(
      diffWords[word],
      ...values.map((value) => (typeof value === 'number' ? numeral(value) : value)),
    ),
  'numbers',
  { get: shownNumbers },
) as SayDiff;
