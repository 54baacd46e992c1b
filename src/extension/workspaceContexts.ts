import * as vscode from 'vscode';
import { fileKind, SETTINGS_FILE } from '../model/fileKind';
import { today, untilTomorrow } from './calendar';
import { Disposables } from './disposables';
import { currentFiles, type FileSource } from './fileSource';
import { FileText } from './fileText';
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
    this.followNamedFiles();
    this.followDays();
  }

  get onDidChangeDrawing(): vscode.Event<vscode.Uri> {
    return this.drawings.onDidChange;
  }

  contextOf(hall: vscode.Uri): HallContext {
    return this.judging(placeOf(hall), this.settings, this.catalogs);
  }

  async contextAt(
    hall: vscode.Uri,
    files: FileSource,
    gone: readonly vscode.Uri[],
  ): Promise<HallContext | undefined> {
    const place = placeOf(hall);
    const ofKind = (kind: 'settings' | 'catalog') => gone.filter(({ path }) => fileKind(path) === kind);
    const named = [...this.settings.opened].map((uri) => vscode.Uri.parse(uri, true));
    const around = distinct([...this.settingsFiles.all, ...this.catalogFiles.all, ...named, ...gone]);
    const differs = await Promise.all(
      around.map(async (uri) => textOf(await files.read(uri)) !== textOf(await currentFiles.read(uri))),
    );
    if (!differs.some(Boolean)) return undefined;
    // What is wrong in it was wrong then: nobody can repair it.
    const nobody = { set: () => undefined };
    const there = async (uris: readonly vscode.Uri[]) => {
      const exist = await Promise.all(uris.map((uri) => files.exists(uri)));
      return uris.filter((_, i) => exist[i]);
    };
    const settingsFiles = await there(distinct([...this.settingsFiles.all, ...ofKind('settings')]));
    const settings = await WorkspaceSettings.read(settingsFiles, nobody, files);
    const catalogFiles = distinct([
      ...this.catalogFiles.all,
      ...ofKind('catalog'),
      ...settings.listedCatalogs,
    ]);
    const catalogs = await WorkspaceCatalogs.read(await there(catalogFiles), nobody, files);
    return this.judging(place, settings, catalogs);
  }

  dispose(): void {
    clearTimeout(this.gathering);
    clearTimeout(this.midnight);
    this.owned.dispose();
  }

  private judging(hall: vscode.Uri, settings: WorkspaceSettings, catalogs: WorkspaceCatalogs): HallContext {
    const { rules, catalogs: listed, baseline } = settings.of(hall);
    return {
      rules,
      catalog: catalogs.catalog(listed, hall),
      today: today(),
      known: this.baselines.known(baseline),
      drawings: this.drawings.beside(hall),
    };
  }

  /** A baseline, a catalogue and settings that others extend may have any name: settings say which. */
  private followNamedFiles(): void {
    const watcher = this.owned.add(vscode.workspace.createFileSystemWatcher('**'));
    const changed = (uri: vscode.Uri) => {
      if (this.settings.opened.has(uri.toString())) this.readSoon();
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
    const catalogs = distinct([...this.catalogFiles.all, ...this.settings.listedCatalogs]);
    this.catalogs = await WorkspaceCatalogs.read(catalogs, this.problems);
    this.baselines = await WorkspaceBaselines.read(distinct(this.settings.namedBaselines), this.problems);
    this.changes.fire();
  }
}

const distinct = (uris: readonly vscode.Uri[]): readonly vscode.Uri[] => [
  ...new Map(uris.map((uri) => [uri.toString(), uri])).values(),
];

const textOf = (file: Awaited<ReturnType<FileSource['read']>>): string | undefined =>
  file instanceof FileText ? file.text : undefined;

/** A side of a git diff is a version of a file: what holds for the file holds for it. */
const placeOf = (hall: vscode.Uri): vscode.Uri =>
  hall.scheme === 'git' ? hall.with({ scheme: 'file', query: '', fragment: '' }) : hall;
