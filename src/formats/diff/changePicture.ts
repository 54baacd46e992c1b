/** A change as one picture: the plan as it is, over it what came, went, moved (from where) and changed. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { ChangeGroup } from '../../diff/groups';
import { buildScene } from '../../scene/buildScene';
import { diffMarks } from '../../scene/diffMarks';
import { changeEntries, changeGroups } from '../pictures/changeMarks';
import { hallPicture, type PictureOptions } from '../pictures/hallPicture';
import type { PictureTheme } from '../pictures/inks';
import type { Picture } from '../pictures/picture';

/** Undefined for a side on which the hall is not there, or cannot be read. */
export interface HallSides {
  readonly before: HallAnalysis | undefined;
  readonly after: HallAnalysis | undefined;
}

type Groups = readonly Pick<ChangeGroup, 'kinds' | 'changes'>[];

/** For a picture of the side after. */
export function changeLook(
  groups: Groups,
  { before, after }: HallSides,
  theme: PictureTheme,
): Pick<PictureOptions, 'over' | 'lookEntries'> {
  const marks = diffMarks(groups, before, after);
  return { over: changeGroups(marks, theme), lookEntries: changeEntries(marks, theme) };
}

/** A hall that is gone is drawn as it was. Undefined where neither side can be drawn. */
export function changePicture(
  groups: Groups,
  sides: HallSides,
  options: PictureOptions,
): Picture | undefined {
  const drawn = sides.after ?? sides.before;
  if (!drawn) return undefined;
  return hallPicture(buildScene(drawn), {
    ...options,
    ...changeLook(groups, sides, options.theme ?? 'light'),
  });
}
