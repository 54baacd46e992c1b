/** The outline of a text: what there is, by kind; racks by their rows, halls by their buildings. */
import * as vscode from 'vscode';
import { isObject } from '../../text/jsonValue';
import { naturalCompare } from '../../text/naturalCompare';
import { idSelector } from './idSelector';
import { figureOf, type IdText } from './idText';
import type { IdTexts } from './idTexts';

const kinds: Readonly<Partial<Record<string, vscode.SymbolKind>>> = {
  types: vscode.SymbolKind.Class,
  racks: vscode.SymbolKind.Object,
  halls: vscode.SymbolKind.Module,
  feeds: vscode.SymbolKind.Interface,
  power: vscode.SymbolKind.Interface,
  zones: vscode.SymbolKind.Namespace,
  phases: vscode.SymbolKind.Event,
  tests: vscode.SymbolKind.Method,
  waivers: vscode.SymbolKind.Constant,
};

/** Lists whose elements stand in groups, and the field that names the group. */
const grouped: Readonly<Partial<Record<string, string>>> = { racks: 'row', halls: 'building' };

export class IdSymbols implements vscode.DocumentSymbolProvider, vscode.Disposable {
  private registered = this.register();
  private readonly following: vscode.Disposable;

  constructor(private readonly texts: IdTexts) {
    // VS Code keeps the outline of a text as long as the text and its providers are the same.
    this.following = texts.onDidChangeCampus(() => {
      this.registered.dispose();
      this.registered = this.register();
    });
  }

  dispose(): void {
    this.following.dispose();
    this.registered.dispose();
  }

  private register(): vscode.Disposable {
    const label = 'Data Hall Designer';
    return vscode.languages.registerDocumentSymbolProvider(idSelector, this, { label });
  }

  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    const text = this.texts.find(document);
    return text ? text.words.lists.flatMap((list) => listSymbols(text, list)) : [];
  }
}

function listSymbols(text: IdText, list: string): readonly vscode.DocumentSymbol[] {
  const { read, source } = text;
  const size = read?.index.count(list) ?? 0;
  if (!read || size === 0) return [];
  const groupField = grouped[list];
  const groups = new Map<string | undefined, vscode.DocumentSymbol[]>();
  for (let index = 0; index < size; index++) {
    const element = read.element(list, index);
    const facts = text.facts({ list, index });
    const figure = facts && figureOf(text, { list, index }, facts);
    const range = source.range({ start: read.index.start(list, index), end: read.index.end(list, index) });
    const symbol = new vscode.DocumentSymbol(
      textOf(element, 'id') ?? `${index + 1}`,
      [facts?.name, figure].filter(Boolean).join(', '),
      kinds[list] ?? vscode.SymbolKind.Field,
      range,
      range,
    );
    const group = groupField === undefined ? undefined : textOf(element, groupField);
    const members = groups.get(group);
    if (members) members.push(symbol);
    else groups.set(group, [symbol]);
  }
  const symbols = [...groups].flatMap(([group, members]) =>
    group === undefined ? members : [around(group, String(members.length), members)],
  );
  symbols.sort((a, b) => naturalCompare(a.name, b.name));
  return [around(list, String(size), symbols)];
}

/** A field that names something; an empty name is none, and VS Code refuses it. */
function textOf(element: unknown, field: string): string | undefined {
  const value = isObject(element) ? element[field] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A symbol whose range takes in all of its members. */
function around(
  name: string,
  detail: string,
  members: readonly vscode.DocumentSymbol[],
): vscode.DocumentSymbol {
  const [first] = members;
  const range = members.reduce(
    (sum, { range: r }) => sum.union(r),
    first?.range ?? new vscode.Range(0, 0, 0, 0),
  );
  const symbol = new vscode.DocumentSymbol(
    name,
    detail,
    vscode.SymbolKind.Array,
    range,
    first?.range ?? range,
  );
  symbol.children = [...members];
  return symbol;
}
