/** The sheet of a campus: its halls to scale, and what has changed since another version of it. */
import { campusChangeLook } from '../../formats/diff/campusSides';
import { campusPicture, type CampusColouring } from '../../formats/pictures/campusPicture';
import type { PictureTheme } from '../../formats/pictures/inks';
import type { Picture } from '../../formats/pictures/picture';
import type { PageName } from '../../formats/pictures/sheet';
import type { CheckContexts } from '../settings/checkContexts';
import { UsageError } from '../usageError';
import { picturedCampus } from './picturedCampus';

export interface CampusSheetOptions {
  readonly overlay?: string | undefined;
  readonly fail?: readonly string[] | undefined;
  readonly phase?: string | undefined;
  readonly diff?: string | undefined;
  readonly scale?: number | undefined;
  readonly page: PageName | 'auto' | 'fit';
  readonly theme: PictureTheme;
  readonly legend: boolean;
  readonly findings: boolean;
}

/** The names that `--overlay` has for what a campus can be coloured by. */
const colourings: Readonly<Record<string, CampusColouring>> = {
  phase: 'phase',
  density: 'density-area',
  'density-area': 'density-area',
};

/** @throws UsageError */
export function campusSheet(
  file: string,
  options: CampusSheetOptions,
  contexts: CheckContexts,
  cwd: string,
): Picture {
  const { overlay = 'phase', phase, theme, findings } = options;
  if (options.fail) throw new UsageError('--fail loses parts of a hall: name a *.hall.json.');
  const colouring = colourings[overlay];
  if (!colouring)
    throw new UsageError(`A campus has no overlay ${overlay}: it is coloured by phase or density.`);
  const campus = picturedCampus(file, { phase, findings }, contexts, cwd);
  const phaseText = phase === undefined ? [] : [`As of phase ${phase}`];
  const colourText = colouring === 'phase' ? [] : ['IT load over the area of each hall'];
  const common = {
    theme,
    page: options.page,
    withColumn: options.legend,
    withFindings: findings,
    colouring,
    file: campus.shown,
    date: contexts.options.now,
    ...(options.scale === undefined ? {} : { scale: options.scale }),
  };
  if (options.diff === undefined) {
    return campusPicture(campus.scene, { ...common, subtitles: [...colourText, ...phaseText] });
  }
  const other = picturedCampus(options.diff, { phase, findings: false }, contexts, cwd);
  return campusPicture(campus.scene, {
    ...common,
    ...campusChangeLook({ before: other, after: campus }, theme),
    subtitles: [`Changes since ${other.shown}`, ...colourText, ...phaseText],
  });
}
