import * as vscode from 'vscode';
import type { HallFiles, HallFileState } from '../rules/campusAnalysis';
import { checkCampus } from '../rules/campusCheck';
import { readCampus, type CampusFile } from '../rules/campusFile';
import { shownFindings } from '../rules/shownFindings';
import { Disposables } from './disposables';
import { fileNameOf, FileText } from './fileText';
import { severityOf } from './findingDiagnostics';
import type { FolderWatch } from './folderWatch';
import type { HallContexts } from './hallContexts';
import { rulePage } from './rulePages';
import { WorkspaceFiles } from './workspaceFiles';
import type { WorkspaceTotals } from './workspaceTotals';
import { inPersonsLanguage } from './inPersonsLanguage';

const noHalls: HallFiles = new Map();

/** Changes that come within this time are answered together [ms]. */
const gatherMs = 100;

/**
 * The findings of every campus of the workspace. The halls that it names are looked for, and counted with what they
 * were found to hold when they themselves were checked.
 */
export class CampusDiagnostics implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly campuses: WorkspaceFiles;
  private readonly hallFiles = new Map<string, HallFiles>();
  private readonly found = this.owned.add(new vscode.EventEmitter<vscode.Uri>());
  /** The halls of a campus were found otherwise than before. */
  readonly onDidFindHalls = this.found.event;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private checking: Promise<void> = Promise.resolve();

  constructor(
    private readonly collection: vscode.DiagnosticCollection,
    private readonly contexts: HallContexts,
    halls: WorkspaceFiles,
    folders: FolderWatch,
    private readonly totals: WorkspaceTotals,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.campuses = this.owned.add(new WorkspaceFiles('*.campus.json', folders, true));
    this.owned.add(this.campuses.onDidChange((uri) => this.changed(uri)));
    this.owned.add(halls.onDidChange(() => this.checkSoon()));
    // A hall that came and went with its folder was never known as one.
    this.owned.add(folders.onDidDelete(() => this.checkSoon()));
    this.owned.add(folders.onDidAppear(() => this.checkSoon()));
    this.owned.add(contexts.onDidChange(() => this.checkSoon()));
    this.owned.add(totals.onDidChange(() => this.checkSoon()));
  }

  /**
   * How the halls of a campus were found when it was last checked; those it names since then are not among them. The
   * same until they are found otherwise.
   */
  hallFilesOf(campus: vscode.Uri): HallFiles {
    return this.hallFiles.get(campus.toString()) ?? noHalls;
  }

  async start(): Promise<void> {
    await this.campuses.find();
  }

  dispose(): void {
    clearTimeout(this.gathering);
    this.owned.dispose();
  }

  private changed(uri: vscode.Uri): void {
    if (!this.campuses.has(uri)) {
      this.collection.delete(uri);
      this.hallFiles.delete(uri.toString());
    }
    this.checkSoon();
  }

  private checkSoon(): void {
    clearTimeout(this.gathering);
    this.gathering = setTimeout(() => {
      this.checking = this.checking
        .then(() => this.checkAll())
        .catch((error: unknown) => this.log.error(error instanceof Error ? error : String(error)));
    }, gatherMs);
  }

  private async checkAll(): Promise<void> {
    for (const uri of this.campuses.all) {
      const file = await FileText.read(uri);
      if (!(file instanceof FileText)) continue;
      const diagnostics = await this.check(file);
      if (this.campuses.has(uri)) this.collection.set(uri, diagnostics);
    }
  }

  private async check(file: FileText): Promise<vscode.Diagnostic[]> {
    const campus = readCampus(file.text);
    const hallFiles = await this.stateOfHalls(file.uri, campus);
    if (asText(hallFiles) !== asText(this.hallFilesOf(file.uri))) {
      this.hallFiles.set(file.uri.toString(), hallFiles);
      this.found.fire(file.uri);
    }
    const context = this.contexts.contextOf(file.uri);
    const { findings } = checkCampus(campus, { ...context, hallFiles });
    return shownFindings(findings, fileNameOf(file.uri), context.known).map(({ finding, severity, said }) => {
      const diagnostic = new vscode.Diagnostic(
        file.range(finding),
        inPersonsLanguage(said),
        severityOf(severity),
      );
      diagnostic.source = 'datahall';
      diagnostic.code = { value: finding.rule, target: rulePage(finding.rule) };
      return diagnostic;
    });
  }

  private async stateOfHalls(uri: vscode.Uri, campus: CampusFile): Promise<HallFiles> {
    const states = new Map<string, HallFileState>();
    for (const { file } of campus.halls) {
      if (!file.ok || states.has(file.path)) continue;
      const hall = vscode.Uri.joinPath(uri, '..', file.path);
      const isThere = await isFile(hall);
      states.set(file.path, isThere ? { kind: 'found', totals: this.totals.of(hall) } : { kind: 'missing' });
    }
    return states;
  }
}

const asText = (files: HallFiles): string => JSON.stringify([...files]);

/** Only whether it is there: nothing is read that a link could lead to. */
async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) !== 0;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return false;
    throw error;
  }
}
