/**
 * Two versions of a hall as text beside each other. They are copies under a name that is no hall's: a diff of halls
 * would be drawn again.
 */
import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import type { ReviewSide } from './buildReview';

const scheme = 'datahall-version';
/** By URI. The last few: a text diff that is still open has its texts in its documents. */
const texts = new Map<string, string>();
const mostKept = 20;
let number = 0;

/** Gives the texts of versions to VS Code. */
export class TextVersions implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly owned = new Disposables();

  constructor() {
    this.owned.add(vscode.workspace.registerTextDocumentContentProvider(scheme, this));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return texts.get(uri.toString()) ?? '';
  }

  dispose(): void {
    this.owned.dispose();
  }
}

/** @param file whose versions they are. */
export async function showSidesAsText(
  file: vscode.Uri,
  { before, after }: { readonly before: ReviewSide; readonly after: ReviewSide },
): Promise<void> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.json$/, '');
  const version = ({ hall }: ReviewSide, side: string) => {
    const uri = vscode.Uri.from({ scheme, path: `/${++number}/${side}/${name}.text.json` });
    texts.set(uri.toString(), hall?.text ?? '');
    const [oldest] = texts.keys();
    if (texts.size > mostKept && oldest !== undefined) texts.delete(oldest);
    return uri;
  };
  await vscode.commands.executeCommand(
    'vscode.diff',
    version(before, 'before'),
    version(after, 'after'),
    `${before.label} ↔ ${after.label}`,
  );
}
