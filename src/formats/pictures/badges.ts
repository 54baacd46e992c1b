/** The badges of findings on paper: a shape for each severity, with a count where one stands for several. */
import { placeBadges, type PlacedBadge } from '../../scene/badgePlaces';
import { badgeSubject, inBadgeOrder } from '../../scene/badgeSubjects';
import { boundsOf } from '../../scene/bounds';
import type { ObjectMark } from '../../scene/objectMarks';
import type { Palette } from '../../scene/palette';
import { MARKS } from '../../scene/severityShape';
import { TakenPlaces } from '../../scene/takenPlaces';
import type { Severity } from '../../model/types';
import { colourOf } from './inks';
import { boldShare, textWidth } from './letterWidths';
import { mapped, parsePath, rectangle, scaledTo } from './pathData';
import type { Group, Mark } from './picture';
import type { Plan } from './plan';

const sizeMm = 3.2;
/** On a rack of a millimetre a full mark would hide its neighbours. */
const smallSizeMm = 2.4;
const gapMm = 0.35;
const naturalSize = 16;
/** Of the plan: a rack or two. */
const cellMm = 2000;

/** A badge, in millimetres of the sheet. */
export interface SheetBadge extends PlacedBadge {
  readonly ids: readonly string[];
}

const countText = (count: number) => (count > 999 ? '999+' : String(count));
const fontOf = (size: number) => size * 0.7;
const textWidthOf = (count: number, size: number) => textWidth(countText(count)) * fontOf(size) * boldShare;

export function sheetBadges(
  { scene, place }: Pick<Plan, 'scene' | 'place'>,
  marks: ReadonlyMap<string, ObjectMark>,
): readonly SheetBadge[] {
  const boxes = new TakenPlaces(cellMm);
  const subjects = inBadgeOrder(
    scene.objects.flatMap((object) => {
      if (object.shape === 'box') boxes.add(boundsOf(object));
      const mark = marks.get(object.id);
      return mark ? [badgeSubject(object, mark)] : [];
    }),
  );
  const look = {
    scale: 1 / place.scale,
    size: sizeMm,
    smallSize: smallSizeMm,
    gap: gapMm,
    countWidth: (count: number) => textWidthOf(count, sizeMm) + 0.9,
  };
  return placeBadges(subjects, look, (bounds) => boxes.has(bounds)).map((badge): SheetBadge => {
    const { minX, minY, maxX, maxY, markX, markY, members } = badge;
    const { x, y } = place;
    const ids = members.flatMap((i) => subjects[i]?.id ?? []);
    const at = { minX: minX + x, minY: minY + y, maxX: maxX + x, maxY: maxY + y };
    return { ...badge, ...at, markX: markX + x, markY: markY + y, ids };
  });
}

export const badgeGroups = (palette: Palette, badges: readonly SheetBadge[]): readonly Group[] =>
  badges.map(({ severity, markX, markY, size, count, minX, ids }): Group => {
    const [x, y] = [markX - size / 2, markY - size / 2];
    // A hair, for what was added up in another order.
    const isBefore = minX < x - 0.01;
    return {
      layer: 'findings',
      title: ids.join(', '),
      marks: badgeMarks(palette, severity, x, y, size, count, isBefore),
    };
  });

/**
 * A severity's mark with its north-west corner at (x, y).
 * @param isBefore whether the count stands before it, not after it
 */
export function badgeMarks(
  palette: Palette,
  severity: Severity,
  x: number,
  y: number,
  size: number,
  count = 1,
  isBefore = false,
): readonly Mark[] {
  const { fill, ink } = palette.severity[severity];
  const background = colourOf(palette.background);
  const at = scaledTo(size / naturalSize, x, y);
  const body = mapped(parsePath(MARKS[severity].body), at);
  const marks: Mark[] = [];
  if (count > 1) {
    const fontSize = fontOf(size);
    const width = textWidthOf(count, size);
    marks.push(
      {
        shape: 'path',
        path: rectangle(
          isBefore ? x - width - 0.9 : x + size / 2,
          y + 0.1,
          size / 2 + width + 0.9,
          size - 0.2,
        ),
        fill: background,
        stroke: { colour: colourOf(fill), width: 0.25 },
      },
      {
        shape: 'text',
        text: countText(count),
        x: isBefore ? x - width - 0.4 : x + size + 0.3,
        y: y + size / 2 + fontSize * 0.35,
        size: fontSize,
        width,
        anchor: 'start',
        colour: colourOf(palette.foreground),
        bold: true,
      },
    );
  }
  marks.push(
    { shape: 'path', path: body, stroke: { colour: background, width: size / 6, round: true } },
    { shape: 'path', path: body, fill: colourOf(fill) },
    {
      shape: 'path',
      path: mapped(parsePath(MARKS[severity].sign), at),
      stroke: { colour: colourOf(ink), width: size / 8, round: true },
    },
  );
  return marks;
}
