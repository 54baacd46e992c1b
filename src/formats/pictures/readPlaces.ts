/** What is read on a picture, and lines that are broken off there, as the contours of a map are at their figures. */
import type { Bounds } from '../../scene/bounds';
import { TakenPlaces } from '../../scene/takenPlaces';
import type { Group, TextMark } from './picture';

type Place = readonly [x: number, y: number];

/** Of a text over and under its base line, in its own heights. */
const ASCENT = 0.8;
const DESCENT = 0.25;
/** Of the sheet: about two names. */
const cellMm = 20;
/** Free around a text where a line is broken. */
const clearMm = 0.3;

/** Where the texts of groups stand [mm of the sheet]. */
export const textPlaces = (groups: readonly Group[]): readonly Bounds[] =>
  groups.flatMap(({ marks }) => marks.flatMap((mark) => (mark.shape === 'text' ? [textPlace(mark)] : [])));

export function textPlace({ x, y, size, width, anchor, turn = 0 }: TextMark): Bounds {
  const from = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  const angle = (turn * Math.PI) / 180;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const along of [from, from + width])
    for (const down of [-ASCENT * size, DESCENT * size]) {
      xs.push(x + along * Math.cos(angle) - down * Math.sin(angle));
      ys.push(y + along * Math.sin(angle) + down * Math.cos(angle));
    }
  return { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) };
}

/** What is read on a sheet. */
export class ReadPlaces {
  readonly #places = new TakenPlaces(cellMm);

  constructor(places: readonly Bounds[]) {
    for (const { minX, minY, maxX, maxY } of places)
      this.#places.add({
        minX: minX - clearMm,
        minY: minY - clearMm,
        maxX: maxX + clearMm,
        maxY: maxY + clearMm,
      });
  }

  /** Takes a place too: what comes next keeps clear of it. */
  add(place: Bounds): void {
    this.#places.add(place);
  }

  has(place: Bounds): boolean {
    return this.#places.has(place);
  }

  /** The parts of a line that pass through nothing that is read; undefined where that is all of it. */
  broken(points: readonly Place[]): readonly (readonly Place[])[] | undefined {
    const parts: Place[][] = [];
    let part: Place[] = [];
    let isWhole = true;
    const end = () => {
      if (part.length > 1) parts.push(part);
      part = [];
    };
    points.forEach((to, i) => {
      const from = points[i - 1];
      if (!from) return;
      const at = (t: number): Place => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
      let reached = 0;
      for (const [enter, leave] of this.#crossings(from, to)) {
        isWhole = false;
        if (enter > reached) {
          if (part.length === 0) part.push(at(reached));
          part.push(at(enter));
        }
        end();
        reached = Math.max(reached, leave);
      }
      if (reached >= 1) return;
      if (part.length === 0) part.push(at(reached));
      part.push(to);
    });
    end();
    return isWhole ? undefined : parts;
  }

  /** Where a way is inside of something that is read, as shares of it, in order. */
  #crossings([ax, ay]: Place, [bx, by]: Place): readonly (readonly [enter: number, leave: number])[] {
    const around = {
      minX: Math.min(ax, bx),
      minY: Math.min(ay, by),
      maxX: Math.max(ax, bx),
      maxY: Math.max(ay, by),
    };
    const found: [number, number][] = [];
    for (const { minX, minY, maxX, maxY } of this.#places.meeting(around)) {
      let enter = 0;
      let leave = 1;
      for (const [start, delta, min, max] of [
        [ax, bx - ax, minX, maxX],
        [ay, by - ay, minY, maxY],
      ] as const) {
        if (delta === 0) {
          if (start < min || start > max) leave = -1;
          continue;
        }
        const t = [(min - start) / delta, (max - start) / delta] as const;
        enter = Math.max(enter, Math.min(...t));
        leave = Math.min(leave, Math.max(...t));
      }
      if (enter < leave) found.push([enter, leave]);
    }
    return found.sort((a, b) => a[0] - b[0]);
  }
}
