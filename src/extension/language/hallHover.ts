/** What is known of the thing under the pointer: what it is, its figures, where they come from, its findings. */
import * as vscode from 'vscode';
import { objectFacts, ofType, type ObjectFacts } from '../../formats/objectFacts';
import type { HallSession } from '../hallSession';
import type { HallSessions } from '../hallSessions';
import { hallTextSelector } from './hallText';
import { idAt } from './textPlace';

/** Findings shown; the Problems panel has all. */
const mostFindings = 8;

export class HallHover implements vscode.HoverProvider, vscode.Disposable {
  private readonly registered: vscode.Disposable;

  constructor(private readonly sessions: HallSessions) {
    this.registered = vscode.languages.registerHoverProvider(hallTextSelector, this);
  }

  dispose(): void {
    this.registered.dispose();
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const session = this.sessions.find(document.uri);
    const named = session && idAt(session, position);
    const analysis = session?.current().analysis;
    if (!session || !named || !analysis) return undefined;
    const { id, token, target } = named;
    const range = session.text.range(token);
    if (target === 'types') {
      const type = analysis.equipment.type(id);
      return type && new vscode.Hover(page({ id, name: undefined, what: type.kind, ...ofType(type) }), range);
    }
    const place = named.isOwn ? named.place : analysis.model.find(id);
    const facts = place && objectFacts(analysis, place, session.limits);
    if (!facts) return undefined;
    return new vscode.Hover([page(facts), ...findingsOf(session, id)], range);
  }
}

/** Everything of a file goes in as text: a name may not become markup. */
function page({ id, name, what, type, facts }: ObjectFacts): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString('**');
  markdown.appendText(id);
  markdown.appendMarkdown('** · ');
  markdown.appendText([what, name, type].filter((part) => part !== undefined).join(' · '));
  for (const fact of facts) {
    markdown.appendMarkdown('\n\n- ');
    markdown.appendText(fact);
  }
  return markdown;
}

function findingsOf(session: HallSession, id: string): readonly vscode.MarkdownString[] {
  const own = session.shown.filter(({ finding }) => finding.objects.includes(id));
  if (own.length === 0) return [];
  const markdown = new vscode.MarkdownString('', true);
  markdown.isTrusted = { enabledCommands: ['dataHallDesigner.explainRule'] };
  const icons = { error: '$(error)', warning: '$(warning)', info: '$(info)' };
  for (const { finding, severity, message } of own.slice(0, mostFindings)) {
    markdown.appendMarkdown(`\n\n${icons[severity]} `);
    markdown.appendText(message);
    const rule = encodeURIComponent(JSON.stringify([finding.rule]));
    markdown.appendMarkdown(` [${finding.rule}](command:dataHallDesigner.explainRule?${rule})`);
  }
  if (own.length > mostFindings) {
    markdown.appendMarkdown('\n\n');
    markdown.appendText(vscode.l10n.t('{0} more findings', own.length - mostFindings));
  }
  return [markdown];
}
