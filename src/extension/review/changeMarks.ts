/** Marks on the canvas what changed since the last commit, while it is edited: as the gutter of a text does. */
import type * as vscode from 'vscode';
import { Disposables } from '../disposables';
import type { HallEditor } from '../hallEditor';
import type { HallEditorProvider } from '../hallEditorProvider';
import { compareSides, reviewFor } from './buildReview';
import type { DiffReview } from './diffReview';
import type { Git } from './gitApi';
import { sayChange, unreadable } from './reviewWords';
import type { VersionSources } from './versionSource';

/** After an edit they wait until there is a moment without one [ms]. */
const pauseMs = 250;

export class ChangeMarks implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly followed = new Map<HallEditor, Disposables>();
  private readonly pauses = new Map<HallEditor, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly canvases: HallEditorProvider,
    private readonly diffs: DiffReview,
    private readonly git: Git,
    private readonly sources: VersionSources,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.owned.add(canvases.onDidChange(() => this.followAll()));
    this.owned.add(git.onDidChange(() => this.canvases.all.forEach((editor) => this.markSoon(editor))));
  }

  dispose(): void {
    for (const pause of this.pauses.values()) clearTimeout(pause);
    for (const owned of this.followed.values()) owned.dispose();
    this.owned.dispose();
  }

  private followAll(): void {
    const open = this.canvases.all;
    for (const [editor, owned] of this.followed) {
      if (open.includes(editor)) continue;
      owned.dispose();
      this.followed.delete(editor);
      clearTimeout(this.pauses.get(editor));
      this.pauses.delete(editor);
    }
    for (const editor of open) {
      if (this.followed.has(editor) || editor.session.document.uri.scheme !== 'file') continue;
      const owned = new Disposables();
      owned.add(editor.session.onDidUpdate(() => this.markSoon(editor)));
      this.followed.set(editor, owned);
      this.markSoon(editor);
    }
  }

  private markSoon(editor: HallEditor): void {
    if (!this.followed.has(editor)) return;
    clearTimeout(this.pauses.get(editor));
    this.pauses.set(
      editor,
      setTimeout(() => {
        this.mark(editor).then(undefined, (error: unknown) => this.log.error(String(error)));
      }, pauseMs),
    );
  }

  private async mark(editor: HallEditor): Promise<void> {
    const { document } = editor.session;
    const repository = await this.git.repositoryOf(document.uri);
    const commit = repository?.state.HEAD?.commit;
    if (!repository || commit === undefined) return;
    const before = await this.sources.revision(repository, commit, document.uri, 'HEAD').load();
    // A side of a diff is marked against the other; a file that git does not know yet is new as a whole.
    if (this.diffs.has(editor) || !this.followed.has(editor) || !before.hall) return;
    const live = editor.session.current();
    const after = {
      label: document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1),
      hall: { text: document.getText(), live, context: editor.session.judgedBy },
    };
    editor.showReview(reviewFor('live', compareSides(before, after, false, unreadable, sayChange)));
  }
}
