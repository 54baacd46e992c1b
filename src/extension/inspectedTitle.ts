import * as vscode from 'vscode';
import { numeral } from './shownNumbers';

/** What stands above the fields of objects: the id of one, how many there are of several. */
export function inspectedTitle(ids: readonly string[]): string {
  const [only] = ids;
  return ids.length === 1 && only !== undefined ? only : vscode.l10n.t('{0} objects', numeral(ids.length));
}
