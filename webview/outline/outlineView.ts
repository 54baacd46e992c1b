/**
 * The hall as a tree, for who does not see or does not want the plan: every object with its state, and every
 * edit by keyboard.
 */
import './outline.css';
import type { OutlineEntry } from '../../src/scene/hallOutline';
import type { Editor } from '../editor';
import { element } from '../element';
import { Flight } from '../flyTo';
import type { PanelView } from '../panel/views';
import { say } from '../strings';
import { groupLabel } from './groupLabel';
import { OutlineRows, ROW_PX } from './outlineRows';
import {
  keyOfObject,
  objectsUnder,
  openRows,
  outlineTree,
  pathTo,
  typeAhead,
  type TreeNode,
  type TreeRow,
} from './outlineTree';

/** What is typed within this time belongs together [ms]. */
const TYPING_MS = 700;

export interface OutlineActions {
  /** Goes to the fields of the selection. */
  readonly openFields: () => void;
  /** Runs the command of a key that the tree does not need; false where there is none. */
  readonly pressKey: (event: KeyboardEvent) => boolean;
}

export class OutlineView implements PanelView {
  readonly id = 'outline';
  readonly title = 'outline';
  readonly element: HTMLElement;
  readonly #tree = element('div', { className: 'tree', role: 'tree', label: say('outline') });
  readonly #empty = element('p', { className: 'hint', text: say('outlineEmpty') });
  readonly #flight: Flight;
  readonly #inSight: OutlineRows;
  readonly #open = new Set<string>(['rows']);
  #nodes: readonly TreeNode[] = [];
  #rows: readonly TreeRow[] = [];
  /** Key of the row that Tab reaches. */
  #active: string | undefined;
  /** Key of the row from which a selection with Shift reaches. */
  #anchor: string | undefined;
  #stale = true;
  #typed = '';
  #typedAt = 0;
  /** While the tree itself selects, it need not go where it is. */
  #selecting = false;

  constructor(
    private readonly editor: Editor,
    private readonly actions: OutlineActions,
  ) {
    this.#flight = new Flight(editor.stage);
    this.#tree.setAttribute('aria-multiselectable', 'true');
    this.#tree.title = '';
    const help = element('p', { className: 'visually-hidden', id: 'outline-help', text: say('outlineHelp') });
    this.#tree.setAttribute('aria-describedby', help.id);
    this.element = element(
      'section',
      { id: 'outline', label: say('outline') },
      help,
      this.#empty,
      this.#tree,
    );
    this.#inSight = new OutlineRows(
      this.#tree,
      editor,
      () => this.#scroller,
      () => ({ rows: this.#rows, active: this.#active, isOpen: (key) => this.#open.has(key) }),
    );
    this.#tree.addEventListener('keydown', (event) => this.#press(event));
    this.#tree.addEventListener('click', (event) => this.#click(event));
    this.#tree.addEventListener('dblclick', () => this.actions.openFields());
    this.#tree.addEventListener('focusin', (event) => {
      const key = this.#keyOf(event.target);
      if (key !== undefined) this.#setActive(key);
    });
    editor.directory.onChange(() => this.#refresh(true));
    editor.onChange(() => this.#refresh(false));
    editor.selection.onChange(() => this.#followSelection());
  }

  /** Its place in the panel scrolls: known once it is there. */
  get #scroller(): HTMLElement | null {
    return this.element.parentElement;
  }

  focus(): void {
    this.#inSight.focus();
  }

  shown(): void {
    const scroller = this.#scroller;
    if (scroller) this.#inSight.follow(scroller);
    this.#refresh(this.#stale);
    this.#followSelection();
  }

  get #isShown(): boolean {
    return this.#scroller !== null && !this.#scroller.hidden && this.#scroller.clientHeight > 0;
  }

  #refresh(changed: boolean): void {
    this.#stale ||= changed;
    this.#inSight.forget();
    if (!this.#isShown) return;
    if (this.#stale) {
      this.#stale = false;
      this.#nodes = outlineTree(this.editor.directory.entries());
    }
    this.#listRows();
  }

