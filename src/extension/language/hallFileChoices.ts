/** The hall files that a campus may name: in its own folder or below, those that it names already last. */
import * as vscode from 'vscode';
import type { ListPlace } from '../../edits/references/referringText';
import { campusHallPath } from '../../rules/campusHallPath';
import { isObject } from '../../text/jsonValue';
import { naturalCompare } from '../../text/naturalCompare';
import type { Choice } from './idCompletions';
import type { IdText } from './idText';

/** More than anybody picks from a list. */
const mostFiles = 500;

export async function hallFileChoices(
  { document, known }: IdText,
  place: ListPlace,
): Promise<readonly Choice[]> {
  const folder = vscode.Uri.joinPath(document.uri, '..');
  const pattern = new vscode.RelativePattern(folder, '**/*.hall.json');
  const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**', mostFiles);
  const namedBy = new Map<string, string>();
  for (let index = 0; index < (known?.size('halls') ?? 0); index++) {
    const hall = known?.element('halls', index);
    if (index === place.index || !isObject(hall)) continue;
    const { file, id } = hall;
    const path = typeof file === 'string' ? campusHallPath(file) : undefined;
    if (path?.ok) namedBy.set(path.path, typeof id === 'string' ? id : `${index + 1}`);
  }
  const paths = found
    .map((uri) => uri.path.slice(folder.path.length + 1))
    .filter((path) => campusHallPath(path).ok)
    .sort((a, b) => Number(namedBy.has(a)) - Number(namedBy.has(b)) || naturalCompare(a, b));
  return paths.map((id) => {
    const by = namedBy.get(id);
    const detail = by === undefined ? '' : vscode.l10n.t('is {0} already', by);
    return { id, detail, kind: vscode.CompletionItemKind.File };
  });
}
