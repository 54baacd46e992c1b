import * as vscode from 'vscode';
import { SETTINGS_FILE } from '../model/fileKind';
import type { Settings } from '../model/types';
import { settingsProblems } from '../model/validateElement';
import { mergeSettings } from '../rules/mergeSettings';
import { RuleSet } from '../rules/ruleSet';
import { diagnosticAt, readJson, schemaDiagnostics } from './fileDiagnostics';
import { currentFiles, type FileSource, type ProblemSink } from './fileSource';
import { FileText } from './fileText';
import { inPersonsLanguage } from './inPersonsLanguage';

/** Settings with what they extend. */
export interface ResolvedSettings {
  readonly settings: Settings;
  readonly rules: RuleSet;
  /** The catalogue files that they list; undefined where they list none. */
  readonly catalogs: readonly vscode.Uri[] | undefined;
  /** The file of known findings that they name. */
  readonly baseline: vscode.Uri | undefined;
}

const standard: ResolvedSettings = {
  settings: {},
  rules: new RuleSet(),
  catalogs: undefined,
  baseline: undefined,
};

interface Read {
  readonly settings: Settings;
  readonly catalogs: readonly vscode.Uri[] | undefined;
  readonly baseline: vscode.Uri | undefined;
}

/** The `.datahall.json` files in force, as read at one moment. */
export class WorkspaceSettings {
  private constructor(
    private readonly byFolder: ReadonlyMap<string, ResolvedSettings>,
    /** Every file that was asked for, those that others extend and those that are not there included; their URIs. */
    readonly opened: ReadonlySet<string>,
  ) {}

  static readonly none = new WorkspaceSettings(new Map(), new Set());

  /**
   * Reads the files and publishes what is wrong with each; a broken one counts as empty. Beside those of the
   * workspace, one above a workspace folder is in force in it too, as on the command line.
   */
  static async read(
    uris: readonly vscode.Uri[],
    problems: ProblemSink,
    files: FileSource = currentFiles,
  ): Promise<WorkspaceSettings> {
    const reader = new SettingsReader(problems, files);
    const byFolder = new Map<string, ResolvedSettings>();
    for (const uri of [...uris, ...(await aboveTheWorkspace(files))]) {
      const { settings, catalogs, baseline } = await reader.read(uri, []);
      const resolved = { settings, catalogs, baseline, rules: new RuleSet({ settings }) };
      byFolder.set(folderOf(uri).toString(), resolved);
    }
    return new WorkspaceSettings(byFolder, reader.opened);
  }

  /** The nearest settings upwards from a file. */
  of(uri: vscode.Uri): ResolvedSettings {
    for (let folder = folderOf(uri); ; folder = folderOf(folder)) {
      const found = this.byFolder.get(folder.toString());
      if (found) return found;
      if (folderOf(folder).path === folder.path) return standard;
    }
  }

  /** Every catalogue file that some settings list. */
  get listedCatalogs(): readonly vscode.Uri[] {
    return [...this.byFolder.values()].flatMap(({ catalogs }) => catalogs ?? []);
  }

  /** Every baseline that some settings name. */
  get namedBaselines(): readonly vscode.Uri[] {
    return [...this.byFolder.values()].flatMap(({ baseline }) => baseline ?? []);
  }
}

class SettingsReader {
  readonly opened = new Set<string>();

  constructor(
    private readonly problems: ProblemSink,
    private readonly files: FileSource,
  ) {}

