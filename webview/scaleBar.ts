/** A bar of a round length in the corner of the canvas. */
import type { Camera } from './camera';
import { element } from './element';
import { scaleBarMm } from './levelOfDetail';
import { say } from './strings';

const MAX_PX = 140;

export class ScaleBar {
  readonly element = element('div', { id: 'scale-bar' });
  readonly #text = element('span');
  readonly #bar = element('div', { className: 'bar' });

  constructor() {
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(this.#text, this.#bar);
  }

  show({ scale }: Camera): void {
    const mm = scaleBarMm(scale, MAX_PX);
    this.#bar.style.width = `${mm * scale}px`;
    const text = mm >= 1000 ? say('metres', mm / 1000) : say('millimetres', mm);
    if (this.#text.textContent !== text) this.#text.textContent = text;
  }
}
