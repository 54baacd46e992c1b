/**
 * Merges by objects what git merged as text: takes the three stages that git keeps of a file in conflict, and puts
 * the result in place of the text with markers, as one edit. Also for a clone without the merge driver.
 */
import * as vscode from 'vscode';
import { mergeTexts } from '../diff/merge/mergeTexts';
import { isRefusal, type Refusal } from '../edits/hallEdit';
import { isObject } from '../text/jsonValue';
import { replacementOf } from '../text/source';
import { Disposables } from './disposables';
import type { HallEditorProvider } from './hallEditorProvider';
import { isHallFile } from './hallFiles';
import type { HallSessions } from './hallSessions';
import { inTime } from './inTime';
import { numeral } from './shownNumbers';

/** Of the API of VS Code's git extension what is used here. */
interface GitRepository {
  show(ref: string, path: string): Promise<string>;
}

export const mergeByObjectsCommand = 'dataHallDesigner.mergeByObjects';

export class MergeByObjects implements vscode.Disposable {
  private readonly owned = new Disposables();

  constructor(
    private readonly sessions: HallSessions,
    private readonly canvases: HallEditorProvider,
  ) {
    this.owned.add(vscode.commands.registerCommand(mergeByObjectsCommand, (uri: unknown) => this.merge(uri)));
  }

  dispose(): void {
    this.owned.dispose();
  }

  private async merge(uri: unknown): Promise<void> {
    const target =
      uri instanceof vscode.Uri
        ? uri
        : (this.canvases.active?.session.document.uri ?? vscode.window.activeTextEditor?.document.uri);
    if (!target || !isHallFile(target)) return;
    const problem = await this.mergeFile(target);
    // Whoever waits for the merge does not wait until the message is closed.
    if (problem !== undefined) void vscode.window.showErrorMessage(problem);
  }

  /** In its turn among the edits of the document. @returns why it was not merged. */
  private async mergeFile(uri: vscode.Uri): Promise<string | undefined> {
    const document = await vscode.workspace.openTextDocument(uri);
    const session = this.sessions.of(document);
    let open = 0;
    const outcome = await session.edits.runWith(
      async () => {
        const before = document.getText();
        const types = new Set(session.types().map(({ id }) => id));
        const stages = await stagesOf(uri);
        if (isRefusal(stages)) return stages;
        return { before, result: mergeTexts(stages, { kind: 'hall', hasType: (id) => types.has(id) }) };
      },
      (merged) => {
        if (isRefusal(merged)) return merged;
        const { before, result } = merged;
        if (result.kind === 'refused') {
          const refused = vscode.l10n.t(
            'The versions cannot be merged by objects: {0}',
            result.reasons.join(' '),
          );
          return { refused };
        }
        // It takes the place of the whole text: what somebody has typed meanwhile would be lost.
        if (document.getText() !== before) {
          return { refused: vscode.l10n.t('The text was changed meanwhile; nothing was merged.') };
        }
        open = result.conflicts.length;
        // A document has no byte order mark.
        const after = result.text.replace(/^\uFEFF/, '');
        return before === after ? [] : [replacementOf(before, after)];
      },
    );
    if (typeof outcome === 'object') return outcome.refused;
    if (outcome === 'unchanged') return undefined;
    const message =
      open === 0
        ? vscode.l10n.t('Merged by objects. Save the file and stage it to go on.')
        : vscode.l10n.t('Merged by objects; to be decided on the canvas: {0}.', numeral(open));
    void vscode.window.showInformationMessage(message);
    return undefined;
  }
}

/** The stages that git keeps of a file in conflict, or why there are none. */
async function stagesOf(
  uri: vscode.Uri,
): Promise<{ readonly base: string; readonly ours: string; readonly theirs: string } | Refusal> {
  try {
    return await inTime(readStages(uri));
  } catch {
    const refused = vscode.l10n.t(
      'git has no two versions of this file: it is not in conflict, or is resolved already.',
    );
    return { refused };
  }
}

/** @throws where git has no stages of it */
async function readStages(uri: vscode.Uri) {
  const repository = await repositoryOf(uri);
  if (!repository) {
    return { refused: vscode.l10n.t('The file is in no git repository that VS Code has open.') };
  }
  const stage = (n: 1 | 2 | 3) => repository.show(`:${n}`, uri.fsPath);
  // Where both sides added the file there is no stage 1.
  const [base, ours, theirs] = await Promise.all([stage(1).catch(() => ''), stage(2), stage(3)]);
  return { base, ours, theirs };
}

/** Undefined where VS Code has no git, as in a browser, or has not opened the repository. */
async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
  const extension = vscode.extensions.getExtension('vscode.git');
  if (!extension) return undefined;
  const exported: unknown = extension.isActive ? extension.exports : await extension.activate();
  if (!isObject(exported) || typeof exported['getAPI'] !== 'function') return undefined;
  // It throws where git is switched off by a setting.
  try {
    const getApi = exported['getAPI'] as (version: 1) => unknown;
    const api = getApi.call(exported, 1);
    if (!isObject(api) || typeof api['getRepository'] !== 'function') return undefined;
    const getRepository = api['getRepository'] as (uri: vscode.Uri) => GitRepository | null;
    return getRepository.call(api, uri) ?? undefined;
  } catch {
    return undefined;
  }
}
