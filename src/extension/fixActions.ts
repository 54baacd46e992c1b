/** Repairs as VS Code's code actions: the light bulb in the text, "Quick Fix" in the Problems panel, "Fix All". */
import * as vscode from 'vscode';
import { isFixable } from '../edits/fixes/fixesFor';
import { Disposables } from './disposables';
import type { HallSession } from './hallSession';
import type { HallSessions } from './hallSessions';

/** Findings looked at for one light bulb: each repair is tried on a copy of the hall. */
const mostFindings = 4;
/** Every repair that changes no intention, at once: for `editor.codeActionsOnSave` too. */
const fixAll = vscode.CodeActionKind.SourceFixAll.append('datahall');

export class FixActions extends Disposables implements vscode.CodeActionProvider {
  constructor(private readonly sessions: HallSessions) {
    super();
    this.add(
      vscode.languages.registerCodeActionsProvider({ pattern: '**/*.hall.json' }, this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll],
      }),
    );
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const session = this.sessions.find(document.uri);
    if (!session) return [];
    if (only && fixAll.intersects(only)) return this.fixAllActions(session);
    if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
    const hall = session.current();
    return hall.findings
      .filter((finding) => isFixable(finding.rule) && !finding.waived)
      .flatMap((finding) => {
        const at = session.text.range(hall.rangeOf(finding, session.text));
        return range.intersection(at) ? [{ finding, at }] : [];
      })
      .slice(0, mostFindings)
      .flatMap(({ finding, at }) =>
        session.fixesFor(finding).map(({ title, safety, edits }) => {
          const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
          action.edit = session.workspaceEdit(edits);
          action.isPreferred = safety === 'safe';
          action.diagnostics = diagnostics.filter(
            // One that the baseline knows says so first.
            (d) => d.message.endsWith(finding.message) && d.range.isEqual(at),
          );
          return action;
        }),
      );
  }

  private fixAllActions(session: HallSession): vscode.CodeAction[] {
    const edits = session.safeFixes();
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Fix all that is safe to fix'), fixAll);
    action.edit = session.workspaceEdit(edits);
    return [action];
  }
}
