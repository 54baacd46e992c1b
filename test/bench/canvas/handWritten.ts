/**
 * The same picture in plain Canvas 2D, as one would write it for speed and for this picture alone: typed arrays,
 * a grid of cells for culling, one pass a colour, pixels instead of rectangles from far, a plan larger than the
 * view that is pushed while it lasts, a second canvas for what is dragged, and labels placed once a zoom.
 *
 * Colours and the rule which text a box can hold are the editor's own: they say what the picture is.
 */
import type { BoxKind, SceneArea, SceneBox, SceneDoor, SceneLine } from '../../../src/scene/scene';
import type { Camera, View } from '../../../webview/camera';
import { fitLabel, type FittedLabel } from '../../../src/scene/labelFit';
import { overlayInks, QUIET } from '../../../src/scene/overlays/overlayInks';
import { overlayLabels } from '../../../src/scene/overlays/standing';
import { paletteOf } from '../../../src/scene/palette';
import { Connections, type Connection } from '../../../webview/connections';
import { SceneStore } from '../../../webview/sceneStore';
import { startBench } from './benchCanvas';
import { DrawnLabels } from './drawnLabels';
import { paintSmallParts, type Marked } from './smallParts';

const kinds: readonly BoxKind[] = [
  'compute',
  'network',
  'storage',
  'management',
  'cdu',
  'air',
  'panel',
  'column',
];
const marginShare = 0.075;
const restMs = 140;
/** Side of a cell of the culling grid [mm]. */
const cellMm = 8000;

