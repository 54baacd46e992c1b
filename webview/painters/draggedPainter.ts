/** What is dragged, with its outlines, as a camera sees it that looks at where it was. */
import { overlaps, visibleBounds } from '../camera';
import { paintAreas } from './areas';
import { BoxLabels } from './boxLabels';
import { paintBoxes } from './boxes';
import { crossingsOf } from './crossings';
import { paintDoors } from './doors';
import { byStyle, type Frame } from './frame';
import { paintLines } from './lines';
import { paintOutlines } from './outlines';
import type { OverlayFrame } from './overlayPainter';

export class DraggedPainter {
  readonly #labels = new BoxLabels();

  paint(base: OverlayFrame, slots: readonly number[]): void {
    const seen = visibleBounds(base.camera, base.view);
    const { store } = base;
    const visible = slots.filter((slot) => overlaps(store.boundsIn(slot), seen));
    const frame: Frame = { ...base, slots: byStyle(store, visible, true), isFar: false };
    paintAreas(frame);
    paintBoxes(frame, true);
    paintDoors(frame);
    paintLines(frame);
    this.#labels.paint(frame, crossingsOf(frame));
    paintOutlines(base, { selected: slots, hovered: undefined });
  }
}
