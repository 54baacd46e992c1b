import type * as vscode from 'vscode';
import type { LiveHallContext } from '../rules/liveHall';

/** By which catalogue and which rules a hall is judged: depends on where its file is. */
export interface HallContexts {
  contextOf(hall: vscode.Uri): LiveHallContext;
  /** Anything of it may have changed, for any hall. */
  readonly onDidChange: vscode.Event<void>;
}