startBench((host, { scene, findings, view, overlay: shown }, first) => {
  const palette = paletteOf(() => '', false);
  // Boxes of one ink are painted together: by kind, or by the step of the overlay's scale and whether a column.
  const scale = shown && overlayInks(palette, shown.scale);
  const valueOf = new Map(shown?.values.map((value) => [value.id, value]));
  const inks = scale ? [...scale.inks, ...scale.inks] : kinds.map((kind) => palette.box[kind]);
  const columnsFrom = scale ? scale.inks.length : kinds.indexOf('column');
  const groupOf = ({ id, kind }: SceneBox) => {
    if (!scale) return kinds.indexOf(kind);
    const value = valueOf.get(id);
    return (kind === 'column' ? columnsFrom : 0) + (value ? scale.of(value.value) : QUIET);
  };
  const labelsOf = (box: SceneBox) => {
    const value = valueOf.get(box.id);
    return shown && value ? overlayLabels(shown, value) : box.labels;
  };
  const isBox = (o: (typeof scene.objects)[number]): o is SceneBox => o.shape === 'box';
  const boxes = scene.objects.filter(isBox).sort((a, b) => groupOf(a) - groupOf(b));
  const areas = scene.objects.filter((o): o is SceneArea => o.shape === 'area');
  // By looks: the painter strokes lines of one look at once.
  const lines = scene.objects
    .filter((o): o is SceneLine => o.shape === 'line')
    .sort((a, b) => (`${a.kind} ${a.side}` < `${b.kind} ${b.side}` ? -1 : 1));
  const doors = scene.objects.filter((o): o is SceneDoor => o.shape === 'door');
  const n = boxes.length;
  const x1 = Float32Array.from(boxes, (b) => b.x);
  const y1 = Float32Array.from(boxes, (b) => b.y);
  const x2 = Float32Array.from(boxes, (b) => b.x + b.w);
  const y2 = Float32Array.from(boxes, (b) => b.y + b.h);
  const turn = Uint8Array.from(boxes, (b) => (b.facing / 90) & 3);
  const groupEnd = inks.map((_, k) => {
    const next = boxes.findIndex((b) => groupOf(b) > k);
    return next < 0 ? n : next;
  });
  const lifted = new Uint8Array(n);
  const indexOf = new Map(boxes.map((b, i) => [b.id, i]));

  // Boxes by cell of their corner; none is larger than a cell.
  const columns = Math.ceil(Math.max(1, ...x2) / cellMm) + 1;
  const rows = Math.ceil(Math.max(1, ...y2) / cellMm) + 1;
  const cells: number[][] = Array.from({ length: columns * rows }, () => []);
  for (let i = 0; i < n; i++)
    cells[Math.floor(y1[i]! / cellMm) * columns + Math.floor(x1[i]! / cellMm)]!.push(i);
  const all = Array.from({ length: n }, (_, i) => i);
  function visible(minX: number, minY: number, maxX: number, maxY: number): number[] {
    const left = Math.max(0, Math.floor(minX / cellMm) - 1);
    const top = Math.max(0, Math.floor(minY / cellMm) - 1);
    const right = Math.min(columns - 1, Math.floor(maxX / cellMm));
    const bottom = Math.min(rows - 1, Math.floor(maxY / cellMm));
    if (left === 0 && top === 0 && right === columns - 1 && bottom === rows - 1) return all;
    const found: number[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        for (const i of cells[row * columns + column]!) found.push(i);
      }
    }
    return found.sort((a, b) => a - b);
  }

  function hasBox(minX: number, minY: number, maxX: number, maxY: number): boolean {
    const right = Math.min(columns - 1, Math.floor(maxX / cellMm));
    const bottom = Math.min(rows - 1, Math.floor(maxY / cellMm));
    for (let row = Math.max(0, Math.floor(minY / cellMm) - 1); row <= bottom; row++) {
      for (let column = Math.max(0, Math.floor(minX / cellMm) - 1); column <= right; column++) {
        for (const i of cells[row * columns + column]!) {
          if (x1[i]! <= maxX && x2[i]! >= minX && y1[i]! <= maxY && y2[i]! >= minY) return true;
        }
      }
    }
    return false;
  }

  const marks = new Map<number, Marked>();
  const rank = { error: 0, warning: 1, info: 2 };
  for (const { objects, severity } of findings) {
    const i = objects.map((id) => indexOf.get(id)).find((at) => at !== undefined);
    if (i === undefined) continue;
    const before = marks.get(i);
    const graver = before && rank[before.severity] < rank[severity] ? before.severity : severity;
    marks.set(i, { x: x2[i]!, y: y1[i]!, severity: graver, count: (before?.count ?? 0) + 1 });
  }

  const letters = new Map<string, number>();
  const ruler = document.createElement('canvas').getContext('2d')!;
  ruler.font = `100px ${palette.fontFamily}`;
  const measure = (text: string) => {
    let sum = 0;
    for (const letter of text) {
      let width = letters.get(letter);
      if (width === undefined) letters.set(letter, (width = ruler.measureText(letter).width / 100));
      sum += width;
    }
    return sum;
  };

  const ratio = window.devicePixelRatio;
  const marginX = Math.ceil(view.width * marginShare);
  const marginY = Math.ceil(view.height * marginShare);
  const addCanvas = (size: View, left: number, top: number) => {
    const canvas = document.createElement('canvas');
    canvas.width = size.width * ratio;
    canvas.height = size.height * ratio;
    canvas.style.cssText = `position: absolute; left: ${left}px; top: ${top}px; width: ${size.width}px; height: ${size.height}px; will-change: transform`;
    host.append(canvas);
    const context = canvas.getContext('2d')!;
    context.scale(ratio, ratio);
    return { canvas, context };
  };
  const planView: View = { width: view.width + 2 * marginX, height: view.height + 2 * marginY };
  const plan = addCanvas(planView, -marginX, -marginY);
  const overlay = addCanvas(view, 0, 0);
  const image = new ImageData(planView.width * ratio, planView.height * ratio);
  const pixels = new Uint32Array(image.data.buffer);

  let fits: (FittedLabel | undefined)[] = [];
  let isFitted = new Uint8Array(n);
  let fittedScale = 0;
  const planLabels = new DrawnLabels(scene, palette, measure, hasBox);

  function paintBlocks(seen: readonly number[], { scale, originX, originY }: Camera): void {
    const { width, height } = image;
    pixels.fill(palette.backgroundPixel);
    const k = scale * ratio;
    let group = 0;
    for (const i of seen) {
      while (i >= groupEnd[group]!) group++;
      if (lifted[i]) continue;
      const left = Math.max(0, Math.round((x1[i]! - originX) * k));
      const top = Math.max(0, Math.round((y1[i]! - originY) * k));
      let right = Math.min(width, Math.round((x2[i]! - originX) * k));
      let bottom = Math.min(height, Math.round((y2[i]! - originY) * k));
      if (right - left > 2) right--;
      if (bottom - top > 2) bottom--;
      right = Math.max(right, left + 1);
      bottom = Math.max(bottom, top + 1);
      const { pixel } = inks[group]!;
      for (let y = top; y < bottom; y++) pixels.fill(pixel, y * width + left, y * width + right);
    }
    plan.context.putImageData(image, 0, 0);
  }

  /** @param isFar where boxes of the plan are mere blocks, drawn as pixels already */
  function paintBoxes(
    context: CanvasRenderingContext2D,
    seen: readonly number[],
    { scale, originX, originY }: Camera,
    withLifted: boolean,
    isFar: boolean,
  ): void {
    const round = (px: number) => Math.round(px * ratio) / ratio;
    const line = 1 / ratio;
    let from = 0;
    for (const [group, ink] of inks.entries()) {
      let to = from;
      while (to < seen.length && seen[to]! < groupEnd[group]!) to++;
      // 0: block, 1: border, 2: fill, 3: front
      for (let pass = isFar ? 1 : 0; pass < 4; pass++) {
        if (pass === 3 && group >= columnsFrom) continue;
        context.fillStyle =
          pass === 0 ? ink.block : pass === 1 ? ink.border : pass === 2 ? ink.fill : ink.front;
        for (let at = from; at < to; at++) {
          const i = seen[at]!;
          if (!withLifted && lifted[i]) continue;
          const x = round((x1[i]! - originX) * scale);
          const y = round((y1[i]! - originY) * scale);
          const w = round((x2[i]! - originX) * scale) - x;
          const h = round((y2[i]! - originY) * scale) - y;
          const side = Math.min(w, h);
          if (side < 7 !== (pass === 0)) continue;
          if (pass === 0) {
            context.fillRect(
              x,
              y,
              w > 2 * line ? w - line : Math.max(w, line),
              h > 2 * line ? h - line : Math.max(h, line),
            );
          } else if (pass === 1) context.fillRect(x, y, w, h);
          else if (pass === 2) context.fillRect(x + line, y + line, w - 2 * line, h - 2 * line);
          else {
            const thick = side < 18 ? 2 : 4;
            const facing = turn[i];
            if (facing === 0) context.fillRect(x, y, w, thick);
            else if (facing === 1) context.fillRect(x + w - thick, y, thick, h);
            else if (facing === 2) context.fillRect(x, y + h - thick, w, thick);
            else context.fillRect(x, y, thick, h);
          }
        }
      }
      from = to;
    }
  }

  function paintText(
    context: CanvasRenderingContext2D,
    seen: readonly number[],
    camera: Camera,
    withLifted: boolean,
  ): void {
    const { scale, originX, originY } = camera;
    if (fittedScale !== scale) {
      fittedScale = scale;
      fits = new Array<FittedLabel | undefined>(n);
      isFitted = new Uint8Array(n);
    }
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    let size = 0;
    let group = 0;
    let written = -1;
    for (const i of seen) {
      while (i >= groupEnd[group]!) group++;
      if (!withLifted && lifted[i]) continue;
      const w = (x2[i]! - x1[i]!) * scale;
      const h = (y2[i]! - y1[i]!) * scale;
      if (w < 13 || h < 13) continue;
      const box = boxes[i]!;
      if (box.kind === 'column') continue;
      if (!isFitted[i]) {
        isFitted[i] = 1;
        fits[i] = fitLabel(labelsOf(box), w, h, measure);
      }
      const label = fits[i];
      if (!label) continue;
      if (label.fontPx !== size) {
        size = label.fontPx;
        context.font = `${size}px ${palette.fontFamily}`;
      }
      if (group !== written) {
        written = group;
        context.fillStyle = inks[group]!.text;
      }
      const x = (x1[i]! - originX) * scale;
      const y = (y1[i]! - originY) * scale;
      const [length, across] = label.upright ? [h, w] : [w, h];
      if (label.upright) context.setTransform(0, -ratio, ratio, 0, x * ratio, (y + h) * ratio);
      let line = across / 2 - ((label.lines.length - 1) * size * 1.2) / 2;
      for (const text of label.lines) {
        const left = (length - measure(text) * size) / 2;
        if (label.upright) context.fillText(text, left, line);
        else context.fillText(text, x + left, y + line);
        line += size * 1.2;
      }
      if (label.upright) context.setTransform(ratio, 0, 0, ratio, 0, 0);
    }
  }

  let painted: Camera | undefined;
  let current = first;
  let rest = 0;
  const reachPx = 40;

  function paintPlan(): void {
    clearTimeout(rest);
    painted = current;
    plan.canvas.style.transform = '';
    const { scale } = current;
    const camera: Camera = {
      scale,
      originX: current.originX - marginX / scale,
      originY: current.originY - marginY / scale,
    };
    const minX = camera.originX - reachPx / scale;
    const minY = camera.originY - reachPx / scale;
    const maxX = camera.originX + (planView.width + reachPx) / scale;
    const maxY = camera.originY + (planView.height + reachPx) / scale;
    const seen = visible(minX, minY, maxX, maxY);
    const { context } = plan;
    const isFar = Math.min(x2[0]! - x1[0]!, y2[0]! - y1[0]!) * scale < 7;
    const inPixels = isFar && seen.length >= 3000;
    if (inPixels) paintBlocks(seen, camera);
    else context.clearRect(0, 0, planView.width, planView.height);
    const bounds = { minX, minY, maxX, maxY };
    const parts = { context, scene, camera, view: planView, bounds, palette, isFar, ratio };
    paintSmallParts.ground(parts);
    paintSmallParts.areas(parts, areas);
    paintBoxes(context, seen, camera, false, inPixels);
    paintSmallParts.symbols(parts, boxes, seen);
    paintSmallParts.walls(parts);
    paintSmallParts.doors(parts, doors);
    paintSmallParts.lines(parts, lines);
    paintText(context, seen, camera, false);
    planLabels.paint(parts);
    paintSmallParts.badges(parts, marks.values(), measure);
  }

  let selected: readonly SceneBox[] = [];
  let connections: readonly Connection[] = [];
  const paintSelection = () => {
    overlay.context.clearRect(0, 0, view.width, view.height);
    paintSmallParts.connections(overlay.context, palette, connections, current);
    paintSmallParts.outlines(overlay.context, palette, selected, current);
  };

  function setCamera(camera: Camera): void {
    current = camera;
    if (selected.length > 0) paintSelection();
    if (painted?.scale === camera.scale) {
      const dx = (painted.originX - camera.originX) * camera.scale;
      const dy = (painted.originY - camera.originY) * camera.scale;
      if (Math.abs(dx) <= marginX && Math.abs(dy) <= marginY) {
        plan.canvas.style.transform = `translate(${dx}px, ${dy}px)`;
        clearTimeout(rest);
        rest = window.setTimeout(paintPlan, restMs);
        return;
      }
    }
    paintPlan();
  }

  let dragged: number[] = [];
  const drag = (dx: number, dy: number) => {
    const { context } = overlay;
    context.clearRect(0, 0, view.width, view.height);
    const camera = { ...current, originX: current.originX - dx, originY: current.originY - dy };
    paintBoxes(context, dragged, camera, true, false);
    paintText(context, dragged, camera, true);
    paintSmallParts.selection(
      context,
      palette,
      dragged.map((i) => boxes[i]!),
      camera,
      dx,
      dy,
    );
  };
  paintPlan();
  return {
    select(ids) {
      if (ids.length === 0 && selected.length === 0) return;
      selected = ids.map((id) => boxes[indexOf.get(id)!]!);
      const store = new SceneStore();
      store.replaceAll(scene);
      connections = new Connections(store).of(ids);
      paintSelection();
    },
    hit: (x, y) => hasBox(x, y, x, y),
    setCamera,
    startDrag(ids) {
      dragged = ids.flatMap((id) => indexOf.get(id) ?? []).sort((a, b) => a - b);
      for (const i of dragged) lifted[i] = 1;
      paintPlan();
      drag(0, 0);
    },
    drag,
    endDrag() {
      for (const i of dragged) lifted[i] = 0;
      dragged = [];
      overlay.context.clearRect(0, 0, view.width, view.height);
      paintPlan();
    },
  };
});
