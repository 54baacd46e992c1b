import * as vscode from 'vscode';
import type { BaselineEntry, BaselineFile } from '../model/types';
import { baselineProblems } from '../model/validateElement';
import { readJson, schemaDiagnostics } from './fileDiagnostics';
import { FileText } from './fileText';

/** The files of known findings that settings name, as read at one moment. A broken one knows nothing. */
export class WorkspaceBaselines {
  private constructor(private readonly files: ReadonlyMap<string, readonly BaselineEntry[]>) {}

  static readonly none = new WorkspaceBaselines(new Map());

  /** Reads the files and publishes what is wrong with each. */
  static async read(
    uris: readonly vscode.Uri[],
    problems: vscode.DiagnosticCollection,
  ): Promise<WorkspaceBaselines> {
    const files = new Map<string, readonly BaselineEntry[]>();
    for (const uri of uris) {
      const file = await FileText.read(uri);
      if (!(file instanceof FileText)) continue;
      const json = readJson(file);
      const wrong =
        'problems' in json ? json.problems : schemaDiagnostics(file, baselineProblems(json.value));
      problems.set(uri, wrong);
      if ('problems' in json || wrong.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error))
        continue;
      // Held against the schema above.
      files.set(uri.toString(), (json.value as BaselineFile).findings);
    }
    return new WorkspaceBaselines(files);
  }

  /** What a file knows; nothing where settings name none. */
  known(uri: vscode.Uri | undefined): readonly BaselineEntry[] {
    return (uri && this.files.get(uri.toString())) ?? [];
  }
}
