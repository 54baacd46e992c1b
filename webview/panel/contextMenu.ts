/**
 * The context menu of the canvas: right click, the menu key or Shift+F10. VS Code's own menu in a webview can only
 * hold commands of the manifest without their state: this one knows what is selected. What belongs together and is
 * much opens beside it, so that the plan stays in sight.
 */
import './contextMenu.css';
import type { CommandRegistry } from '../commands/registry';
import { element } from '../element';
import { say, type StringKey } from '../strings';

/** A command by its id, or several behind one entry. */
export type MenuEntry =
  string | { readonly title: StringKey; readonly icon?: string; readonly entries: readonly string[] };

/** A line between groups. What cannot be done now is left out, as are empty groups. */
export type MenuEntries = readonly (readonly MenuEntry[])[];

const MARGIN_PX = 4;

export class ContextMenu {
  readonly element = element('div', { id: 'context-menu' });
  readonly #main = element('div', { className: 'menu-panel', role: 'menu', label: say('contextMenu') });
  readonly #sub = element('div', { className: 'menu-panel menu-sub', role: 'menu' });
  /** The entry whose commands stand beside it. */
  #opener: HTMLElement | undefined;
  #cameFrom: Element | null = null;

  /** @param onFocus told the command that would be done now; undefined where there is none */
  constructor(
    private readonly commands: CommandRegistry,
    private readonly place: HTMLElement,
    private readonly onFocus: (id: string | undefined) => void = () => undefined,
  ) {
    this.element.hidden = true;
    this.#sub.hidden = true;
    this.element.append(this.#main, this.#sub);
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.addEventListener('focusin', ({ target }) => {
      this.onFocus(target instanceof HTMLElement ? target.dataset['command'] : undefined);
    });
    this.element.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && this.element.contains(event.relatedTarget)))
        this.close(false);
    });
    this.element.addEventListener('contextmenu', (event) => event.preventDefault());
  }

  /** @param px place on the canvas in CSS pixels */
  open(px: number, py: number, entries: MenuEntries): void {
    const groups = entries
      .map((group) => group.flatMap((entry) => this.#entry(entry) ?? []))
      .filter((items) => items.length > 0);
    if (groups.length === 0) return;
    this.#closeSub();
    this.#main.replaceChildren(
      ...groups.flatMap((items, i) => [...(i === 0 ? [] : [element('hr', { role: 'separator' })]), ...items]),
    );
    if (this.element.hidden) this.#cameFrom = document.activeElement;
    this.element.hidden = false;
    this.#put(this.#main, px, py);
    this.#items(this.#main)[0]?.focus();
  }

  close(givesFocusBack = true): void {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.#closeSub();
    this.#main.replaceChildren();
    this.onFocus(undefined);
    if (givesFocusBack && this.#cameFrom instanceof HTMLElement)
      this.#cameFrom.focus({ preventScroll: true });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  #items(panel: HTMLElement): HTMLElement[] {
    return [...panel.querySelectorAll<HTMLElement>('button')];
  }

  /** Within the canvas, as near to the place as its size allows. */
  #put(panel: HTMLElement, left: number, top: number): void {
    const most = (size: number, own: number) => Math.max(0, size - own - MARGIN_PX);
    panel.style.left = `${Math.min(Math.max(0, left), most(this.place.clientWidth, panel.offsetWidth))}px`;
    panel.style.top = `${Math.min(Math.max(0, top), most(this.place.clientHeight, panel.offsetHeight))}px`;
  }

  #can(id: string): boolean {
    return this.commands.has(id) && this.commands.isEnabled(id);
  }

  #entry(entry: MenuEntry): HTMLElement | undefined {
    if (typeof entry === 'string') return this.#can(entry) ? this.#item(entry) : undefined;
    const ids = entry.entries.filter((id) => this.#can(id));
    if (ids.length === 0) return undefined;
    const item = this.#button(
      'menuitem',
      element('span', { className: 'menu-check' }),
      element('span', { className: 'menu-title', text: say(entry.title) }),
      element('span', { className: 'menu-more', text: '›' }),
    );
    item.setAttribute('aria-haspopup', 'menu');
    item.setAttribute('aria-expanded', 'false');
    item.dataset['menu'] = entry.title;
    const open = () => this.#openSub(item, say(entry.title), ids);
    item.addEventListener('click', () => {
      open();
      this.#items(this.#sub)[0]?.focus({ preventScroll: true });
    });
    item.addEventListener('pointermove', () => {
      item.focus({ preventScroll: true });
      open();
    });
    return item;
  }

  #button(role: string, ...children: HTMLElement[]): HTMLButtonElement {
    const item = element('button', { role }, ...children);
    item.type = 'button';
    item.tabIndex = -1;
    return item;
  }

  #item(id: string): HTMLElement {
    const command = this.commands.get(id);
    const isOn = command.isOn?.();
    const item = this.#button(
      isOn === undefined ? 'menuitem' : 'menuitemcheckbox',
      element('span', { className: 'menu-check', text: isOn ? '✓' : '' }),
      element('span', { className: 'menu-title', text: say(command.title) }),
      element('kbd', { text: this.commands.keyOf(id) }),
    );
    item.dataset['command'] = id;
    if (isOn !== undefined) item.setAttribute('aria-checked', String(isOn));
    item.addEventListener('click', () => {
      this.close();
      this.commands.run(id);
    });
    item.addEventListener('pointermove', () => {
      item.focus({ preventScroll: true });
      if (!this.#sub.contains(item)) this.#closeSub();
    });
    return item;
  }

  #openSub(opener: HTMLElement, title: string, ids: readonly string[]): void {
    if (this.#opener === opener) return;
    this.#closeSub();
    this.#opener = opener;
    opener.setAttribute('aria-expanded', 'true');
    this.#sub.setAttribute('aria-label', title);
    this.#sub.replaceChildren(...ids.map((id) => this.#item(id)));
    this.#sub.hidden = false;
    const own = opener.getBoundingClientRect();
    const main = this.#main.getBoundingClientRect();
    const area = this.place.getBoundingClientRect();
    const fits = main.right + this.#sub.offsetWidth + MARGIN_PX <= area.right;
    const left = fits ? main.right - 2 : main.left - this.#sub.offsetWidth + 2;
    this.#put(this.#sub, left - area.left, own.top - area.top - MARGIN_PX);
  }

  #closeSub(): void {
    this.#opener?.setAttribute('aria-expanded', 'false');
    this.#opener = undefined;
    this.#sub.hidden = true;
    this.#sub.replaceChildren();
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    const isInSub = this.#sub.contains(document.activeElement);
    const items = this.#items(isInSub ? this.#sub : this.#main);
    const at = items.findIndex((item) => item === document.activeElement);
    const go = (index: number) => {
      event.preventDefault();
      items.at(index % items.length)?.focus();
    };
    const back = () => {
      event.preventDefault();
      this.#opener?.focus();
      this.#closeSub();
    };
    switch (event.key) {
      case 'ArrowDown':
        return go(at + 1);
      case 'ArrowUp':
        return go(at - 1);
      case 'Home':
        return go(0);
      case 'End':
        return go(-1);
      case 'ArrowRight':
        if (items[at]?.hasAttribute('aria-haspopup')) {
          event.preventDefault();
          items[at].click();
        }
        return;
      case 'ArrowLeft':
        if (isInSub) back();
        return;
      case 'Escape':
        if (isInSub) return back();
        event.preventDefault();
        return this.close();
      case 'Tab':
        event.preventDefault();
        return this.close();
    }
  }
}
