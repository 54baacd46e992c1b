/** A short message over the canvas that goes by itself: why an edit was not made. */
import { element } from '../element';

const STAYS_MS = 8000;

export class Notice {
  readonly element = element('div', { id: 'notice', role: 'alert' });
  #timer = 0;

  constructor() {
    this.element.hidden = true;
    this.element.addEventListener('click', () => this.hide());
  }

  show(text: string): void {
    this.element.textContent = text;
    this.element.hidden = false;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.hide(), STAYS_MS);
  }

  hide(): void {
    this.element.hidden = true;
  }
}
