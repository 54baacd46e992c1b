/** A hall as a drawing to scale on a sheet, with legend, scale bar and title block. */
import type { Severity } from '../../model/types';
import { boundsOf, boundsOfPoints, overlaps, union, type Bounds } from '../../scene/bounds';
import { marksByObject, type ObjectMark } from '../../scene/objectMarks';
import type { Scene, SceneFinding, SceneObject } from '../../scene/scene';
import { badgeGroups, sheetBadges } from './badges';
import { boxGroup, boxLabelGroup } from './boxMarks';
import { crossedPlaces } from './crossedPlaces';
import { colourOf, pictureInks, type PictureTheme } from './inks';
import { legendEntries, type LookEntry } from './legend';
import { rectangle } from './pathData';
import type { Group, Picture } from './picture';
import { toSheetX, toSheetY, type ObjectLook, type Plan } from './plan';
import { planLabelGroups } from './planLabels';
import { areaGroup, doorGroup, gridGroup, lineGroup, wallGroup } from './planMarks';
import { textPlaces } from './readPlaces';
import { chooseSheet, columnMm, edgeMm, type PageName, type Rect, type Sheet, type SheetWish } from './sheet';
import { englishTexts, type PictureTexts } from './texts';
import { columnGroup, columnHeight, type ColumnContent } from './titleBlock';

export interface PictureOptions {
  readonly theme?: PictureTheme;
  readonly page?: PageName | 'auto' | 'fit';
  /** The n of 1:n; without it one that fits. */
  readonly scale?: number;
  /** The part of the plan that is drawn [mm]; without it the whole hall. */
  readonly part?: Bounds;
  /** False leaves legend and title block away. */
  readonly withColumn?: boolean;
  readonly withLabels?: boolean;
  readonly withGrid?: boolean;
  /** File and date as they stand in the title block. */
  readonly file?: string;
  readonly date?: string;
  readonly subtitles?: readonly string[];
  readonly findings?: readonly Pick<SceneFinding, 'severity' | 'objects'>[];
  /** How objects are drawn otherwise than by their kind, with the entries that explain it. */
  readonly looks?: ReadonlyMap<string, ObjectLook>;
  readonly lookEntries?: readonly LookEntry[];
  /** True where the looks take the place of the colours by kind and side, which the legend then leaves out. */
  readonly replacesKinds?: boolean;
  /** Objects that are left out: hidden layers. */
  readonly isShown?: (object: SceneObject) => boolean;
  /**
   * Drawn over the objects and under the badges: the marks of a difference. Made when it is known where the plan lies
   * and what is read on it [mm of the sheet].
   */
  readonly over?: (plan: Plan, read: readonly Bounds[]) => readonly Group[];
  readonly texts?: PictureTexts;
}

/** Beside the room stand door leaves, names of rows and of busways [mm of the sheet]. */
const besideMm = 9;

export function hallPicture(whole: Scene, options: PictureOptions = {}): Picture {
  const { texts = englishTexts, findings, looks, part, withColumn = true } = options;
  const scene = shownScene(whole, options);
  const palette = pictureInks(options.theme ?? 'light');
  const known = new Set(scene.objects.map(({ id }) => id));
  const marks = marksByObject(findingsOf(findings), (id) => known.has(id));
  const bounds = part ?? boundsOfScene(scene);
  const wish = {
    withColumn,
    // Of a part the legend may be shorter: where it lies on which sheet must be known first.
    columnHeight: columnHeight(columnContent(whole, scene, marks, options, texts), columnMm),
    ...(options.page ? { page: options.page } : {}),
    ...(options.scale === undefined ? {} : { scale: options.scale }),
  };
  const sheet = sheetOf(bounds, wish, part !== undefined);
  const place = {
    scale: sheet.scale,
    x: sheet.plan.x + sheet.plan.w / 2 - (bounds.minX + bounds.maxX) / 2 / sheet.scale,
    y: sheet.plan.y + sheet.plan.h / 2 - (bounds.minY + bounds.maxY) / 2 / sheet.scale,
  };
  const plan: Plan = { scene, place, palette, look: (id) => looks?.get(id) };
  const within = inner(sheet.plan);
  const drawn = part ? { ...scene, objects: scene.objects.filter(isWithin(place, within)) } : scene;
  const content = columnContent(whole, drawn, marks, options, texts);
  const groups = planGroups({ ...plan, scene: drawn }, marks, options, within);
  const isCut = part !== undefined || sheet.isCut;
  const name = scene.room.name || texts.unnamed;
  return {
    width: sheet.width,
    height: sheet.height,
    background: colourOf(palette.background),
    place,
    title: texts.planOf(name),
    description: [...(options.subtitles ?? []), `1:${sheet.scale}`].join(', '),
    groups: [
      ...groups,
      ...(isCut ? [maskGroup(sheet.plan, sheet.width, sheet.height, colourOf(palette.background))] : []),
      ...(sheet.column ? [columnGroup(content, sheet, sheet.column, palette, texts)] : []),
      frameGroup(sheet.width, sheet.height, colourOf(palette.foreground)),
    ],
  };
}

function shownScene(scene: Scene, { isShown }: PictureOptions): Scene {
  return isShown ? { ...scene, objects: scene.objects.filter(isShown) } : scene;
}

/** What the marks of objects are made of needs neither rule nor text. */
const findingsOf = (findings: PictureOptions['findings']): readonly SceneFinding[] =>
  (findings ?? []).map(({ severity, objects }) => ({ severity, objects, rule: '', message: '', line: 0 }));

