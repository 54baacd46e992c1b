/**
 * After the first of two keys: how it may go on. Up and Down, or the pointer, mark one of the commands, which shows as
 * a ghost what it would do; Enter or a press does it.
 */
import { chordsOf } from '../commands/keys';
import { readableKeys } from '../commands/readableKeys';
import type { CommandRegistry } from '../commands/registry';
import type { Editor } from '../editor';
import { element } from '../element';
import { say } from '../strings';
import { tryOutCommand } from '../tools/tryOut';
import './pendingKeys.css';

interface Row {
  readonly id: string;
  readonly element: HTMLElement;
}

export class PendingKeys {
  readonly element = element('div', { id: 'pending-keys', role: 'status' });
  /** Those that can be done. */
  #rows: readonly Row[] = [];
  #marked: Row | undefined;
  #chosen: (id: string) => void = () => undefined;

  constructor(
    private readonly editor: Editor,
    private readonly commands: CommandRegistry,
  ) {
    this.element.hidden = true;
    // The plan keeps the focus: its next key is the second one.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  /** What Enter does. */
  get marked(): string | undefined {
    return this.#marked?.id;
  }

  /** Calls `chosen` for a command that was pressed with the pointer. */
  onChoose(chosen: (id: string) => void): void {
    this.#chosen = chosen;
  }

  show(first: string | undefined): void {
    this.#mark(undefined);
    this.#rows = [];
    this.element.hidden = first === undefined;
    this.element.replaceChildren(...(first === undefined ? [] : this.#list(first)));
  }

  /** Marks the next command that can be done, or the one before. */
  step(by: 1 | -1): void {
    const { length } = this.#rows;
    if (length === 0) return;
    const at = this.#marked ? this.#rows.indexOf(this.#marked) + by : by === 1 ? 0 : -1;
    this.#mark(this.#rows[(at + length) % length]);
  }

  #list(first: string): HTMLElement[] {
    const list = element('dl');
    const rows: Row[] = [];
    let hasGhosts = false;
    for (const { keys, title, id, gesture } of this.commands.all) {
      const key = keys.map(chordsOf).find((chords) => chords.length === 2 && chords[0] === first)?.[1];
      if (key === undefined) continue;
      const isEnabled = this.commands.isEnabled(id);
      const item = element(
        'div',
        { className: isEnabled ? '' : 'disabled' },
        element('dt', { text: readableKeys(key) }),
        element('dd', { text: say(title) }),
      );
      list.append(item);
      if (!isEnabled) continue;
      const row: Row = { id, element: item };
      rows.push(row);
      hasGhosts ||= gesture !== undefined;
      item.dataset['command'] = id;
      item.addEventListener('pointermove', () => this.#mark(row));
      item.addEventListener('click', () => this.#chosen(id));
    }
    this.#rows = rows;
    return hasGhosts ? [list, element('p', { text: say('pendingHint') })] : [list];
  }

  #mark(row: Row | undefined): void {
    if (row === this.#marked) return;
    this.#marked?.element.removeAttribute('aria-current');
    this.#marked = row;
    row?.element.setAttribute('aria-current', 'true');
    row?.element.scrollIntoView({ block: 'nearest' });
    tryOutCommand(this.editor, this.commands, row?.id);
    if (row) this.editor.announcer.announce(say(this.commands.get(row.id).title));
  }
}