  async read(uri: vscode.Uri, extendedBy: readonly string[]): Promise<Read> {
    const empty: Read = { settings: {}, catalogs: undefined, baseline: undefined };
    this.opened.add(uri.toString());
    const file = await this.files.read(uri);
    if (!(file instanceof FileText)) return empty;
    const json = readJson(file);
    if ('problems' in json) {
      this.problems.set(uri, json.problems);
      return empty;
    }
    const wrong = schemaDiagnostics(file, settingsProblems(json.value));
    this.problems.set(uri, wrong);
    if (wrong.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error)) return empty;
    // Held against the schema above; keys that it does not know are passed over.
    const own = json.value as Settings;
    const diagnostics = [...wrong, ...ruleProblems(file, own)];
    const based = await this.bases(file, own, [...extendedBy, uri.toString()], diagnostics);
    const listed = await this.catalogs(file, own, diagnostics);
    const baseline =
      own.baseline === undefined
        ? based.baseline
        : // One that is not there may come.
          ((await this.existing(file, own.baseline, ['baseline'], diagnostics)) ??
          vscode.Uri.joinPath(folderOf(file.uri), own.baseline));
    this.problems.set(uri, diagnostics);
    const catalogs = listed || based.catalogs ? [...(based.catalogs ?? []), ...(listed ?? [])] : undefined;
    return { settings: mergeSettings(based.settings, own), catalogs, baseline };
  }

  private async bases(
    file: FileText,
    own: Settings,
    extendedBy: readonly string[],
    diagnostics: vscode.Diagnostic[],
  ): Promise<Read> {
    const named = typeof own.extends === 'string' ? [own.extends] : (own.extends ?? []);
    let settings: Settings = {};
    let catalogs: readonly vscode.Uri[] | undefined;
    let baseline: vscode.Uri | undefined;
    for (const [i, name] of named.entries()) {
      const path = typeof own.extends === 'string' ? ['extends'] : ['extends', i];
      const base = await this.existing(file, name, path, diagnostics);
      if (!base) continue;
      if (extendedBy.includes(base.toString())) {
        diagnostics.push(diagnosticAt(file, path, vscode.l10n.t('Settings extend each other in a circle.')));
        continue;
      }
      const read = await this.read(base, extendedBy);
      settings = mergeSettings(settings, read.settings);
      catalogs = read.catalogs ? [...(catalogs ?? []), ...read.catalogs] : catalogs;
      baseline = read.baseline ?? baseline;
    }
    return { settings, catalogs, baseline };
  }

  private async catalogs(
    file: FileText,
    own: Settings,
    diagnostics: vscode.Diagnostic[],
  ): Promise<readonly vscode.Uri[] | undefined> {
    if (!own.catalogs) return undefined;
    const found: vscode.Uri[] = [];
    for (const [i, name] of own.catalogs.entries()) {
      const uri = await this.existing(file, name, ['catalogs', i], diagnostics);
      if (uri) found.push(uri);
    }
    return found;
  }

  /** The file that settings name, from their folder; reported and undefined where there is none. */
  private async existing(
    file: FileText,
    name: string,
    path: readonly (string | number)[],
    diagnostics: vscode.Diagnostic[],
  ): Promise<vscode.Uri | undefined> {
    if (/^([/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(name)) {
      const message = vscode.l10n.t('"{0}" must be a path relative to this file.', name);
      diagnostics.push(diagnosticAt(file, path, message));
      return undefined;
    }
    const uri = vscode.Uri.joinPath(folderOf(file.uri), name);
    this.opened.add(uri.toString());
    if (await this.files.exists(uri)) return uri;
    diagnostics.push(diagnosticAt(file, path, vscode.l10n.t('There is no file "{0}".', name)));
    return undefined;
  }
}

function ruleProblems(file: FileText, { rules = {} }: Settings): vscode.Diagnostic[] {
  return Object.entries(rules).flatMap(([id, setting]) =>
    new RuleSet({ settings: { rules: { [id]: setting } } })
      .problems()
      .map((problem) => diagnosticAt(file, ['rules', id], inPersonsLanguage(problem))),
  );
}

const folderOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');

/** The nearest settings above each workspace folder. */
async function aboveTheWorkspace(files: FileSource): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    for (let folder = folderOf(uri); ; folder = folderOf(folder)) {
      const file = vscode.Uri.joinPath(folder, SETTINGS_FILE);
      if (await files.exists(file)) {
        found.push(file);
        break;
      }
      if (folderOf(folder).path === folder.path) break;
    }
  }
  return found;
}
