/**
 * Busways, trays and pipes, over the racks that they serve. The side of a busway shows in its pattern and
 * in its letter, not in its colour alone.
 */
import type { SceneLine } from '../../src/scene/scene';
import { SIDE_DASHES } from '../../src/scene/symbols';
import { toPxX, toPxY } from '../camera';
import { LINE } from '../sceneStore';
import type { Frame } from './frame';

const MIN_LINE_PX = 2;

/** Opaque, and of another colour than what it crosses: labels are read beside it. */
const MOST_STANDING_OUT_PX = 4;

/** To scale, but never so wide that it hides what it serves; narrower still where it is opaque. */
export function lineWidthPx(line: SceneLine, { camera, palette, isFar }: Frame, standsOut: boolean): number {
  if (isFar) return 1;
  const most = palette.isHighContrast ? 3 : standsOut ? MOST_STANDING_OUT_PX : 10;
  return Math.min(most, Math.max(MIN_LINE_PX, line.widthMm * camera.scale));
}

function lineColour(frame: Pick<Frame, 'palette'>, line: SceneLine): string {
  if (line.kind === 'busway') return frame.palette.side(line.side).line;
  return line.kind === 'pipe' ? frame.palette.pipe : frame.palette.tray;
}

/** Runs that look alike are one path: a hall has a thousand of them and a dozen looks. */
export function paintLines(frame: Frame): void {
  const { context, store, camera, palette, tint } = frame;
  const looks = new Map<string, { first: SceneLine; width: number; tone: number; lines: SceneLine[] }>();
  for (const slot of frame.slots[LINE] ?? []) {
    const line = store.objectIn(slot);
    if (line?.shape !== 'line') continue;
    const tone = tint?.tone[slot] ?? 0;
    const width = lineWidthPx(line, frame, tint?.standsOut(tone) ?? false);
    const key = `${line.kind} ${line.side ?? ''} ${width} ${tone}`;
    const look = looks.get(key);
    if (look) look.lines.push(line);
    else looks.set(key, { first: line, width, tone, lines: [line] });
  }
  context.lineCap = 'butt';
  for (const { first, width, tone, lines } of looks.values()) {
    const ink = tint?.inkOf(tone);
    const isQuiet = tint?.isQuiet(tone) ?? false;
    context.beginPath();
    for (const { path } of lines) {
      path.forEach(([x, y], i) => {
        if (i === 0) context.moveTo(toPxX(camera, x), toPxY(camera, y));
        else context.lineTo(toPxX(camera, x), toPxY(camera, y));
      });
    }
    context.lineWidth = width;
    context.strokeStyle = ink ? (isQuiet ? ink.border : ink.block) : lineColour(frame, first);
    context.setLineDash((SIDE_DASHES[first.side ?? 'A'] ?? []).map((d) => d * Math.max(3, width)));
    context.globalAlpha =
      ink && !isQuiet ? 1 : palette.isHighContrast ? 1 : first.kind === 'busway' ? 0.45 : 0.35;
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}
