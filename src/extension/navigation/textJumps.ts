import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import { hallViewType } from '../hallFiles';
import { JumpMemory, type SeenText, type TextPlace } from './jumpMemory';

/** A way to a place of a text. */
export interface WayInText {
  readonly to: vscode.Position;
  /** Where the text is to be shown; the active group without it. */
  readonly column?: vscode.ViewColumn;
}

/** Watches the texts of halls, so that who goes on in one is not taken to its canvas. */
export class TextJumps extends Disposables {
  private readonly memory = new JumpMemory(() => Date.now());
  private readonly jumps = this.add(
    new vscode.EventEmitter<{ readonly document: vscode.TextDocument; readonly to: vscode.Position }>(),
  );
  /** A person went to a place of a text. */
  readonly onDidJump = this.jumps.event;

  constructor() {
    super();
    const { window } = vscode;
    const { memory } = this;
    const seeActive = (editor: vscode.TextEditor | undefined) => {
      if (editor) memory.at(seen(editor));
    };
    seeActive(window.activeTextEditor);
    this.add(window.onDidChangeActiveTextEditor(seeActive));
    this.add(
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.viewColumn === undefined || textEditor === window.activeTextEditor) {
          memory.at(seen(textEditor));
        }
      }),
    );
    this.add(window.onDidChangeVisibleTextEditors((editors) => memory.visible(editors.map(seen))));
    this.add(
      window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
        for (const { input, isActive } of [...opened, ...changed]) {
          if (isActive && input instanceof vscode.TabInputCustom && input.viewType === hallViewType) {
            memory.canvasShown(input.uri.toString());
          }
        }
      }),
    );
  }

  /** Places that VS Code was told for a position. */
  answered(document: vscode.TextDocument, at: vscode.Position, to: readonly vscode.Location[]): void {
    this.memory.answered(
      placeOf(document.uri, at),
      to.map(({ uri, range }) => placeOf(uri, range.start)),
    );
  }

  /** A canvas is opened on purpose. */
  forget(): void {
    this.memory.forget();
  }

  /** The jump for which the canvas of a document was shown; once. */
  take(uri: vscode.Uri): WayInText | undefined {
    const jump = this.memory.take(uri.toString());
    return jump && { to: new vscode.Position(jump.to.line, jump.to.character), column: jump.column };
  }

  /** Goes on in the text. */
  async go(document: vscode.TextDocument, { to, column }: WayInText): Promise<void> {
    await vscode.window.showTextDocument(document, {
      selection: new vscode.Range(to, to),
      ...(column === undefined ? {} : { viewColumn: column }),
    });
    this.jumps.fire({ document, to });
  }
}

const placeOf = (uri: vscode.Uri, { line, character }: vscode.Position): TextPlace => ({
  file: uri.toString(),
  line,
  character,
});

const seen = (editor: vscode.TextEditor): SeenText => ({
  ...placeOf(editor.document.uri, editor.selection.active),
  column: editor.viewColumn,
});
