/** A campus as a drawing to scale on a sheet: its halls with load, phase and findings, legend and title block. */
import type { Severity } from '../../model/types';
import { boundsOfPoints, type Bounds } from '../../scene/bounds';
import type { CampusScene, CampusSceneHall } from '../../scene/campusScene';
import { readableOn, WHITE } from '../../scene/colour';
import { roundedUp } from '../../scene/overlays/nice';
import type { OverlayScale } from '../../scene/overlays/overlay';
import { overlayInks } from '../../scene/overlays/overlayInks';
import { measure } from '../../scene/overlays/standing';
import type { Palette } from '../../scene/palette';
import { SEVERITIES } from '../../scene/severityShape';
import { badgeMarks } from './badges';
import { colourOf, pictureInks, type PictureTheme } from './inks';
import type { LegendEntry, LookEntry } from './legend';
import { polygon, rectangle } from './pathData';
import type { Command, Group, Mark, Picture, PlanPlace } from './picture';
import { toSheet, toSheetX, toSheetY, type ObjectLook } from './plan';
import { textPlaces } from './readPlaces';
import { chooseSheet, columnMm, edgeMm, pageNames, type PageName } from './sheet';
import { textAt } from './sheetWriter';
import { englishTexts, type PictureTexts } from './texts';
import { columnGroup, columnHeight, type ColumnContent } from './titleBlock';

/** What halls are coloured by: the phase in which they are built, or their load over their floor. */
export type CampusColouring = 'phase' | 'density-area';

export interface CampusPictureOptions {
  readonly theme?: PictureTheme;
  readonly page?: PageName | 'auto' | 'fit';
  /** The n of 1:n; without it one that fits. */
  readonly scale?: number;
  readonly withColumn?: boolean;
  readonly file?: string;
  readonly date?: string;
  readonly subtitles?: readonly string[];
  readonly colouring?: CampusColouring;
  readonly withFindings?: boolean;
  /** Drawn over the halls: the marks of a difference, made when it is known what is read on the sheet [mm]. */
  readonly over?: (place: PlanPlace, read: readonly Bounds[]) => readonly Group[];
  /** What has to be on the sheet beside the halls: those that are gone [mm]. */
  readonly around?: Bounds;
  /** Halls that are there no more: named where they stood. */
  readonly gone?: readonly CampusSceneHall[];
  readonly lookEntries?: readonly LookEntry[];
  readonly texts?: PictureTexts;
}

/** Plan around the halls [mm of the sheet]. */
const besideMm = 6;
const badgeMm = 3.2;

export function campusPicture(scene: CampusScene, options: CampusPictureOptions = {}): Picture {
  const { texts = englishTexts, withColumn = true, colouring = 'phase', subtitles = [] } = options;
  const palette = pictureInks(options.theme ?? 'light');
  const colours = coloursOf(scene, colouring, palette);
  const content = columnContent(scene, options, colours.entries);
  const { around } = options;
  const bounds = around
    ? {
        minX: Math.min(around.minX, scene.bounds.minX),
        minY: Math.min(around.minY, scene.bounds.minY),
        maxX: Math.max(around.maxX, scene.bounds.maxX),
        maxY: Math.max(around.maxY, scene.bounds.maxY),
      }
    : scene.bounds;
  const room = { withColumn, columnHeight: columnHeight(content, columnMm) };
  const page = options.page ?? 'auto';
  const wish =
    options.scale !== undefined
      ? { ...room, page, scale: options.scale }
      : { ...room, page: page === 'auto' ? pageFor(scene, bounds, room) : page };
  const first = chooseSheet(bounds, wish);
  const sheet = chooseSheet(grown(bounds, besideMm * first.scale), wish);
  const place = {
    scale: sheet.scale,
    x: sheet.plan.x + sheet.plan.w / 2 - (bounds.minX + bounds.maxX) / 2 / sheet.scale,
    y: sheet.plan.y + sheet.plan.h / 2 - (bounds.minY + bounds.maxY) / 2 / sheet.scale,
  };
  const labels = scene.halls.map((hall) => labelGroup(hall, place, colours.of(hall), palette));
  const gone = (options.gone ?? []).map((hall) => labelGroup(hall, place, {}, palette));
  const frame = rectangle(edgeMm, edgeMm, sheet.width - 2 * edgeMm, sheet.height - 2 * edgeMm);
  const ink = colourOf(palette.foreground);
  return {
    width: sheet.width,
    height: sheet.height,
    background: colourOf(palette.background),
    place,
    title: texts.planOf(scene.name || texts.unnamed),
    description: [...subtitles, `1:${sheet.scale}`].join(', '),
    groups: [
      ...scene.halls.map((hall) => hallGroup(hall, place, colours.of(hall), palette)),
      ...labels,
      ...(options.over?.(place, textPlaces([...labels, ...gone])) ?? []),
      ...gone,
      ...(options.withFindings === false
        ? []
        : scene.halls.flatMap((hall) => badgeGroup(hall, place, palette))),
      ...(sheet.column ? [columnGroup(content, sheet, sheet.column, palette, texts)] : []),
      { layer: 'sheet', marks: [{ shape: 'path', path: frame, stroke: { colour: ink, width: 0.5 } }] },
    ],
  };
}

