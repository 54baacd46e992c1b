/**
 * The context menu of the canvas: right click, the menu key or Shift+F10. VS Code's own menu in a webview can only
 * hold commands of the manifest without their state: this one knows what is selected.
 */
import './contextMenu.css';
import type { CommandRegistry } from '../commands/registry';
import { element } from '../element';
import { say } from '../strings';

/** Ids of commands; a line between groups. What cannot be done now is left out, as are empty groups. */
export type MenuEntries = readonly (readonly string[])[];

export class ContextMenu {
  readonly element = element('div', { id: 'context-menu', role: 'menu', label: say('contextMenu') });
  #cameFrom: Element | null = null;

  constructor(
    private readonly commands: CommandRegistry,
    private readonly place: HTMLElement,
  ) {
    this.element.hidden = true;
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && this.element.contains(event.relatedTarget)))
        this.close(false);
    });
    this.element.addEventListener('contextmenu', (event) => event.preventDefault());
  }

  /** @param px place on the canvas in CSS pixels */
  open(px: number, py: number, entries: MenuEntries): void {
    const groups = entries
      .map((ids) => ids.filter((id) => this.commands.has(id) && this.commands.isEnabled(id)))
      .filter((ids) => ids.length > 0);
    if (groups.length === 0) return;
    this.element.replaceChildren(
      ...groups.flatMap((ids, i) => [
        ...(i === 0 ? [] : [element('hr', { role: 'separator' })]),
        ...ids.map((id) => this.#item(id)),
      ]),
    );
    if (this.element.hidden) this.#cameFrom = document.activeElement;
    this.element.hidden = false;
    const { offsetWidth, offsetHeight } = this.element;
    const left = Math.max(0, Math.min(px, this.place.clientWidth - offsetWidth - 4));
    const top = Math.max(0, Math.min(py, this.place.clientHeight - offsetHeight - 4));
    this.element.style.left = `${left}px`;
    this.element.style.top = `${top}px`;
    this.#items[0]?.focus();
  }

  close(givesFocusBack = true): void {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.element.replaceChildren();
    if (givesFocusBack && this.#cameFrom instanceof HTMLElement)
      this.#cameFrom.focus({ preventScroll: true });
  }

  get #items(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('button')];
  }

  #item(id: string): HTMLElement {
    const command = this.commands.get(id);
    const isOn = command.isOn?.();
    const item = element(
      'button',
      { role: isOn === undefined ? 'menuitem' : 'menuitemcheckbox' },
      element('span', { className: 'menu-check', text: isOn ? '✓' : '' }),
      element('span', { className: 'menu-title', text: say(command.title) }),
      element('kbd', { text: this.commands.keyOf(id) }),
    );
    item.type = 'button';
    item.tabIndex = -1;
    item.dataset['command'] = id;
    if (isOn !== undefined) item.setAttribute('aria-checked', String(isOn));
    item.addEventListener('click', () => {
      this.close();
      this.commands.run(id);
    });
    item.addEventListener('pointermove', () => item.focus({ preventScroll: true }));
    return item;
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    const items = this.#items;
    const at = items.findIndex((item) => item === document.activeElement);
    const go = (index: number) => {
      event.preventDefault();
      items.at(index % items.length)?.focus();
    };
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      this.close();
    }
  }
}
