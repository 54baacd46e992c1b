import * as vscode from 'vscode';
import { builtinCatalog } from '../catalog/catalog';
import type { LiveHallContext } from '../rules/liveHall';
import { RuleSet } from '../rules/ruleSet';
import { Disposables } from './disposables';
import type { HallContexts } from './hallContexts';

export class WorkspaceContexts implements HallContexts, vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changes = this.owned.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changes.event;
  private readonly standard: LiveHallContext = { catalog: builtinCatalog(), rules: new RuleSet() };

  contextOf(): LiveHallContext {
    return this.standard;
  }

  dispose(): void {
    this.owned.dispose();
  }
}
