/** The room and what is no box in it, on paper: grid, walls, doors with their swing, zones, busways, trays, pipes. */
import { encloses } from '../../model/footprint';
import type { Point } from '../../model/types';
import { boundsOfPoints, doorRunsEast } from '../../scene/bounds';
import type { SceneArea, SceneDoor, SceneLine } from '../../scene/scene';
import { SIDE_DASHES } from '../../scene/symbols';
import { colourOf, inkOf } from './inks';
import { arc, mapped, polygon, polyline, rectangle, type Affine } from './pathData';
import type { Command, Group, Mark, Stroke } from './picture';
import { toSheet, toSheetX, toSheetY, type Plan } from './plan';

export const wallMm = 0.7;
/** Closer lines of the grid are grey paper [mm of the sheet]. */
const leastGridMm = 2;

/** The room's grid, or every fifth or tenth of its lines where they would stand too close; cut at the room's bounds. */
export function gridGroup({ scene, place, palette }: Plan): Group | undefined {
  const { outline, gridMm } = scene.room;
  if (outline.length < 3 || !(gridMm > 0)) return undefined;
  const multiple = [1, 5, 10, 50, 100].find((n) => (gridMm * n) / place.scale >= leastGridMm);
  if (multiple === undefined) return undefined;
  const step = gridMm * multiple;
  const { minX, minY, maxX, maxY } = boundsOfPoints(outline);
  // A grid of a millimetre over a kilometre is no grid, whatever a file says.
  if ((maxX - minX + maxY - minY) / step > 20000) return undefined;
  const path: Command[] = [];
  const line = (a: Point, b: Point) => path.push(...polyline([toSheet(place, a), toSheet(place, b)]));
  for (let x = Math.ceil(minX / step) * step; x <= maxX; x += step) line([x, minY], [x, maxY]);
  for (let y = Math.ceil(minY / step) * step; y <= maxY; y += step) line([minX, y], [maxX, y]);
  const { colour, opacity } = inkOf(palette.grid);
  return {
    layer: 'grid',
    marks: [{ shape: 'path', path, stroke: { colour, width: 0.08 }, opacity: 2 * opacity }],
  };
}

export function wallGroup({ scene, place, palette }: Plan): Group | undefined {
  const { outline } = scene.room;
  if (outline.length < 2) return undefined;
  const path = polygon(outline.map((point) => toSheet(place, point)));
  return {
    layer: 'walls',
    marks: [{ shape: 'path', path, stroke: { colour: colourOf(palette.wall), width: wallMm } }],
  };
}

/** Of the outline of a zone [mm of the sheet]. */
export const zoneDash = [1.5, 0.75];

export function areaGroup({ place, palette, look }: Plan, area: SceneArea): Group {
  const ink = palette.area(area.kind);
  const told = look(area.id);
  const fill = inkOf(ink.fill);
  const colour = told?.border ?? colourOf(ink.line);
  const path = polygon(area.outline.map((point) => toSheet(place, point)));
  return {
    layer: 'zones',
    id: area.id,
    title: titleOf(area.id, area.labels, told?.note),
    marks: [
      { shape: 'path', path, fill: told?.fill ?? fill.colour, opacity: told?.fill ? 0.3 : fill.opacity },
      { shape: 'path', path, stroke: { colour, width: 0.3, dash: told?.dash ?? zoneDash } },
    ],
  };
}

export function lineColour({ palette, look }: Plan, line: SceneLine) {
  const told = look(line.id)?.border;
  if (told) return told;
  if (line.kind === 'busway') return colourOf(palette.side(line.side).line);
  return colourOf(line.kind === 'pipe' ? palette.pipe : palette.tray);
}

const layerOf = { busway: 'busways', tray: 'trays', pipe: 'pipes' } as const;

