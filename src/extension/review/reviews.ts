/** What compares halls in VS Code, put together. */
import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import type { HallContexts } from '../hallContexts';
import type { HallEditorProvider } from '../hallEditorProvider';
import type { HallSessions } from '../hallSessions';
import { ChangeMarks } from './changeMarks';
import { GroupPairing, type DiffPair } from './diffPairing';
import { DiffReview } from './diffReview';
import { Git } from './gitApi';
import { ReviewCommands } from './reviewCommands';
import { versionLabel } from './reviewWords';
import { showSidesAsText, TextVersions } from './textVersions';
import { VersionSources } from './versionSource';

export class Reviews implements vscode.Disposable {
  private readonly owned = new Disposables();

  constructor(
    extensionUri: vscode.Uri,
    sessions: HallSessions,
    contexts: HallContexts,
    canvases: HallEditorProvider,
    log: vscode.LogOutputChannel,
  ) {
    // The extension starts where there are halls. A resource of source control has no name to ask for.
    void vscode.commands.executeCommand('setContext', 'dataHallDesigner.hasHalls', true);
    const git = this.owned.add(new Git());
    const sources = this.owned.add(new VersionSources(sessions, contexts));
    this.owned.add(new TextVersions());
    const pairing = this.owned.add(new GroupPairing(() => canvases.all, canvases.onDidChange));
    const diffs = this.owned.add(new DiffReview(pairing, { git, sources, showText: showPairAsText }, log));
    this.owned.add(new ChangeMarks(canvases, diffs, git, sources, log));
    this.owned.add(new ReviewCommands({ extensionUri, canvases, diffs, git, sources, log }));
  }

  dispose(): void {
    this.owned.dispose();
  }
}

async function showPairAsText({ before, after }: DiffPair): Promise<void> {
  const side = ({ session }: DiffPair['before']) => ({
    label: versionLabel(session.document.uri),
    hall: {
      text: session.document.getText(),
      live: session.current(),
      context: session.judgedBy,
    },
  });
  await showSidesAsText(after.session.document.uri, { before: side(before), after: side(after) });
}
