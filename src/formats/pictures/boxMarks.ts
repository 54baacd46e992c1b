/** Racks, units, panels and columns on paper: to scale, with a thick edge in front and what fits of their labels. */
import type { Bounds } from '../../scene/bounds';
import { readableOn, WHITE, type Rgb } from '../../scene/colour';
import { fitLabel, LINE_HEIGHT } from '../../scene/labelFit';
import type { BoxKind, SceneBox } from '../../scene/scene';
import { SYMBOL_SIZE, SYMBOLS } from '../../scene/symbols';
import { colourOf } from './inks';
import { textWidth } from './letterWidths';
import { mapped, parsePath, rectangle, scaledTo, turnedTo } from './pathData';
import { hatching, patternPath } from './patterns';
import type { Command, Group, Layer, Mark } from './picture';
import { pixelMm, toSheetX, toSheetY, type ObjectLook, type Plan } from './plan';

const layerOf: Readonly<Record<BoxKind, Layer>> = {
  compute: 'racks',
  network: 'racks',
  storage: 'racks',
  management: 'racks',
  cdu: 'cdus',
  air: 'air-units',
  panel: 'panels',
  column: 'columns',
};

const borderMm = 0.18;
/** A box whose shorter side is smaller has no symbol: its text needs the room. */
const symbolFromMm = 14;
const symbolMm = 2.6;

export function boxGroup(plan: Plan, box: SceneBox): Group {
  const look = plan.look(box.id);
  const marks = boxMarks(plan, box, look);
  const title = [...box.labels, ...(look?.note === undefined ? [] : [look.note])].join(' · ');
  return { layer: layerOf[box.kind], id: box.id, title, marks };
}

/**
 * Over the lines above the box, so that it can be read.
 * @param isCrossed whether a run in a colour of its own lies there [mm of the sheet]
 */
export function boxLabelGroup(
  plan: Plan,
  box: SceneBox,
  isCrossed: (place: Bounds) => boolean,
): Group | undefined {
  if (box.kind === 'column') return undefined;
  const marks = labelMarks(plan, box, plan.look(box.id), isCrossed);
  return marks.length ? { layer: 'labels', marks } : undefined;
}

function boxMarks(plan: Plan, box: SceneBox, look: ObjectLook | undefined): readonly Mark[] {
  const { scale } = plan.place;
  const isAskew = box.facing % 90 !== 0;
  // In the box's own frame: its middle, its front to the north.
  const w = box.width / scale;
  const h = box.depth / scale;
  const at = turnedTo(
    box.facing,
    toSheetX(plan.place, box.x + box.w / 2),
    toSheetY(plan.place, box.y + box.h / 2),
  );
  const put = (path: readonly Command[]) => mapped(path, at);
  const ink = plan.palette.box[box.kind];
  const fill = look?.fill ?? colourOf(ink.fill);
  const border = look?.border ?? colourOf(ink.border);
  const opacity = look?.opacity === undefined ? {} : { opacity: look.opacity };
  const dash = look?.dash ?? (box.assumedSize ? [0.8, 0.6] : undefined);
  const marks: Mark[] = [
    {
      shape: 'path',
      path: put(rectangle(-w / 2, -h / 2, w, h)),
      fill,
      stroke: { colour: border, width: look?.border ? 2 * borderMm : borderMm, ...(dash ? { dash } : {}) },
      ...opacity,
    },
  ];
  const drawn = (path: readonly Command[], width: number): Mark => ({
    shape: 'path',
    path: put(path),
    stroke: { colour: border, width },
    ...opacity,
  });
  if (box.kind === 'column') {
    marks.push(drawn(hatching(w, h, Math.max(0.8, Math.min(w, h) / 6)), 0.12));
    return marks;
  }
  if (look?.pattern) marks.push(patternMark(look.pattern, w, h, put, border, opacity));
  const edge = Math.min(0.8, h / 5);
  marks.push({
    shape: 'path',
    path: put(rectangle(-w / 2, -h / 2, w, edge)),
    fill: look?.front ?? look?.border ?? colourOf(ink.front),
    ...opacity,
  });
  const symbol = SYMBOLS[box.kind];
  if (symbol && !isAskew && Math.min(w, h) >= symbolFromMm) {
    const x = toSheetX(plan.place, box.x + box.w) - symbolMm - 1;
    const y = toSheetY(plan.place, box.y + box.h) - symbolMm - 1;
    marks.push({
      shape: 'path',
      path: mapped(parsePath(symbol), scaledTo(symbolMm / SYMBOL_SIZE, x, y)),
      stroke: { colour: border, width: 0.25 },
      ...opacity,
    });
  }
  return marks;
}

function patternMark(
  pattern: NonNullable<ObjectLook['pattern']>,
  w: number,
  h: number,
  put: (path: readonly Command[]) => readonly Command[],
  colour: Rgb,
  opacity: { readonly opacity?: number },
): Mark {
  const path = put(patternPath(pattern, w, h));
  return pattern === 'dots'
    ? { shape: 'path', path, fill: colour, ...opacity }
    : { shape: 'path', path, stroke: { colour, width: 0.15 }, ...opacity };
}

function labelMarks(
  plan: Plan,
  box: SceneBox,
  look: ObjectLook | undefined,
  isCrossed: (place: Bounds) => boolean,
): readonly Mark[] {
  const { scale } = plan.place;
  let w = box.w / scale;
  let h = box.h / scale;
  // Inside a box at an angle only the circle about its centre is certainly free.
  if (box.facing % 90 !== 0) w = h = Math.min(w, h, box.width / scale, box.depth / scale);
  const fitted = fitLabel(look?.labels ?? box.labels, w / pixelMm, h / pixelMm, textWidth);
  if (!fitted) return [];
  const colour =
    look?.text ?? (look?.fill ? readableOn(look.fill, WHITE) : colourOf(plan.palette.box[box.kind].text));
  const size = fitted.fontPx * pixelMm;
  const x = toSheetX(plan.place, box.x + box.w / 2);
  const y = toSheetY(plan.place, box.y + box.h / 2);
  return fitted.lines.flatMap((text, i): Mark[] => {
    const middle = (i - (fitted.lines.length - 1) / 2) * size * LINE_HEIGHT;
    const width = textWidth(text) * size;
    // The base line lies a third of the height under the middle of the line.
    const down = middle + size * 0.35;
    const line: Mark = {
      shape: 'text',
      text,
      size,
      width,
      anchor: 'middle',
      colour,
      ...(fitted.upright ? { x: x + down, y, turn: -90 } : { x, y: y + down }),
    };
    // Lines between the letters make figures unreadable: they stand on a plain ground.
    const [long, high] = [width + size * 0.4, size * LINE_HEIGHT];
    const [w, h] = fitted.upright ? [high, long] : [long, high];
    const minX = x - w / 2 + (fitted.upright ? middle : 0);
    const minY = y - h / 2 + (fitted.upright ? 0 : middle);
    const isLined = look?.pattern ?? isCrossed({ minX, minY, maxX: minX + w, maxY: minY + h });
    if (!isLined) return [line];
    const fill = look?.fill ?? colourOf(plan.palette.box[box.kind].fill);
    return [{ shape: 'path', path: rectangle(minX, minY, w, h), fill }, line];
  });
}