export function lineGroup(plan: Plan, line: SceneLine): Group {
  const told = plan.look(line.id);
  const path = polyline(line.path.map((point) => toSheet(plan.place, point)));
  return {
    layer: layerOf[line.kind],
    id: line.id,
    title: titleOf(line.id, line.labels, told?.note),
    marks: [
      {
        shape: 'path',
        path,
        stroke: lineStroke(plan, line),
        opacity: told?.opacity ?? (told?.border ? 0.85 : line.kind === 'busway' ? 0.5 : 0.4),
      },
    ],
  };
}

/** Of a run, and of one in a colour of its own [mm of the sheet]. */
const widestMm = 2.2;
const narrowMm = 0.84;

/** To scale, but never so wide that it hides what it serves, nor too thin to be seen. */
export function lineStroke(plan: Plan, line: SceneLine): Stroke {
  const told = plan.look(line.id);
  const widest = told?.narrow ? narrowMm : widestMm;
  const width = Math.min(widest, Math.max(0.4, line.widthMm / plan.place.scale));
  const dash = told?.dash ?? sideDash(line.side, width);
  return { colour: lineColour(plan, line), width, ...(dash ? { dash } : {}) };
}

export function sideDash(side: string | undefined, width: number): readonly number[] | undefined {
  const dash = SIDE_DASHES[side ?? 'A'] ?? [];
  return dash.length ? dash.map((d) => d * Math.max(0.6, width)) : undefined;
}

export function doorGroup({ scene, place, palette, look }: Plan, door: SceneDoor): Group {
  const told = look(door.id);
  const width = door.widthMm / place.scale;
  const half = door.widthMm / 2;
  // The plan knows better than the facing on which side of the wall the room lies.
  const inward = encloses(scene.room.outline, door.x + half, door.y + half) ? 1 : -1;
  const [e, f] = [toSheetX(place, door.x), toSheetY(place, door.y)];
  // The door's own frame: u along the wall from the door's place, v into the room.
  const at: Affine = doorRunsEast(door)
    ? { a: 1, b: 0, c: 0, d: inward, e, f }
    : { a: 0, b: 1, c: inward, d: 0, e, f };
  const colour = told?.border ?? colourOf(palette.door);
  const stroke = (path: readonly Command[], line: Omit<Stroke, 'colour'>): Mark => ({
    shape: 'path',
    path: mapped(path, at),
    stroke: { colour, ...line },
  });
  const marks: Mark[] = [
    {
      shape: 'path',
      path: mapped(rectangle(0, -wallMm * 0.6, width, wallMm * 1.2), at),
      fill: colourOf(palette.background),
    },
  ];
  if (door.swing === 'sliding') {
    const leaf = polyline([[0, 0], [width * 0.55, 0]]); // prettier-ignore
    const other = polyline([[width * 0.45, 0.9], [width, 0.9]]); // prettier-ignore
    marks.push(stroke([...leaf, ...other], { width: 0.35 }));
  } else {
    const v = door.swing.endsWith('in') ? 1 : -1;
    const isDouble = door.swing.startsWith('double');
    const leaf = isDouble ? width / 2 : width;
    const leaves: Command[] = [...polyline([[0, 0], [0, v * leaf]])]; // prettier-ignore
    const swing: Command[] = [['M', leaf, 0], ...arc(0, 0, leaf, 0, (v * Math.PI) / 2)];
    if (isDouble) {
      leaves.push(...polyline([[width, 0], [width, v * leaf]])); // prettier-ignore
      swing.push(['M', width - leaf, 0], ...arc(width, 0, leaf, Math.PI, Math.PI - (v * Math.PI) / 2));
    }
    marks.push(stroke(leaves, { width: 0.35 }), stroke(swing, { width: 0.15, dash: [0.8, 0.5] }));
  }
  return { layer: 'doors', id: door.id, title: titleOf(door.id, [], told?.note), marks };
}

const titleOf = (id: string, labels: readonly string[], note: string | undefined): string =>
  [...new Set([id, ...labels, ...(note === undefined ? [] : [note])])].join(' · ');
