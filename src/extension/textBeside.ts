/** The plain text of a hall, beside its canvas. */
import * as vscode from 'vscode';

/** Shows the document as text, where it is open already or else beside, with `range` selected. */
export async function openTextBeside(
  document: vscode.TextDocument,
  range: vscode.Range | undefined,
): Promise<void> {
  await vscode.window.showTextDocument(document, {
    viewColumn: columnOfText(document.uri) ?? vscode.ViewColumn.Beside,
    ...(range ? { selection: range } : {}),
  });
}

/** Selects `range` in every visible text editor of the document, without taking the focus. */
export function revealInOpenText(document: vscode.TextDocument, range: vscode.Range): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document !== document) continue;
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

function columnOfText(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  return group?.viewColumn;
}
