/**
 * Which two canvases are the sides of one diff editor. VS Code opens a diff of custom editors as two webviews that
 * know nothing of each other, and its tab tells neither. Behind an interface, so that the API by which VS Code means
 * to hand over both sides at once can take its place.
 */
import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import type { HallEditor } from '../hallEditor';
import { gitRevisionOf } from './gitApi';

export interface DiffPair {
  readonly before: HallEditor;
  readonly after: HallEditor;
}

export interface DiffPairing {
  readonly onDidChange: vscode.Event<readonly DiffPair[]>;
}

/** VS Code shows and hides panels one after the other: only what stays is a pair. */
const settleMs = 60;

/** Two canvases that are seen in one editor group at once can only be the sides of a diff: a group shows one tab. */
export class GroupPairing implements DiffPairing, vscode.Disposable {
  private readonly owned = new Disposables();
  private readonly changes = this.owned.add(new vscode.EventEmitter<readonly DiffPair[]>());
  readonly onDidChange = this.changes.event;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private known: readonly DiffPair[] = [];

  /** @param editors all open canvases, in the order in which they were opened. */
  constructor(
    private readonly editors: () => readonly HallEditor[],
    onDidChange: vscode.Event<void>,
  ) {
    this.owned.add(onDidChange(() => this.lookSoon()));
    this.owned.add(vscode.window.tabGroups.onDidChangeTabs(() => this.lookSoon()));
  }

  dispose(): void {
    clearTimeout(this.settling);
    this.owned.dispose();
  }

  private lookSoon(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.look(), settleMs);
  }

  private look(): void {
    const editors = this.editors();
    const byColumn = new Map<vscode.ViewColumn, HallEditor[]>();
    for (const editor of editors) {
      const { viewColumn } = editor;
      if (!editor.isVisible || viewColumn === undefined) continue;
      const group = byColumn.get(viewColumn);
      if (group) group.push(editor);
      else byColumn.set(viewColumn, [editor]);
    }
    const pairs = [...byColumn].flatMap(([column, [a, b, more]]): DiffPair[] =>
      a && b && !more && !showsOneEditor(column) ? [ordered(a, b, column)] : [],
    );
    // By the canvases themselves: another diff that takes the place of this one within the pause has others.
    const isKnown = ({ before, after }: DiffPair) =>
      this.known.some((pair) => pair.before === before && pair.after === after);
    if (pairs.length === this.known.length && pairs.every(isKnown)) return;
    this.known = pairs;
    this.changes.fire(pairs);
  }
}

const groupOf = (column: vscode.ViewColumn) =>
  vscode.window.tabGroups.all.find((group) => group.viewColumn === column);

/** The tab of a plain custom editor says so; that of a diff of custom editors says nothing. */
const showsOneEditor = (column: vscode.ViewColumn): boolean =>
  groupOf(column)?.activeTab?.input instanceof vscode.TabInputCustom;

/** The older version first. */
function ordered(a: HallEditor, b: HallEditor, column: vscode.ViewColumn): DiffPair {
  const label = groupOf(column)?.activeTab?.label;
  return isBefore(a.session.document.uri, b.session.document.uri, label)
    ? { before: a, after: b }
    : { before: b, after: a };
}

function isBefore(a: vscode.Uri, b: vscode.Uri, label: string | undefined): boolean {
  // What is on the disk is newer than what a repository has of it.
  const isCurrent = (uri: vscode.Uri) => uri.scheme === 'file' || uri.scheme === 'untitled';
  if (isCurrent(a) !== isCurrent(b)) return isCurrent(b);
  const isIndex = (uri: vscode.Uri) => gitRevisionOf(uri) === 'index';
  if (isIndex(a) !== isIndex(b)) return isIndex(b);
  const name = (uri: vscode.Uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const sides = label?.split(' ↔ ');
  if (sides?.[1] !== undefined && name(a) !== name(b)) return sides[1].includes(name(b));
  // Both canvases of a diff are opened from left to right.
  return true;
}
