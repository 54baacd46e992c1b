/** The edge between canvas and panel, moved by the mouse or by arrow keys. */
import { element } from '../element';
import { say } from '../strings';

const MIN_PX = 220;
const MAX_SHARE = 0.6;
const KEY_STEP_PX = 24;

export class Resizer {
  readonly element: HTMLElement;
  #width: number;

  constructor(
    private readonly panel: HTMLElement,
    width: number,
    private readonly onResize: (width: number) => void,
  ) {
    this.element = element('div', { id: 'resizer', role: 'separator', label: say('resizePanel') });
    this.element.tabIndex = 0;
    this.element.setAttribute('aria-orientation', 'vertical');
    this.#width = width;
    this.element.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      this.element.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    this.element.addEventListener('pointermove', (event) => {
      if (!this.element.hasPointerCapture(event.pointerId)) return;
      this.#set(document.body.clientWidth - event.clientX);
    });
    this.element.addEventListener('keydown', (event) => {
      const by = event.key === 'ArrowLeft' ? 1 : event.key === 'ArrowRight' ? -1 : 0;
      if (by === 0) return;
      event.preventDefault();
      this.#set(this.#width + by * KEY_STEP_PX);
    });
    this.#apply();
  }

  #set(width: number): void {
    const max = Math.max(MIN_PX, document.body.clientWidth * MAX_SHARE);
    this.#width = Math.round(Math.min(max, Math.max(MIN_PX, width)));
    this.#apply();
    this.onResize(this.#width);
  }

  #apply(): void {
    this.panel.style.width = `${this.#width}px`;
    this.element.setAttribute('aria-valuenow', String(this.#width));
    this.element.setAttribute('aria-valuemin', String(MIN_PX));
  }
}
