import * as vscode from 'vscode';
import { SETTINGS_FILE } from '../model/fileKind';
import type { LiveHallContext } from '../rules/liveHall';
import { Disposables } from './disposables';
import type { FolderWatch } from './folderWatch';
import type { HallContexts } from './hallContexts';
import { WorkspaceCatalogs } from './workspaceCatalogs';
import { WorkspaceFiles } from './workspaceFiles';
import { WorkspaceSettings } from './workspaceSettings';

/** Changes that come within this time are answered together [ms]: a branch switch changes many files. */
const gatherMs = 50;

/** The settings and catalogues of the workspace, read again whenever one of their files changes. */
export class WorkspaceContexts implements HallContexts, vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changes = this.owned.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changes.event;
  private readonly settingsFiles: WorkspaceFiles;
  private readonly catalogFiles: WorkspaceFiles;
  private readonly problems = this.owned.add(
    vscode.languages.createDiagnosticCollection('datahall-settings'),
  );
  private settings = WorkspaceSettings.none;
  private catalogs = WorkspaceCatalogs.none;
  private reading: Promise<void> = Promise.resolve();
  private gathering: ReturnType<typeof setTimeout> | undefined;

  constructor(
    folders: FolderWatch,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.settingsFiles = this.owned.add(new WorkspaceFiles(SETTINGS_FILE, folders, true));
    this.catalogFiles = this.owned.add(new WorkspaceFiles('*.catalog.json', folders, true));
  }

  /** Reads what is there, then follows it. Until then halls are judged as without settings. */
  async start(): Promise<void> {
    await this.settingsFiles.find();
    await this.catalogFiles.find();
    await this.read();
    this.owned.add(this.settingsFiles.onDidChange(() => this.readSoon()));
    this.owned.add(this.catalogFiles.onDidChange(() => this.readSoon()));
  }

  contextOf(hall: vscode.Uri): LiveHallContext {
    const { rules, catalogs } = this.settings.of(hall);
    return { rules, catalog: this.catalogs.catalog(catalogs, hall) };
  }

  dispose(): void {
    clearTimeout(this.gathering);
    this.owned.dispose();
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
    this.changes.fire();
  }
}
