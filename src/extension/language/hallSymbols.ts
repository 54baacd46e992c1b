/** The outline of a hall's text: what there is, by kind, racks by their rows. */
import * as vscode from 'vscode';
import { objectFacts } from '../../formats/objectFacts';
import type { CollectionKey } from '../../model/types';
import { collectionKeys } from '../../model/generated/words';
import { naturalCompare } from '../../text/naturalCompare';
import type { HallSession } from '../hallSession';
import type { HallSessions } from '../hallSessions';
import { hallTextSelector } from './hallText';

const kinds: Readonly<Partial<Record<CollectionKey, vscode.SymbolKind>>> = {
  types: vscode.SymbolKind.Class,
  racks: vscode.SymbolKind.Object,
  feeds: vscode.SymbolKind.Interface,
  power: vscode.SymbolKind.Interface,
  zones: vscode.SymbolKind.Namespace,
  phases: vscode.SymbolKind.Event,
  tests: vscode.SymbolKind.Method,
  waivers: vscode.SymbolKind.Constant,
};

export class HallSymbols implements vscode.DocumentSymbolProvider, vscode.Disposable {
  private readonly registered: vscode.Disposable;

  constructor(private readonly sessions: HallSessions) {
    this.registered = vscode.languages.registerDocumentSymbolProvider(hallTextSelector, this, {
      label: 'Data Hall Designer',
    });
  }

  dispose(): void {
    this.registered.dispose();
  }

  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    const session = this.sessions.find(document.uri);
    return session ? collectionKeys.flatMap((collection) => group(session, collection)) : [];
  }
}

function group(session: HallSession, collection: CollectionKey): readonly vscode.DocumentSymbol[] {
  const { analysis, index } = session.current();
  if (!analysis || !index) return [];
  const size = analysis.model.size(collection);
  if (size === 0) return [];
  const byRow = new Map<string | undefined, vscode.DocumentSymbol[]>();
  for (let i = 0; i < size; i++) {
    const facts = objectFacts(analysis, { collection, index: i }, session.limits);
    const id = analysis.model.idAt(collection, i);
    const range = session.text.range({ start: index.start(collection, i), end: index.end(collection, i) });
    const symbol = new vscode.DocumentSymbol(
      id ?? `${i + 1}`,
      [facts?.name, facts?.facts[0]].filter(Boolean).join(', '),
      kinds[collection] ?? vscode.SymbolKind.Field,
      range,
      range,
    );
    const row = collection === 'racks' ? analysis.model.element('racks', i)?.row : undefined;
    const list = byRow.get(row);
    if (list) list.push(symbol);
    else byRow.set(row, [symbol]);
  }
  const rows = [...byRow].flatMap(([row, members]) =>
    row === undefined ? members : [around(row, vscode.l10n.t('{0} racks', members.length), members)],
  );
  rows.sort((a, b) => naturalCompare(a.name, b.name));
  return [around(collection, String(size), rows)];
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