function columnContent(
  whole: Scene,
  scene: Scene,
  marks: ReadonlyMap<string, ObjectMark>,
  { findings, file, date, subtitles = [], lookEntries = [], replacesKinds = false, looks }: PictureOptions,
  texts: PictureTexts,
): ColumnContent {
  const severities = new Set(
    scene.objects.flatMap(({ id }) => severitiesIn(marks.get(id)?.counts ?? noFindings)),
  );
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings ?? []) counts[severity]++;
  return {
    block: {
      name: scene.room.name || texts.unnamed,
      gridMm: scene.room.gridMm,
      subtitles,
      ...(file === undefined ? {} : { file }),
      ...(date === undefined ? {} : { date }),
    },
    totals: whole.totals,
    counts: findings ? counts : undefined,
    legend: legendEntries(
      scene,
      severities,
      lookEntries,
      replacesKinds ? (looks ?? new Map()) : undefined,
      texts,
    ),
  };
}

const noFindings: ObjectMark['counts'] = { error: 0, warning: 0, info: 0 };

const severitiesIn = (counts: ObjectMark['counts']): readonly Severity[] =>
  (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0);

/** Room and objects, without what stands beside them. */
export function boundsOfScene({ room, objects }: Scene): Bounds {
  let bounds = room.outline.length ? boundsOfPoints(room.outline) : undefined;
  for (const object of objects) {
    const own = boundsOf(object);
    if (Number.isFinite(own.minX) && Number.isFinite(own.minY)) bounds = union(bounds, own);
  }
  return bounds ?? { minX: 0, minY: 0, maxX: 10000, maxY: 10000 };
}

/** A part of the plan has no names beside it. */
const sheetOf = (bounds: Bounds, wish: SheetWish, isPart: boolean): Sheet =>
  isPart ? chooseSheet(bounds, wish) : sheetWithRoom(bounds, wish);

/** Whether the plan is larger than its place on the sheet that these options ask for. */
export function isPlanCut(whole: Scene, options: PictureOptions): boolean {
  const { part, withColumn = true, page, scale } = options;
  const wish = {
    withColumn,
    columnHeight: 0,
    ...(page ? { page } : {}),
    ...(scale === undefined ? {} : { scale }),
  };
  return sheetOf(part ?? boundsOfScene(shownScene(whole, options)), wish, part !== undefined).isCut;
}

/** Names beside the room take the same space on paper at every scale: the scale is chosen with them in mind. */
function sheetWithRoom(bounds: Bounds, wish: SheetWish): Sheet {
  const grown = (scale: number): Bounds => ({
    minX: bounds.minX - besideMm * scale,
    minY: bounds.minY - besideMm * scale,
    maxX: bounds.maxX + besideMm * scale,
    maxY: bounds.maxY + besideMm * scale,
  });
  if (wish.scale !== undefined) return chooseSheet(grown(wish.scale), wish);
  const first = chooseSheet(bounds, wish);
  const second = chooseSheet(grown(first.scale), wish);
  return second.scale === first.scale
    ? second
    : chooseSheet(grown(second.scale), { ...wish, scale: second.scale });
}

/** Whether anything of an object lies in a place on the sheet. */
const isWithin = (place: Plan['place'], within: Bounds) => (object: SceneObject) => {
  const { minX, minY, maxX, maxY } = boundsOf(object);
  return overlaps(
    {
      minX: toSheetX(place, minX),
      minY: toSheetY(place, minY),
      maxX: toSheetX(place, maxX),
      maxY: toSheetY(place, maxY),
    },
    within,
  );
};

function planGroups(
  plan: Plan,
  marks: ReadonlyMap<string, ObjectMark>,
  { withLabels = true, withGrid = true, over }: PictureOptions,
  within: Bounds,
): readonly Group[] {
  const { scene } = plan;
  const grid = withGrid ? gridGroup(plan) : undefined;
  const walls = wallGroup(plan);
  const isCrossed = crossedPlaces(plan);
  const areas: Group[] = [];
  const boxes: Group[] = [];
  const doors: Group[] = [];
  const lines: Group[] = [];
  const labels: Group[] = [];
  let label: Group | undefined;
  for (const object of scene.objects) {
    switch (object.shape) {
      case 'area':
        areas.push(areaGroup(plan, object));
        break;
      case 'box':
        boxes.push(boxGroup(plan, object));
        label = withLabels ? boxLabelGroup(plan, object, isCrossed) : undefined;
        if (label) labels.push(label);
        break;
      case 'door':
        doors.push(doorGroup(plan, object));
        break;
      case 'line':
        lines.push(lineGroup(plan, object));
    }
  }
  const badges = sheetBadges(plan, marks);
  if (withLabels) labels.push(...planLabelGroups(plan, within, badges));
  return [
    ...(grid ? [grid] : []),
    ...areas,
    ...boxes,
    ...(walls ? [walls] : []),
    ...doors,
    ...lines,
    ...labels,
    ...(over?.(plan, [...textPlaces(labels), ...badges]) ?? []),
    ...badgeGroups(plan.palette, badges),
  ];
}

const inner = ({ x, y, w, h }: Rect): Bounds => ({ minX: x, minY: y, maxX: x + w, maxY: y + h });

/** Covers what reaches out of the plan's place where a part is drawn. */
function maskGroup({ x, y, w, h }: Rect, width: number, height: number, fill: Picture['background']): Group {
  const path = [...rectangle(-1, -1, width + 2, height + 2), ...rectangle(x, y, w, h)];
  return { layer: 'sheet', marks: [{ shape: 'path', path, fill, evenOdd: true }] };
}

function frameGroup(width: number, height: number, colour: Picture['background']): Group {
  const path = rectangle(edgeMm, edgeMm, width - 2 * edgeMm, height - 2 * edgeMm);
  return { layer: 'sheet', marks: [{ shape: 'path', path, stroke: { colour, width: 0.5 } }] };
}
