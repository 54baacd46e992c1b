/** Of the hand-written canvas: everything but boxes and text, which are few beside them. */
import type { Scene, SceneArea, SceneBox, SceneDoor, SceneLine } from '../../../src/scene/scene';
import type { Severity } from '../../../src/model/types';
import type { Bounds, Camera, View } from '../../../webview/camera';
import type { Palette } from '../../../src/scene/palette';
import { SIDE_DASHES } from '../../../src/scene/symbols';
import type { Connection } from '../../../webview/connections';

export interface Parts {
  readonly context: CanvasRenderingContext2D;
  readonly scene: Scene;
  readonly camera: Camera;
  readonly view: View;
  /** What is seen, in mm. */
  readonly bounds: Bounds;
  readonly palette: Palette;
  readonly isFar: boolean;
  readonly ratio: number;
}

export interface Marked {
  readonly x: number;
  readonly y: number;
  readonly severity: Severity;
  readonly count: number;
}

const dashes: Readonly<Record<string, readonly number[]>> = { A: [], B: [4, 1.5] };
const signs = {
  error: new Path2D('M5.2 5.2L10.8 10.8M10.8 5.2L5.2 10.8'),
  warning: new Path2D('M8 5.5V10M8 11.6V13.2'),
  info: new Path2D('M8 7.8V12M8 4V4.2'),
};
const bodies = {
  error: new Path2D('M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z'),
  warning: new Path2D('M8 .8L15.6 14.6H.4z'),
  info: new Path2D('M1.5 1.5H14.5V14.5H1.5z'),
};
const fan = new Path2D('M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM2.5 2.5L9.5 9.5M9.5 2.5L2.5 9.5');

function traceRoom({ context, scene, camera }: Parts): void {
  const { scale, originX, originY } = camera;
  for (const [x, y] of scene.room.outline) context.lineTo((x - originX) * scale, (y - originY) * scale);
  context.closePath();
}

function isSeen(points: readonly (readonly [number, number])[], { minX, minY, maxX, maxY }: Bounds): boolean {
  let west = Infinity;
  let east = -Infinity;
  let north = Infinity;
  let south = -Infinity;
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return west <= maxX && east >= minX && north <= maxY && south >= minY;
}

