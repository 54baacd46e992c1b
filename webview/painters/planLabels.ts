/**
 * Names of rows, zones and lines, placed where they cover neither a box nor each other. What finds no free
 * place is left out: a covered label is worth less than none.
 */
import type { SceneArea, SceneLine } from '../../src/scene/scene';
import { boundsOfPoints } from '../bounds';
import { grown, overlaps, toMmX, toMmY, toPxX, toPxY, toScreen, type Bounds } from '../camera';
import { ellipsize } from '../../src/scene/labelFit';
import { LETTER_PLACES, LINE_PLACES } from '../../src/scene/linePlaces';
import type { Row } from '../../src/scene/rackRows';
import { rowPlaces, type RowPlace } from '../../src/scene/rowPlaces';
import { rowsOf } from '../rows';
import { AREA, LINE, type SceneStore } from '../sceneStore';
import { ABSENT, TINT_MARKS, type TintMark } from '../overlays/tint';
import { font, REACH_PX, type Frame } from './frame';
import { TakenPlaces } from '../../src/scene/takenPlaces';
import { hasSign, paintSignDisc, SIGN_DISC_PX } from './tintMarks';

const FONT_PX = 11;
const PAD_X = 4;
const HEIGHT = 16;
/** Names placed within one step of the painter. */
const A_STEP = 8;
/** What the browser does of a name after the step [ms]. */
const NAME_MS = 0.008;
/** Lines noted within one step, for names to keep clear of. */
const LINES_A_STEP = 500;
/** Overlaps nothing. */
const NOWHERE: Bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };

interface Chip {
  readonly text: string;
  readonly fill?: string;
  readonly ink: string;
  readonly weight: string;
  /** Without a ground of its own it cannot be read over a line. */
  readonly avoidsLines?: boolean;
  /** What an overlay or a loss says of it: a sign after the text. */
  readonly mark?: TintMark;
}

type Place = RowPlace;

export class PlanLabels {
  #rows: Row[] = [];
  #revision = -1;
  #taken = new TakenPlaces();
  #lines = new TakenPlaces();
  #placed: Bounds[] = [];
  #names: readonly Bounds[] = [];
  /** What names stand on that have no ground of their own. */
  #ground: Pick<Chip, 'fill'> = {};
  /** Around the room with its walls [px]. */
  #outside: Bounds | undefined;
  /** Where names are looked for [px]. */
  #within: Bounds = NOWHERE;
  /** Where none is placed any more [px]. */
  #settled: Bounds = NOWHERE;
  /** What has found no place in sight: tried again around it. */
  #left: (() => void)[] = [];

  /** Where the names of the last whole picture stand [mm]; another list for each picture. */
  get names(): readonly Bounds[] {
    return this.#names;
  }

  /**
   * Places and paints them, some at a step: first those in sight, so that a margin around it changes nothing there.
   * @param sight what of the view is seen before it is pushed [px]
   * @param badges places that are taken by what is more important [px]
   */
  *steps(frame: Frame, sight: Bounds, badges: readonly Bounds[]): Generator<number> {
    this.#taken = new TakenPlaces();
    for (const badge of badges) this.#taken.add(badge);
    this.#placed = [];
    this.#within = sight;
    this.#settled = NOWHERE;
    this.#left = [];
    // From far, lines are a pixel wide: a name is read over them.
    this.#lines = new TakenPlaces();
    for (const wall of squareWalls(frame)) this.#lines.add(wall);
    this.#outside = outsideOf(frame);
    this.#ground = hasColouredZones(frame) ? { fill: frame.palette.background } : {};
    let noted = 0;
    for (const line of frame.isFar ? [] : straightLines(frame)) {
      this.#lines.add(line);
      if (++noted % LINES_A_STEP === 0) yield 0;
    }
    let placed = 0;
    let paintedBefore = 0;
    const painted = () => {
      const names = this.#placed.length - paintedBefore;
      paintedBefore += names;
      return names * NAME_MS;
    };
    for (const row of this.#rowsOf(frame.store)) {
      this.#place(() => this.#paintRow(frame, row));
      if (++placed % A_STEP === 0) yield painted();
    }
    for (const slot of frame.slots[LINE] ?? []) {
      const line = frame.store.objectIn(slot);
      // From far, the letters of a hundred runs would hide the hall.
      if (line?.shape !== 'line' || frame.isFar) continue;
      const mark = TINT_MARKS[frame.tint?.mark[slot] ?? 0] ?? 'none';
      const isBuilt = frame.tint?.tone[slot] !== ABSENT;
      this.#place(() => this.#paintLine(frame, line, mark, isBuilt));
      if (++placed % A_STEP === 0) yield painted();
    }
    for (const slot of frame.slots[AREA] ?? []) {
      const area = frame.store.objectIn(slot);
      if (area?.shape !== 'area') continue;
      this.#place(() => this.#paintArea(frame, area));
      if (++placed % A_STEP === 0) yield painted();
    }
    const left = this.#left;
    this.#left = [];
    this.#within = { minX: 0, minY: 0, maxX: frame.view.width, maxY: frame.view.height };
    this.#settled = sight;
    for (const again of hasMargin(frame, sight) ? left : []) {
      again();
      if (++placed % A_STEP === 0) yield painted();
    }
    this.#names = this.#placed;
    yield painted();
  }

