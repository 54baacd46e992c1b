import * as vscode from 'vscode';
import { fileKind } from '../model/fileKind';

export const hallViewType = 'dataHallDesigner.hall';

export const isHallFile = (uri: vscode.Uri): boolean => fileKind(uri.path) === 'hall';

/**
 * Whether a document can be edited, asked of its file system: a list of read-only schemes (git, gitlens, …)
 * would always lack one.
 */
export function isWritable(uri: vscode.Uri): boolean {
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
