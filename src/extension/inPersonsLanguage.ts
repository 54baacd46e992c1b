/** What the core says, in the language of VS Code. */
import * as vscode from 'vscode';
import type { Language, Said } from '../words/said';
import { shownNumbers } from './shownNumbers';

/** VS Code has one language while it runs. */
let known: Language | undefined;

export const inPersonsLanguage = (sentence: Said): string => sentence.in((known ??= ofVsCode()));

function ofVsCode(): Language {
  // Where nothing is translated the person reads English, whatever language VS Code has.
  const language = vscode.l10n.bundle === undefined ? 'en' : vscode.env.language;
  const [supported = 'en'] = Intl.PluralRules.supportedLocalesOf(language);
  const plurals = new Intl.PluralRules(supported);
  return {
    // Without values: VS Code leaves the places as they are.
    translated: (english) => (english === '' ? '' : vscode.l10n.t(english)),
    countsAsOne: (value) => plurals.select(value) === 'one',
    numbers: shownNumbers(),
  };
}
