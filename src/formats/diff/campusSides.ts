/** Both versions of a campus as pictures: one sheet of the change, or both sides for a page that lays them together. */
import { boundsOfPoints, union, type Bounds } from '../../scene/bounds';
import { campusMarks } from '../../scene/campusMarks';
import type { CampusScene } from '../../scene/campusScene';
import type { DiffMarks } from '../../scene/markKinds';
import { campusPicture, type CampusPictureOptions } from '../pictures/campusPicture';
import { changeEntries, changeGroups } from '../pictures/changeMarks';
import type { PictureTheme } from '../pictures/inks';
import type { Picture } from '../pictures/picture';
import { toSheetBox } from '../pictures/plan';
import type { ToldGroup } from './changeWords';
import { markLayers, wholePage } from './markLayers';
import type { PageColours } from './pageColours';
import type { SidePictures } from './sidePictures';

/** A version as it is drawn, with the texts of its halls by their ids. */
export interface DrawnCampus {
  readonly scene: CampusScene;
  readonly texts: ReadonlyMap<string, string>;
}

export interface CampusSides {
  readonly before: DrawnCampus;
  readonly after: DrawnCampus;
}

/** What to draw a campus with so that it shows what has changed since `before`. */
export function campusChangeLook(
  sides: CampusSides,
  theme: PictureTheme,
): Pick<CampusPictureOptions, 'over' | 'around' | 'gone' | 'lookEntries'> {
  const marks = marksOf(sides);
  const { before, after } = sides;
  const over = changeGroups(marks, theme);
  const still = new Set(after.scene.halls.map(({ id }) => id));
  return {
    over: (place, read) => over({ place }, read),
    around: before.scene.bounds,
    gone: before.scene.halls.filter(({ id }) => !still.has(id)),
    lookEntries: changeEntries(marks, theme),
  };
}

function marksOf({ before, after }: CampusSides): DiffMarks {
  return campusMarks(
    before.scene,
    after.scene,
    (id) => before.texts.get(id) !== after.texts.get(id) || entryOf(before, id) !== entryOf(after, id),
  );
}

/** What the campus itself says of a hall, beside its place. */
function entryOf({ scene }: DrawnCampus, id: string): string {
  const hall = scene.halls.find((known) => known.id === id);
  return JSON.stringify([hall?.name, hall?.phase, hall?.itKw]);
}

/** For a page: see `sidePictures`. */
export function campusSidePictures(
  groups: readonly ToldGroup[],
  sides: CampusSides,
  colours: PageColours,
  idPrefix: string,
): SidePictures {
  const marks = marksOf(sides);
  const around = union(sides.before.scene.bounds, sides.after.scene.bounds);
  const drawn = (side: 'before' | 'after', theme: PictureTheme): Picture =>
    campusPicture(sides[side].scene, { theme, page: 'fit', withColumn: false, around, withFindings: false });
  const sheet = drawn('after', 'light');
  const plan = (side: 'before' | 'after') =>
    colours.svg(drawn(side, 'light'), drawn(side, 'dark'), {
      idPrefix: `${idPrefix}${side}-`,
      size: wholePage,
    });
  const { marked, gone } = markLayers(marks, sheet, colours);
  return {
    before: [plan('before'), marked(marks.before)],
    after: [plan('after'), marked(marks.after)],
    gone: gone(),
    boxes: groups.map((group) => boxOf(group, sides, sheet)),
  };
}

function boxOf(
  { list, changes }: ToldGroup,
  sides: CampusSides,
  { place }: Picture,
): SidePictures['boxes'][number] {
  if (list !== 'halls') return undefined;
  const ids = new Set(
    changes.flatMap(({ id, idBefore }) => [id, idBefore].filter((one) => one !== undefined)),
  );
  let bounds: Bounds | undefined;
  for (const { scene } of [sides.before, sides.after]) {
    for (const { id, outline } of scene.halls)
      if (ids.has(id)) bounds = union(bounds, boundsOfPoints(outline));
  }
  return bounds && toSheetBox(place, bounds);
}
