/** The open text of a campus, as the features of the text editor ask it. */
import type * as vscode from 'vscode';
import { campusWords, readReferring, type ReferringText } from '../edits/references/referringText';
import { fixesForCampus } from '../edits/fixes/campusFixes';
import type { OfferedFix } from '../edits/fixes/fixesFor';
import { fixCampusText } from '../edits/fixes/fixText';
import { fileKind } from '../model/fileKind';
import { CampusAnalysis, type HallFiles } from '../rules/campusAnalysis';
import { checkCampus, type CampusContext } from '../rules/campusCheck';
import { readCampus, type CampusFile } from '../rules/campusFile';
import type { LocatedFinding } from '../rules/checkedDocument';
import { shownFindings, type ShownFinding } from '../rules/shownFindings';
import { replacementOf, type TextEdit } from '../text/source';
import type { CampusDiagnostics } from './campusDiagnostics';
import { Disposables } from './disposables';
import { DocumentText } from './documentText';
import { fileNameOf } from './fileText';
import type { HallContext, HallContexts } from './hallContexts';

/** One version of a campus's text. */
export class CampusText {
  readonly source: DocumentText;
  readonly campus: CampusFile;
  readonly analysis: CampusAnalysis;
  /** Undefined while the text is broken. */
  readonly read: ReferringText | undefined;
  private readonly context: CampusContext;
  private found: readonly LocatedFinding[] | undefined;

  constructor(
    readonly document: vscode.TextDocument,
    private readonly judgedBy: HallContext,
    hallFiles: HallFiles,
  ) {
    const text = document.getText();
    this.source = new DocumentText(document);
    this.campus = readCampus(text);
    this.analysis = new CampusAnalysis(this.campus, hallFiles);
    this.read = readReferring(campusWords, text);
    this.context = { ...judgedBy, hallFiles };
  }

  get catalog(): HallContext['catalog'] {
    return this.judgedBy.catalog;
  }

  get findings(): readonly LocatedFinding[] {
    return (this.found ??= checkCampus(this.campus, this.context).findings);
  }

  /** What of the findings is to be shown. */
  get shown(): readonly ShownFinding<LocatedFinding>[] {
    return shownFindings(this.findings, fileNameOf(this.document.uri), this.judgedBy.known);
  }

  /** Repairs of one of the findings; each has been tried on a copy. */
  fixesFor(finding: LocatedFinding): readonly OfferedFix[] {
    return fixesForCampus(finding, this.campus, this.findings, this.context);
  }

  /** What all safe repairs together change, as one replacement; nothing where there is none. */
  safeFixes(): readonly TextEdit[] {
    const { text, applied } = fixCampusText(this.campus.text, this.context, ['safe']);
    return applied.length > 0 ? [replacementOf(this.campus.text, text)] : [];
  }
}

interface Kept {
  readonly version: number;
  readonly hallFiles: HallFiles;
  readonly text: CampusText;
  /** The last that was not broken. */
  readonly lastRead: CampusText | undefined;
}

export class CampusTexts extends Disposables {
  private kept = new WeakMap<vscode.TextDocument, Kept>();
  /** What is known of a campus beside its text has changed. */
  readonly onDidChange: vscode.Event<unknown>;

  constructor(
    private readonly contexts: HallContexts,
    private readonly campuses: CampusDiagnostics,
  ) {
    super();
    this.onDidChange = campuses.onDidFindHalls;
    this.add(contexts.onDidChange(() => (this.kept = new WeakMap())));
  }

  /** Of a document as it is now; undefined for one that is no campus. */
  find(document: vscode.TextDocument): CampusText | undefined {
    const { uri, version } = document;
    if (fileKind(uri.path) !== 'campus') return undefined;
    const hallFiles = this.campuses.hallFilesOf(uri);
    const kept = this.kept.get(document);
    if (kept?.version === version && kept.hallFiles === hallFiles) return kept.text;
    const text = new CampusText(document, this.contexts.contextOf(uri), hallFiles);
    this.kept.set(document, { version, hallFiles, text, lastRead: text.read ? text : kept?.lastRead });
    return text;
  }

  /** The campus of the document as it was when it could last be read. */
  lastRead(document: vscode.TextDocument): CampusText | undefined {
    return this.kept.get(document)?.lastRead;
  }
}
