/**
 * Both sides of a change at the same scale and place, for a page that lays them beside or over each other: the plan of
 * each side, and what is marked on it as pictures of their own that lie over the plan.
 */
import { buildScene } from '../../scene/buildScene';
import { union, type Bounds } from '../../scene/bounds';
import { diffMarks } from '../../scene/diffMarks';
import type { DiffMarks } from '../../scene/markKinds';
import { boundsOfScene, hallPicture } from '../pictures/hallPicture';
import type { PictureTheme } from '../pictures/inks';
import type { Picture } from '../pictures/picture';
import { toSheetBox } from '../pictures/plan';
import type { HallSides } from './changePicture';
import type { ToldGroup } from './changeWords';
import { markLayers, wholePage } from './markLayers';
import type { PageColours } from './pageColours';

export interface SidePictures {
  /** The SVG elements of each side in the order in which they are painted; undefined for a side that is not there. */
  readonly before: readonly string[] | undefined;
  readonly after: readonly string[] | undefined;
  /** What is gone or stood elsewhere, and the arrows: over the side after, where that is seen alone. */
  readonly gone: string;
  /** Where the changes of each group are drawn [mm of the sheet: x, y, width, height]; undefined where nowhere. */
  readonly boxes: readonly (readonly [number, number, number, number] | undefined)[];
}

/** Names of rows stand beside the room. */
const besideShare = 0.04;

/** Undefined where there is nothing to draw. */
export function sidePictures(
  groups: readonly ToldGroup[],
  sides: HallSides,
  colours: PageColours,
  idPrefix: string,
): SidePictures | undefined {
  const scenes = {
    before: sides.before && buildScene(sides.before),
    after: sides.after && buildScene(sides.after),
  };
  const marks = diffMarks(groups, sides.before, sides.after);
  let part: Bounds | undefined;
  for (const scene of [scenes.before, scenes.after]) if (scene) part = union(part, boundsOfScene(scene));
  if (!part) return undefined;
  const bounds = grown(part);
  const drawn = (side: 'before' | 'after', theme: PictureTheme): Picture | undefined => {
    const scene = scenes[side];
    return scene && hallPicture(scene, { theme, page: 'fit', withColumn: false, part: bounds });
  };
  const both = (side: 'before' | 'after') => ({ light: drawn(side, 'light'), dark: drawn(side, 'dark') });
  const before = both('before');
  const after = both('after');
  const sheet = after.light ?? before.light;
  if (!sheet) return undefined;
  const plan = (side: typeof before, name: string): string[] =>
    side.light && side.dark
      ? [colours.svg(side.light, side.dark, { idPrefix: `${idPrefix}${name}-`, size: wholePage })]
      : [];
  const { marked, gone } = markLayers(marks, sheet, colours);
  return {
    before: sides.before && [...plan(before, 'before'), marked(marks.before)],
    after: sides.after && [...plan(after, 'after'), marked(marks.after)],
    gone: gone(),
    boxes: groupBoxes(marks, groups.length, sheet),
  };
}

function grown({ minX, minY, maxX, maxY }: Bounds): Bounds {
  const more = Math.max(maxX - minX, maxY - minY) * besideShare;
  return { minX: minX - more, minY: minY - more, maxX: maxX + more, maxY: maxY + more };
}

function groupBoxes({ before, after }: DiffMarks, count: number, { place }: Picture): SidePictures['boxes'] {
  const all: (Bounds | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const { group, points } of [...before, ...after]) {
    for (const [x, y] of points) {
      all[group] = union(all[group], { minX: x, minY: y, maxX: x, maxY: y });
    }
  }
  return all.map((bounds) => bounds && toSheetBox(place, bounds));
}
