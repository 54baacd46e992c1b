/**
 * The wheel zooms to the pointer, with Shift it pans sideways; a pinch (which browsers report as a wheel with
 * Ctrl) zooms; two fingers on a touchpad pan.
 */
import { panBy, zoomAt } from './camera';
import type { Editor } from './editor';

const LINE_PX = 16;
/** A zoom of two after about seven clicks of a wheel. */
const WHEEL_RATE = 0.001;
const PINCH_RATE = 0.01;

/** Once fingers were seen on a touchpad, the strokes that follow are theirs, whatever their size. */
const TOUCHPAD_STAYS_MS = 400;

/** A wheel turns in steps of at least this many pixels, along one axis, by whole numbers. */
function looksLikeTouchpad(event: WheelEvent): boolean {
  if (event.deltaMode !== WheelEvent.DOM_DELTA_PIXEL) return false;
  return (
    (event.deltaX !== 0 && event.deltaY !== 0) ||
    (Math.abs(event.deltaY) < 40 && event.deltaX === 0) ||
    (event.deltaX !== 0 && !event.shiftKey)
  );
}

export function listenToWheel(editor: Editor): void {
  let touchpadUntil = 0;
  /** What a slow stroke of fingers has moved, and no whole pixel of the picture yet. */
  let [restX, restY] = [0, 0];
  const pan = (dx: number, dy: number) => {
    restX += dx;
    restY += dy;
    const [x, y] = [Math.round(restX), Math.round(restY)];
    restX -= x;
    restY -= y;
    if (x !== 0 || y !== 0) editor.stage.setCamera(panBy(editor.stage.camera, -x, -y));
  };
  editor.canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const box = editor.canvas.getBoundingClientRect();
      const px = event.clientX - box.left;
      const py = event.clientY - box.top;
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      const dx = event.deltaX * unit;
      const dy = event.deltaY * unit;
      const { camera } = editor.stage;
      if (event.ctrlKey || event.metaKey) {
        const rate = Math.abs(dy) < 40 ? PINCH_RATE : WHEEL_RATE;
        editor.stage.setCamera(zoomAt(camera, Math.exp(-dy * rate), px, py));
        return;
      }
      if (event.shiftKey) {
        pan(dx || dy, 0);
        return;
      }
      if (looksLikeTouchpad(event) || event.timeStamp < touchpadUntil) {
        touchpadUntil = event.timeStamp + TOUCHPAD_STAYS_MS;
        pan(dx, dy);
        return;
      }
      editor.stage.setCamera(zoomAt(camera, Math.exp(-dy * WHEEL_RATE), px, py));
    },
    { passive: false },
  );
}
