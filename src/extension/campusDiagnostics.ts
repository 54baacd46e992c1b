import * as vscode from 'vscode';
import type { HallFileState } from '../rules/campusAnalysis';
import { checkCampus } from '../rules/campusCheck';
import { readCampus } from '../rules/campusFile';
import { shownFindings } from '../rules/shownFindings';
import { Disposables } from './disposables';
import { fileNameOf, FileText } from './fileText';
import { severityOf } from './findingDiagnostics';
import type { FolderWatch } from './folderWatch';
import type { HallContexts } from './hallContexts';
import { rulePage } from './rulePages';
import { WorkspaceFiles } from './workspaceFiles';

/** Changes that come within this time are answered together [ms]. */
const gatherMs = 100;

/** The findings of every campus of the workspace. The halls that it names are looked for, not read. */
export class CampusDiagnostics implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly campuses: WorkspaceFiles;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private checking: Promise<void> = Promise.resolve();

  constructor(
    private readonly collection: vscode.DiagnosticCollection,
    private readonly contexts: HallContexts,
    halls: WorkspaceFiles,
    folders: FolderWatch,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.campuses = this.owned.add(new WorkspaceFiles('*.campus.json', folders, true));
    this.owned.add(this.campuses.onDidChange((uri) => this.changed(uri)));
    this.owned.add(halls.onDidChange(() => this.checkSoon()));
    // A hall that came and went with its folder was never known as one.
    this.owned.add(folders.onDidDelete(() => this.checkSoon()));
    this.owned.add(folders.onDidAppear(() => this.checkSoon()));
    this.owned.add(contexts.onDidChange(() => this.checkSoon()));
  }

  async start(): Promise<void> {
    await this.campuses.find();
  }

  dispose(): void {
    clearTimeout(this.gathering);
    this.owned.dispose();
  }

  private changed(uri: vscode.Uri): void {
    if (!this.campuses.has(uri)) this.collection.delete(uri);
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
    const hallFiles = new Map<string, HallFileState>();
    for (const { file: hall } of campus.halls) {
      if (hall.ok && !hallFiles.has(hall.path)) hallFiles.set(hall.path, await stateOf(file.uri, hall.path));
    }
    const context = this.contexts.contextOf(file.uri);
    const { findings } = checkCampus(campus, { ...context, hallFiles });
    return shownFindings(findings, fileNameOf(file.uri), context.known).map(
      ({ finding, severity, message }) => {
        const diagnostic = new vscode.Diagnostic(file.range(finding), message, severityOf(severity));
        diagnostic.source = 'datahall';
        diagnostic.code = { value: finding.rule, target: rulePage(finding.rule) };
        return diagnostic;
      },
    );
  }
}

/** Only whether it is there: nothing is read that a link could lead to. */
async function stateOf(campus: vscode.Uri, path: string): Promise<HallFileState> {
  const uri = vscode.Uri.joinPath(campus, '..', path);
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) !== 0 ? { kind: 'found', totals: undefined } : { kind: 'missing' };
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return { kind: 'missing' };
    throw error;
  }
}
