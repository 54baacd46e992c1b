/** What is known of a thing, as a hover and the details of a completion show it. */
import * as vscode from 'vscode';
import type { ObjectFacts } from '../../formats/objectFacts';
import { markdownText } from './markdownText';

/** An address in a text; what ends a sentence or a bracket is none of it. */
const address = /(https?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/[^\s<>"'`()[\]\\;,]*)?)/;

/** Everything of a file goes in as text: a name may not become markup. An address is shown as a link by its host. */
export function factsPage({ id, name, what, type, facts }: ObjectFacts): vscode.MarkdownString {
  const head = [what, name, type].filter((part) => part !== undefined).join(' · ');
  const list = facts.map((fact) => `\n- ${withLinks(fact)}`).join('');
  return new vscode.MarkdownString(`**${markdownText(id)}** · ${markdownText(head)}\n${list}`);
}

/** Every second part of what is split is an address. */
const withLinks = (fact: string): string =>
  fact
    .split(address)
    .map((part, i) => (i % 2 === 1 ? `[${hostOf(part)}](${part})` : markdownText(part)))
    .join('');

const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([A-Za-z0-9.-]+)/.exec(url)?.[1] ?? url;
