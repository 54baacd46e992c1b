import * as vscode from 'vscode';
import { eventually } from '../harness/eventually';

/** The tests' own folder, open in the window. */
function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  if (!first) throw new Error('the tests need an open folder');
  return first.uri;
}

export function uriOf(name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), name);
}

export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = uriOf(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/** Forgets unsaved changes, closes every editor and removes the named files and folders. */
export async function cleanUp(...names: string[]): Promise<void> {
  await eventually('every editor to close', async () => {
    if (tabCount() === 0) return true;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return tabCount() === 0;
  });
  for (const name of names) {
    await vscode.workspace.fs.delete(uriOf(name), { recursive: true }).then(undefined, (error: unknown) => {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
    });
  }
}

function tabCount(): number {
  return vscode.window.tabGroups.all.reduce((sum, group) => sum + group.tabs.length, 0);
}

/** The extension's diagnostics on a file, as VS Code shows them in the Problems panel. */
export function diagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'datahall');
}

/** The rule of a diagnostic and where its page is. */
export function ruleOf(diagnostic: vscode.Diagnostic): { id: string; page: vscode.Uri | undefined } {
  const { code } = diagnostic;
  if (typeof code === 'object') return { id: String(code.value), page: code.target };
  return { id: String(code), page: undefined };
}

/** The text of a range, in a text that needs not be open in an editor. */
export function textIn(text: string, range: vscode.Range): string {
  const lines = text.split(/(?<=\n)/);
  const offset = (at: vscode.Position) =>
    lines.slice(0, at.line).reduce((sum, line) => sum + line.length, 0) + at.character;
  return text.slice(offset(range.start), offset(range.end));
}

/** `rule: what is underlined` of every diagnostic of a file with this text, sorted. */
export function underlined(uri: vscode.Uri, text: string): string[] {
  return diagnosticsOf(uri)
    .map((diagnostic) => `${ruleOf(diagnostic).id}: ${textIn(text, diagnostic.range)}`)
    .sort();
}

/** The extension, started: without it nothing of the text but its JSON is known. */
export async function activated(): Promise<void> {
  await vscode.extensions.getExtension('data-hall-designer.data-hall-designer')?.activate();
}
