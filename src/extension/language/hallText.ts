/** The text of halls, wherever it is from: the working tree, git, a new file. */
import type * as vscode from 'vscode';

export const hallTextSelector: vscode.DocumentSelector = { language: 'json', pattern: '**/*.hall.json' };
