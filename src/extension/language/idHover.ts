/** What is known of the thing under the pointer: what it is, its figures, where they come from, its findings. */
import * as vscode from 'vscode';
import { idAt, textPlaceAt } from '../../edits/references/textPlace';
import { ofType } from '../../formats/objectFacts';
import { rules } from '../../rules/index.generated';
import { ruleTitle } from '../ruleTitles';
import { factsPage } from './factsPage';
import { idSelector } from './idSelector';
import { placeOf, type IdText } from './idText';
import type { IdTexts } from './idTexts';
import { markdownText } from './markdownText';
import { numeral } from '../shownNumbers';
import { inPersonsLanguage } from '../inPersonsLanguage';

/** Findings shown; the Problems panel has all. */
const mostFindings = 8;

export class IdHover implements vscode.HoverProvider, vscode.Disposable {
  private readonly registered: vscode.Disposable;

  constructor(private readonly texts: IdTexts) {
    this.registered = vscode.languages.registerHoverProvider(idSelector, this);
  }

  dispose(): void {
    this.registered.dispose();
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const text = this.texts.find(document);
    if (!text?.read) return undefined;
    const at = textPlaceAt(text.words, text.read, text.source, document.offsetAt(position));
    const { cursor, place, path } = at;
    if (place?.list === 'waivers' && path.length === 1 && path[0] === 'rule' && !cursor.isKey) {
      const rule = rules.find(({ id }) => id === cursor.text);
      const range = cursor.token && text.source.range(cursor.token);
      return rule && new vscode.Hover(rulePage(rule.id, ruleTitle(rule.id)), range);
    }
    const named = idAt(text.words, at);
    if (!named) return undefined;
    const { id, token, target } = named;
    const range = text.source.range(token);
    if (target === 'types') {
      const type = text.types().find((known) => known.id === id);
      return (
        type && new vscode.Hover(factsPage({ id, name: undefined, what: type.kind, ...ofType(type) }), range)
      );
    }
    const own = named.isOwn ? named.place : placeOf(id, text);
    const facts = own && text.facts(own);
    if (!facts) return undefined;
    return new vscode.Hover([factsPage(facts), ...findingsOf(text, id, position)], range);
  }
}

function findingsOf(text: IdText, id: string, at: vscode.Position): readonly vscode.MarkdownString[] {
  // Those that are underlined here VS Code shows in the same hover.
  const underlined = vscode.languages
    .getDiagnostics(text.document.uri)
    .flatMap(({ range, message }) => (range.contains(at) ? [message] : []));
  const own = text.findings.filter(
    ({ finding, said }) => finding.objects.includes(id) && !underlined.includes(inPersonsLanguage(said)),
  );
  if (own.length === 0) return [];
  const markdown = withRuleLinks('');
  const icons = { error: '$(error)', warning: '$(warning)', info: '$(info)' };
  for (const { finding, severity, said } of own.slice(0, mostFindings)) {
    markdown.appendMarkdown(
      `\n\n${icons[severity]} ${markdownText(inPersonsLanguage(said))} ${linkTo(finding.rule)}`,
    );
  }
  if (own.length > mostFindings) {
    const more = vscode.l10n.t('{0} more findings', numeral(own.length - mostFindings));
    markdown.appendMarkdown(`\n\n${markdownText(more)}`);
  }
  return [markdown];
}

/** Of one of the program's own rules: nothing in it is of a file. */
function rulePage(rule: string, title: string): vscode.MarkdownString {
  return withRuleLinks(`**${linkTo(rule)}**\n\n${markdownText(title)}`);
}

function withRuleLinks(value: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(value, true);
  markdown.isTrusted = { enabledCommands: ['dataHallDesigner.explainRule'] };
  return markdown;
}

const linkTo = (rule: string): string =>
  `[${rule}](command:dataHallDesigner.explainRule?${encodeURIComponent(JSON.stringify([rule]))})`;
