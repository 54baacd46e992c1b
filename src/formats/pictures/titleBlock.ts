/** The column beside the plan: legend, sums, scale bar, north arrow, and the block that says what the sheet is. */
import { written } from '../../words/numberWords';
import { figure } from '../../rules/limits';
import type { Palette } from '../../scene/palette';
import type { SceneTotals } from '../../scene/scene';
import { measure } from '../../scene/overlays/standing';
import { SEVERITIES } from '../../scene/severityShape';
import type { Severity } from '../../model/types';
import { colourOf } from './inks';
import { legendHeight, legendMarks, type LegendEntry } from './legend';
import { polygon, polyline, rectangle } from './pathData';
import type { Group, Mark } from './picture';
import type { Rect, Sheet } from './sheet';
import { linesOf, ruleAt, textAt, widthOf } from './sheetWriter';
import type { PictureTexts } from './texts';

export interface TitleBlock {
  readonly name: string;
  /** Undefined for what has no grid. */
  readonly gridMm: number | undefined;
  /** What the picture shows beside the plan: an overlay, a phase, what is lost. */
  readonly subtitles: readonly string[];
  readonly file?: string;
  /** As it is written on the sheet; the caller has the clock. */
  readonly date?: string;
}

export interface ColumnContent {
  readonly block: TitleBlock;
  readonly totals: SceneTotals;
  readonly counts: Readonly<Record<Severity, number>> | undefined;
  readonly legend: readonly LegendEntry[];
}

const padMm = 4;
const headMm = 6;
const totalMm = 4.4;
/** Scale bar and north arrow. */
const barMm = 16;
const blockRowMm = 7;

const totalRows = ({ counts }: ColumnContent) => 4 + (counts ? 1 : 0);
const blockHeight = ({ block }: ColumnContent, inner: number) => headOf(block, inner).height + blockRowMm * 3;

interface BlockHead {
  readonly lines: readonly {
    readonly text: string;
    readonly base: number;
    readonly size: number;
    readonly bold: boolean;
  }[];
  readonly height: number;
}

/** The name, smaller or on two lines where it is long, and what is shown beside the plan under it. */
function headOf({ name, subtitles }: TitleBlock, inner: number): BlockHead {
  const lines: BlockHead['lines'][number][] = [];
  const fits = (size: number) => widthOf(name, { size, bold: true }) <= inner;
  const size = [4.4, 3.8].find(fits) ?? 3.4;
  let base = 7.5;
  for (const text of linesOf(name, inner, 3, { size, bold: true })) {
    if (lines.length > 0) base += size * 1.3;
    lines.push({ text, base, size, bold: true });
  }
  for (const subtitle of subtitles)
    for (const text of linesOf(subtitle, inner, 4, { size: 2.5 })) {
      base += 4;
      lines.push({ text, base, size: 2.5, bold: false });
    }
  return { lines, height: base + 4.5 };
}

export function columnHeight(content: ColumnContent, width: number): number {
  const legend = legendHeight(content.legend, width - 2 * padMm);
  const block = blockHeight(content, width - 2 * padMm);
  return 4 * padMm + 2 * headMm + legend + totalRows(content) * totalMm + barMm + block;
}

export function columnGroup(
  content: ColumnContent,
  sheet: Sheet,
  column: Rect,
  palette: Palette,
  texts: PictureTexts,
): Group {
  const { x, y, w, h } = column;
  const ink = colourOf(palette.foreground);
  const muted = colourOf(palette.muted);
  const left = x + padMm;
  const inner = w - 2 * padMm;
  const marks: Mark[] = [ruleAt(x, y, x, y + h, ink, 0.35)];
  const head = (text: string, top: number) =>
    marks.push(textAt(text, left, top + 3.2, { size: 2.8, colour: ink, bold: true, within: inner }));

  let top = y + padMm;
  if (content.legend.length > 0) {
    head(texts.legend, top);
    top += headMm;
    marks.push(...legendMarks(content.legend, left, top, inner, palette));
    top += legendHeight(content.legend, inner) + padMm;
  }
  head(texts.totals, top);
  top += headMm;
  for (const [name, value] of totalLines(content, texts)) {
    const base = top + 2.8;
    marks.push(
      textAt(name, left, base, { size: 2.4, colour: muted }),
      textAt(value, left + inner, base, { size: 2.4, colour: ink, anchor: 'end' }),
    );
    top += totalMm;
  }
  const block = y + h - blockHeight(content, inner);
  marks.push(...scaleBar(sheet.scale, left, block - barMm, inner - 12, palette, texts));
  marks.push(...northArrow(left + inner - 5, block - barMm + 1, palette, texts));
  marks.push(...blockMarks(content.block, sheet, { x, y: block, w, h: y + h - block }, palette, texts));
  return { layer: 'legend', marks };
}

