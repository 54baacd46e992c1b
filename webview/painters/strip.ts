/** A large shape in parts that a frame can take, where each part costs as much as the pixels that it covers. */
import { crisp, type Frame } from './frame';

/**
 * Paints one of several strips of what lies between two heights of the view [px]. The strips meet between whole pixels:
 * two that share one would both be seen in it.
 */
export function paintStrip(
  { context, view, ratio }: Frame,
  [top, bottom]: readonly [top: number, bottom: number],
  [strip, strips]: readonly [strip: number, strips: number],
  paint: () => void,
): void {
  if (strips === 1) {
    paint();
    return;
  }
  const edge = (part: number) => crisp(top + ((bottom - top) * part) / strips, ratio);
  const from = strip === 0 ? 0 : edge(strip);
  const to = strip === strips - 1 ? view.height : edge(strip + 1);
  context.save();
  context.beginPath();
  context.rect(0, from, view.width, to - from);
  context.clip();
  paint();
  context.restore();
}
