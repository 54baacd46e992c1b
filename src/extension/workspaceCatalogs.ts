import * as vscode from 'vscode';
import { builtinCatalog, type Catalog } from '../catalog/catalog';
import { parseWorkspaceCatalog } from '../catalog/workspaceCatalog';
import type { EquipmentType } from '../model/types';
import { catalogProblems } from '../model/validateElement';
import { naturalCompare } from '../text/naturalCompare';
import { diagnosticAt, readJson, schemaDiagnostics } from './fileDiagnostics';
import { currentFiles, type FileSource, type ProblemSink } from './fileSource';
import { FileText } from './fileText';
import { inPersonsLanguage } from './inPersonsLanguage';

interface CatalogueFile {
  readonly uri: vscode.Uri;
  readonly types: readonly EquipmentType[];
}

/**
 * The equipment of the workspace's catalogue files over the built-in one, as read at one moment. What is wrong
 * in a file is reported there; its other types are used.
 */
export class WorkspaceCatalogs {
  private constructor(private readonly files: ReadonlyMap<string, CatalogueFile>) {}

  static readonly none = new WorkspaceCatalogs(new Map());

  /** Reads the files and publishes what is wrong with each. */
  static async read(
    uris: readonly vscode.Uri[],
    problems: ProblemSink,
    source: FileSource = currentFiles,
  ): Promise<WorkspaceCatalogs> {
    const files = new Map<string, CatalogueFile>();
    for (const uri of [...uris].sort((a, b) => naturalCompare(a.path, b.path))) {
      const file = await source.read(uri);
      if (!(file instanceof FileText)) continue;
      const { types, diagnostics } = readCatalogue(file);
      problems.set(uri, diagnostics);
      files.set(uri.toString(), { uri, types });
    }
    return new WorkspaceCatalogs(files);
  }

  /** Of the listed files, or where none are listed of all in the hall's folder of the workspace. */
  catalog(listed: readonly vscode.Uri[] | undefined, hall: vscode.Uri): Catalog {
    const folder = vscode.workspace.getWorkspaceFolder(hall);
    const files = listed
      ? listed.map((uri) => this.files.get(uri.toString())).filter((file) => file !== undefined)
      : [...this.files.values()].filter(({ uri }) => vscode.workspace.getWorkspaceFolder(uri) === folder);
    return builtinCatalog().withWorkspaceTypes(files.flatMap(({ types }) => types));
  }
}

function readCatalogue(file: FileText): {
  types: readonly EquipmentType[];
  diagnostics: vscode.Diagnostic[];
} {
  const json = readJson(file);
  if ('problems' in json) return { types: [], diagnostics: json.problems };
  const wrong = catalogProblems(json.value);
  const { types, problems } = parseWorkspaceCatalog(file.text);
  if (wrong) return { types, diagnostics: schemaDiagnostics(file, wrong) };
  const diagnostics = problems.map(({ pointer, said }) => {
    const path = pointer
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    return diagnosticAt(file, path, inPersonsLanguage(said), vscode.DiagnosticSeverity.Warning);
  });
  return { types, diagnostics };
}
