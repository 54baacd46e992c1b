/** Completion of ids in the text: feeds, loops, types and whatever else a field names, with their key figures. */
import * as vscode from 'vscode';
import { targetOf, textPlaceAt, type TextPlace } from '../../edits/references/textPlace';
import { ofType } from '../../formats/objectFacts';
import type { EquipmentType } from '../../model/types';
import { isWaivableRule } from '../../model/waivableRule';
import { rules } from '../../rules/index.generated';
import { isObject } from '../../text/jsonValue';
import { naturalCompare } from '../../text/naturalCompare';
import { ruleTitle } from '../ruleTitles';
import { hallFileChoices } from './hallFileChoices';
import { idSelector } from './idSelector';
import type { IdText } from './idText';
import type { IdTexts } from './idTexts';

export interface Choice {
  readonly id: string;
  readonly detail: string;
  readonly documentation?: string;
  readonly kind: vscode.CompletionItemKind;
}

/** Equipment kinds that make sense in a list; where none is named, any does. */
const kinds: Readonly<Partial<Record<string, readonly EquipmentType['kind'][]>>> = {
  racks: ['rack'],
  cdus: ['cdu'],
  airUnits: ['fan-wall', 'crah', 'in-row', 'rear-door'],
  feeds: ['busway', 'rpp', 'pdu'],
  power: ['ups', 'pdu'],
};

/** Lists of what is in the room or on the site: a waiver accepts findings on these, and not on a phase or a test. */
const notThings: readonly string[] = ['types', 'phases', 'tests', 'waivers'];

export class IdCompletions implements vscode.CompletionItemProvider, vscode.Disposable {
  private readonly registered: vscode.Disposable;

  constructor(private readonly texts: IdTexts) {
    this.registered = vscode.languages.registerCompletionItemProvider(idSelector, this, '"');
  }

  dispose(): void {
    this.registered.dispose();
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[] | undefined> {
    const text = this.texts.find(document);
    if (!text) return undefined;
    const at = textPlaceAt(text.words, text.read, text.source, document.offsetAt(position));
    if (at.cursor.isKey) return undefined;
    const { token } = at.cursor;
    // A string is replaced whole; the name of a list's next item is typed into nothing.
    const range = token ? text.source.range(token) : new vscode.Range(position, position);
    return (await choices(text, at)).map(({ id, detail, documentation, kind }, i) => {
      const item = new vscode.CompletionItem({ label: id, description: detail }, kind);
      item.insertText = JSON.stringify(id);
      // What is typed begins with the quote.
      item.filterText = JSON.stringify(id);
      item.sortText = String(i).padStart(6, '0');
      item.range = range;
      if (documentation) item.documentation = documentation;
      return item;
    });
  }
}

async function choices(text: IdText, at: TextPlace): Promise<readonly Choice[]> {
  const { place, path } = at;
  if (place?.list === 'waivers' && path.length === 1 && path[0] === 'rule') return ruleChoices(text);
  if (place?.list === 'halls' && path.length === 1 && path[0] === 'file') return hallFileChoices(text, place);
  const target = targetOf(text.words, at);
  if (target === undefined) return [];
  if (target === 'types') return typeChoices(text, place?.list ?? '');
  const lists = target === 'any' ? text.words.lists.filter((list) => !notThings.includes(list)) : [target];
  const found = lists.flatMap((list) => objectChoices(text, list, at));
  return found.sort((a, b) => naturalCompare(a.id, b.id));
}

function objectChoices(text: IdText, list: string, { place }: TextPlace): readonly Choice[] {
  const { known } = text;
  const size = known?.size(list) ?? 0;
  const found: Choice[] = [];
  for (let index = 0; index < size; index++) {
    const element = known?.element(list, index);
    const id = isObject(element) ? element['id'] : undefined;
    // Nothing draws from itself.
    if (typeof id !== 'string' || (place?.list === list && place.index === index)) continue;
    const facts = text.facts({ list, index });
    if (!facts) continue;
    const [first = ''] = facts.facts;
    found.push({
      id,
      detail: [facts.what, first].filter(Boolean).join(', '),
      documentation: facts.facts.slice(1).join('\n'),
      kind: vscode.CompletionItemKind.Reference,
    });
  }
  return found;
}

/** Rules whose findings can be waived in such a file. */
const ruleChoices = ({ kind }: IdText): readonly Choice[] =>
  rules
    .filter(({ id, campus }) => isWaivableRule(id) && (campus !== undefined) === (kind === 'campus'))
    .map(({ id }) => ({ id, detail: ruleTitle(id), kind: vscode.CompletionItemKind.Constant }));

function typeChoices(text: IdText, list: string): readonly Choice[] {
  const wanted = kinds[list];
  return text
    .types()
    .filter(({ kind }) => !wanted || wanted.includes(kind))
    .map((type) => {
      const { type: name, facts } = ofType(type);
      return {
        id: type.id,
        detail: [name, ...facts.slice(0, 2)].join(', '),
        documentation: facts.slice(2).join('\n'),
        kind: vscode.CompletionItemKind.Class,
      };
    });
}
