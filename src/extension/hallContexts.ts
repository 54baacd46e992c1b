import type * as vscode from 'vscode';
import type { BaselineEntry } from '../model/types';
import type { LiveHallContext } from '../rules/liveHall';
import type { FileSource } from './fileSource';

export interface HallContext extends LiveHallContext {
  readonly today: string;
  /** The findings that the baseline knows. */
  readonly known: readonly BaselineEntry[];
}

/** By which catalogue and which rules a hall is judged, and what of it is known: depends on where its file is. */
export interface HallContexts {
  contextOf(hall: vscode.Uri): HallContext;
  /**
   * The same with settings and catalogues as another version of the workspace has them; undefined where they are those
   * of now.
   * @param gone files that are there, and not in the workspace as it is now; others of them are passed over.
   */
  contextAt(
    hall: vscode.Uri,
    files: FileSource,
    gone: readonly vscode.Uri[],
  ): Promise<HallContext | undefined>;
  /** Anything of it may have changed, for any hall. */
  readonly onDidChange: vscode.Event<void>;
  /** A drawing under a plan was written, or has come or gone; its place. */
  readonly onDidChangeDrawing: vscode.Event<vscode.Uri>;
}
