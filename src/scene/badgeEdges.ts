/** The places at which the badge of one object, or of several close together, may stand, the best first. */
import type { Bounds } from './bounds';
import type { BadgePoint, BadgeSubject } from './badgeSubjects';

export interface BadgeLook {
  /** Lengths of the picture a millimetre of the plan. */
  readonly scale: number;
  /** Side of the square that holds a mark. */
  readonly size: number;
  /** Of a single mark on a thing that is itself smaller than one. */
  readonly smallSize: number;
  /** Free between two badges. */
  readonly gap: number;
  /** What the ground of a count adds to the width of its mark. */
  readonly countWidth: (count: number) => number;
}

/** What a badge hangs on. */
export interface BadgeBody {
  /** [mm] */
  readonly bounds: Bounds;
  readonly points: readonly BadgePoint[] | undefined;
  /** Whether all that it stands for is smaller than a badge. */
  readonly isTiny: boolean;
  /** Whether it stands for more than one thing. */
  readonly isRun: boolean;
  /** Whether each of them is as long from north to south as from west to east, or longer; undefined where they differ. */
  readonly isUpright: boolean | undefined;
  /** The long side of the longest of them [mm]. */
  readonly longest: number;
  readonly count: number;
}

/** At the end of a run that is longer than this a letter may stand, which takes so much, in sizes of a mark. */
const LETTERED = 8;
const LETTER = 1.15;

type Edge = 'north' | 'south' | 'east' | 'west';

const TALL: readonly Edge[] = ['north', 'south', 'east', 'west'];
const WIDE: readonly Edge[] = ['east', 'west', 'north', 'south'];

/** A share of the mark: it lies over the edge of its object, no further than the object's text begins. */
const OVER_EDGE = 0.25;
/** Off the edge, as a share of the mark: as far as a neighbour in the row may stand forward. */
const OFF_EDGE = 0.19;
/** Things that lie in a strip no wider than this, in sizes of one, stand side by side. */
const ABREAST = 1.5;
/** An edge longer than this has its badge at an end rather than in its middle, in sizes of a mark. */
const LONG_EDGE = 3;

/** Whether the badges of its neighbours would not fit beside its own. */
export function isCramped({ bounds, points, isRun }: BadgeBody, { scale, size, gap }: BadgeLook): boolean {
  const w = (bounds.maxX - bounds.minX) * scale;
  const h = (bounds.maxY - bounds.minY) * scale;
  if (points) return Math.max(w, h) < 4 * size;
  return isRun || Math.min(w, h) < size + gap;
}

export function isTiny({ bounds, points }: BadgeSubject, { scale, size }: BadgeLook): boolean {
  return !points && Math.max(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY) * scale < size;
}

/** A place in lengths of the picture from the plan's origin. One is filled again and again while places are tried. */
export class BadgePlace {
  minX = 0;
  minY = 0;
  maxX = 0;
  maxY = 0;
  /** Middle of the mark. */
  markX = 0;
  markY = 0;
  /** Side of the mark. */
  size = 0;
  /** Whether it is one for want of another: it asks for no floor beside its own object. */
  isOwn = false;
  /** What lies over the edge of its own object, at one of the four sides. */
  #over: Edge | undefined;
  #overBy = 0;

