/** The marks of findings on paper: a shape for each severity, with a count where one stands for several. */
import { markPlace, type ObjectMark } from '../../scene/objectMarks';
import type { Palette } from '../../scene/palette';
import type { Scene } from '../../scene/scene';
import { gravest, MARKS, SEVERITIES } from '../../scene/severityShape';
import type { Severity } from '../../model/types';
import { colourOf } from './inks';
import { boldShare, textWidth } from './letterWidths';
import { mapped, parsePath, rectangle, scaledTo } from './pathData';
import type { Group, Mark } from './picture';
import { toSheetX, toSheetY, type Plan } from './plan';

const sizeMm = 3.2;
/** Marks that would stand closer are one mark with a count. */
const cellMm = 4.4;
const naturalSize = 16;

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly severity: Severity;
  readonly count: number;
  readonly ids: readonly string[];
}

export function badgeGroups(plan: Plan, marks: ReadonlyMap<string, ObjectMark>): readonly Group[] {
  const placed = clustered(plan, marks);
  // The gravest last, so that they lie on top.
  return [...SEVERITIES].reverse().flatMap((severity) =>
    placed
      .filter((mark) => mark.severity === severity)
      .map(({ x, y, count, ids }): Group => {
        const drawn = badgeMarks(plan.palette, severity, x - sizeMm / 2, y - sizeMm / 2, sizeMm, count);
        return { layer: 'findings', title: ids.join(', '), marks: drawn };
      }),
  );
}

function clustered({ scene, place }: Plan, marks: ReadonlyMap<string, ObjectMark>): readonly Placed[] {
  const objects = new Map<string, Scene['objects'][number]>();
  for (const object of scene.objects) if (marks.has(object.id)) objects.set(object.id, object);
  const cells = new Map<string, Placed>();
  for (const [id, { severity, counts }] of marks) {
    const at = markPlace(objects.get(id));
    if (!at) continue;
    const x = toSheetX(place, at[0]);
    const y = toSheetY(place, at[1]);
    const key = `${Math.floor(x / cellMm)} ${Math.floor(y / cellMm)}`;
    const count = counts.error + counts.warning + counts.info;
    const other = cells.get(key);
    const n = other?.ids.length ?? 0;
    cells.set(
      key,
      other
        ? {
            x: (other.x * n + x) / (n + 1),
            y: (other.y * n + y) / (n + 1),
            severity: gravest(other.severity, severity),
            count: other.count + count,
            ids: [...other.ids, id],
          }
        : { x, y, severity, count, ids: [id] },
    );
  }
  return [...cells.values()];
}

/** A severity's mark with its north-west corner at (x, y). */
export function badgeMarks(
  palette: Palette,
  severity: Severity,
  x: number,
  y: number,
  size: number,
  count = 1,
): readonly Mark[] {
  const { fill, ink } = palette.severity[severity];
  const background = colourOf(palette.background);
  const at = scaledTo(size / naturalSize, x, y);
  const body = mapped(parsePath(MARKS[severity].body), at);
  const marks: Mark[] = [];
  if (count > 1) {
    const text = count > 999 ? '999+' : String(count);
    const fontSize = size * 0.7;
    const width = textWidth(text) * fontSize * boldShare;
    marks.push(
      {
        shape: 'path',
        path: rectangle(x + size / 2, y + 0.1, size / 2 + width + 0.9, size - 0.2),
        fill: background,
        stroke: { colour: colourOf(fill), width: 0.25 },
      },
      {
        shape: 'text',
        text,
        x: x + size + 0.3,
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
