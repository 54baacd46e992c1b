/** Where equipment types stand: in a catalogue of the workspace, or, of the built-in ones, on a page of their own. */
import * as vscode from 'vscode';
import { builtinCatalog, type CatalogOrigin } from '../../catalog/catalog';
import { isObject } from '../../text/jsonValue';
import { ElementIndex } from '../../text/elementIndex';
import { Disposables } from '../disposables';
import { FileText } from '../fileText';

const scheme = 'datahall-type';

export class TypePages extends Disposables implements vscode.TextDocumentContentProvider {
  constructor() {
    super();
    this.add(vscode.workspace.registerTextDocumentContentProvider(scheme, this));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const type = builtinCatalog()
      .all()
      .find(({ id }) => pageOf(id).path === uri.path);
    return type
      ? `${JSON.stringify(type, undefined, 2)}\n`
      : vscode.l10n.t('There is no such equipment type.');
  }

  /** Of a type that is none of the hall's own; undefined where nobody has it. */
  async locate(id: string, origin: CatalogOrigin | undefined): Promise<vscode.Location | undefined> {
    if (origin === 'built-in') return new vscode.Location(pageOf(id), new vscode.Position(0, 0));
    if (origin !== 'workspace') return undefined;
    for (const uri of await vscode.workspace.findFiles('**/*.catalog.json', '**/node_modules/**')) {
      const file = await FileText.read(uri);
      const range = file instanceof FileText ? typeRange(file, id) : undefined;
      if (range) return new vscode.Location(uri, range);
    }
    return undefined;
  }
}

const pageOf = (id: string): vscode.Uri => vscode.Uri.from({ scheme, path: `/${id}.json` });

function typeRange(file: FileText, id: string): vscode.Range | undefined {
  try {
    const value: unknown = JSON.parse(file.text);
    const types = isObject(value) && Array.isArray(value['types']) ? value['types'] : [];
    // Of two with one id the later wins.
    const at = types.findLastIndex((type: unknown) => isObject(type) && type['id'] === id);
    if (at === -1) return undefined;
    const index = ElementIndex.scan(file.text);
    return file.range({ start: index.start('types', at), end: index.end('types', at) });
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
