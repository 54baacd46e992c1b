/**
 * Rulers along the top and the left of the canvas, in metres, with the pointer's place and the extent of the
 * selection. The ticks follow the zoom: whole steps of 1, 2 or 5 times a power of ten.
 */
import './rulers.css';
import { toPxX, toPxY, type Bounds, type Camera, type View } from '../camera';
import { element } from '../element';
import { scaleBarMm } from '../levelOfDetail';
import type { Palette } from '../../src/scene/palette';
import { numeral } from '../strings';

export const RULER_PX = 20;
/** Room that a number needs. */
const LABEL_PX = 64;
const FONT_PX = 10;

export interface Tick {
  /** In mm. */
  readonly at: number;
  /** The number at a long tick; undefined at a short one. */
  readonly text?: string;
}

/** The ticks of one axis between two places in mm. */
export function ticks(from: number, to: number, scale: number): Tick[] {
  // The largest round step that stays below twice the room of a number, so that numbers are 64 to 160 px apart.
  const step = scaleBarMm(scale, 2 * LABEL_PX);
  const small = step / (String(step).startsWith('2') ? 4 : 5);
  const decimals = Math.max(0, -Math.floor(Math.log10(step / 1000) + 1e-9));
  const found: Tick[] = [];
  const parts = Math.round(step / small);
  for (let i = Math.ceil(from / small); i * small <= to; i++) {
    const at = i * small;
    if (i % parts === 0)
      found.push({ at, text: numeral((at / 1000).toFixed(decimals).replace(/^-(0(\.0+)?)$/, '$1')) });
    else found.push({ at });
  }
  return found;
}

interface Shown {
  readonly camera: Camera;
  readonly view: View;
  readonly ratio: number;
  readonly palette: Palette;
  readonly selection: Bounds | undefined;
}

export class Rulers {
  readonly element = element('div', { id: 'rulers' });
  readonly #top = element('canvas', { className: 'ruler-top' });
  readonly #left = element('canvas', { className: 'ruler-left' });
  readonly #markX = element('div', { className: 'ruler-mark-x' });
  readonly #markY = element('div', { className: 'ruler-mark-y' });
  #pointer: { readonly x: number; readonly y: number } | undefined;
  #shown: Shown | undefined;

  constructor() {
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(
      this.#top,
      this.#left,
      this.#markX,
      this.#markY,
      element('div', { className: 'ruler-corner', text: 'm' }),
    );
    this.setPointer(undefined);
  }

  setPointer(place: { readonly x: number; readonly y: number } | undefined): void {
    this.#pointer = place;
    const camera = this.#shown?.camera;
    this.#markX.hidden = this.#markY.hidden = !place || !camera;
    if (!place || !camera) return;
    this.#markX.style.transform = `translateX(${Math.round(toPxX(camera, place.x))}px)`;
    this.#markY.style.transform = `translateY(${Math.round(toPxY(camera, place.y))}px)`;
  }

  show(shown: Shown): void {
    if (this.element.hidden) return;
    this.#shown = shown;
    this.#paint(this.#top, true);
    this.#paint(this.#left, false);
    this.setPointer(this.#pointer);
  }

  #paint(canvas: HTMLCanvasElement, isTop: boolean): void {
    const shown = this.#shown;
    const context = canvas.getContext('2d');
    if (!shown || !context) return;
    const { camera, view, ratio, palette, selection } = shown;
    const width = isTop ? view.width : RULER_PX;
    const height = isTop ? RULER_PX : view.height;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w || canvas.height !== h) {
      canvas.width = w;
      canvas.height = h;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = palette.background;
    context.fillRect(0, 0, width, height);
    const px = (mm: number) => (isTop ? toPxX(camera, mm) : toPxY(camera, mm));
    const length = isTop ? view.width : view.height;
    if (selection) {
      const from = px(isTop ? selection.minX : selection.minY);
      const to = Math.max(from + 1, px(isTop ? selection.maxX : selection.maxY));
      context.fillStyle = palette.tint;
      context.globalAlpha = palette.isHighContrast ? 1 : 0.45;
      // In high contrast a bar at the edge, so that numbers stay on the background.
      const thick = palette.isHighContrast ? 4 : RULER_PX;
      if (isTop) context.fillRect(from, RULER_PX - thick, to - from, thick);
      else context.fillRect(RULER_PX - thick, from, thick, to - from);
      context.globalAlpha = 1;
    }
    context.fillStyle = palette.muted;
    const origin = isTop ? camera.originX : camera.originY;
    const list = ticks(origin, origin + length / camera.scale, camera.scale);
    for (const { at, text } of list) {
      const x = Math.round(px(at) * ratio) / ratio;
      const long = text === undefined ? 4 : RULER_PX;
      if (isTop) context.fillRect(x, RULER_PX - long, 1 / ratio, long);
      else context.fillRect(RULER_PX - long, x, long, 1 / ratio);
    }
    context.fillStyle = palette.foreground;
    context.font = `${FONT_PX}px ${palette.fontFamily}`;
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    for (const { at, text } of list) {
      // Not under the corner in which both rulers meet.
      if (text === undefined || px(at) < RULER_PX + (isTop ? 0 : LABEL_PX / 2)) continue;
      if (isTop) context.fillText(text, px(at) + 3, 9);
      else {
        context.save();
        context.translate(9, px(at) - 3);
        context.rotate(-Math.PI / 2);
        context.fillText(text, 0, 0);
        context.restore();
      }
    }
    context.fillStyle = palette.muted;
    if (isTop) context.fillRect(0, RULER_PX - 1 / ratio, width, 1 / ratio);
    else context.fillRect(RULER_PX - 1 / ratio, 0, 1 / ratio, height);
  }
}
