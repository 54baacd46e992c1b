/** Repairs as VS Code's code actions: the light bulb in the text, "Quick Fix" in the Problems panel, "Fix All". */
import * as vscode from 'vscode';
import { isFixableInCampus } from '../edits/fixes/campusFixes';
import { isFixable, type OfferedFix } from '../edits/fixes/fixesFor';
import type { TextEdit } from '../text/source';
import type { CampusTexts } from './campusTexts';
import { Disposables } from './disposables';
import { workspaceEdit } from './documentText';
import type { HallSessions } from './hallSessions';
import { inPersonsLanguage } from './inPersonsLanguage';

/** Findings looked at for one light bulb: each repair is tried on a copy of the hall. */
const mostFindings = 4;
/** Every repair that changes no intention, at once: for `editor.codeActionsOnSave` too. */
const fixAll = vscode.CodeActionKind.SourceFixAll.append('datahall');

/** What of a text can be repaired. */
interface FixableText {
  /** Findings that may be, most severe first; each repair is tried on a copy when it is asked for. */
  readonly findings: readonly {
    readonly message: string;
    readonly at: vscode.Range;
    readonly fixes: () => readonly OfferedFix[];
  }[];
  readonly safeFixes: () => readonly TextEdit[];
}

export class FixActions extends Disposables implements vscode.CodeActionProvider {
  constructor(
    private readonly sessions: HallSessions,
    private readonly campuses: CampusTexts,
  ) {
    super();
    const files = { pattern: '**/{*.hall.json,*.campus.json}' };
    this.add(
      vscode.languages.registerCodeActionsProvider(files, this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll],
      }),
    );
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const text = this.textOf(document);
    if (!text) return [];
    if (only && fixAll.intersects(only)) return fixAllActions(document, text);
    if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
    return text.findings
      .filter(({ at }) => range.intersection(at) !== undefined)
      .slice(0, mostFindings)
      .flatMap(({ message, at, fixes }) =>
        fixes().map(({ title, safety, edits }) => {
          const action = new vscode.CodeAction(inPersonsLanguage(title), vscode.CodeActionKind.QuickFix);
          action.edit = workspaceEdit(document, edits);
          action.isPreferred = safety === 'safe';
          action.diagnostics = diagnostics.filter(
            // One that the baseline knows says so first.
            (d) => d.message.endsWith(message) && d.range.isEqual(at),
          );
          return action;
        }),
      );
  }

  private textOf(document: vscode.TextDocument): FixableText | undefined {
    const campus = this.campuses.find(document);
    if (campus) {
      return {
        findings: campus.findings
          .filter(({ rule, waived }) => isFixableInCampus(rule) && !waived)
          .map((finding) => ({
            message: inPersonsLanguage(finding.said),
            at: campus.source.range(finding),
            fixes: () => campus.fixesFor(finding),
          })),
        safeFixes: () => campus.safeFixes(),
      };
    }
    const session = this.sessions.find(document.uri);
    if (!session) return undefined;
    const hall = session.current();
    return {
      findings: hall.findings
        .filter(({ rule, waived }) => isFixable(rule) && !waived)
        .map((finding) => ({
          message: inPersonsLanguage(finding.said),
          at: session.text.range(hall.rangeOf(finding, session.text)),
          fixes: () => session.fixesFor(finding),
        })),
      safeFixes: () => session.safeFixes(),
    };
  }
}

function fixAllActions(document: vscode.TextDocument, text: FixableText): vscode.CodeAction[] {
  const edits = text.safeFixes();
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all that is safe to fix'), fixAll);
  action.edit = workspaceEdit(document, edits);
  return [action];
}
