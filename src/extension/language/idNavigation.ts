/** From an id in the text to where the thing stands, to everything that names it, and to another id. */
import * as vscode from 'vscode';
import { isReferenceTo } from '../../model/elementReferences';
import { idPattern } from '../../model/idPattern';
import { namingsOf, placesOfId } from '../../edits/references/namings';
import { idAt, textPlaceAt, type NamedId } from '../../edits/references/textPlace';
import { Disposables } from '../disposables';
import { fileNameOf } from '../fileText';
import type { TextJumps } from '../navigation/textJumps';
import { idSelector } from './idSelector';
import { placeOf, type IdText } from './idText';
import type { IdTexts } from './idTexts';
import { phaseNamings, sharingFiles } from './sharedPhases';
import type { TypePages } from './typePages';

export class IdNavigation
  extends Disposables
  implements
    vscode.DefinitionProvider,
    vscode.ReferenceProvider,
    vscode.DocumentHighlightProvider,
    vscode.RenameProvider
{
  constructor(
    private readonly texts: IdTexts,
    private readonly types: TypePages,
    private readonly jumps: TextJumps,
  ) {
    super();
    const { languages } = vscode;
    this.add(languages.registerDefinitionProvider(idSelector, this));
    this.add(languages.registerReferenceProvider(idSelector, this));
    this.add(languages.registerDocumentHighlightProvider(idSelector, this));
    this.add(languages.registerRenameProvider(idSelector, this));
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.LocationLink[] | undefined> {
    const links = await this.definitions(document, position);
    const places = links?.map(
      (l) => new vscode.Location(l.targetUri, l.targetSelectionRange ?? l.targetRange),
    );
    if (places) this.jumps.answered(document, position, places);
    return links;
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): Promise<vscode.Location[] | undefined> {
    const places = await this.references(document, position, includeDeclaration);
    if (places) this.jumps.answered(document, position, places);
    return places;
  }

  private async definitions(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.LocationLink[] | undefined> {
    const { text, named } = this.at(document, position);
    if (!text?.read || !named) return undefined;
    const originSelectionRange = text.source.range(named.token);
    const own = locations(text, named).filter(
      ({ isOwn, list }) => isOwn && (named.isOwn || isReferenceTo(named.target ?? 'any', list)),
    );
    if (own.length > 0) {
      return own.map(({ elementRange, range }) => ({
        originSelectionRange,
        targetUri: document.uri,
        targetRange: elementRange,
        targetSelectionRange: range,
      }));
    }
    if (named.target === 'types') {
      const type = await this.types.locate(named.id, text.typeOrigin(named.id));
      return type && [{ originSelectionRange, targetUri: type.uri, targetRange: type.range }];
    }
    if (named.target !== 'phases') return undefined;
    // A phase that only the campus describes.
    return (await sharingFiles(document.uri)).flatMap((other) =>
      phaseNamings(named.id, other)
        .filter(({ isOwn }) => isOwn)
        .map(({ span }) => ({
          originSelectionRange,
          targetUri: other.file.uri,
          targetRange: other.file.range(span),
        })),
    );
  }

  private async references(
    document: vscode.TextDocument,
    position: vscode.Position,
    includeDeclaration: boolean,
  ): Promise<vscode.Location[] | undefined> {
    const { text, named } = this.at(document, position);
    if (!text || !named) return undefined;
    const here = locations(text, named)
      .filter(({ isOwn }) => includeDeclaration || !isOwn)
      .map(({ range }) => new vscode.Location(document.uri, range));
    if (!isPhase(text, named)) return here;
    const elsewhere = (await sharingFiles(document.uri)).flatMap((other) =>
      phaseNamings(named.id, other)
        .filter(({ isOwn }) => includeDeclaration || !isOwn)
        .map(({ span }) => new vscode.Location(other.file.uri, other.file.range(span))),
    );
    return [...here, ...elsewhere];
  }

  provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.DocumentHighlight[] | undefined {
    const { text, named } = this.at(document, position);
    if (!text || !named) return undefined;
    const { Read, Write } = vscode.DocumentHighlightKind;
    return locations(text, named).map(
      ({ range, isOwn }) => new vscode.DocumentHighlight(range, isOwn ? Write : Read),
    );
  }

  prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): { range: vscode.Range; placeholder: string } {
    const { text, named } = this.at(document, position);
    if (text && !text.read) throw new Error(vscode.l10n.t('The text cannot be read: repair it first.'));
    if (!text || !named) throw new Error(vscode.l10n.t('There is no id here.'));
    if (!placeOf(named.id, text) && !isPhase(text, named)) {
      throw new Error(vscode.l10n.t('{0} is no object of this file.', named.id));
    }
    const { start, end } = named.token;
    return { range: text.source.range({ start: start + 1, end: end - 1 }), placeholder: named.id };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const { text, named } = this.at(document, position);
    if (!text?.read || !named) return undefined;
    if (!idPattern.test(newName)) {
      throw new Error(
        vscode.l10n.t(
          'An id has letters, digits, ".", "_" and "-", at most 64 of them; the first is a letter or digit.',
        ),
      );
    }
    if (newName === named.id) return new vscode.WorkspaceEdit();
    const taken = (uri: vscode.Uri) =>
      new Error(vscode.l10n.t('{0} is in {1} already.', newName, fileNameOf(uri)));
    if (placeOf(newName, text)) throw taken(document.uri);
    const edit = new vscode.WorkspaceEdit();
    for (const { range } of locations(text, named)) {
      edit.replace(document.uri, range, JSON.stringify(newName));
    }
    if (!isPhase(text, named)) return edit;
    for (const other of await sharingFiles(document.uri)) {
      const namings = phaseNamings(named.id, other);
      if (namings.length > 0 && placesOfId(newName, other.read).length > 0) throw taken(other.file.uri);
      for (const { span } of namings) {
        edit.replace(other.file.uri, other.file.range(span), JSON.stringify(newName));
      }
    }
    return edit;
  }

  private at(document: vscode.TextDocument, position: vscode.Position) {
    const text = this.texts.find(document);
    const offset = document.offsetAt(position);
    const at = text && textPlaceAt(text.words, text.read, text.source, offset);
    return { text, named: at && idAt(text.words, at) };
  }
}

/** Whether an id means a phase of the build-out. */
const isPhase = (text: IdText, { id, isOwn, target, place }: NamedId): boolean =>
  isOwn
    ? place?.list === 'phases'
    : target === 'phases' || (target === 'any' && placeOf(id, text)?.list === 'phases');

function locations({ read, source }: IdText, { id, target }: NamedId) {
  if (!read) return [];
  return namingsOf(id, read, source, target).map(({ place, isOwn, span }) => {
    const element = place
      ? { start: read.index.start(place.list, place.index), end: read.index.end(place.list, place.index) }
      : span;
    const list = place?.list ?? '';
    return { isOwn, list, range: source.range(span), elementRange: source.range(element) };
  });
}
