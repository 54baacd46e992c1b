/** A campus and its hall files: links to them, and a campus that follows when a hall's file is renamed or moved. */
import * as vscode from 'vscode';
import { fileKind } from '../../model/fileKind';
import { readCampus } from '../../rules/campusFile';
import { campusHallPath } from '../../rules/campusHallPath';
import { ElementIndex } from '../../text/elementIndex';
import { valueRangeAt } from '../../text/tolerantTree';
import { Disposables } from '../disposables';

interface HallLink {
  readonly range: vscode.Range;
  readonly uri: vscode.Uri;
}

export class CampusLinks extends Disposables implements vscode.DocumentLinkProvider {
  constructor() {
    super();
    const campuses = { pattern: '**/*.campus.json' };
    this.add(vscode.languages.registerDocumentLinkProvider(campuses, this));
    this.add(
      vscode.workspace.onWillRenameFiles((event) => {
        if (event.files.some(({ oldUri }) => fileKind(oldUri.path) !== 'catalog')) {
          event.waitUntil(renamedIn(event.files));
        }
      }),
    );
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    return linksOf(document).map(({ range, uri }) => new vscode.DocumentLink(range, uri));
  }
}

/** The hall files that a campus may name; what leads out of its folder is no link. */
function linksOf(document: vscode.TextDocument): readonly HallLink[] {
  const text = document.getText();
  const campus = readCampus(text);
  if (campus.syntax.length > 0) return [];
  const index = ElementIndex.scan(text);
  return campus.halls.flatMap(({ index: i, file }) => {
    if (!file.ok) return [];
    const start = index.start('halls', i);
    const value = valueRangeAt(text.slice(start, index.end('halls', i)), ['file']);
    if (!value) return [];
    const range = new vscode.Range(
      document.positionAt(start + value.start + 1),
      document.positionAt(start + value.end - 1),
    );
    return [{ range, uri: vscode.Uri.joinPath(document.uri, '..', file.path) }];
  });
}

/** Every campus of the workspace with the new paths of what was renamed: a hall, or a folder above it. */
async function renamedIn(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const campus of await vscode.workspace.findFiles('**/*.campus.json', '**/node_modules/**')) {
    // A campus that moves with its halls names them as before.
    const folderAfter = parentOf(movedUri(campus, files) ?? campus);
    const document = await vscode.workspace.openTextDocument(campus);
    for (const { range, uri } of linksOf(document)) {
      const after = movedUri(uri, files) ?? uri;
      const path = after.path.startsWith(`${folderAfter.path}/`)
        ? after.path.slice(folderAfter.path.length + 1)
        : undefined;
      // A hall that left the campus's folder cannot be named any more: the campus keeps its word, and a finding says so.
      if (path === undefined || !campusHallPath(path).ok || path === document.getText(range)) continue;
      edit.replace(campus, range, JSON.stringify(path).slice(1, -1));
    }
  }
  return edit;
}

const parentOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');

function movedUri(
  uri: vscode.Uri,
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): vscode.Uri | undefined {
  for (const { oldUri, newUri } of files) {
    if (uri.scheme !== oldUri.scheme) continue;
    if (uri.path === oldUri.path) return newUri;
    if (uri.path.startsWith(`${oldUri.path}/`)) {
      return newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) });
    }
  }
  return undefined;
}
