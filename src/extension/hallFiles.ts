import * as vscode from 'vscode';

export const hallViewType = 'dataHallDesigner.hall';

export const isHallFile = (uri: vscode.Uri): boolean => uri.path.endsWith('.hall.json');

/**
 * Whether a document can be edited, asked of its file system: a list of read-only schemes (git, gitlens, …)
 * would always lack one.
 */
export function isWritable(uri: vscode.Uri): boolean {
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
