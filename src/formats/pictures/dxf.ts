/**
 * A picture as a DXF file (AutoCAD R12 as text, which every CAD program reads): in millimetres of the hall, y to the
 * north, one layer for each kind of thing. Outlines and texts are there; fills are not, but for front edges and signs.
 * Ids of objects stand in the extended data of their entities, under DATAHALL.
 */
import { contrast, type Rgb } from '../../scene/colour';
import { flatten } from './flatten';
import { layers, type Group, type Layer, type PathMark, type Picture, type TextMark } from './picture';

export function dxfOf(picture: Picture): string {
  const out = new DxfText();
  writeHeader(out, picture);
  writeTables(out);
  out.pair(0, 'SECTION').pair(2, 'ENTITIES');
  for (const group of picture.groups) writeGroup(out, group, picture);
  out.pair(0, 'ENDSEC').pair(0, 'EOF');
  return out.text();
}

class DxfText {
  private readonly lines: string[] = [];

  pair(code: number, value: string | number): this {
    this.lines.push(String(code), typeof value === 'number' ? number(value) : value);
    return this;
  }

  text(): string {
    return `${this.lines.join('\r\n')}\r\n`;
  }
}

function writeHeader(out: DxfText, { width, height, place }: Picture): void {
  const corner = (x: number, y: number) =>
    [(x - place.x) * place.scale, -(y - place.y) * place.scale] as const;
  const [minX, minY] = corner(0, height);
  const [maxX, maxY] = corner(width, 0);
  out.pair(0, 'SECTION').pair(2, 'HEADER');
  out.pair(9, '$ACADVER').pair(1, 'AC1009');
  // Metric, and millimetres for the programs that look.
  out.pair(9, '$MEASUREMENT').pair(70, '1');
  out.pair(9, '$INSUNITS').pair(70, '4');
  out.pair(9, '$EXTMIN').pair(10, minX).pair(20, minY).pair(30, '0.0');
  out.pair(9, '$EXTMAX').pair(10, maxX).pair(20, maxY).pair(30, '0.0');
  out.pair(9, '$LTSCALE').pair(40, place.scale);
  out.pair(0, 'ENDSEC');
}

/** AutoCAD colour index of a layer: what its entities have that say nothing else. */
const layerColours: Readonly<Record<Layer, number>> = {
  sheet: 7,
  grid: 9,
  zones: 8,
  columns: 8,
  racks: 5,
  cdus: 4,
  'air-units': 134,
  panels: 40,
  walls: 7,
  doors: 8,
  trays: 9,
  pipes: 140,
  busways: 1,
  labels: 7,
  changes: 6,
  findings: 1,
  legend: 7,
};

/** Names as R12 has them: capitals, digits, `$`, `-` and `_`. */
const layerName = (layer: Layer) => layer.toUpperCase().replace(/[^A-Z0-9_-]/g, '_');

function writeTables(out: DxfText): void {
  out.pair(0, 'SECTION').pair(2, 'TABLES');
  out.pair(0, 'TABLE').pair(2, 'LTYPE').pair(70, '2');
  out.pair(0, 'LTYPE').pair(2, 'CONTINUOUS').pair(70, '0').pair(3, 'Solid line').pair(72, '65').pair(73, '0').pair(40, '0.0'); // prettier-ignore
  out.pair(0, 'LTYPE').pair(2, 'DASHED').pair(70, '0').pair(3, '__ __ __').pair(72, '65').pair(73, '2').pair(40, '2.25').pair(49, '1.5').pair(49, '-0.75'); // prettier-ignore
  out.pair(0, 'ENDTAB');
  out
    .pair(0, 'TABLE')
    .pair(2, 'LAYER')
    .pair(70, String(layers.length + 1));
  for (const [name, colour] of [
    ['0', 7] as const,
    ...layers.map((l) => [layerName(l), layerColours[l]] as const),
  ])
    out.pair(0, 'LAYER').pair(2, name).pair(70, '0').pair(62, String(colour)).pair(6, 'CONTINUOUS');
  out.pair(0, 'ENDTAB');
  out.pair(0, 'TABLE').pair(2, 'STYLE').pair(70, '1');
  out.pair(0, 'STYLE').pair(2, 'STANDARD').pair(70, '0').pair(40, '0.0').pair(41, '1.0').pair(50, '0.0').pair(71, '0').pair(42, '2.5').pair(3, 'txt').pair(4, ''); // prettier-ignore
  out.pair(0, 'ENDTAB');
  out.pair(0, 'TABLE').pair(2, 'APPID').pair(70, '2');
  out.pair(0, 'APPID').pair(2, 'ACAD').pair(70, '0');
  out.pair(0, 'APPID').pair(2, 'DATAHALL').pair(70, '0');
  out.pair(0, 'ENDTAB');
  out.pair(0, 'ENDSEC');
}

function writeGroup(out: DxfText, group: Group, picture: Picture): void {
  for (const mark of group.marks) {
    if (mark.shape === 'text') writeText(out, mark, group, picture);
    else writePath(out, mark, group, picture);
  }
}

