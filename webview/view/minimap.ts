/**
 * The whole hall in a corner of the canvas, with the part that is seen: dragging the frame, or a press beside
 * it, moves the camera. For the pointer; with keys the arrows pan and 0 fits the hall.
 */
import './minimap.css';
import { BOX_KINDS } from '../../src/scene/boxKinds';
import type { Palette } from '../../src/scene/palette';
import { centredOn, visibleBounds, type Bounds, type Camera } from '../camera';
import type { Editor } from '../editor';
import { element } from '../element';
import { say } from '../strings';

const MOST_WIDTH_PX = 200;
const MOST_HEIGHT_PX = 140;
/** Free around the hall, as a share of it: the frame of a camera that looks beyond the walls stays in sight. */
const MARGIN = 0.06;

/** The place of a hall in the minimap: pixels = (mm - origin) × scale. */
export function minimapCamera(extent: Bounds): Camera & { readonly width: number; readonly height: number } {
  const across = Math.max(1, extent.maxX - extent.minX);
  const down = Math.max(1, extent.maxY - extent.minY);
  const marginMm = MARGIN * Math.max(across, down);
  const scale = Math.min(MOST_WIDTH_PX / (across + 2 * marginMm), MOST_HEIGHT_PX / (down + 2 * marginMm));
  return {
    scale,
    originX: extent.minX - marginMm,
    originY: extent.minY - marginMm,
    width: Math.max(24, Math.round((across + 2 * marginMm) * scale)),
    height: Math.max(24, Math.round((down + 2 * marginMm) * scale)),
  };
}

export class Minimap {
  readonly element = element('div', { id: 'minimap', role: 'img', label: say('minimap') });
  readonly #canvas = element('canvas');
  readonly #frame = element('div', { className: 'minimap-frame' });
  #painted: { readonly revision: number; readonly palette: Palette; readonly ratio: number } | undefined;
  #place: ReturnType<typeof minimapCamera> | undefined;
  #timer = 0;
  /** From the pointer to the middle of the frame while it is dragged, in pixels. */
  #grip: { readonly dx: number; readonly dy: number } | undefined;

  constructor(
    private readonly editor: Editor,
    private readonly palette: () => Palette,
  ) {
    this.element.append(this.#canvas, this.#frame);
    this.element.addEventListener('pointerdown', (event) => this.#down(event));
    this.element.addEventListener('pointermove', (event) => this.#move(event));
    const release = () => (this.#grip = undefined);
    this.element.addEventListener('pointerup', release);
    this.element.addEventListener('pointercancel', release);
    editor.onChange(() => this.refresh());
  }

  /** The hall, its colours or whether it is shown have changed. */
  refresh(): void {
    if (this.element.hidden) return;
    // Not at once: an edit at the canvas must not wait for it.
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#paint(), 60);
  }

  showCamera(): void {
    const place = this.#place;
    if (this.element.hidden || !place) return;
    const { camera, view } = this.editor.stage;
    const seen = visibleBounds(camera, view);
    const { style } = this.#frame;
    const x = (seen.minX - place.originX) * place.scale;
    const y = (seen.minY - place.originY) * place.scale;
    style.transform = `translate(${x}px, ${y}px)`;
    style.width = `${Math.max(4, (seen.maxX - seen.minX) * place.scale)}px`;
    style.height = `${Math.max(4, (seen.maxY - seen.minY) * place.scale)}px`;
    const right = (seen.maxX - place.originX) * place.scale;
    const bottom = (seen.maxY - place.originY) * place.scale;
    const isWhole = x <= 0 && y <= 0 && right >= place.width && bottom >= place.height;
    this.#frame.classList.toggle('is-whole', isWhole);
  }

  #paint(): void {
    const { store } = this.editor;
    const palette = this.palette();
    const ratio = window.devicePixelRatio || 1;
    const { extent } = store;
    if (!extent) return;
    if (
      this.#painted?.revision === store.revision &&
      this.#painted.palette === palette &&
      this.#painted.ratio === ratio
    ) {
      this.showCamera();
      return;
    }
    this.#painted = { revision: store.revision, palette, ratio };
    const place = minimapCamera(extent);
    this.#place = place;
    const canvas = this.#canvas;
    canvas.width = Math.round(place.width * ratio);
    canvas.height = Math.round(place.height * ratio);
    this.element.style.width = canvas.style.width = `${place.width}px`;
    this.element.style.height = canvas.style.height = `${place.height}px`;
    const context = canvas.getContext('2d');
    if (!context) return;
    context.scale(ratio, ratio);
    context.fillStyle = palette.background;
    context.fillRect(0, 0, place.width, place.height);
    const toX = (mm: number) => (mm - place.originX) * place.scale;
    const toY = (mm: number) => (mm - place.originY) * place.scale;
    const outline = store.room?.outline ?? [];
    context.beginPath();
    outline.forEach(([x, y], i) => {
      if (i === 0) context.moveTo(toX(x), toY(y));
      else context.lineTo(toX(x), toY(y));
    });
    context.closePath();
    context.strokeStyle = palette.wall;
    context.lineWidth = 1;
    context.stroke();
    BOX_KINDS.forEach((kind, style) => {
      context.fillStyle = palette.box[kind].block;
      for (let slot = 0; slot < store.capacity; slot++) {
        if (store.style[slot] !== style) continue;
        const x = toX(store.minX[slot] ?? 0);
        const y = toY(store.minY[slot] ?? 0);
        const w = ((store.maxX[slot] ?? 0) - (store.minX[slot] ?? 0)) * place.scale;
        const h = ((store.maxY[slot] ?? 0) - (store.minY[slot] ?? 0)) * place.scale;
        context.fillRect(x, y, Math.max(0.75, w), Math.max(0.75, h));
      }
    });
    this.showCamera();
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    this.element.setPointerCapture(event.pointerId);
    const frame = this.#frame.getBoundingClientRect();
    const isOnFrame =
      event.clientX >= frame.left &&
      event.clientX <= frame.right &&
      event.clientY >= frame.top &&
      event.clientY <= frame.bottom;
    this.#grip = isOnFrame
      ? {
          dx: (frame.left + frame.right) / 2 - event.clientX,
          dy: (frame.top + frame.bottom) / 2 - event.clientY,
        }
      : { dx: 0, dy: 0 };
    this.#move(event);
  }

  #move(event: PointerEvent): void {
    const grip = this.#grip;
    const place = this.#place;
    if (!grip || !place) return;
    const box = this.element.getBoundingClientRect();
    const { camera, view } = this.editor.stage;
    const x = place.originX + (event.clientX + grip.dx - box.left - this.element.clientLeft) / place.scale;
    const y = place.originY + (event.clientY + grip.dy - box.top - this.element.clientTop) / place.scale;
    this.editor.stage.setCamera(centredOn(x, y, camera.scale, view));
  }
}
