/** All keys and gestures, over the canvas. */
import { element } from '../element';
import { say, type StringKey } from '../strings';
import { iconButton } from './controls';

const ROWS: readonly (readonly [StringKey, StringKey])[] = [
  ['helpClick', 'helpClickDoes'],
  ['helpMarquee', 'helpMarqueeDoes'],
  ['helpDrag', 'helpDragDoes'],
  ['helpPan', 'helpPanDoes'],
  ['helpWheel', 'helpWheelDoes'],
  ['helpArrows', 'helpArrowsDoes'],
  ['helpTurn', 'helpTurnDoes'],
  ['helpDelete', 'helpDeleteDoes'],
  ['helpWalk', 'helpWalkDoes'],
  ['helpEnter', 'helpEnterDoes'],
  ['helpAll', 'helpAllDoes'],
];

export class Help {
  readonly element: HTMLElement;
  #cameFrom: Element | null = null;

  constructor() {
    const close = iconButton('close', say('close'), () => this.toggle());
    const list = element('dl');
    for (const [key, does] of ROWS) {
      list.append(element('dt', { text: say(key) }), element('dd', { text: say(does) }));
    }
    this.element = element(
      'div',
      { id: 'help', role: 'dialog', label: say('helpTitle') },
      element('header', {}, element('h2', { text: say('helpTitle') }), close.element),
      list,
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
      this.#cameFrom = document.activeElement;
      this.element.focus();
    } else if (this.#cameFrom instanceof HTMLElement) {
      this.#cameFrom.focus();
    }
  }
}
