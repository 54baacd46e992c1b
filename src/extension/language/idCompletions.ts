/** Completion of ids in the text: feeds, loops, types and whatever else a field names, with their key figures. */
import * as vscode from 'vscode';
import { targetOf, textPlaceAt, type TextPlace } from '../../edits/references/textPlace';
import { keyFigure, ofType, type ObjectFacts } from '../../formats/objectFacts';
import type { CatalogOrigin } from '../../catalog/catalog';
import type { EquipmentType } from '../../model/types';
import { isWaivableRule } from '../../model/waivableRule';
import { rules } from '../../rules/index.generated';
import { isArray, isObject } from '../../text/jsonValue';
import { naturalCompare } from '../../text/naturalCompare';
import { ruleTitle } from '../ruleTitles';
import { factsPage } from './factsPage';
import { hallFileChoices } from './hallFileChoices';
import { idSelector } from './idSelector';
import { figureOf, type IdText } from './idText';
import type { IdTexts } from './idTexts';

export interface Choice {
  readonly id: string;
  /** What decides, in few words: the list cuts what is long, the id first. */
  readonly detail: string;
  readonly facts?: ObjectFacts;
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
    return (await choices(text, at)).map(({ id, detail, facts, kind }, i) => {
      const item = new vscode.CompletionItem({ label: id, description: detail }, kind);
      item.insertText = JSON.stringify(id);
      // What is typed begins with the quote.
      item.filterText = JSON.stringify(id);
      item.sortText = String(i).padStart(6, '0');
      item.range = range;
      if (facts) item.documentation = factsPage(facts);
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
  const named = namedBeside(text, at);
  return found.sort(
    (a, b) => Number(named.has(a.id)) - Number(named.has(b.id)) || naturalCompare(a.id, b.id),
  );
}

/** Ids in the same list of ids: what stands there already is seldom meant again. */
function namedBeside({ known }: IdText, { place, path }: TextPlace): ReadonlySet<unknown> {
  const [field, index] = path;
  if (!place || typeof field !== 'string' || typeof index !== 'number') return new Set();
  const element = known?.element(place.list, place.index);
  const list: unknown = isObject(element) ? element[field] : undefined;
  return new Set(isArray(list) ? list.filter((_, i) => i !== index).map(idOfItem) : []);
}

const idOfItem = (item: unknown): unknown => (isObject(item) ? (item['feed'] ?? item['node']) : item);

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
    const figure = figureOf(text, { list, index }, facts);
    found.push({
      id,
      detail: [facts.what.replace(', side ', ' '), figure].filter(Boolean).join(', '),
      facts,
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

/** First what the list uses already, most often first; then the hall's own types, the workspace's, the built-in ones. */
function typeChoices(text: IdText, list: string): readonly Choice[] {
  const wanted = kinds[list];
  const uses = usesOfTypes(text, list);
  const rank = ({ id }: EquipmentType) => origins.indexOf(text.typeOrigin(id) ?? 'built-in');
  return text
    .types()
    .filter(({ kind }) => !wanted || wanted.includes(kind))
    .sort((a, b) => (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0) || rank(a) - rank(b))
    .map((type) => ({
      id: type.id,
      detail: keyFigure(type),
      facts: { id: type.id, name: undefined, what: type.kind, ...ofType(type) },
      kind: vscode.CompletionItemKind.Class,
    }));
}

const origins: readonly CatalogOrigin[] = ['hall', 'workspace', 'built-in'];

function usesOfTypes({ known }: IdText, list: string): ReadonlyMap<unknown, number> {
  const uses = new Map<unknown, number>();
  for (let index = 0; index < (known?.size(list) ?? 0); index++) {
    const element = known?.element(list, index);
    const type = isObject(element) ? element['type'] : undefined;
    uses.set(type, (uses.get(type) ?? 0) + 1);
  }
  return uses;
}
