/**
 * Names of rows, zones and lines on paper, placed where they cover neither a box nor each other. What finds no free
 * place is left out: a covered label is worth less than none.
 */
import type { Point, Severity } from '../../model/types';
import { readableOn, standingOut, WHITE, type Rgb } from '../../scene/colour';
import { boundsOf, boundsOfPoints, type Bounds } from '../../scene/bounds';
import { ellipsize } from '../../scene/labelFit';
import { LETTER_PLACES, LINE_PLACES } from '../../scene/linePlaces';
import { rowsOfRacks } from '../../scene/rackRows';
import { rowPlaces, type RowPlace } from '../../scene/rowPlaces';
import type { SceneArea, SceneLine } from '../../scene/scene';
import { TakenPlaces } from '../../scene/takenPlaces';
import { colourOf } from './inks';
import { badgeMarks } from './badges';
import { boldShare, textWidth } from './letterWidths';
import { rectangle } from './pathData';
import type { Group, Mark } from './picture';
import { lineColour } from './planMarks';
import { toSheetX, toSheetY, type Plan } from './plan';

const size = 2.3;
const padX = 0.8;
const height = 3.3;
/** Of the sign after the name of a run, with the room before it. */
const signSize = 2.4;
const signGap = 0.3;

interface Chip {
  readonly text: string;
  readonly ink: Rgb;
  readonly fill?: Rgb;
  readonly bold?: boolean;
  /** What an overlay says of a run: after its name. */
  readonly sign?: Severity;
  /** Without a ground of its own it cannot be read over a line. */
  readonly avoidsLines?: boolean;
}

type Place = RowPlace;

/** Of the sheet: about two names. */
const cellMm = 20;

/**
 * @param within where labels may stand [mm of the sheet]
 * @param badges places that are taken by what is more important [mm of the sheet]
 */
export function planLabelGroups(plan: Plan, within: Bounds, badges: readonly Bounds[]): readonly Group[] {
  return new PlanLabels(plan, within, badges).place();
}

class PlanLabels {
  private readonly taken = new TakenPlaces(cellMm);
  private readonly lines = new TakenPlaces(cellMm);
  private readonly groups: Group[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly within: Bounds,
    badges: readonly Bounds[],
  ) {
    for (const badge of badges) this.taken.add(badge);
    for (const object of plan.scene.objects) {
      if (object.shape === 'box') this.taken.add(this.onSheet(boundsOf(object)));
      // The bounds of a run with corners hold more floor than run.
      if (object.shape === 'line' && object.path.length === 2) this.lines.add(this.onSheet(boundsOf(object)));
    }
  }

  place(): readonly Group[] {
    const { objects } = this.plan.scene;
    const racks = objects.flatMap((o) =>
      o.shape === 'box' && ['compute', 'network', 'storage', 'management'].includes(o.kind)
        ? [{ id: o.id, bounds: boundsOf(o) }]
        : [],
    );
    for (const { name, bounds } of rowsOfRacks(racks)) this.row(name, this.onSheet(bounds));
    for (const object of objects) if (object.shape === 'line') this.line(object);
    for (const object of objects) if (object.shape === 'area') this.area(object);
    return this.groups;
  }

  private row(name: string, box: Bounds): void {
    if (Math.max(box.maxX - box.minX, box.maxY - box.minY) < 6) return;
    const chip: Chip = {
      text: name,
      ink: colourOf(this.plan.palette.foreground),
      bold: true,
      avoidsLines: true,
    };
    this.put(chip, rowPlaces(box, { width: widthOf(chip), height }, false));
  }

  /** Beyond both ends of a line: its id, with the letter of its power side; only the letter where there is no room. */
  private line(line: SceneLine): void {
    const { place, palette } = this.plan;
    const bounds = this.onSheet(boundsOfPoints(line.path));
    if (Math.max(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY) < 8) return;
    const name = line.labels[0] ?? line.id;
    const long = line.side && !name.startsWith(line.side) ? `${line.side} · ${name}` : name;
    const colour = lineColour(this.plan, line);
    const ground = colourOf(palette.background);
    const isBusway = line.kind === 'busway';
    const look: Omit<Chip, 'text'> = isBusway
      ? { fill: colour, ink: readableOn(colour, WHITE), bold: true }
      : { fill: ground, ink: standingOut(colour, ground, 4.5) };
    let sign = this.plan.look(line.id)?.sign;
    [line.path, [...line.path].reverse()].forEach((path, end) => {
      const [a, b] = path;
      if (!a || !b) return;
      const x = toSheetX(place, a[0]);
      const y = toSheetY(place, a[1]);
      const length = Math.hypot(a[0] - b[0], a[1] - b[1]) || 1;
      const outX = (a[0] - b[0]) / length;
      const outY = (a[1] - b[1]) / length;
      const short = line.side ? [line.side] : [];
      for (const text of end === 0 ? [long, ...short] : short) {
        const chip: Chip = { text, ...look, ...(sign ? { sign } : {}) };
        const width = widthOf(chip);
        const free = text === line.side ? LETTER_PLACES : LINE_PLACES;
        const places = free.map(([beyond, aside]): Place => {
          const gap = 0.4 + beyond * height;
          return [
            x + outX * (gap + width / 2) - outY * aside * height - width / 2,
            y + outY * (gap + height / 2) + outX * aside * height - height / 2,
          ];
        });
        if (!this.put(chip, places)) continue;
        sign = undefined;
        return;
      }
    });
    if (sign) this.signOn(line, sign);
  }

