/** Text on a plate, as tools show it over the plan: within the canvas, wherever what it names may lie. In pixels. */
import type { Bounds } from '../camera';
import { font } from './frame';
import type { OverlayFrame, OverlayPlace } from './overlayPainter';

/** Ordinary; helping; not allowed here. Told apart by dashes too, never by colour alone. */
export type Tone = 'plain' | 'guide' | 'bad';

const TEXT_PX = 12;
export const PLATE_HEIGHT_PX = 18;
/** From the edge of the canvas. */
const EDGE_PX = 2;

export const plateWidth = ({ measure }: OverlayPlace, text: string) => measure.width(text) * TEXT_PX + 12;

/** Where a plate stands whose middle would be at (x, y). */
function plateAt(frame: OverlayPlace, text: string, x: number, y: number) {
  const { view } = frame;
  const width = plateWidth(frame, text);
  const left = Math.min(Math.max(x - width / 2, EDGE_PX), view.width - width - EDGE_PX);
  const top = Math.min(Math.max(y - PLATE_HEIGHT_PX / 2, EDGE_PX), view.height - PLATE_HEIGHT_PX - EDGE_PX);
  return { left, top, width };
}

export function paintPlate(
  frame: OverlayFrame,
  text: string,
  x: number,
  y: number,
  tone: Tone | undefined,
): void {
  const { context, palette, measure } = frame;
  const { left, top, width } = plateAt(frame, text, x, y);
  const badge = palette.severity.error;
  context.fillStyle = tone === 'bad' ? badge.fill : palette.tint;
  context.beginPath();
  context.roundRect(left, top, width, PLATE_HEIGHT_PX, 3);
  context.fill();
  context.fillStyle = tone === 'bad' ? badge.ink : palette.tintText;
  context.font = font(TEXT_PX, measure.fontFamily);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, left + width / 2, top + 9.5);
}

/** Where it is painted. */
export function reachOfPlate(frame: OverlayPlace, text: string, x: number, y: number): Bounds {
  const { left, top, width } = plateAt(frame, text, x, y);
  return { minX: left - 1, minY: top - 1, maxX: left + width + 1, maxY: top + PLATE_HEIGHT_PX + 1 };
}
