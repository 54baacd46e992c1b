/** What is known of a thing, as a hover and the details of a completion show it. */
import * as vscode from 'vscode';
import type { ObjectFacts } from '../../formats/objectFacts';

/** An address in a text; what ends a sentence or a bracket is none of it. */
const address = /(https?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/[^\s<>"'`()[\]\\;,]*)?)/;

/** Everything of a file goes in as text: a name may not become markup. An address is shown as a link by its host. */
export function factsPage({ id, name, what, type, facts }: ObjectFacts): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString('**');
  markdown.appendText(id);
  markdown.appendMarkdown('** · ');
  markdown.appendText([what, name, type].filter((part) => part !== undefined).join(' · '));
  for (const fact of facts) {
    markdown.appendMarkdown('\n\n- ');
    fact.split(address).forEach((part, i) => {
      const isAddress = i % 2 === 1;
      if (isAddress) markdown.appendMarkdown(`[${hostOf(part)}](${part})`);
      else markdown.appendText(part);
    });
  }
  return markdown;
}

const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([A-Za-z0-9.-]+)/.exec(url)?.[1] ?? url;
