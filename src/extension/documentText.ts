import * as vscode from 'vscode';
import type { TextEdit, TextSource } from '../text/source';

/** A document read in pieces: `getText()` of a large one would join all of its lines at every edit. */
export class DocumentText implements TextSource {
  constructor(private readonly document: vscode.TextDocument) {}

  get length(): number {
    return this.document.offsetAt(this.document.lineAt(this.document.lineCount - 1).range.end);
  }

  slice(start: number, end: number): string {
    return this.document.getText(this.range({ start, end }));
  }

  range({ start, end }: { readonly start: number; readonly end: number }): vscode.Range {
    return new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
  }
}

/** Edits of a document as it is, for VS Code to apply. */
export function workspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const text = new DocumentText(document);
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, length, text: replacement } of edits) {
    edit.replace(document.uri, text.range({ start: offset, end: offset + length }), replacement);
  }
  return edit;
}

/** Applies edits as one undo step. False where the document has changed since, or cannot be written. */
export function applyToDocument(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): PromiseLike<boolean> {
  return vscode.workspace.applyEdit(workspaceEdit(document, edits));
}