  #rowsOf(store: SceneStore): Row[] {
    if (this.#revision !== store.revision) {
      this.#revision = store.revision;
      this.#rows = rowsOf(store);
    }
    return this.#rows;
  }

  /** Now, or once more around what is in sight. */
  #place(paint: () => boolean): void {
    if (!paint()) this.#left.push(paint);
  }

  #paintRow(frame: Frame, { name: text, bounds }: Row): boolean {
    const box = toScreen(frame.camera, bounds);
    if (!overlaps(box, this.#within)) return false;
    if (Math.max(box.maxX - box.minX, box.maxY - box.minY) < 30) return true;
    const chip = {
      text,
      ink: frame.palette.foreground,
      weight: '600',
      avoidsLines: true,
      ...this.#ground,
    };
    const name = { width: widthOf(frame, chip), height: HEIGHT };
    return this.#paintAtFree(frame, chip, rowPlaces(box, name, frame.isFar, this.#outside));
  }

  /**
   * Beyond both ends of a line: its id, with the letter of its power side; only the letter where there is no room.
   * A mark stands beside the first name that finds a place, else on the middle of the line: it is never left out.
   */
  #paintLine(frame: Frame, line: SceneLine, mark: TintMark, isBuilt: boolean): boolean {
    const { camera, palette } = frame;
    const bounds = toScreen(frame.camera, boundsOfPoints(line.path));
    const extent = Math.max(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
    if (extent < 40) return true;
    if (!overlaps(grown(bounds, REACH_PX), this.#within)) return false;
    const name = line.labels[0] ?? line.id;
    const long = line.side && !name.startsWith(line.side) ? `${line.side} · ${name}` : name;
    // Of what is not built yet a name is as pale as the run.
    const ink =
      line.kind === 'busway' && isBuilt
        ? { fill: palette.side(line.side).line, ink: palette.side(line.side).ink, weight: '600' }
        : {
            fill: palette.background,
            ink: line.kind === 'pipe' && isBuilt ? palette.pipeText : palette.trayText,
            weight: '',
          };
    let isMarked = !hasSign(mark);
    const ends = [line.path, [...line.path].reverse()];
    ends.forEach((path, end) => {
      const [a, b] = path;
      if (!a || !b) return;
      const x = toPxX(camera, a[0]);
      const y = toPxY(camera, a[1]);
      const length = Math.hypot(a[0] - b[0], a[1] - b[1]) || 1;
      const outX = (a[0] - b[0]) / length;
      const outY = (a[1] - b[1]) / length;
      const texts = end === 0 ? [long, ...(line.side ? [line.side] : [])] : line.side ? [line.side] : [];
      const paint = () =>
        texts.some((text) => {
          const chip: Chip = { text, ...ink, ...(isMarked ? {} : { mark }) };
          const width = widthOf(frame, chip);
          const at = (gap: number, aside: number): Place => [
            x + outX * (gap + width / 2) - outY * aside - width / 2,
            y + outY * (gap + HEIGHT / 2) + outX * aside - HEIGHT / 2,
          ];
          const free = text === line.side ? LETTER_PLACES : LINE_PLACES;
          // Half a line's length away a name seems to be of something else.
          const near = free.filter(([gap]) => gap * HEIGHT <= extent / 2);
          const places = near.map(([gap, aside]) => at(gap * HEIGHT + 2, aside * HEIGHT));
          if (!this.#paintAtFree(frame, chip, places)) return false;
          isMarked = true;
          return true;
        });
      this.#place(paint);
    });
    if (!isMarked) paintOnMiddle(frame, line, mark);
    isMarked = true;
    return true;
  }

  #paintArea(frame: Frame, area: SceneArea): boolean {
    const box = toScreen(frame.camera, boundsOfPoints(area.outline));
    // Only what is seen counts: the name of a large zone stays in sight.
    const minX = Math.max(box.minX, this.#within.minX);
    const minY = Math.max(box.minY, this.#within.minY);
    const maxX = Math.min(box.maxX, this.#within.maxX);
    const maxY = Math.min(box.maxY, this.#within.maxY);
    const room = maxX - minX - 8;
    if (maxY - minY < HEIGHT + 2 || room < 24) return false;
    const width = (room - 2 * PAD_X) / FONT_PX;
    // Of a long name a part says less than the id.
    const names = [area.labels[0] ?? area.id, area.id];
    const whole = names.find((name) => frame.measure.width(name) <= width);
    const text = whole ?? ellipsize(area.id, width, frame.measure.width);
    if (text === undefined) return false;
    const chip = { text, ink: frame.palette.area(area.kind).text, weight: '', ...this.#ground };
    const taken = widthOf(frame, chip);
    const xs = [minX + 4, (minX + maxX - taken) / 2, maxX - taken - 4];
    const ys = [minY + 2, (minY + maxY - HEIGHT) / 2, maxY - HEIGHT - 2];
    return this.#paintAtFree(
      frame,
      chip,
      ys.flatMap((y) => xs.map((x): Place => [x, y])),
    );
  }

  /** Paints the chip at the first free place where all of it is seen, else where a part is; false where none is free. */
  #paintAtFree(frame: Frame, chip: Chip, places: Iterable<Place>): boolean {
    const width = widthOf(frame, chip);
    let cut: Bounds | undefined;
    let isCutUpright = false;
    for (const [left, top, isUpright = false] of places) {
      const x = Math.round(left);
      const y = Math.round(top);
      const [w, h] = isUpright ? [HEIGHT, width] : [width, HEIGHT];
      const box = { minX: x, minY: y, maxX: x + w, maxY: y + h };
      const isWhole = encloses(this.#within, box);
      if (!isWhole && (cut || !overlaps(box, this.#within))) continue;
      if (overlaps(box, this.#settled) || this.#taken.has(box)) continue;
      if (chip.avoidsLines && this.#lines.has(box)) continue;
      if (frame.store.hasBoxIn(toPlan(frame, box))) continue;
      if (isWhole) {
        this.#paintAt(frame, chip, box, isUpright);
        return true;
      }
      cut = box;
      isCutUpright = isUpright;
    }
    if (cut) this.#paintAt(frame, chip, cut, isCutUpright);
    return cut !== undefined;
  }

  #paintAt(frame: Frame, chip: Chip, box: Bounds, isUpright: boolean): void {
    this.#taken.add(box);
    this.#placed.push(toPlan(frame, box));
    if (isUpright) paintUpright(frame, chip, box);
    else paintChip(frame, chip, box.minX, box.minY, box.maxX - box.minX);
  }
}

const encloses = (outer: Bounds, inner: Bounds): boolean =>
  inner.minX >= outer.minX &&
  inner.minY >= outer.minY &&
  inner.maxX <= outer.maxX &&
  inner.maxY <= outer.maxY;

function paintChip(frame: Frame, chip: Chip, x: number, y: number, width: number): void {
  const { context } = frame;
  if (chip.fill) {
    context.fillStyle = chip.fill;
    context.beginPath();
    context.roundRect(x, y, width, HEIGHT, 3);
    context.fill();
  }
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.font = font(FONT_PX, frame.measure.fontFamily, chip.weight);
  context.fillStyle = chip.ink;
  context.fillText(chip.text, x + PAD_X, y + HEIGHT / 2 + 0.5);
  if (chip.mark) paintSignDisc(frame, chip.mark, x + width - SIGN_DISC_PX / 2, y + HEIGHT / 2);
}

/** From the south end of its box upwards. */
function paintUpright(frame: Frame, chip: Chip, { minX, minY, maxY }: Bounds): void {
  const { context } = frame;
  context.save();
  context.translate(minX, maxY);
  context.rotate(-Math.PI / 2);
  paintChip(frame, chip, 0, 0, maxY - minY);
  context.restore();
}

const hasMargin = ({ view }: Frame, sight: Bounds) =>
  sight.maxX - sight.minX < view.width || sight.maxY - sight.minY < view.height;

/** Half of a wall on the screen, and a little. */
const WALL_PX = 3;
/** A room is drawn by hand: what has more corners comes from elsewhere, and is no reason to look long. */
const MOST_WALLS = 200;

/** Walls that run along an axis: a name is not read over them. */
function squareWalls({ store, camera }: Frame): Bounds[] {
  const outline = store.room?.outline ?? [];
  const found: Bounds[] = [];
  for (let i = 0; i < Math.min(outline.length, MOST_WALLS); i++) {
    const [from, to] = [outline[i], outline[(i + 1) % outline.length]];
    if (!from || !to || (from[0] !== to[0] && from[1] !== to[1])) continue;
    const { minX, minY, maxX, maxY } = boundsOfPoints([from, to]);
    found.push({
      minX: toPxX(camera, minX) - WALL_PX,
      minY: toPxY(camera, minY) - WALL_PX,
      maxX: toPxX(camera, maxX) + WALL_PX,
      maxY: toPxY(camera, maxY) + WALL_PX,
    });
  }
  return found;
}

/** Zones have the colours of an overlay, on which no name can be read whatever they are. */
function hasColouredZones({ slots, tint }: Frame): boolean {
  return tint !== undefined && (slots[AREA] ?? []).some((slot) => tint.isValue(tint.tone[slot] ?? 0));
}

/** Around the room with its walls. */
function outsideOf({ store, camera }: Frame): Bounds | undefined {
  const outline = store.room?.outline ?? [];
  if (outline.length < 3) return undefined;
  const { minX, minY, maxX, maxY } = toScreen(camera, boundsOfPoints(outline));
  return { minX: minX - WALL_PX, minY: minY - WALL_PX, maxX: maxX + WALL_PX, maxY: maxY + WALL_PX };
}

/** Where straight runs are on the screen; the bounds of one with corners hold more floor than run. */
function straightLines(frame: Frame): Bounds[] {
  const found: Bounds[] = [];
  for (const slot of frame.slots[LINE] ?? []) {
    const line = frame.store.objectIn(slot);
    if (line?.shape === 'line' && line.path.length === 2) {
      found.push(toScreen(frame.camera, boundsOfPoints(line.path, line.widthMm / 2)));
    }
  }
  return found;
}

/** On the longest way between two of its points. */
function paintOnMiddle(frame: Frame, { path }: SceneLine, mark: TintMark): void {
  const { camera } = frame;
  let longest = -1;
  let middle: readonly [x: number, y: number] | undefined;
  path.forEach(([x, y], i) => {
    const next = path[i + 1];
    const length = next ? Math.hypot(next[0] - x, next[1] - y) : -1;
    if (!next || length <= longest) return;
    longest = length;
    middle = [toPxX(camera, (x + next[0]) / 2), toPxY(camera, (y + next[1]) / 2)];
  });
  if (middle) paintSignDisc(frame, mark, ...middle);
}

// Bold letters are wider than those that were measured.
const widthOf = ({ measure }: Frame, chip: Chip) =>
  Math.ceil(measure.width(chip.text) * FONT_PX * (chip.weight ? 1.08 : 1)) +
  2 * PAD_X +
  (chip.mark ? SIGN_DISC_PX + 1 : 0);

const toPlan = ({ camera }: Frame, b: Bounds): Bounds => ({
  minX: toMmX(camera, b.minX),
  minY: toMmY(camera, b.minY),
  maxX: toMmX(camera, b.maxX),
  maxY: toMmY(camera, b.maxY),
});
