/** What the core says, in the language of VS Code. */
import * as vscode from 'vscode';
import type { Because } from '../edits/sentences';
import { english, languageOf, type Language, type Said } from '../words/said';

/** VS Code has one language while it runs. */
let known: Language | undefined;

export const inPersonsLanguage = (sentence: Said): string => sentence.in((known ??= ofVsCode()));

/** Why a gesture was refused, for a page that says it: what the page has no words for is said here. */
export const becauseInWords = ({ key, values }: Because): Because => ({
  key,
  values: values.map((value) =>
    typeof value === 'object' && 'said' in value ? inPersonsLanguage(value.said) : value,
  ),
});

function ofVsCode(): Language {
  // Where nothing is translated the person reads English, whatever language VS Code has.
  if (vscode.l10n.bundle === undefined) return english;
  // Without values: VS Code leaves the places as they are.
  return languageOf(vscode.env.language, (text) => (text === '' ? '' : vscode.l10n.t(text)));
}
