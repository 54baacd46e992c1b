/** Commands and followings between the text of a hall and its canvas. */
import * as vscode from 'vscode';
import { Disposables } from './disposables';
import type { HallEditorProvider } from './hallEditorProvider';
import { isHallFile } from './hallFiles';
import { objectAt } from './hallPlaces';
import type { HallSessions } from './hallSessions';
import type { TextJumps } from './navigation/textJumps';
import { isArray, isObject } from '../text/jsonValue';
import { openTextBeside } from './textBeside';

const canvasPrefix = 'canvas.';

/** Ids of the canvas's own commands, as the manifest names them: it is made from the webview's list. */
function canvasCommandIds(manifest: unknown): string[] {
  const contributes = isObject(manifest) ? manifest['contributes'] : undefined;
  const commands = isObject(contributes) ? contributes['commands'] : undefined;
  if (!isArray(commands)) return [];
  const start = `dataHallDesigner.${canvasPrefix}`;
  return commands.flatMap((entry) => {
    const name = isObject(entry) ? entry['command'] : undefined;
    return typeof name === 'string' && name.startsWith(start) ? [name.slice(start.length)] : [];
  });
}

export class CanvasCommands implements vscode.Disposable {
  private readonly owned = new Disposables();

  constructor(
    private readonly sessions: HallSessions,
    private readonly canvases: HallEditorProvider,
    jumps: TextJumps,
    manifest: unknown,
  ) {
    const command = (name: string, run: (...args: unknown[]) => Promise<void>) =>
      this.owned.add(vscode.commands.registerCommand(`dataHallDesigner.${name}`, run));
    command('openText', (uri) => this.openText(uri));
    command('openCanvas', (uri) => this.openCanvas(uri));
    command('revealOnCanvas', (uri, position) => this.revealOnCanvas(uri, position));
    for (const id of canvasCommandIds(manifest)) command(`${canvasPrefix}${id}`, () => this.run(id));
    this.owned.add(vscode.window.onDidChangeTextEditorSelection((event) => this.followCursor(event)));
    this.owned.add(jumps.onDidJump(({ document, to }) => this.follow(document, to)));
    this.owned.add(
      vscode.languages.registerCodeActionsProvider({ pattern: '**/*.hall.json' }, new RevealActions(), {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    );
  }

  dispose(): void {
    this.owned.dispose();
  }

  /** A command of the canvas itself, for the canvas that has the focus. */
  private run(id: string): Promise<void> {
    this.canvases.active?.runCommand(id);
    return Promise.resolve();
  }

  private async openText(uri: unknown): Promise<void> {
    const canvas = uri instanceof vscode.Uri ? this.canvases.editorsOf(uri)[0] : this.canvases.active;
    if (canvas) await canvas.showText();
    else if (uri instanceof vscode.Uri) {
      await openTextBeside(await vscode.workspace.openTextDocument(uri), undefined);
    }
  }

  private async openCanvas(uri: unknown): Promise<void> {
    const target = uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri;
    if (target && isHallFile(target)) await this.canvases.open(target, [], vscode.ViewColumn.Active);
  }

  /** From a place in the text; without one, from the cursor. */
  private async revealOnCanvas(uri: unknown, position: unknown): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const document =
      uri instanceof vscode.Uri ? await vscode.workspace.openTextDocument(uri) : editor?.document;
    const at = position instanceof vscode.Position ? position : editor?.selection.active;
    if (!document || !at || !isHallFile(document.uri)) return;
    const id = objectAt(this.sessions.of(document), at);
    await this.canvases.open(document.uri, id === undefined ? [] : [id], vscode.ViewColumn.Beside);
  }

  /** The canvas follows the cursor of the person, not one that was moved for them. */
  private followCursor({ textEditor, selections, kind }: vscode.TextEditorSelectionChangeEvent): void {
    const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
    if (kind !== Keyboard && kind !== Mouse) return;
    const [selection] = selections;
    if (selection) this.follow(textEditor.document, selection.active);
  }

  private follow(document: vscode.TextDocument, at: vscode.Position): void {
    const visible = this.canvases.editorsOf(document.uri).filter((canvas) => canvas.isVisible);
    if (visible.length === 0) return;
    const session = this.sessions.of(document);
    // Half-typed text is read after a pause, not at every letter.
    if (session.version !== document.version) return;
    const id = objectAt(session, at);
    if (id !== undefined) for (const canvas of visible) canvas.follow(id);
  }
}

/** Offers the way from a finding to its object on the canvas: a click in Problems cannot lead there. */
class RevealActions implements vscode.CodeActionProvider {
  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const own = context.diagnostics.filter(({ source }) => source === 'datahall');
    const asked = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
    if (own.length === 0 && !asked) return [];
    const title = vscode.l10n.t('Reveal on canvas');
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    const position = own[0]?.range.start ?? range.start;
    action.diagnostics = own;
    action.command = {
      title,
      command: 'dataHallDesigner.revealOnCanvas',
      arguments: [document.uri, position.translate(0, 1)],
    };
    return [action];
  }
}
