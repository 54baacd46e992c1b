/** The pages of the rules, as documents that VS Code can show: docs/rules of the extension. */
import * as vscode from 'vscode';
import { rules } from '../rules/index.generated';
import { Disposables } from './disposables';
import { ruleTitle } from './ruleTitles';

const scheme = 'datahall-rule';
const markdownPreview = 'vscode.markdown.preview.editor';

/** Where the page of a rule is: `datahall-rule:/space/overlap.md`. */
export const rulePage = (rule: string): vscode.Uri => vscode.Uri.from({ scheme, path: `/${rule}.md` });

/** Shows the page of a rule as people read it, beside what they are working on. */
export async function explainRule(rule: string): Promise<void> {
  if (!rules.some(({ id }) => id === rule)) return;
  await vscode.commands.executeCommand('vscode.openWith', rulePage(rule), markdownPreview, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
  });
}

export class RulePages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly owned = new Disposables();

  constructor(private readonly extensionUri: vscode.Uri) {
    this.owned.add(vscode.workspace.registerTextDocumentContentProvider(scheme, this));
    this.owned.add(
      vscode.commands.registerCommand('dataHallDesigner.explainRule', async (rule?: unknown) => {
        const chosen = typeof rule === 'string' ? rule : await pickRule();
        if (chosen !== undefined) await explainRule(chosen);
      }),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const rule = rules.find(({ id }) => rulePage(id).path === uri.path);
    if (!rule) return vscode.l10n.t('There is no such rule.');
    const file = vscode.Uri.joinPath(this.extensionUri, 'docs', 'rules', `${rule.id}.md`);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  }

  dispose(): void {
    this.owned.dispose();
  }
}

async function pickRule(): Promise<string | undefined> {
  const items = rules.map(({ id }) => ({ label: id, description: ruleTitle(id) }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('A rule to explain'),
    matchOnDescription: true,
  });
  return picked?.label;
}
