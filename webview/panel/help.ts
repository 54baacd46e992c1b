/** All keys and gestures, over the canvas: what the mouse does, then every command with its keys, by group. */
import { readableKeys } from '../commands/readableKeys';
import type { CommandRegistry } from '../commands/registry';
import { element } from '../element';
import { say, type StringKey } from '../strings';
import { iconButton } from './controls';

const MOUSE: readonly (readonly [StringKey, StringKey])[] = [
  ['helpClick', 'helpClickDoes'],
  ['helpMarquee', 'helpMarqueeDoes'],
  ['helpDrag', 'helpDragDoes'],
  ['helpPan', 'helpPanDoes'],
  ['helpWheel', 'helpWheelDoes'],
];

const KEYS: readonly (readonly [StringKey, StringKey])[] = [
  ['helpArrows', 'helpArrowsDoes'],
  ['helpCrosshair', 'helpCrosshairDoes'],
  ['helpEscape', 'helpEscapeDoes'],
];

export class Help {
  readonly element: HTMLElement;
  readonly #body = element('div', { className: 'help-groups' });
  #cameFrom: Element | null = null;

  constructor(private readonly commands: CommandRegistry) {
    const close = iconButton('close', say('close'), () => this.toggle());
    this.element = element(
      'div',
      { id: 'help', role: 'dialog', label: say('helpTitle') },
      element('header', {}, element('h2', { text: say('helpTitle') }), close.element),
      this.#body,
    );
    this.element.tabIndex = -1;
    this.element.hidden = true;
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' && event.key !== '?') return;
      event.preventDefault();
      this.toggle();
    });
  }

  toggle(): void {
    this.element.hidden = !this.element.hidden;
    if (!this.element.hidden) {
      this.#fill();
      this.#cameFrom = document.activeElement;
      this.element.focus();
    } else if (this.#cameFrom instanceof HTMLElement) {
      this.#cameFrom.focus();
    }
  }

  #fill(): void {
    const rows = (pairs: readonly (readonly [StringKey, StringKey])[]) =>
      pairs.map(([key, does]) => [say(key), say(does)] as const);
    const sections = [
      section(say('helpMouse'), rows(MOUSE)),
      section(say('helpKeys'), rows(KEYS)),
      ...this.commands.groups.map((group) =>
        section(
          say(group.title),
          Object.values(group.commands).map(
            ({ keys, title }) => [keys.map((key) => readableKeys(key)).join('  '), say(title)] as const,
          ),
        ),
      ),
    ];
    this.#body.replaceChildren(...sections);
  }
}

function section(title: string, rows: readonly (readonly [string, string])[]): HTMLElement {
  const list = element('dl');
  for (const [key, does] of rows) {
    list.append(element('dt', { text: key }), element('dd', { text: does }));
  }
  return element('section', {}, element('h3', { text: title }), list);
}
