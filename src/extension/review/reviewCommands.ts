/** Comparisons and the history of a hall, from the palette, the explorer, the editor's title and source control. */
import * as vscode from 'vscode';
import { isObject } from '../../text/jsonValue';
import { Disposables } from '../disposables';
import type { HallEditorProvider } from '../hallEditorProvider';
import { isHallFile } from '../hallFiles';
import { ComparePanel, type Comparison } from './comparePanel';
import type { DiffReview } from './diffReview';
import type { Git, GitRepository } from './gitApi';
import { firstLine, pickRevision } from './pickRevision';
import type { VersionSource, VersionSources } from './versionSource';

export interface ReviewCommandParts {
  readonly extensionUri: vscode.Uri;
  readonly canvases: HallEditorProvider;
  readonly diffs: DiffReview;
  readonly git: Git;
  readonly sources: VersionSources;
  readonly log: vscode.LogOutputChannel;
}

/** More steps than these are no slider. */
const mostSteps = 200;

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

export class ReviewCommands implements vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly panels = new Set<ComparePanel>();

  constructor(private readonly parts: ReviewCommandParts) {
    const command = (name: string, run: (file: vscode.Uri, chosen: unknown) => Promise<void>) =>
      this.owned.add(
        vscode.commands.registerCommand(
          `dataHallDesigner.${name}`,
          async (named: unknown, chosen: unknown) => {
            const file = this.fileOf(named);
            if (file) await run(file, chosen);
            else void vscode.window.showInformationMessage(vscode.l10n.t('Open or choose a hall first.'));
          },
        ),
      );
    command('compareWithHead', (file) => this.withHead(file));
    command('compareWithRevision', (file) => this.withRevision(file));
    command('compareWithFile', (file, chosen) => this.withFile(file, chosen));
    command('compareWithSaved', (file) => this.withSaved(file));
    command('showTimeline', (file) => this.timeline(file));
    const step = (name: string, by: 1 | -1) =>
      this.owned.add(vscode.commands.registerCommand(`dataHallDesigner.${name}`, () => this.step(by)));
    step('nextChange', 1);
    step('previousChange', -1);
  }

  dispose(): void {
    for (const panel of this.panels) panel.dispose();
    this.owned.dispose();
  }

  /** What a menu gave: a file, a resource of source control, or nothing, which means the hall that is looked at. */
  private fileOf(named: unknown): vscode.Uri | undefined {
    const given =
      named instanceof vscode.Uri
        ? named
        : isObject(named) && named['resourceUri'] instanceof vscode.Uri
          ? named['resourceUri']
          : undefined;
    const file =
      given ??
      this.parts.canvases.active?.session.document.uri ??
      vscode.window.activeTextEditor?.document.uri;
    if (!file || !isHallFile(file)) return undefined;
    // The committed side of a diff is a version of the file.
    return file.scheme === 'git' ? vscode.Uri.file(file.path) : file;
  }

  private step(by: 1 | -1): void {
    const panel = [...this.panels].find(({ isActive }) => isActive);
    if (panel) panel.step(by);
    else this.parts.diffs.step(by);
  }

  private async withHead(file: vscode.Uri): Promise<void> {
    const repository = await this.repository(file);
    if (!repository) return;
    const before = this.parts.sources.revision(repository, 'HEAD', file, 'HEAD');
    this.compare(before, this.current(file));
  }

  private async withRevision(file: vscode.Uri): Promise<void> {
    const repository = await this.repository(file);
    const picked = repository && (await pickRevision(repository, file));
    if (!picked) return;
    try {
      await repository.getCommit(picked.revision);
    } catch {
      void vscode.window.showErrorMessage(vscode.l10n.t('Git knows no revision "{0}".', picked.revision));
      return;
    }
    const before = this.parts.sources.revision(repository, picked.revision, file, picked.label);
    this.compare(before, this.current(file));
  }

  /** @param chosen the files that are chosen in the explorer: of two halls the other one is taken. */
  private async withFile(file: vscode.Uri, chosen: unknown): Promise<void> {
    const others = (Array.isArray(chosen) ? (chosen as readonly unknown[]) : []).filter(
      (uri): uri is vscode.Uri => uri instanceof vscode.Uri && uri.toString() !== file.toString(),
    );
    const [other] =
      others.length === 1
        ? others
        : ((await vscode.window.showOpenDialog({
            canSelectMany: false,
            defaultUri: vscode.Uri.joinPath(file, '..'),
            filters: { [vscode.l10n.t('Halls')]: ['json'] },
            title: vscode.l10n.t('Compare {0} with', nameOf(file)),
          })) ?? []);
    if (!other) return;
    if (!isHallFile(other)) {
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} is no hall.', nameOf(other)));
      return;
    }
    this.compare(this.parts.sources.current(other, nameOf(other)), this.current(file));
  }

  private async withSaved(file: vscode.Uri): Promise<void> {
    const before = this.parts.sources.saved(file, vscode.l10n.t('{0} (saved)', nameOf(file)));
    this.compare(before, this.current(file));
  }

  private current(file: vscode.Uri): VersionSource {
    return this.parts.sources.current(file, nameOf(file));
  }

  private compare(before: VersionSource, after: VersionSource): void {
    this.open({ title: vscode.l10n.t('{0} ↔ {1} (layout)', before.label, after.label), before, after });
  }

  private open(comparison: Comparison, stepAt?: (at: number) => Comparison | undefined): void {
    const { extensionUri, canvases, log } = this.parts;
    const panel = new ComparePanel(comparison, {
      extensionUri,
      frames: canvases.frames,
      log,
      onDidChangeJudging: this.parts.sources.onDidChange,
      ...(stepAt ? { stepAt } : {}),
    });
    this.panels.add(panel);
    panel.onDidDispose(() => this.panels.delete(panel));
  }

  /** Every commit of a hall against the one before it. */
  private async timeline(file: vscode.Uri): Promise<void> {
    const repository = await this.repository(file);
    if (!repository) return;
    const commits = (await repository.log({ path: file.fsPath, maxEntries: mostSteps })).reverse();
    if (commits.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('{0} has no commits yet.', nameOf(file)));
      return;
    }
    const steps = commits.map(({ hash, message, authorName, authorDate, commitDate }) => ({
      commit: hash.slice(0, 8),
      subject: firstLine(message),
      author: authorName ?? '',
      day: (authorDate ?? commitDate)?.toISOString().slice(0, 10) ?? '',
    }));
    const version = (at: number): VersionSource => {
      const commit = commits[at];
      const { sources } = this.parts;
      if (commit) return sources.revision(repository, commit.hash, file, commit.hash.slice(0, 8));
      const label = vscode.l10n.t('nothing');
      return { label, file, load: async () => ({ label, hall: undefined }) };
    };
    const stepAt = (at: number): Comparison | undefined =>
      commits[at] && {
        title: vscode.l10n.t('{0} (history)', nameOf(file)),
        before: version(at - 1),
        after: version(at),
        timeline: { steps, at },
      };
    const last = stepAt(commits.length - 1);
    if (last) this.open(last, stepAt);
  }

  /** Says so where there is none. */
  private async repository(file: vscode.Uri): Promise<GitRepository | undefined> {
    const repository = await this.parts.git.repositoryOf(file);
    if (!repository) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('{0} is in no git repository that VS Code knows.', nameOf(file)),
      );
    }
    return repository;
  }
}
