/** How numbers are written where the extension speaks: in the language of VS Code, and in English where it has no words of it. */
import * as vscode from 'vscode';
import { englishNumbers, numbersOf, written, type NumberWords } from '../words/numberWords';

export const shownNumbers = (): NumberWords =>
  vscode.l10n.bundle === undefined ? englishNumbers : numbersOf(vscode.env.language);

/** A count or a figure within a text. */
export const numeral = (value: number | string): string => written(value, shownNumbers());
