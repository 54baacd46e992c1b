/** What each hall of the workspace adds up to, as last checked: the rules of a campus count with it. */
import * as vscode from 'vscode';
import type { HallTotals } from '../analysis/hallTotals';
import { hallTotals } from '../analysis/hallTotals';
import type { LiveHall } from '../rules/liveHall';
import { Disposables } from './disposables';

export class WorkspaceTotals extends Disposables {
  private readonly known = new Map<string, HallTotals>();
  private readonly changes = this.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changes.event;

  /** Undefined for a hall that cannot be read, or has not been checked yet. */
  of(uri: vscode.Uri): HallTotals | undefined {
    return this.known.get(uri.toString());
  }

  /** @param hall as it was checked; undefined for one that has gone, or is not read. */
  checked(uri: vscode.Uri, hall: LiveHall | undefined): void {
    // Of broken text the last good analysis is kept, and does not count: on the command line there is none.
    const analysis = hall?.index && (hall.finished ?? hall.analysis);
    const now = analysis && hallTotals(analysis);
    const key = uri.toString();
    if (JSON.stringify(now) === JSON.stringify(this.known.get(key))) return;
    if (now) this.known.set(key, now);
    else this.known.delete(key);
    this.changes.fire();
  }
}
