import type * as vscode from 'vscode';
import { eventually } from './eventually';

type VscodeApi = typeof vscode;

const startTimeoutMs = 120_000;
/** What VS Code has not done by then it never will. */
const answerTimeoutMs = 60_000;
/** For a look at whether it answers at all. */
const lookTimeoutMs = 3000;

/** What a test asks about a text document that is open in VS Code. */
export interface OpenDocument {
  readonly text: string;
  readonly dirty: boolean;
  readonly version: number;
}

/** The real extension host, seen from outside: functions sent to it run there with the real vscode API. */
export class ExtensionHost {
  constructor(private readonly port: number) {}

  /**
   * Runs `work` in the extension host. It is sent as text, so it sees its arguments and nothing else around it;
   * arguments and result travel as JSON.
   * @throws what `work` throws there, with its stack, or where it has not ended in time
   */
  async run<A extends unknown[], R>(
    work: (api: VscodeApi, ...args: A) => R | PromiseLike<R>,
    ...args: A
  ): Promise<Awaited<R>> {
    const response = await this.post(work.toString(), args, answerTimeoutMs).catch(async (error: unknown) => {
      const asked = `${work.toString()} of ${JSON.stringify(args)}`;
      const host = await this.post((() => true).toString(), [], lookTimeoutMs).then(
        () => 'answers other questions',
        () => 'answers nothing',
      );
      throw new Error(
        `VS Code has not answered to ${asked}, and its extension host ${host}: ${String(error)}`,
        {
          cause: error,
        },
      );
    });
    const answer = await response.json();
    if ('error' in answer) throw new Error(`In the extension host: ${answer.error}`);
    return answer.value;
  }

  private post(source: string, args: readonly unknown[], timeoutMs: number): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}/`, {
      method: 'POST',
      body: JSON.stringify({ source, args }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  }

  async ready(): Promise<void> {
    await eventually('the extension host to answer', () => this.run(() => true), startTimeoutMs);
  }

  async command(id: string, ...args: unknown[]): Promise<void> {
    await this.run(
      async (api, command, rest) => {
        await api.commands.executeCommand(command, ...rest);
      },
      id,
      args,
    );
  }

  /** Opens a file with whatever editor VS Code chooses for it. */
  async open(file: string): Promise<void> {
    await this.run(async (api, path) => {
      await api.commands.executeCommand('vscode.open', api.Uri.file(path));
    }, file);
  }

  /** Opens the diff of a file against its last commit, once the git extension knows the repository. */
  async openGitDiff(file: string): Promise<void> {
    await eventually('the git extension to know the repository', () =>
      this.run((api) => api.extensions.getExtension('vscode.git')?.exports.getAPI(1).repositories.length > 0),
    );
    await this.run(async (api, path) => {
      const uri = api.Uri.file(path);
      const base = api.extensions.getExtension('vscode.git')?.exports.getAPI(1).toGitUri(uri, 'HEAD');
      await api.commands.executeCommand('vscode.diff', base, uri, 'Diff of a hall');
    }, file);
  }

  /** The open document of a file on disk, or null when VS Code has not opened it. */
  document(file: string): Promise<OpenDocument | null> {
    return this.run((api, path) => {
      const found = api.workspace.textDocuments.find((d) => d.uri.scheme === 'file' && d.uri.fsPath === path);
      return found ? { text: found.getText(), dirty: found.isDirty, version: found.version } : null;
    }, file);
  }

  /** The text of the open document. */
  async textOf(file: string): Promise<string> {
    const found = await this.document(file);
    if (!found) throw new Error(`${file} is not open in VS Code`);
    return found.text;
  }

  /** Replaces the first occurrence of `what` in the open document, as typing into the text editor would. */
  async replaceInText(file: string, what: string, by: string): Promise<void> {
    await this.run(
      async (api, path, from, to) => {
        const document = await api.workspace.openTextDocument(api.Uri.file(path));
        const at = document.getText().indexOf(from);
        if (at < 0) throw new Error(`not in the text: ${from}`);
        const edit = new api.WorkspaceEdit();
        const range = new api.Range(document.positionAt(at), document.positionAt(at + from.length));
        edit.replace(document.uri, range, to);
        if (!(await api.workspace.applyEdit(edit))) throw new Error('the edit was refused');
      },
      file,
      what,
      by,
    );
  }

  /** Diagnostics of the extension on a file: `rule: the text that is underlined`, sorted. */
  diagnosticsOf(file: string): Promise<string[]> {
    return this.run(async (api, path) => {
      const uri = api.Uri.file(path);
      const document = await api.workspace.openTextDocument(uri);
      return api.languages
        .getDiagnostics(uri)
        .filter((d) => d.source === 'datahall')
        .map((d) => `${typeof d.code === 'object' ? d.code.value : d.code}: ${document.getText(d.range)}`)
        .sort();
    }, file);
  }

  async setting(section: string, value: unknown): Promise<void> {
    await this.run(
      async (api, name, to) => {
        await api.workspace.getConfiguration().update(name, to, api.ConfigurationTarget.Global);
      },
      section,
      value,
    );
  }

  /** Forgets unsaved changes and closes every editor. */
  async closeEverything(): Promise<void> {
    await eventually('every editor to close', () =>
      this.run(async (api) => {
        const tabs = () => api.window.tabGroups.all.flatMap((group) => group.tabs);
        for (let left = tabs().length; left > 0; left = tabs().length) {
          await api.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
          // The next look may find it closed: the tabs are told a moment later.
          if (tabs().length >= left) throw new Error(`of ${left} editors none closes`);
        }
        return true;
      }),
    );
  }
}
