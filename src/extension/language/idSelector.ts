/** The text of halls and campuses, wherever it is from: the working tree, git, a new file. */
import type * as vscode from 'vscode';

export const idSelector: vscode.DocumentSelector = [
  { language: 'json', pattern: '**/*.hall.json' },
  { language: 'json', pattern: '**/*.campus.json' },
];