/** A hall is told apart and named on this much paper [mm]. */
const leastHallMm = 8;

/** The smallest sheet from A3 on, on which its halls are large enough. */
function pageFor(
  { halls }: CampusScene,
  bounds: Bounds,
  room: { readonly withColumn: boolean; readonly columnHeight: number },
): PageName | 'auto' {
  const fitting = pageNames.slice(1).find((page) => {
    const { scale: first } = chooseSheet(bounds, { ...room, page });
    const { scale } = chooseSheet(grown(bounds, besideMm * first), { ...room, page });
    return halls.every(({ outline }) => {
      const { minX, maxX } = boundsOfPoints(outline);
      return (maxX - minX) / scale >= leastHallMm;
    });
  });
  return fitting ?? 'auto';
}

const grown = (b: Bounds, mm: number): Bounds => ({
  minX: b.minX - mm,
  minY: b.minY - mm,
  maxX: b.maxX + mm,
  maxY: b.maxY + mm,
});

interface Colours {
  readonly of: (hall: CampusSceneHall) => ObjectLook;
  readonly entries: readonly LookEntry[];
}

function coloursOf(scene: CampusScene, colouring: CampusColouring, palette: Palette): Colours {
  const { halls } = scene;
  const scale = colouring === 'phase' ? phaseScale(scene) : densityScale(halls);
  const inks = overlayInks(palette, scale);
  const lookAt = (place: number): ObjectLook => {
    const { fill, border } = inks.inks[place]!;
    const colour = colourOf(fill);
    return {
      fill: colour,
      border: colourOf(border),
      text: readableOn(colour, colourOf(palette.foreground), WHITE),
    };
  };
  const valueOf = (hall: CampusSceneHall): number | undefined => {
    if (scale.kind === 'sequential') return densityOf(hall);
    const at = scale.categories.findIndex(({ id }) => id === hall.phase);
    return at === -1 ? scale.categories.length - 1 : at;
  };
  const used = new Set(halls.map(valueOf));
  const entries: LookEntry[] = [];
  if (scale.kind === 'categories') {
    const names = new Map(scene.phases.map(({ id, name }) => [id, name]));
    scale.categories.forEach(({ id, kw = 0 }, at) => {
      if (!used.has(at)) return;
      const name = id === '' ? 'no phase' : [id, names.get(id)].filter(Boolean).join(' ');
      entries.push({ text: `${name}: ${load(kw)}`, look: lookAt(inks.of(at)) });
    });
  } else {
    const steps = 5;
    for (let i = 0; i < steps; i++) {
      const value = scale.from + ((scale.to - scale.from) * i) / (steps - 1);
      entries.push({ text: measure(value, scale.unit), look: lookAt(inks.of(value)) });
    }
    if (used.has(undefined)) entries.push({ text: 'not known', look: lookAt(inks.of(undefined)) });
  }
  return { of: (hall) => lookAt(inks.of(valueOf(hall))), entries };
}

function phaseScale({ halls, phases }: CampusScene): OverlayScale {
  const categories = [...phases.map(({ id }) => id), ''].map((id) => {
    const own = halls.filter(({ phase }) =>
      id === '' ? !phases.some((known) => known.id === phase) : phase === id,
    );
    return { id, count: own.length, kw: own.reduce((sum, { itKw = 0 }) => sum + itKw, 0) };
  });
  return { kind: 'categories', of: 'phases', categories };
}

/** IT load over the area inside the walls [kW/m²]. */
const densityOf = ({ itKw, areaM2 }: CampusSceneHall): number | undefined =>
  itKw === undefined || areaM2 === undefined ? undefined : itKw / areaM2;

function densityScale(halls: readonly CampusSceneHall[]): OverlayScale {
  const most = Math.max(0, ...halls.map((hall) => densityOf(hall) ?? 0));
  return { kind: 'sequential', unit: 'kW/m²', from: 0, to: roundedUp(most) };
}

function hallGroup(hall: CampusSceneHall, place: PlanPlace, look: ObjectLook, palette: Palette): Group {
  const path = polygon(hall.outline.map((point) => toSheet(place, point)));
  const wall = colourOf(palette.wall);
  const dash = hall.isOutlineKnown && hall.isPlaced ? {} : { dash: [1.5, 1] };
  const marks: Mark[] = [
    {
      shape: 'path',
      path,
      ...(look.fill ? { fill: look.fill } : {}),
      stroke: { colour: wall, width: 0.4, ...dash },
    },
  ];
  if (hall.racks.length > 0) {
    const racks = hall.racks.flatMap(({ minX, minY, maxX, maxY }): readonly Command[] =>
      rectangle(
        toSheetX(place, minX),
        toSheetY(place, minY),
        (maxX - minX) / place.scale,
        (maxY - minY) / place.scale,
      ),
    );
    marks.push({ shape: 'path', path: racks, fill: look.text ?? wall, opacity: 0.22 });
  }
  return { layer: 'zones', id: hall.id, title: titleOf(hall), marks };
}