export const paintSmallParts = {
  ground(parts: Parts): void {
    const { context, scene, camera, view, palette, bounds, ratio } = parts;
    const { scale, originX, originY } = camera;
    const step = [1, 5, 10].map((m) => m * scene.room.gridMm).find((mm) => mm * scale >= 9);
    const xs = scene.room.outline.map(([x]) => x);
    const ys = scene.room.outline.map(([, y]) => y);
    if (step) {
      const left = Math.max(bounds.minX, Math.min(...xs), originX);
      const right = Math.min(bounds.maxX, Math.max(...xs), originX + view.width / scale);
      const top = Math.max(bounds.minY, Math.min(...ys), originY);
      const bottom = Math.min(bounds.maxY, Math.max(...ys), originY + view.height / scale);
      context.globalAlpha = Math.min(1, (step * scale - 6) / 12);
      context.fillStyle = palette.grid;
      const round = (px: number) => Math.round(px * ratio) / ratio;
      for (let x = Math.ceil(left / step) * step; x <= right; x += step) {
        context.fillRect(
          round((x - originX) * scale),
          (top - originY) * scale,
          1 / ratio,
          (bottom - top) * scale,
        );
      }
      for (let y = Math.ceil(top / step) * step; y <= bottom; y += step) {
        context.fillRect(
          (left - originX) * scale,
          round((y - originY) * scale),
          (right - left) * scale,
          1 / ratio,
        );
      }
      context.globalAlpha = 1;
    }
    context.beginPath();
    context.rect(0, 0, view.width, view.height);
    traceRoom(parts);
    context.fillStyle = palette.outside;
    context.fill('evenodd');
  },

  areas({ context, camera, palette, isFar, bounds }: Parts, areas: readonly SceneArea[]): void {
    const { scale, originX, originY } = camera;
    context.lineWidth = isFar ? 0.75 : 1.5;
    context.setLineDash(isFar ? [] : [6, 3]);
    // One path a kind: zones of a kind do not overlap.
    for (const kind of new Set(areas.map((area) => area.kind))) {
      const ink = palette.area(kind);
      context.fillStyle = ink.fill;
      context.strokeStyle = ink.line;
      context.beginPath();
      for (const area of areas) {
        if (area.kind !== kind || !isSeen(area.outline, bounds)) continue;
        area.outline.forEach(([x, y], i) => {
          if (i === 0) context.moveTo((x - originX) * scale, (y - originY) * scale);
          else context.lineTo((x - originX) * scale, (y - originY) * scale);
        });
        context.closePath();
      }
      context.fill();
      context.stroke();
    }
    context.setLineDash([]);
  },

  walls(parts: Parts): void {
    parts.context.beginPath();
    traceRoom(parts);
    parts.context.strokeStyle = parts.palette.wall;
    parts.context.lineWidth = 3;
    parts.context.stroke();
  },

  /** Single leaves that open outwards in the west and the east wall, as the benchmark's halls have them. */
  doors({ context, scene, camera, palette }: Parts, doors: readonly SceneDoor[]): void {
    const { scale, originX, originY } = camera;
    const middle = scene.room.outline.reduce((sum, [x]) => sum + x, 0) / scene.room.outline.length;
    for (const door of doors) {
      const width = door.widthMm * scale;
      if (width < 3) continue;
      const x = (door.x - originX) * scale;
      const y = (door.y - originY) * scale;
      const out = door.x < middle ? -1 : 1;
      context.fillStyle = palette.background;
      context.fillRect(x - 2.5, y, 5, width);
      context.strokeStyle = palette.door;
      context.lineWidth = 1.5;
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x + out * width, y);
      context.stroke();
      context.lineWidth = 1;
      context.setLineDash([3, 2]);
      context.beginPath();
      context.arc(x, y, width, Math.PI / 2, out < 0 ? Math.PI : 0, out > 0);
      context.stroke();
      context.setLineDash([]);
    }
  },

  lines({ context, camera, palette, isFar, bounds }: Parts, lines: readonly SceneLine[]): void {
    const { scale, originX, originY } = camera;
    context.lineCap = 'butt';
    // One path for each run of lines that look the same.
    let style = '';
    const stroke = () => {
      if (style) context.stroke();
    };
    for (const line of lines) {
      if (!isSeen(line.path, bounds)) continue;
      const width = isFar ? 1 : Math.min(10, Math.max(2, line.widthMm * scale));
      const own = `${line.kind} ${line.side ?? ''} ${width}`;
      if (own !== style) {
        stroke();
        style = own;
        const isBusway = line.kind === 'busway';
        context.lineWidth = width;
        context.strokeStyle = isBusway
          ? palette.side(line.side).line
          : line.kind === 'pipe'
            ? palette.pipe
            : palette.tray;
        context.setLineDash((dashes[line.side ?? 'A'] ?? []).map((d) => d * Math.max(3, width)));
        context.globalAlpha = isBusway ? 0.45 : 0.35;
        context.beginPath();
      }
      line.path.forEach(([x, y], i) => {
        if (i === 0) context.moveTo((x - originX) * scale, (y - originY) * scale);
        else context.lineTo((x - originX) * scale, (y - originY) * scale);
      });
    }
    stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
  },

  /** Fans on air units and hatching on columns, where there is room for them. */
  symbols(
    { context, camera, palette, isFar }: Parts,
    boxes: readonly SceneBox[],
    seen: readonly number[],
  ): void {
    if (isFar) return;
    const { scale, originX, originY } = camera;
    for (const i of seen) {
      const { kind, x, y, w, h } = boxes[i]!;
      if (kind !== 'column' && kind !== 'air') continue;
      const side = Math.min(w, h) * scale;
      const left = Math.round((x - originX) * scale);
      const top = Math.round((y - originY) * scale);
      const right = Math.round((x + w - originX) * scale);
      const bottom = Math.round((y + h - originY) * scale);
      context.strokeStyle = palette.box[kind].border;
      if (kind === 'column' && side >= 18) {
        context.save();
        context.beginPath();
        context.rect(left, top, right - left, bottom - top);
        context.clip();
        context.beginPath();
        for (let d = 6; d < right - left + bottom - top; d += 6) {
          context.moveTo(left + d, top);
          context.lineTo(left + d - (bottom - top), bottom);
        }
        context.lineWidth = 1;
        context.stroke();
        context.restore();
      } else if (kind === 'air' && side >= 48) {
        context.save();
        context.translate(right - 17, bottom - 17);
        context.lineWidth = 1.4;
        context.stroke(fan);
        context.restore();
      }
    }
  },

  badges(
    { context, camera, palette, isFar, view }: Parts,
    marks: Iterable<Marked>,
    measure: (text: string) => number,
  ): void {
    const { scale, originX, originY } = camera;
    const cell = 2 ** Math.ceil(Math.log2((isFar ? 44 : 26) / scale));
    const joined = new Map<
      number,
      { x: number; y: number; severity: Severity; count: number; objects: number }
    >();
    const rank = { error: 0, warning: 1, info: 2 };
    for (const { x, y, severity, count } of marks) {
      const key = Math.floor(x / cell) * 65536 + Math.floor(y / cell);
      const other = joined.get(key);
      if (!other) {
        joined.set(key, { x, y, severity, count, objects: 1 });
        continue;
      }
      other.x = (other.x * other.objects + x) / (other.objects + 1);
      other.y = (other.y * other.objects + y) / (other.objects + 1);
      if (rank[severity] < rank[other.severity]) other.severity = severity;
      other.count += count;
      other.objects++;
    }
    for (const severity of ['info', 'warning', 'error'] as const) {
      const { fill, ink } = palette.severity[severity];
      for (const mark of joined.values()) {
        if (mark.severity !== severity) continue;
        const x = (mark.x - originX) * scale;
        const y = (mark.y - originY) * scale;
        if (x < -20 || y < -20 || x > view.width + 20 || y > view.height + 20) continue;
        const size = isFar && mark.count === 1 ? 12 : 16;
        context.save();
        context.translate(Math.round(x - size / 2), Math.round(y - size / 2));
        if (mark.count > 1) {
          const count = String(mark.count);
          const width = measure(count) * 11 * 1.08 + 8;
          context.fillStyle = palette.background;
          context.strokeStyle = fill;
          context.lineWidth = 1.5;
          context.beginPath();
          context.roundRect(size / 2, 0.5, size / 2 + width, size - 1, 4);
          context.fill();
          context.stroke();
          context.fillStyle = palette.foreground;
          context.font = `600 11px ${palette.fontFamily}`;
          context.textAlign = 'left';
          context.textBaseline = 'middle';
          context.fillText(count, size + 3, size / 2 + 0.5);
        }
        context.scale(size / 16, size / 16);
        context.lineJoin = 'round';
        context.lineCap = 'round';
        context.strokeStyle = palette.background;
        context.lineWidth = 3;
        context.stroke(bodies[severity]);
        context.fillStyle = fill;
        context.fill(bodies[severity]);
        context.strokeStyle = ink;
        context.lineWidth = 2;
        context.stroke(signs[severity]);
        context.restore();
      }
    }
  },

  /** Over what is dragged: its tint and outline, and how far it went. */
  connections(
    context: CanvasRenderingContext2D,
    palette: Palette,
    connections: readonly Connection[],
    { scale, originX, originY }: Camera,
  ): void {
    for (const key of new Set(connections.map(({ kind, side }) => `${kind} ${side}`))) {
      const group = connections.filter(({ kind, side }) => `${kind} ${side}` === key);
      const { kind, side } = group[0]!;
      const colour = kind === 'coolant' ? palette.pipe : palette.side(side).line;
      context.strokeStyle = colour;
      context.fillStyle = colour;
      context.lineWidth = group.length > 60 ? 1 : 1.75;
      context.globalAlpha = group.length > 60 ? 0.5 : 0.9;
      context.setLineDash(kind === 'coolant' ? [2, 3] : (SIDE_DASHES[side ?? 'A'] ?? []).map((d) => d * 2.5));
      context.beginPath();
      for (const { from, to } of group) {
        context.moveTo((from[0] - originX) * scale, (from[1] - originY) * scale);
        context.lineTo((to[0] - originX) * scale, (to[1] - originY) * scale);
      }
      context.stroke();
      context.setLineDash([]);
      context.globalAlpha = 1;
      context.beginPath();
      for (const { to } of group) {
        const x = (to[0] - originX) * scale;
        const y = (to[1] - originY) * scale;
        context.moveTo(x + 3, y);
        context.arc(x, y, 3, 0, 2 * Math.PI);
      }
      context.fill();
    }
  },

  /** @returns the upper right corner of all of them */
  outlines(
    context: CanvasRenderingContext2D,
    palette: Palette,
    boxes: readonly SceneBox[],
    { scale, originX, originY }: Camera,
  ): { readonly right: number; readonly top: number } {
    context.globalAlpha = 0.14;
    context.fillStyle = palette.tint;
    let right = -Infinity;
    let top = Infinity;
    context.beginPath();
    for (const box of boxes) {
      const x = Math.round((box.x - originX) * scale);
      const y = Math.round((box.y - originY) * scale);
      const x2 = Math.round((box.x + box.w - originX) * scale);
      const y2 = Math.round((box.y + box.h - originY) * scale);
      context.fillRect(x, y, x2 - x, y2 - y);
      context.rect(x - 1, y - 1, x2 - x + 2, y2 - y + 2);
      right = Math.max(right, x2);
      top = Math.min(top, y);
    }
    context.globalAlpha = 1;
    context.lineWidth = 2;
    context.strokeStyle = palette.selection;
    context.stroke();
    return { right, top };
  },

  selection(
    context: CanvasRenderingContext2D,
    palette: Palette,
    boxes: readonly SceneBox[],
    camera: Camera,
    dx: number,
    dy: number,
  ): void {
    const { right, top } = paintSmallParts.outlines(context, palette, boxes, camera);
    const text = `dx ${dx}  dy ${dy} mm`;
    context.font = `12px ${palette.fontFamily}`;
    const width = context.measureText(text).width + 14;
    context.fillStyle = palette.tint;
    context.beginPath();
    context.roundRect(right + 8, top - 26, width, 20, 3);
    context.fill();
    context.fillStyle = palette.tintText;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillText(text, right + 15, top - 15.5);
  },
};
