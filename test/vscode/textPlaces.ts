/** Places in the text of an open document, and what providers answer there. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../harness/eventually';

/** `|` in `around` marks a place in the text. */
export function placeIn(document: vscode.TextDocument, around: string): vscode.Position {
  const at = document.getText().indexOf(around.replace('|', ''));
  assert.notEqual(at, -1, `${around} is not in the text`);
  return document.positionAt(at + around.indexOf('|'));
}

/** The answer of a provider once the extension gives one. */
export const answer = <T>(command: string, ...args: unknown[]): Promise<readonly T[]> =>
  eventually(command, async () => {
    const list = await vscode.commands.executeCommand<readonly T[] | undefined>(command, ...args);
    return list && list.length > 0 ? list : undefined;
  });

export const textsAt = (document: vscode.TextDocument, ranges: readonly vscode.Range[]) =>
  ranges.map((range) => `${range.start.line + 1}: ${document.getText(range)}`);

/** Completions that come with a description: those of the extension. */
export async function describedCompletions(document: vscode.TextDocument, at: vscode.Position) {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return items.flatMap(({ label, range, insertText, filterText }) => {
    if (typeof label === 'string' || label.description === undefined) return [];
    return [{ id: label.label, detail: label.description, range, insertText, filterText }];
  });
}

/** The text of all hovers at a place, without the escapes of Markdown. */
export async function hoverText(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\\', '');
}
