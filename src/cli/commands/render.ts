/** `datahall render`: the plan of a hall or a campus to scale, as SVG, PNG, PDF or DXF. */
import { deflateSync } from 'node:zlib';
import { groupChanges } from '../../diff/groups';
import { compareHalls } from '../../diff/hallDiff';
import { readVersion } from '../../diff/version';
import { changeLook } from '../../formats/diff/changePicture';
import { dxfOf } from '../../formats/pictures/dxf';
import { hallPicture, type PictureOptions } from '../../formats/pictures/hallPicture';
import type { PictureTheme } from '../../formats/pictures/inks';
import { pdfOf } from '../../formats/pictures/pdf';
import type { Picture } from '../../formats/pictures/picture';
import { pngOf } from '../../formats/pictures/png/png';
import type { PageName } from '../../formats/pictures/sheet';
import { seenPicture } from '../../formats/pictures/seenPicture';
import { svgOf } from '../../formats/pictures/svg';
import { fileKind } from '../../model/fileKind';
import type { Profile } from '../../model/types';
import { buildScene } from '../../scene/buildScene';
import type { OverlayId } from '../../scene/overlays/overlay';
import type { Scene } from '../../scene/scene';
import { exitCode, type ExitCode } from '../exitCodes';
import { deliver } from '../output/deliver';
import { campusSheet } from '../render/campusSheet';
import { picturedHall, type PicturedHall } from '../render/picturedHall';
import { CheckContexts } from '../settings/checkContexts';
import { expectKnown } from '../simulation/lostNames';
import { UsageError } from '../usageError';

export interface RenderOptions {
  readonly output: string;
  readonly overlay?: OverlayId | 'cooling';
  readonly fail?: readonly string[];
  readonly phase?: string;
  readonly diff?: string;
  readonly scale?: number;
  readonly page: PageName | 'auto' | 'fit';
  readonly theme: PictureTheme;
  readonly dpi: number;
  readonly legend: boolean;
  readonly findings: boolean;
  readonly config?: string;
  readonly profile?: Profile;
  readonly now?: string;
}

const mmPerInch = 25.4;
/** A picture of more is refused before it takes the memory [pixels]. */
const mostPixels = 200e6;

/** @throws UsageError */
export function render(file: string, options: RenderOptions): ExitCode {
  const kind = /\.(svg|png|pdf|dxf)$/i.exec(options.output)?.[1]?.toLowerCase();
  if (kind === undefined)
    throw new UsageError(
      `${options.output} ends in none of .svg, .png, .pdf and .dxf: its ending says what is written.`,
    );
  const special = [options.overlay && '--overlay', options.fail && '--fail', options.diff && '--diff'].filter(
    Boolean,
  );
  if (special.length > 1)
    throw new UsageError(`${special.join(' and ')} colour the same plan: take one of them.`);
  const cwd = process.cwd();
  const contexts = new CheckContexts(contextOptions(options), cwd);
  const draw = fileKind(file) === 'campus' ? campusSheet : hallSheet;
  deliver(options.output, encoded(draw(file, options, contexts, cwd), kind, options.dpi), cwd);
  return exitCode.clean;
}

function hallSheet(file: string, options: RenderOptions, contexts: CheckContexts, cwd: string): Picture {
  const hall = picturedHall(file, options.phase, contexts, cwd);
  const scene = buildScene(hall.hall);
  const { findings, ...seen } = told(hall, scene, options, contexts, cwd);
  return hallPicture(scene, {
    theme: options.theme,
    page: options.page,
    withColumn: options.legend,
    file: hall.shown,
    date: contexts.options.now,
    ...(options.scale === undefined ? {} : { scale: options.scale }),
    ...(options.findings && findings ? { findings } : {}),
    ...seen,
  });
}

const contextOptions = ({ config, profile, now }: RenderOptions) => ({
  ...(config === undefined ? {} : { config }),
  ...(profile ? { profile } : {}),
  ...(now === undefined ? {} : { now }),
});

/** What is drawn otherwise than the plan alone, and what the title block says of it. */
function told(
  hall: PicturedHall,
  scene: Scene,
  options: RenderOptions,
  contexts: CheckContexts,
  cwd: string,
): PictureOptions {
  const { theme } = options;
  const phase = options.phase === undefined ? [] : [`As of phase ${options.phase}`];
  if (options.diff !== undefined) {
    const other = picturedHall(options.diff, options.phase, contexts, cwd);
    const before = plainVersion(other);
    const after = plainVersion(hall);
    const { changes } = compareHalls(before, after);
    const groups = groupChanges(changes, before.document, after.document);
    return {
      ...changeLook(groups, { before: other.hall, after: hall.hall }, theme),
      subtitles: [`Changes since ${other.shown}`, ...phase],
    };
  }
  const overlay = options.overlay === 'cooling' ? 'liquid' : options.overlay;
  const lost = options.fail ?? [];
  expectKnown(hall.hall, lost);
  const wish = {
    lost,
    ...(overlay === undefined ? {} : { overlay }),
    ...(options.phase === undefined ? {} : { phase: options.phase }),
  };
  return seenPicture(hall.hall, scene, wish, hall.context.rules, hall.findings, theme);
}

function plainVersion({ text, context, shown }: PicturedHall) {
  const version = readVersion('hall', text);
  if (version.kind !== 'document') throw new UsageError(`${shown} is not readable JSON.`);
  return { document: version.document, value: version.value, catalog: context.catalog };
}

function encoded(picture: Picture, kind: string, dpi: number): string | Uint8Array {
  switch (kind) {
    case 'svg':
      return svgOf(picture);
    case 'pdf':
      return pdfOf(picture, { deflate });
    case 'dxf':
      return dxfOf(picture);
    default: {
      const pixelsPerMm = dpi / mmPerInch;
      const pixels = picture.width * picture.height * pixelsPerMm ** 2;
      if (pixels > mostPixels)
        throw new UsageError(
          `The picture would have ${Math.round(pixels / 1e6)} million pixels: take a smaller --page, a larger number in --scale or fewer --dpi.`,
        );
      return pngOf(picture, { pixelsPerMm, deflate });
    }
  }
}

const deflate = (bytes: Uint8Array): Uint8Array => new Uint8Array(deflateSync(bytes));
