/**
 * The drawing under the plan: an image below the canvases, put to scale by CSS. The hall says where it lies; its
 * bytes are asked for once a file. An image element runs no script of an SVG.
 */
import './underlay.css';
import type { Underlay as Placement } from '../../src/model/types';
import type { UnderlayImageMessage } from '../../src/protocol/underlayMessages';
import type { FromWebview } from '../../src/protocol/messages';
import { toPxX, toPxY, type Camera } from '../camera';
import { element } from '../element';
import { say } from '../strings';

export const USUAL_OPACITY = 0.5;

export class Underlay {
  readonly element = element('div', { id: 'underlay' });
  readonly #image = element('img');
  #placement: Placement | undefined;
  #asked: string | undefined;
  #isHidden = false;

  constructor(
    private readonly post: (message: FromWebview) => void,
    private readonly tell: (text: string) => void,
  ) {
    this.element.setAttribute('aria-hidden', 'true');
    this.#image.alt = '';
    this.#image.draggable = false;
    this.#image.hidden = true;
    // A file that is called a drawing and is none.
    this.#image.addEventListener('error', () => {
      this.#image.hidden = true;
      if (this.#placement) this.tell(say('underlayBroken', this.#placement.file));
    });
    this.#image.addEventListener('load', () => (this.#image.hidden = false));
    this.element.append(this.#image);
  }

  get placement(): Placement | undefined {
    return this.#placement;
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  /** What the hall says now; the drawing is asked for where it is another one. */
  place(placement: Placement | undefined): void {
    this.#placement = placement;
    this.#show();
    if (!placement) {
      this.#asked = undefined;
      this.#image.removeAttribute('src');
      this.#image.hidden = true;
      return;
    }
    this.#image.style.opacity = String(placement.opacity ?? USUAL_OPACITY);
    if (this.#asked === placement.file) return;
    this.#asked = placement.file;
    this.#image.hidden = true;
    this.post({ type: 'underlayImage', file: placement.file });
  }

  receive({ file, url, problem }: UnderlayImageMessage): void {
    if (file !== this.#asked) return;
    if (url !== undefined) this.#image.src = url;
    else {
      this.#image.removeAttribute('src');
      this.#image.hidden = true;
      if (problem !== undefined) this.tell(problem);
    }
  }

  setHidden(isHidden: boolean): void {
    this.#isHidden = isHidden;
    this.#show();
  }

  showCamera(camera: Camera): void {
    const placement = this.#placement;
    if (!placement || this.element.hidden) return;
    const { style } = this.#image;
    // By its width, not by a scale: the browser then draws an SVG sharp at every zoom.
    style.width = `${placement.widthMm * camera.scale}px`;
    const x = toPxX(camera, placement.at[0]);
    const y = toPxY(camera, placement.at[1]);
    style.transform = `translate(${x}px, ${y}px) rotate(${placement.rotation ?? 0}deg)`;
  }

  #show(): void {
    this.element.hidden = this.#isHidden || !this.#placement;
  }
}
