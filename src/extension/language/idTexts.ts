/** The halls and campuses that are open as text. */
import * as vscode from 'vscode';
import { fileKind } from '../../model/fileKind';
import type { CampusTexts } from '../campusTexts';
import { Disposables } from '../disposables';
import type { HallSessions } from '../hallSessions';
import { campusIdText } from './campusIdText';
import { hallIdText } from './hallIdText';
import type { IdText } from './idText';

export class IdTexts extends Disposables {
  private readonly changes = this.add(new vscode.EventEmitter<void>());
  /** Something that is told of some text beside its own words may be otherwise. */
  readonly onDidChange = this.changes.event;

  /** The same of a campus, whose halls change without a word of its own. */
  readonly onDidChangeCampus: vscode.Event<unknown>;

  constructor(
    private readonly sessions: HallSessions,
    private readonly campuses: CampusTexts,
  ) {
    super();
    // A load may change by an edit far from it, or in a catalogue.
    this.add(sessions.onDidOpen((session) => session.onDidUpdate(() => this.changes.fire())));
    this.onDidChangeCampus = campuses.onDidChange;
    this.add(campuses.onDidChange(() => this.changes.fire()));
  }

  /** As it is now; undefined for a document that is neither, or that nobody follows. */
  find(document: vscode.TextDocument): IdText | undefined {
    if (fileKind(document.uri.path) === 'campus') {
      const campus = this.campuses.find(document);
      return campus && campusIdText(campus, this.campuses.lastRead(document) ?? campus);
    }
    const session = this.sessions.find(document.uri);
    return session && hallIdText(session);
  }
}