  /** On the longest way between two of its points, where no name has found a place. */
  private signOn({ path }: SceneLine, sign: Severity): void {
    const { place, palette } = this.plan;
    const ways = path.slice(1).map((to, i) => ({ from: path[i] ?? to, to }));
    const lengthOf = ({ from, to }: { from: Point; to: Point }) =>
      Math.hypot(to[0] - from[0], to[1] - from[1]);
    const [longest] = ways.sort((a, b) => lengthOf(b) - lengthOf(a));
    if (!longest) return;
    const x = toSheetX(place, (longest.from[0] + longest.to[0]) / 2) - signSize / 2;
    const y = toSheetY(place, (longest.from[1] + longest.to[1]) / 2) - signSize / 2;
    this.groups.push({ layer: 'labels', marks: badgeMarks(palette, sign, x, y, signSize) });
  }

  private area(area: SceneArea): void {
    const box = this.onSheet(boundsOfPoints(area.outline));
    const minX = Math.max(box.minX, this.within.minX);
    const minY = Math.max(box.minY, this.within.minY);
    const maxX = Math.min(box.maxX, this.within.maxX);
    const maxY = Math.min(box.maxY, this.within.maxY);
    const room = maxX - minX - 1.6;
    if (maxY - minY < height + 0.4 || room < 5) return;
    const text = ellipsize(area.labels[0] ?? area.id, (room - 2 * padX) / size, textWidth);
    if (text === undefined) return;
    const chip = { text, ink: colourOf(this.plan.palette.area(area.kind).text) };
    const width = widthOf(chip);
    const xs = [minX + 0.8, (minX + maxX - width) / 2, maxX - width - 0.8];
    const ys = [minY + 0.4, (minY + maxY - height) / 2, maxY - height - 0.4];
    this.put(chip, ys.flatMap((y) => xs.map((x): Place => [x, y]))); // prettier-ignore
  }

  /** Puts the chip at the first free place; false where none is free. */
  private put(chip: Chip, places: Iterable<Place>): boolean {
    const width = widthOf(chip);
    for (const [x, y, isUpright = false] of places) {
      const [w, h] = isUpright ? [height, width] : [width, height];
      const box = { minX: x, minY: y, maxX: x + w, maxY: y + h };
      const { within } = this;
      if (x < within.minX || y < within.minY || box.maxX > within.maxX || box.maxY > within.maxY) continue;
      if (this.taken.has(box) || (chip.avoidsLines && this.lines.has(box))) continue;
      this.taken.add(box);
      this.groups.push({ layer: 'labels', marks: chipMarks(this.plan, chip, box, isUpright) });
      return true;
    }
    return false;
  }

  private onSheet({ minX, minY, maxX, maxY }: Bounds): Bounds {
    const { place } = this.plan;
    return {
      minX: toSheetX(place, minX),
      minY: toSheetY(place, minY),
      maxX: toSheetX(place, maxX),
      maxY: toSheetY(place, maxY),
    };
  }
}

const signWidth = ({ sign }: Chip) => (sign ? signSize + signGap : 0);

const widthOf = (chip: Chip) =>
  textWidth(chip.text) * size * (chip.bold ? boldShare : 1) + 2 * padX + signWidth(chip);

function chipMarks({ palette }: Plan, chip: Chip, box: Bounds, isUpright: boolean): readonly Mark[] {
  const { text, ink, fill, bold, sign } = chip;
  const [w, h] = [box.maxX - box.minX - signWidth(chip), box.maxY - box.minY];
  const [x, y] = [box.minX + w / 2, box.minY + h / 2];
  const ground: readonly Mark[] = fill
    ? [{ shape: 'path', path: rectangle(box.minX, box.minY, w, h), fill }]
    : [];
  // The base line lies a third of the height under the middle of the line.
  const down = size * 0.35;
  return [
    ...ground,
    {
      shape: 'text',
      text,
      ...(isUpright ? { x: x + down, y, turn: -90 } : { x, y: y + down }),
      size,
      width: (isUpright ? h : w) - 2 * padX,
      anchor: 'middle',
      colour: ink,
      ...(bold ? { bold } : {}),
    },
    // On no ground of the name's colour, which may be its own.
    ...(sign ? badgeMarks(palette, sign, box.minX + w + signGap, y - signSize / 2, signSize) : []),
  ];
}