function writePath(
  out: DxfText,
  { path, fill, evenOdd, stroke }: PathMark,
  group: Group,
  picture: Picture,
): void {
  // What only hides other things hides them from a CAD user for good.
  if (evenOdd) return;
  const { place, background } = picture;
  const contours = flatten(path, 0.05);
  if (stroke) {
    if (sameColour(stroke.colour, background)) return;
    for (const { points, isClosed } of contours) {
      entity(out, 'POLYLINE', group, stroke.colour, stroke.dash !== undefined);
      out
        .pair(66, '1')
        .pair(10, '0.0')
        .pair(20, '0.0')
        .pair(30, '0.0')
        .pair(70, isClosed ? '1' : '0');
      extended(out, group);
      for (let i = 0; i + 1 < points.length; i += 2) {
        out.pair(0, 'VERTEX').pair(8, layerName(group.layer));
        placed(out, 10, points[i] ?? 0, points[i + 1] ?? 0, place);
      }
      out.pair(0, 'SEQEND').pair(8, layerName(group.layer));
    }
    return;
  }
  // Signs and thin edges are solid; larger fills would lie over the lines of other things.
  if (!fill || sameColour(fill, background) || group.layer === 'labels' || group.layer === 'zones') return;
  const [contour] = contours;
  if (contours.length !== 1 || !contour?.isClosed || contour.points.length > 8) return;
  const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = cx, dy = cy] = contour.points;
  entity(out, 'SOLID', group, fill, false);
  // A solid has its third and fourth corner the other way round.
  placed(out, 10, ax, ay, place);
  placed(out, 11, bx, by, place);
  placed(out, 12, dx, dy, place);
  placed(out, 13, cx, cy, place);
  extended(out, group);
}

function writeText(out: DxfText, mark: TextMark, group: Group, picture: Picture): void {
  const { text, x, y, size, anchor, colour, turn = 0 } = mark;
  const { place, background } = picture;
  // White on a busway's sign would be white on nothing.
  const seen = contrast(colour, background) < 1.5 ? { r: 0, g: 0, b: 0 } : colour;
  entity(out, 'TEXT', group, seen, false);
  placed(out, 10, x, y, place);
  out.pair(40, size * 0.72 * place.scale);
  out.pair(1, dxfString(text));
  if (turn !== 0) out.pair(50, -turn);
  if (anchor !== 'start') {
    out.pair(72, anchor === 'middle' ? '1' : '2');
    placed(out, 11, x, y, place);
  }
  extended(out, group);
}

function entity(out: DxfText, name: string, { layer }: Group, colour: Rgb, isDashed: boolean): void {
  out.pair(0, name).pair(8, layerName(layer));
  if (isDashed) out.pair(6, 'DASHED');
  out.pair(62, String(colourIndex(colour)));
}

function placed(out: DxfText, code: number, x: number, y: number, place: Picture['place']): void {
  out
    .pair(code, (x - place.x) * place.scale)
    .pair(code + 10, -(y - place.y) * place.scale)
    .pair(code + 20, '0.0');
}

function extended(out: DxfText, { id }: Group): void {
  if (id !== undefined) out.pair(1001, 'DATAHALL').pair(1000, dxfString(id).slice(0, 255));
}

const sameColour = (a: Rgb, b: Rgb) => a.r === b.r && a.g === b.g && a.b === b.b;

/** The nearest of the colours that every program shows alike; 7 is black or white, whichever the ground is not. */
function colourIndex(colour: Rgb): number {
  const { r, g, b } = colour;
  if (Math.max(r, g, b) - Math.min(r, g, b) < 24) {
    const grey = (r + g + b) / 3;
    return grey < 90 || grey > 225 ? 7 : grey < 160 ? 8 : 9;
  }
  let best = 7;
  let least = Infinity;
  for (const [index, [ir, ig, ib]] of Object.entries(indexed)) {
    const distance = (r - ir) ** 2 + (g - ig) ** 2 + (b - ib) ** 2;
    if (distance < least) {
      least = distance;
      best = Number(index);
    }
  }
  return best;
}

const indexed: Readonly<Record<number, readonly [number, number, number]>> = {
  1: [255, 0, 0],
  2: [255, 255, 0],
  3: [0, 255, 0],
  4: [0, 255, 255],
  5: [0, 0, 255],
  6: [255, 0, 255],
  30: [255, 127, 0],
  40: [255, 191, 0],
  94: [0, 129, 0],
  134: [0, 96, 129],
  140: [0, 191, 255],
  150: [0, 127, 255],
  200: [191, 0, 255],
};

/** One line, and what is not ASCII by its number, as AutoCAD writes it. */
function dxfString(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5e) out += '^ ';
    // The fonts of drawings have one blank, and a frame in the place of others.
    else if (code < 0x20 || code === 0x7f || code === 0xa0 || code === 0x202f) out += ' ';
    else if (code < 0x80) out += text[i];
    else out += `\\U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return out;
}

const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000;
  if (!Number.isFinite(rounded)) return '0.0';
  return Number.isInteger(rounded) ? `${rounded === 0 ? 0 : rounded}.0` : String(rounded);
};
