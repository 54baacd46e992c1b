/**
 * The canonical form, as `datahall fmt` writes it: a command on the keys of "Format Document", and a code action for
 * `editor.codeActionsOnSave`. No formatter of VS Code: with two for one language it asks which one, and the
 * answer would hold for every JSON file of the workspace.
 */
import { inPersonsLanguage } from '../inPersonsLanguage';
import * as vscode from 'vscode';
import { canonicalOrder } from '../../model/canonicalOrder';
import { fileKind } from '../../model/fileKind';
import { formatText } from '../../text/formatText';
import { isUnreadable } from '../../text/scannedJson';
import { replacementOf, type TextEdit } from '../../text/source';
import { Disposables } from '../disposables';
import { applyToDocument, workspaceEdit } from '../documentText';
import { EditQueue } from '../editQueue';
import type { HallSessions } from '../hallSessions';

const kind = vscode.CodeActionKind.Source.append('format.datahall');
const files = { pattern: '**/{*.hall.json,*.campus.json,*.catalog.json,.datahall.json}' };

export class HallFormat extends Disposables implements vscode.CodeActionProvider {
  constructor(private readonly sessions: HallSessions) {
    super();
    this.add(vscode.languages.registerCodeActionsProvider(files, this, { providedCodeActionKinds: [kind] }));
    this.add(
      vscode.commands.registerCommand('dataHallDesigner.format', async () => {
        const document = vscode.window.activeTextEditor?.document;
        const problem = document && (await this.format(document));
        if (problem !== undefined) void vscode.window.showWarningMessage(problem);
      }),
    );
  }

  /** A hall in its turn among the edits of its canvases. @returns why it was not done. */
  private async format(document: vscode.TextDocument): Promise<string | undefined> {
    const edits =
      this.sessions.find(document.uri)?.edits ??
      new EditQueue(
        (changes) => applyToDocument(document, changes),
        () => vscode.l10n.t('VS Code refused the edit.'),
      );
    const outcome = await edits.run(() => {
      const changes = canonicalEdits(document);
      return typeof changes === 'string' ? { refused: changes } : changes;
    });
    return typeof outcome === 'object' ? outcome.refused : undefined;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { only }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    // Only where it is asked for: to try it costs a reading of the whole text.
    if (!only || !kind.intersects(only)) return [];
    const edits = canonicalEdits(document);
    if (typeof edits === 'string' || edits.length === 0) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Format: one object, one line'), kind);
    action.edit = workspaceEdit(document, edits);
    return [action];
  }
}

/** The smallest edit to the canonical form, none where it is that already, or why it will not be brought there. */
function canonicalEdits(document: vscode.TextDocument): readonly TextEdit[] | string {
  const order = fileKind(document.uri.path);
  if (!order) return vscode.l10n.t('This is no hall, campus or catalogue.');
  const text = document.getText();
  try {
    const result = formatText(text, canonicalOrder(order));
    if (!result.ok) {
      const [first] = result.losses;
      const line = document.positionAt(first?.offset ?? 0).line + 1;
      return vscode.l10n.t('Not formatted: line {0}: {1}', line, first ? inPersonsLanguage(first.said) : '');
    }
    const canonical =
      document.eol === vscode.EndOfLine.CRLF ? result.text.replaceAll('\n', '\r\n') : result.text;
    return canonical === text ? [] : [replacementOf(text, canonical)];
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return vscode.l10n.t('The text cannot be read: repair it first.');
  }
}
