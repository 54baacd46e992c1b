/** A bar of a round length in the status line, where it covers nothing of the plan. */
import type { Camera } from './camera';
import { element } from './element';
import { scaleBarMm } from './levelOfDetail';
import { say } from './strings';

const MAX_PX = 140;

export class ScaleBar {
  readonly element = element('span', { id: 'scale-bar' });
  readonly #text = element('span');
  readonly #bar = element('span', { className: 'bar' });

  constructor() {
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(this.#text, this.#bar);
    // Without a hall there is no scale.
    this.#bar.hidden = true;
  }

  show({ scale }: Camera): void {
    const mm = scaleBarMm(scale, MAX_PX);
    this.#bar.hidden = false;
    this.#bar.style.width = `${mm * scale}px`;
    const text = mm >= 1000 ? say('metres', mm / 1000) : say('millimetres', mm);
    if (this.#text.textContent !== text) this.#text.textContent = text;
  }
}