  /** What of it lies beside its own object [mm of the plan]. */
  floor(scale: number): Bounds {
    const { minX, minY, maxX, maxY } = this;
    const by = this.#overBy;
    return {
      minX: (this.#over === 'east' ? minX + by : minX) / scale,
      minY: (this.#over === 'south' ? minY + by : minY) / scale,
      maxX: (this.#over === 'west' ? maxX - by : maxX) / scale,
      maxY: (this.#over === 'north' ? maxY - by : maxY) / scale,
    };
  }

  /** The place of that number, from 0 on; false after the last one, which is its own. */
  become(body: BadgeBody, look: BadgeLook, number: number): boolean {
    this.isOwn = false;
    this.#over = undefined;
    if (body.points) return this.#atPoint(body, look, body.points, number);
    return body.isRun ? this.#besideRun(body, look, number) : this.#atEdge(body, look, number);
  }

  /** Racks of a row stand side by side: their short edges are the free ones. */
  #atEdge(body: BadgeBody, look: BadgeLook, number: number): boolean {
    const { bounds } = body;
    const edges = bounds.maxY - bounds.minY >= bounds.maxX - bounds.minX ? TALL : WIDE;
    const edge = edges[number];
    if (edge) return this.#onEdge(body, look, edge, OVER_EDGE);
    // Half over its own edge, for where all around it stands something else.
    const over = number < edges.length + 2 ? edges[number - edges.length] : undefined;
    return over !== undefined && this.#own(this.#onEdge(body, look, over, 0.5));
  }

  /** On the floor among them, as between two rows; else on the long sides of their row. */
  #besideRun(body: BadgeBody, look: BadgeLook, number: number): boolean {
    const [first = 'east', second = 'west'] = isAbreast(body) ? TALL : WIDE;
    switch (number) {
      case 0:
        // What is tiny has no text that could be hidden.
        return body.isTiny ? this.#own(this.#amid(body, look)) : this.#amid(body, look);
      case 1:
        return this.#onEdge(body, look, first, OVER_EDGE);
      case 2:
        return this.#onEdge(body, look, second, OVER_EDGE);
      case 3:
        return this.#own(this.#onEdge(body, look, first, 0.5));
      default:
        return false;
    }
  }

  #atPoint(body: BadgeBody, look: BadgeLook, points: readonly BadgePoint[], number: number): boolean {
    const point = points[number] ?? (number === points.length ? points[0] : undefined);
    if (!point) return false;
    const { scale, size, gap } = look;
    const { x, y, outX = 0, outY = 0, pastLetter = false } = point;
    const { bounds } = body;
    const length = Math.max(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY) * scale;
    const letter = pastLetter && length > LETTERED * size ? LETTER * size : 0;
    const out = outX === 0 && outY === 0 ? 0 : size / 2 + gap + letter;
    this.#put(x * scale + outX * out, y * scale + outY * out, size, widthOf(body, look, size), outX < 0);
    this.isOwn = number === points.length;
    return true;
  }

  #amid(body: BadgeBody, look: BadgeLook): boolean {
    const { minX, minY, maxX, maxY } = body.bounds;
    const size = sizeOf(body, look);
    const width = widthOf(body, look, size);
    const x = ((minX + maxX) / 2) * look.scale + (size - width) / 2;
    this.#put(x, ((minY + maxY) / 2) * look.scale, size, width, false);
    return true;
  }

  /** @param over share of the mark that lies over the body */
  #onEdge(body: BadgeBody, look: BadgeLook, edge: Edge, over: number): boolean {
    const { bounds, isRun } = body;
    const { scale } = look;
    const size = sizeOf(body, look);
    const width = widthOf(body, look, size);
    const minX = bounds.minX * scale;
    const minY = bounds.minY * scale;
    const maxX = bounds.maxX * scale;
    const maxY = bounds.maxY * scale;
    const out = size * (0.5 - over);
    this.#over = edge;
    this.#overBy = size * (over + OFF_EDGE);
    if (edge === 'north' || edge === 'south') {
      const middle = (minX + maxX) / 2;
      const isLong = maxX - minX > LONG_EDGE * size;
      const x = isRun ? middle + (size - width) / 2 : isLong ? maxX - width + size / 2 : middle;
      this.#put(x, edge === 'north' ? minY - out : maxY + out, size, width, false);
    } else {
      const isLong = !isRun && maxY - minY > LONG_EDGE * size;
      const y = isLong ? minY + size / 2 : (minY + maxY) / 2;
      this.#put(edge === 'east' ? maxX + out : minX - out, y, size, width, edge === 'west');
    }
    return true;
  }

  #own(isThere: boolean): boolean {
    this.isOwn = true;
    return isThere;
  }

  /** @param isBefore whether the count stands before the mark, not after it */
  #put(markX: number, markY: number, size: number, width: number, isBefore: boolean): void {
    const half = size / 2;
    this.minX = isBefore ? markX + half - width : markX - half;
    this.minY = markY - half;
    this.maxX = this.minX + width;
    this.maxY = markY + half;
    this.markX = markX;
    this.markY = markY;
    this.size = size;
  }
}

/** Whether their free edges lie north and south: two racks of a row can be as wide as they are deep. */
function isAbreast({ bounds, isUpright, longest }: BadgeBody): boolean {
  const width = bounds.maxX - bounds.minX;
  const height = bounds.maxY - bounds.minY;
  if (isUpright === undefined || (isUpright ? height : width) > ABREAST * longest) return height < width;
  return isUpright;
}

const sizeOf = ({ isTiny, count }: BadgeBody, look: BadgeLook) =>
  isTiny && count === 1 ? look.smallSize : look.size;

const widthOf = ({ count }: BadgeBody, look: BadgeLook, size: number) =>
  count > 1 ? size + look.countWidth(count) : size;
