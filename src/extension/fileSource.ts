/** Where settings and catalogues are read from: the workspace as it is, or as a revision has it. */
import * as vscode from 'vscode';
import { FileText } from './fileText';

export interface FileSource {
  /** @returns 'missing' where there is no such file, 'too-large' above 50 MB. */
  read(uri: vscode.Uri): Promise<FileText | 'missing' | 'too-large'>;
  exists(uri: vscode.Uri): Promise<boolean>;
}

/** Takes what is wrong with a file. */
export type ProblemSink = Pick<vscode.DiagnosticCollection, 'set'>;

export const currentFiles: FileSource = {
  read: (uri) => FileText.read(uri),
  exists: (uri) =>
    Promise.resolve(vscode.workspace.fs.stat(uri)).then(
      () => true,
      () => false,
    ),
};