function totalLines(
  { totals, counts }: ColumnContent,
  texts: PictureTexts,
): readonly (readonly [string, string])[] {
  const number = (value: number | string) => written(value, texts.numbers);
  const kw = (value: number) =>
    value >= 1000 ? `${number(Math.round(value / 10) / 100)} MW` : `${number(figure(value))} kW`;
  const lines: (readonly [string, string])[] = [
    [texts.racks, number(totals.racks)],
    [texts.itLoad, kw(totals.itKw)],
    [texts.liquid, kw(totals.liquidKw)],
    [texts.air, kw(totals.airKw)],
  ];
  if (counts)
    lines.push([
      texts.findings,
      SEVERITIES.map((severity) => texts.counted(severity, counts[severity])).join(', '),
    ]);
  return lines;
}

/** A bar of a round length, in parts that alternate. */
function scaleBar(
  scale: number,
  x: number,
  y: number,
  width: number,
  palette: Palette,
  { numbers }: PictureTexts,
): readonly Mark[] {
  const ink = colourOf(palette.foreground);
  const longest = width * scale;
  const power = 10 ** Math.floor(Math.log10(longest));
  const mm = [5, 2, 1].map((step) => step * power).find((length) => length <= longest) ?? power;
  const parts = mm / power === 5 ? 5 : 4;
  const part = mm / scale / parts;
  const top = y + 6;
  const marks: Mark[] = [];
  for (let i = 0; i < parts; i++)
    marks.push({
      shape: 'path',
      path: rectangle(x + i * part, top, part, 1.4),
      fill: i % 2 === 0 ? ink : colourOf(palette.background),
      stroke: { colour: ink, width: 0.15 },
    });
  const text = (length: number) =>
    measure(mm >= 1000 ? length / 1000 : length, mm >= 1000 ? 'm' : 'mm', numbers);
  const small = { size: 2.1, colour: ink };
  marks.push(
    textAt('0', x, top - 0.9, small),
    textAt(text(mm), x + part * parts, top - 0.9, { ...small, anchor: 'end' }),
  );
  return marks;
}

function northArrow(x: number, y: number, palette: Palette, texts: PictureTexts): readonly Mark[] {
  const ink = colourOf(palette.foreground);
  return [
    { shape: 'path', path: polygon([[x, y], [x + 2.2, y + 8], [x, y + 6.2]]), fill: ink }, // prettier-ignore
    {
      shape: 'path',
      path: [...polygon([[x, y], [x - 2.2, y + 8], [x, y + 6.2]])], // prettier-ignore
      stroke: { colour: ink, width: 0.2 },
    },
    textAt(texts.north, x, y + 11, { size: 2.6, colour: ink, bold: true, anchor: 'middle' }),
  ];
}

function blockMarks(
  block: TitleBlock,
  sheet: Sheet,
  { x, y, w, h }: Rect,
  palette: Palette,
  texts: PictureTexts,
): readonly Mark[] {
  const ink = colourOf(palette.foreground);
  const muted = colourOf(palette.muted);
  const left = x + padMm;
  const inner = w - 2 * padMm;
  const marks: Mark[] = [
    ruleAt(x, y, x + w, y, ink, 0.35),
    ...headOf(block, inner).lines.map(({ text, base, size, bold }) =>
      textAt(text, left, y + base, { size, colour: ink, bold, within: inner }),
    ),
  ];
  const rows = y + h - 3 * blockRowMm;
  const cell = (name: string, value: string, cellX: number, row: number, width: number) => {
    const top = rows + row * blockRowMm;
    marks.push(
      textAt(name, cellX + 1.4, top + 2.5, { size: 1.8, colour: muted }),
      textAt(value, cellX + 1.4, top + 5.8, { size: 2.5, colour: ink, within: width - 2.8, keeps: 'end' }),
    );
  };
  for (let i = 0; i < 3; i++)
    marks.push(ruleAt(x, rows + i * blockRowMm, x + w, rows + i * blockRowMm, ink, 0.15));
  const half = w / 2;
  marks.push({
    shape: 'path',
    path: polyline([[x + half, rows + blockRowMm], [x + half, y + h]]), // prettier-ignore
    stroke: { colour: ink, width: 0.15 },
  });
  const number = (value: number | string) => written(value, texts.numbers);
  cell(texts.file, block.file ?? '–', x, 0, w);
  cell(texts.scale, `1:${number(figure(sheet.scale))}`, x, 1, half);
  cell(texts.sheet, sheet.page ?? `${number(sheet.width)} × ${number(sheet.height)} mm`, x + half, 1, half);
  cell(texts.date, block.date ?? '–', x, 2, half);
  cell(texts.grid, block.gridMm === undefined ? '–' : `${number(block.gridMm)} mm`, x + half, 2, half);
  return marks;
}
