/** Figures beside the text that says nothing of them, such as the load of a rack by its type. */
import * as vscode from 'vscode';
import { valueRangeAt } from '../../text/tolerantTree';
import { Disposables } from '../disposables';
import { idSelector } from './idSelector';
import type { IdTexts } from './idTexts';

export class IdInlayHints extends Disposables implements vscode.InlayHintsProvider {
  readonly onDidChangeInlayHints: vscode.Event<void>;

  constructor(private readonly texts: IdTexts) {
    super();
    this.onDidChangeInlayHints = texts.onDidChange;
    this.add(vscode.languages.registerInlayHintsProvider(idSelector, this));
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
    const text = this.texts.find(document);
    if (!text?.read) return [];
    const { read, source } = text;
    const from = document.offsetAt(range.start);
    const to = document.offsetAt(range.end);
    const hints: vscode.InlayHint[] = [];
    for (const list of read.words.lists) {
      const size = read.index.count(list);
      for (let index = 0; index < size; index++) {
        const start = read.index.start(list, index);
        const end = read.index.end(list, index);
        if (end < from || start > to) continue;
        const beside = text.beside({ list, index });
        const value = beside && valueRangeAt(source.slice(start, end), [beside.field]);
        if (!value) continue;
        const hint = new vscode.InlayHint(document.positionAt(start + value.end), beside.text);
        hint.paddingLeft = true;
        hint.tooltip = text.facts({ list, index })?.facts.join('\n') ?? '';
        hints.push(hint);
      }
    }
    return hints;
  }
}
