import * as vscode from 'vscode';
import { SETTINGS_FILE } from '../model/fileKind';
import { today, untilTomorrow } from './calendar';
import { Disposables } from './disposables';
import type { FolderWatch } from './folderWatch';
import type { HallContext, HallContexts } from './hallContexts';
import { WorkspaceBaselines } from './workspaceBaselines';
import { WorkspaceCatalogs } from './workspaceCatalogs';
import { WorkspaceDrawings } from './workspaceDrawings';
import { WorkspaceFiles } from './workspaceFiles';
import { WorkspaceSettings } from './workspaceSettings';

/** Changes that come within this time are answered together [ms]: a branch switch changes many files. */
const gatherMs = 50;

/** The settings, catalogues and baselines of the workspace, read again whenever one of their files changes. */
export class WorkspaceContexts implements HallContexts, vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changes = this.owned.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changes.event;
  private readonly settingsFiles: WorkspaceFiles;
  private readonly catalogFiles: WorkspaceFiles;
  private readonly problems = this.owned.add(
    vscode.languages.createDiagnosticCollection('datahall-settings'),
  );
  private readonly drawings: WorkspaceDrawings;
  private settings = WorkspaceSettings.none;
  private catalogs = WorkspaceCatalogs.none;
  private baselines = WorkspaceBaselines.none;
  private midnight: ReturnType<typeof setTimeout> | undefined;
  private reading: Promise<void> = Promise.resolve();
  private gathering: ReturnType<typeof setTimeout> | undefined;

  constructor(
    folders: FolderWatch,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.settingsFiles = this.owned.add(new WorkspaceFiles(SETTINGS_FILE, folders, true));
    this.catalogFiles = this.owned.add(new WorkspaceFiles('*.catalog.json', folders, true));
    this.drawings = this.owned.add(new WorkspaceDrawings(folders));
    // What is wrong with a drawing is a finding of the halls that name it.
    this.owned.add(this.drawings.onDidChange(() => this.changes.fire()));
  }

  /** Reads what is there, then follows it. Until then halls are judged as without settings. */
  async start(): Promise<void> {
    await this.settingsFiles.find();
    await this.catalogFiles.find();
    await this.read();
    this.owned.add(this.settingsFiles.onDidChange(() => this.readSoon()));
    this.owned.add(this.catalogFiles.onDidChange(() => this.readSoon()));
    this.followBaselines();
    this.followDays();
  }

  get onDidChangeDrawing(): vscode.Event<vscode.Uri> {
    return this.drawings.onDidChange;
  }

  contextOf(hall: vscode.Uri): HallContext {
    const { rules, catalogs, baseline } = this.settings.of(hall);
    return {
      rules,
      catalog: this.catalogs.catalog(catalogs, hall),
      today: today(),
      known: this.baselines.known(baseline),
      drawings: this.drawings.beside(hall),
    };
  }

  dispose(): void {
    clearTimeout(this.gathering);
    clearTimeout(this.midnight);
    this.owned.dispose();
  }

  /** A baseline may have any name: settings say which. */
  private followBaselines(): void {
    const watcher = this.owned.add(vscode.workspace.createFileSystemWatcher('**/*.json'));
    const changed = (uri: vscode.Uri) => {
      if (this.settings.namedBaselines.some((named) => named.toString() === uri.toString())) this.readSoon();
    };
    this.owned.add(watcher.onDidCreate(changed));
    this.owned.add(watcher.onDidChange(changed));
    this.owned.add(watcher.onDidDelete(changed));
  }

  /** A waiver that holds until today does not hold tomorrow. */
  private followDays(): void {
    this.midnight = setTimeout(() => {
      this.changes.fire();
      this.followDays();
    }, untilTomorrow());
  }

  private readSoon(): void {
    clearTimeout(this.gathering);
    this.gathering = setTimeout(() => {
      // One after the other, so that an older reading cannot win over a newer one.
      this.reading = this.reading
        .then(() => this.read())
        .catch((error: unknown) => this.log.error(error instanceof Error ? error : String(error)));
    }, gatherMs);
  }

  private async read(): Promise<void> {
    this.problems.clear();
    this.settings = await WorkspaceSettings.read(this.settingsFiles.all, this.problems);
    const uris = [...this.catalogFiles.all, ...this.settings.listedCatalogs];
    const distinct = new Map(uris.map((uri) => [uri.toString(), uri]));
    this.catalogs = await WorkspaceCatalogs.read([...distinct.values()], this.problems);
    const baselines = new Map(this.settings.namedBaselines.map((uri) => [uri.toString(), uri]));
    this.baselines = await WorkspaceBaselines.read([...baselines.values()], this.problems);
    this.changes.fire();
  }
}