  #listRows(): void {
    const before = this.#rows.findIndex((row) => row.node.key === this.#active);
    this.#rows = openRows(this.#nodes, (key) => this.#open.has(key));
    if (!this.#rows.some((row) => row.node.key === this.#active)) {
      // What had the focus is gone: its neighbour has it now.
      const hadFocus = this.#tree.contains(document.activeElement);
      this.#active = this.#rows[Math.min(Math.max(before, 0), this.#rows.length - 1)]?.node.key;
      this.#inSight.render();
      if (hadFocus) this.focus();
    }
    this.#empty.hidden = this.#rows.length > 0;
    this.#tree.hidden = this.#rows.length === 0;
    this.#inSight.render();
  }

  /** Opens the groups above what was selected elsewhere, and brings it into sight. */
  #followSelection(): void {
    if (!this.#isShown) return;
    const { last, size } = this.editor.selection;
    if (!this.#selecting && last !== undefined) {
      const key = keyOfObject(last);
      const path = pathTo(this.#nodes, key);
      if (path && size === 1) for (const group of path) this.#open.add(group);
      if (path) {
        this.#active = key;
        this.#anchor = key;
      }
      this.#listRows();
      this.#inSight.bringIntoSight(key);
    } else this.#inSight.render();
  }

  #keyOf(target: EventTarget | null): string | undefined {
    const row = target instanceof Element ? target.closest<HTMLElement>('.tree-row') : null;
    return row?.dataset['key'];
  }

  #rowAt(key: string | undefined): TreeRow | undefined {
    return this.#rows.find((row) => row.node.key === key);
  }

  #setActive(key: string): void {
    if (this.#active === key) return;
    this.#active = key;
    this.#inSight.render();
  }

  #toggle(key: string, open: boolean): void {
    if (open) this.#open.add(key);
    else this.#open.delete(key);
    this.#listRows();
  }

  #select(ids: readonly string[], fly: boolean): void {
    this.#selecting = true;
    this.editor.selection.set(ids.filter((id) => this.editor.knows(id)));
    this.#selecting = false;
    if (fly) this.#flight.show(this.editor.store.boundsOfIds(ids));
  }

  #selectTo(key: string): void {
    const keys = this.#rows.map((row) => row.node.key);
    const from = keys.indexOf(this.#anchor ?? key);
    const to = keys.indexOf(key);
    const range = this.#rows.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.#select(
      range.flatMap(({ node }) => (node.entry ? [node.entry.id] : [])),
      false,
    );
  }

  #toggleSelected(entries: readonly OutlineEntry[]): void {
    const ids = new Set(this.editor.selection.ids);
    const all = entries.every(({ id }) => ids.has(id));
    for (const { id } of entries) {
      if (all) ids.delete(id);
      else ids.add(id);
    }
    this.#select([...ids], false);
  }

  #click(event: MouseEvent): void {
    const row = this.#rowAt(this.#keyOf(event.target));
    if (!row) return;
    const { node } = row;
    this.#active = node.key;
    if (event.shiftKey) this.#selectTo(node.key);
    else if (event.ctrlKey || event.metaKey) {
      this.#toggleSelected(objectsUnder(node));
      this.#anchor = node.key;
    } else if (node.entry) {
      this.#select([node.entry.id], true);
      this.#anchor = node.key;
    } else this.#toggle(node.key, !this.#open.has(node.key));
    this.focus();
  }

  /** Puts the focus on a row, and selects as the keys that are held say. */
  #goTo(at: number, event: KeyboardEvent): void {
    const row = this.#rows[Math.min(Math.max(at, 0), this.#rows.length - 1)];
    if (!row) return;
    const { key, entry } = row.node;
    this.#active = key;
    this.#inSight.bringIntoSight(key);
    this.focus();
    if (event.shiftKey) this.#selectTo(key);
    else if (!event.ctrlKey && !event.metaKey) {
      this.#anchor = key;
      if (entry) this.#select([entry.id], true);
    }
  }

  #press(event: KeyboardEvent): void {
    const at = this.#rows.findIndex((row) => row.node.key === this.#active);
    const row = this.#rows[at];
    if (!row || event.altKey) return;
    const isMod = event.ctrlKey || event.metaKey;
    if (isMod && event.shiftKey && event.key.startsWith('Arrow')) {
      this.#move(event.key);
    } else if (!this.#walk(event, row, at) && !this.#act(event, row, at)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Keys that lead from row to row; false where it was none. */
  #walk(event: KeyboardEvent, { node, parent }: TreeRow, at: number): boolean {
    const page = Math.max(1, Math.floor((this.#scroller?.clientHeight ?? 0) / ROW_PX) - 1);
    const isOpen = this.#open.has(node.key);
    switch (event.key) {
      case 'ArrowDown':
        this.#goTo(at + 1, event);
        return true;
      case 'ArrowUp':
        this.#goTo(at - 1, event);
        return true;
      case 'Home':
        this.#goTo(0, event);
        return true;
      case 'End':
        this.#goTo(this.#rows.length - 1, event);
        return true;
      case 'PageDown':
        this.#goTo(at + page, event);
        return true;
      case 'PageUp':
        this.#goTo(at - page, event);
        return true;
      case 'ArrowRight':
        if (node.children.length && !isOpen) this.#toggle(node.key, true);
        else if (node.children.length) this.#goTo(at + 1, event);
        return true;
      case 'ArrowLeft':
        if (node.children.length && isOpen) this.#toggle(node.key, false);
        else if (parent)
          this.#goTo(
            this.#rows.findIndex((r) => r.node === parent),
            event,
          );
        return true;
      default:
        return false;
    }
  }

  /** Keys that do something with the row; false where it was none. */
  #act(event: KeyboardEvent, { node }: TreeRow, at: number): boolean {
    const isMod = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case ' ':
        if (isMod) this.#toggleSelected(objectsUnder(node));
        else
          this.#select(
            objectsUnder(node).map(({ id }) => id),
            true,
          );
        return true;
      case 'Enter':
        if (!node.entry) this.#toggle(node.key, !this.#open.has(node.key));
        else {
          if (!this.editor.selection.has(node.entry.id)) this.#select([node.entry.id], true);
          this.actions.openFields();
        }
        return true;
      case 'Delete':
      case 'Backspace':
        this.editor.remove();
        return true;
      case 'Escape':
        this.editor.canvas.focus();
        return true;
      default:
        break;
    }
    if (isMod && event.key.toLowerCase() === 'a' && !event.shiftKey) {
      this.#select(
        [...this.editor.directory.entries()].map(({ id }) => id),
        false,
      );
      return true;
    }
    if ([...event.key].length === 1 && !isMod && this.#type(event.key, at)) return true;
    return this.actions.pressKey(event);
  }

  #move(key: string): void {
    const grid = this.editor.store.room?.gridMm ?? 0;
    const dx = key === 'ArrowLeft' ? -grid : key === 'ArrowRight' ? grid : 0;
    const dy = key === 'ArrowUp' ? -grid : key === 'ArrowDown' ? grid : 0;
    this.editor.move(dx, dy);
  }

  #type(letter: string, at: number): boolean {
    const now = performance.now();
    const isFirst = now - this.#typedAt > TYPING_MS;
    this.#typed = isFirst ? letter : this.#typed + letter;
    this.#typedAt = now;
    const names = this.#rows.map(
      ({ node }) => node.entry?.id ?? node.row ?? groupLabel(node, () => undefined),
    );
    // The first letter goes on to the next row; more of them narrow down where it stands.
    const found = typeAhead(names, isFirst ? at + 1 : at, this.#typed);
    const row = this.#rows[found];
    if (!row) return false;
    this.#active = row.node.key;
    this.#anchor = row.node.key;
    this.#inSight.bringIntoSight(row.node.key);
    this.focus();
    if (row.node.entry) this.#select([row.node.entry.id], true);
    return true;
  }
}
