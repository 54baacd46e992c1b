/** Completion of ids in the text: feeds, loops, types and whatever else a field names, with their key figures. */
import * as vscode from 'vscode';
import { objectFacts, ofType } from '../../formats/objectFacts';
import type { CollectionKey, EquipmentType } from '../../model/types';
import { rules } from '../../rules/index.generated';
import { naturalCompare } from '../../text/naturalCompare';
import type { HallSession } from '../hallSession';
import type { HallSessions } from '../hallSessions';
import { ruleTitle } from '../ruleTitles';
import { hallTextSelector } from './hallText';
import { referenceAt, textPlaceAt, type TextPlace } from './textPlace';

/** Equipment kinds that make sense in a collection; where none is named, any does. */
const kinds: Readonly<Partial<Record<CollectionKey, readonly EquipmentType['kind'][]>>> = {
  racks: ['rack'],
  cdus: ['cdu'],
  airUnits: ['fan-wall', 'crah', 'in-row', 'rear-door'],
  feeds: ['busway', 'rpp', 'pdu'],
  power: ['ups', 'pdu'],
};

export class HallCompletions implements vscode.CompletionItemProvider, vscode.Disposable {
  private readonly registered: vscode.Disposable;

  constructor(private readonly sessions: HallSessions) {
    this.registered = vscode.languages.registerCompletionItemProvider(hallTextSelector, this, '"');
  }

  dispose(): void {
    this.registered.dispose();
  }

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.CompletionItem[] | undefined {
    const session = this.sessions.find(document.uri);
    const at = session && textPlaceAt(session, document.offsetAt(position));
    if (!session || !at || at.cursor.isKey) return undefined;
    const { token } = at.cursor;
    // A string is replaced whole; the name of a list's next item is typed into nothing.
    const range = token ? session.text.range(token) : new vscode.Range(position, position);
    return choices(session, at).map(({ id, detail, documentation, kind }, i) => {
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

interface Choice {
  readonly id: string;
  readonly detail: string;
  readonly documentation?: string;
  readonly kind: vscode.CompletionItemKind;
}

function choices(session: HallSession, { place, path }: TextPlace): readonly Choice[] {
  const { analysis } = session.current();
  if (!analysis) return [];
  const { collection } = place;
  if (collection === 'waivers' && path[0] === 'rule') {
    return rules.map(({ id }) => ({ id, detail: ruleTitle(id), kind: vscode.CompletionItemKind.Constant }));
  }
  const target = referenceAt(collection, path);
  if (target === undefined) return [];
  if (target === 'types') return typeChoices(session, collection);
  const { model } = analysis;
  const { limits } = session;
  const collections = target === 'any' ? nameable : [target];
  const found: Choice[] = [];
  for (const key of collections) {
    for (let index = 0; index < model.size(key); index++) {
      const id = model.idAt(key, index);
      const facts = id === undefined ? undefined : objectFacts(analysis, { collection: key, index }, limits);
      if (id === undefined || !facts) continue;
      const [first = ''] = facts.facts;
      found.push({
        id,
        detail: [facts.what, first].filter(Boolean).join(', '),
        documentation: facts.facts.slice(1).join('\n'),
        kind: vscode.CompletionItemKind.Reference,
      });
    }
  }
  return found.sort((a, b) => naturalCompare(a.id, b.id));
}

const nameable: readonly CollectionKey[] = [
  'racks',
  'cdus',
  'loops',
  'plants',
  'airUnits',
  'feeds',
  'power',
  'zones',
  'columns',
  'doors',
  'trays',
  'pipes',
  'links',
];

function typeChoices(session: HallSession, collection: CollectionKey): readonly Choice[] {
  const wanted = kinds[collection];
  return session
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
