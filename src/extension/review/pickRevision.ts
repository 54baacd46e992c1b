/** Asks a person for a revision: a branch, a tag, a commit of the file, or anything that git understands. */
import * as vscode from 'vscode';
import { refType, type GitRepository } from './gitApi';

export interface PickedRevision {
  readonly revision: string;
  readonly label: string;
}

const mostCommits = 50;

interface Item extends vscode.QuickPickItem {
  readonly chosen?: PickedRevision;
}

export async function pickRevision(
  repository: GitRepository,
  file: vscode.Uri,
): Promise<PickedRevision | undefined> {
  const [refs, commits] = await Promise.all([
    repository.getRefs?.({}) ?? Promise.resolve([]),
    repository.log({ path: file.fsPath, maxEntries: mostCommits }).catch(() => []),
  ]);
  const named = (type: number, icon: string): Item[] =>
    refs.flatMap((ref) =>
      ref.type === type && ref.name !== undefined
        ? [
            {
              label: `$(${icon}) ${ref.name}`,
              description: ref.commit?.slice(0, 8) ?? '',
              chosen: { revision: ref.name, label: ref.name },
            },
          ]
        : [],
    );
  const separator = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: Item[] = [
    separator(vscode.l10n.t('Commits of this hall')),
    ...commits.map((commit): Item => ({
      label: `$(git-commit) ${firstLine(commit.message)}`,
      description: commit.hash.slice(0, 8),
      chosen: { revision: commit.hash, label: commit.hash.slice(0, 8) },
    })),
    separator(vscode.l10n.t('Branches')),
    ...named(refType.branch, 'git-branch'),
    ...named(refType.remoteBranch, 'cloud'),
    separator(vscode.l10n.t('Tags')),
    ...named(refType.tag, 'tag'),
  ];
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<Item>();
    pick.items = items;
    pick.matchOnDescription = true;
    pick.placeholder = vscode.l10n.t('A branch, tag or commit to compare with; any name that git knows');
    pick.onDidAccept(() => {
      const [selected] = pick.selectedItems;
      const typed = pick.value.trim();
      const own = typed === '' ? undefined : { revision: typed, label: typed };
      resolve(selected?.chosen ?? own);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

export const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
