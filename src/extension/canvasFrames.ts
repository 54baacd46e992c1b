/** What VS Code is asked to do with the frame of a canvas whose page does not start, and what a person is told then. */
import * as vscode from 'vscode';
import { Disposables } from './disposables';
import { fileNameOf } from './fileText';

const scheme = 'datahall-pause';

export class CanvasFrames extends Disposables implements vscode.TextDocumentContentProvider {
  /** By column: the two sides of a diff are shown and hidden together. */
  private readonly underWay = new Map<vscode.ViewColumn, Promise<void>>();

  constructor() {
    super();
    this.add(vscode.workspace.registerTextDocumentContentProvider(scheme, this));
  }

  provideTextDocumentContent(): string {
    return vscode.l10n.t('The canvas is being loaded again.');
  }

  /**
   * Has VS Code make the frame of an editor anew. It drops the frame of a tab that is hidden and makes another when
   * the tab is shown again, with all that it keeps of it: so another tab lies over it for a moment.
   */
  async renew(panel: vscode.WebviewPanel): Promise<void> {
    const { viewColumn: column = vscode.ViewColumn.Active } = panel;
    const known = this.underWay.get(column);
    if (known) return known;
    const renewed = cover(panel, column).finally(() => this.underWay.delete(column));
    this.underWay.set(column, renewed);
    return renewed;
  }

  async tellThatItFailed(uri: vscode.Uri): Promise<void> {
    const asText = vscode.l10n.t('Open as Text');
    const reload = vscode.l10n.t('Reload Window');
    const chosen = await vscode.window.showErrorMessage(
      vscode.l10n.t(
        'VS Code does not start the canvas of {0}. The file is whole, and can be edited as text; reloading the window helps as a rule.',
        fileNameOf(uri),
      ),
      asText,
      reload,
    );
    if (chosen === asText) await vscode.window.showTextDocument(uri.with({ fragment: '' }));
    if (chosen === reload) await vscode.commands.executeCommand('workbench.action.reloadWindow');
  }
}

async function cover(panel: vscode.WebviewPanel, column: vscode.ViewColumn): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path: '/…' });
  const { tabGroups } = vscode.window;
  await vscode.window.showTextDocument(uri, { viewColumn: column, preserveFocus: true, preview: false });
  const over = tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === scheme);
  await tabGroups.close(over, true);
  // Where VS Code shows the next tab instead of the one before.
  if (!panel.visible) panel.reveal(panel.viewColumn, true);
}
