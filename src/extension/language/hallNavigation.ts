/** From an id in the text to where the thing stands, to everything that names it, and to another id. */
import * as vscode from 'vscode';
import { idPattern } from '../../model/idPattern';
import { Disposables } from '../disposables';
import type { HallSession } from '../hallSession';
import type { HallSessions } from '../hallSessions';
import { hallTextSelector } from './hallText';
import { namingsOf } from './namings';
import { idAt } from './textPlace';
import type { TypePages } from './typePages';

export class HallNavigation
  extends Disposables
  implements
    vscode.DefinitionProvider,
    vscode.ReferenceProvider,
    vscode.DocumentHighlightProvider,
    vscode.RenameProvider
{
  constructor(
    private readonly sessions: HallSessions,
    private readonly types: TypePages,
  ) {
    super();
    const { languages } = vscode;
    this.add(languages.registerDefinitionProvider(hallTextSelector, this));
    this.add(languages.registerReferenceProvider(hallTextSelector, this));
    this.add(languages.registerDocumentHighlightProvider(hallTextSelector, this));
    this.add(languages.registerRenameProvider(hallTextSelector, this));
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.LocationLink[] | undefined> {
    const { session, named } = this.at(document, position);
    if (!session || !named) return undefined;
    const origin = session.text.range(named.token);
    const own = this.locations(session, named.id).filter(({ isOwn }) => isOwn);
    if (own.length > 0) {
      return own.map(({ elementRange, range }) => ({
        originSelectionRange: origin,
        targetUri: document.uri,
        targetRange: elementRange,
        targetSelectionRange: range,
      }));
    }
    const type = named.target === 'types' ? await this.types.locate(named.id, session) : undefined;
    return type && [{ originSelectionRange: origin, targetUri: type.uri, targetRange: type.range }];
  }

  provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): vscode.Location[] | undefined {
    const { session, named } = this.at(document, position);
    if (!session || !named) return undefined;
    return this.locations(session, named.id)
      .filter(({ isOwn }) => includeDeclaration || !isOwn)
      .map(({ range }) => new vscode.Location(document.uri, range));
  }

  provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.DocumentHighlight[] | undefined {
    const { session, named } = this.at(document, position);
    if (!session || !named) return undefined;
    const { Read, Write } = vscode.DocumentHighlightKind;
    return this.locations(session, named.id).map(
      ({ range, isOwn }) => new vscode.DocumentHighlight(range, isOwn ? Write : Read),
    );
  }

  prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): { range: vscode.Range; placeholder: string } {
    const { session, named } = this.at(document, position);
    if (!session || !named) throw new Error(vscode.l10n.t('There is no id here.'));
    if (session.current().index === undefined) {
      throw new Error(vscode.l10n.t('The text cannot be read: repair it first.'));
    }
    if (!session.current().analysis?.model.find(named.id)) {
      throw new Error(vscode.l10n.t('{0} is no object of this hall.', named.id));
    }
    const { start, end } = named.token;
    return { range: session.text.range({ start: start + 1, end: end - 1 }), placeholder: named.id };
  }

  provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): vscode.WorkspaceEdit | undefined {
    const { session, named } = this.at(document, position);
    if (!session || !named) return undefined;
    if (!idPattern.test(newName)) {
      throw new Error(
        vscode.l10n.t(
          'An id has letters, digits, ".", "_" and "-", at most 64 of them; the first is a letter or digit.',
        ),
      );
    }
    if (newName !== named.id && session.current().analysis?.model.find(newName)) {
      throw new Error(vscode.l10n.t('{0} is in the hall already.', newName));
    }
    const edit = new vscode.WorkspaceEdit();
    for (const { range } of this.locations(session, named.id)) {
      edit.replace(document.uri, range, JSON.stringify(newName));
    }
    return edit;
  }

  private at(document: vscode.TextDocument, position: vscode.Position) {
    const session = this.sessions.find(document.uri);
    return { session, named: session && idAt(session, position) };
  }

  private locations(session: HallSession, id: string) {
    const hall = session.current();
    const { index } = hall;
    return namingsOf(id, hall, session.text).flatMap(({ place, isOwn, span }) => {
      if (!index) return [];
      const element = place
        ? { start: index.start(place.collection, place.index), end: index.end(place.collection, place.index) }
        : span;
      return [{ isOwn, range: session.text.range(span), elementRange: session.text.range(element) }];
    });
  }
}