function titleOf(hall: CampusSceneHall): string {
  const { id, name, phase, itKw, rackCount, findings, isOutlineKnown } = hall;
  const found = SEVERITIES.filter((severity) => findings[severity] > 0).map((severity) =>
    englishTexts.counted(severity, findings[severity]),
  );
  return [
    name === undefined ? id : `${id} ${name}`,
    ...(phase === undefined ? [] : [`phase ${phase}`]),
    ...(itKw === undefined ? [] : [load(itKw)]),
    isOutlineKnown ? `${rackCount} racks` : 'file not readable',
    ...(hall.isPlaced ? [] : ['not placed']),
    ...found,
  ].join(', ');
}

/** Heights of a hall's lines of text that can still be read on paper [mm]. */
const mostTextMm = 3;
const leastTextMm = 1.1;

/** Id, load and phase, as many lines as the hall has room for, on a plate that the racks do not show through. */
function labelGroup(hall: CampusSceneHall, place: PlanPlace, look: ObjectLook, palette: Palette): Group {
  const { minX, minY, maxX, maxY } = boundsOfPoints(hall.outline);
  const width = (maxX - minX) / place.scale;
  const height = (maxY - minY) / place.scale;
  const lines = [
    hall.id,
    hall.itKw === undefined ? '' : load(hall.itKw),
    [hall.phase ?? '', hall.isPlaced ? '' : 'not placed'].filter(Boolean).join(', '),
    hall.name ?? '',
  ].filter((text) => text !== '');
  const size = Math.min(mostTextMm, Math.max(leastTextMm, Math.min(width / 6, height / 4)));
  const fitting = Math.max(1, Math.min(lines.length, Math.floor((height - 0.6) / (size * 1.2))));
  const shown = lines.slice(0, fitting);
  const colour = look.text ?? colourOf(palette.foreground);
  const x = toSheetX(place, (minX + maxX) / 2);
  const block = shown.length * size * 1.2;
  const top = toSheetY(place, (minY + maxY) / 2) - block / 2;
  const texts = shown.map((text, i) =>
    textAt(text, x, top + (i + 0.8) * size * 1.2, {
      size: i === 0 ? size : size * 0.88,
      colour,
      bold: i === 0,
      anchor: 'middle',
      within: Math.max(width - 0.8, size * 3),
    }),
  );
  const widest = Math.max(...texts.map((text) => text.width));
  const { fill } = look;
  const plate = rectangle(x - widest / 2 - 0.5, top - 0.1, widest + 1, block + 0.4);
  return {
    layer: 'labels',
    id: hall.id,
    marks: [...(fill ? [{ shape: 'path' as const, path: plate, fill }] : []), ...texts],
  };
}

/** In the hall's north-east corner the gravest of its findings, with how many there are. */
function badgeGroup(hall: CampusSceneHall, place: PlanPlace, palette: Palette): readonly Group[] {
  const gravest = SEVERITIES.find((severity) => hall.findings[severity] > 0);
  if (!gravest) return [];
  const count = SEVERITIES.reduce((sum, severity) => sum + hall.findings[severity], 0);
  const { minX, minY, maxX, maxY } = boundsOfPoints(hall.outline);
  const size = Math.min(badgeMm, Math.max(1.2, Math.min(maxX - minX, maxY - minY) / place.scale / 4));
  // In the corner that the signs of changes leave free; a count stands to the east of its mark.
  const x = toSheetX(place, maxX) - size * (count > 1 ? 1.6 : 0.7);
  const y = toSheetY(place, minY) - size * 0.3;
  return [
    {
      layer: 'findings',
      id: hall.id,
      title: titleOf(hall),
      marks: badgeMarks(palette, gravest, x, y, size, count),
    },
  ];
}

function columnContent(
  { name, halls, totals }: CampusScene,
  options: CampusPictureOptions,
  colours: readonly LookEntry[],
): ColumnContent {
  const { file, date, subtitles = [], withFindings = true, lookEntries = [] } = options;
  const { texts = englishTexts } = options;
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { findings } of halls) for (const severity of SEVERITIES) counts[severity] += findings[severity];
  const marks = SEVERITIES.filter((severity: Severity) =>
    halls.some(({ findings }) => SEVERITIES.find((s) => findings[s] > 0) === severity),
  ).map((severity): LegendEntry => ({ sample: { of: 'mark', severity }, text: texts.severity[severity] }));
  const looks = [...lookEntries, ...colours].map((entry): LegendEntry => ({
    sample: { of: 'look', entry },
    text: entry.text,
  }));
  return {
    block: {
      name: name || texts.unnamed,
      gridMm: undefined,
      subtitles: [`${halls.length} ${halls.length === 1 ? 'hall' : 'halls'}`, ...subtitles],
      ...(file === undefined ? {} : { file }),
      ...(date === undefined ? {} : { date }),
    },
    totals,
    counts: withFindings ? counts : undefined,
    legend: [...looks, ...(withFindings ? marks : [])],
  };
}

/** `21.6 MW`. */
const load = (kw: number): string => (kw >= 1000 ? `${Math.round(kw / 100) / 10} MW` : measure(kw, 'kW'));
