import * as vscode from 'vscode';
import { LineMap, stripBom } from '../text/position';

/** Files above this size are not read: VS Code itself gives such a document to no extension. */
export const mostBytes = 50 * 1024 * 1024;

/** The text of a file on disk, with positions counted as VS Code counts them in an open one. */
export class FileText {
  readonly text: string;
  private readonly lines: LineMap;

  private constructor(
    readonly uri: vscode.Uri,
    text: string,
  ) {
    this.text = stripBom(text).text;
    this.lines = new LineMap(this.text);
  }

  /** A text that was read elsewhere. */
  static of(uri: vscode.Uri, text: string): FileText {
    return new FileText(uri, text);
  }

  /**
   * The file, from the open document where there is one: what a person is editing wins over the disk.
   * @returns 'missing' where there is no such file, 'too-large' above 50 MB.
   */
  static async read(uri: vscode.Uri): Promise<FileText | 'missing' | 'too-large'> {
    const open = vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri.toString());
    if (open) return new FileText(uri, open.getText());
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > mostBytes) return 'too-large';
      return new FileText(uri, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return 'missing';
      throw error;
    }
  }

  range({ start, end }: { readonly start: number; readonly end: number }): vscode.Range {
    const from = this.lines.position(start);
    const to = this.lines.position(end);
    return new vscode.Range(from.line - 1, from.column - 1, to.line - 1, to.column - 1);
  }
}

/** The last part of a file's path. */
export const fileNameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
