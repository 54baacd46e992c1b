/** What is marked on the sides of a change, as pictures of their own that lie over the plans of a page. */
import { overlaid } from '../../scene/diffMarks';
import type { DiffMarks, SceneMark } from '../../scene/markKinds';
import { arrowGroups, markGroups, standingPlaces } from '../pictures/changeMarks';
import type { PictureTheme } from '../pictures/inks';
import type { Group, Picture } from '../pictures/picture';
import { textPlaces } from '../pictures/readPlaces';
import type { PageColours } from './pageColours';

/** The size of every picture of a page that is laid over another. */
export const wholePage = { width: '100%', height: '100%' };

export interface MarkLayers {
  readonly marked: (list: readonly SceneMark[]) => string;
  /** What is gone or stood elsewhere, and the arrows. */
  readonly gone: () => string;
}

/** @param sheet where on the sheet the plan is. */
export function markLayers(marks: DiffMarks, sheet: Picture, colours: PageColours): MarkLayers {
  const layer = (groupsIn: (theme: PictureTheme) => readonly Group[]): string => {
    const over = (theme: PictureTheme): Picture => ({ ...sheet, groups: groupsIn(theme) });
    return colours.svg(over('light'), over('dark'), { size: wholePage, isLayer: true });
  };
  const read = textPlaces(sheet.groups);
  const standing = standingPlaces(marks.after, sheet.place);
  const gone = overlaid({ ...marks, after: [] });
  return {
    marked: (list) => layer((theme) => markGroups(list, theme)(sheet, { read, standing })),
    gone: () =>
      layer((theme) => [
        ...markGroups(gone, theme)(sheet, { read, standing }),
        ...arrowGroups(marks.arrows, theme)(sheet),
      ]),
  };
}
