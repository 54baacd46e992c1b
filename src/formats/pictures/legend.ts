/** What the colours and marks on a picture mean: only those that it has, drawn as on the plan. */
import { BOX_KINDS } from '../../scene/boxKinds';
import type { Rgb } from '../../scene/colour';
import type { Palette } from '../../scene/palette';
import type { BoxKind, Scene, SceneLine } from '../../scene/scene';
import { SEVERITIES } from '../../scene/severityShape';
import { SYMBOL_SIZE, SYMBOLS } from '../../scene/symbols';
import type { Severity } from '../../model/types';
import { badgeMarks } from './badges';
import { colourOf, inkOf } from './inks';
import { textWidth } from './letterWidths';
import { mapped, parsePath, polyline, rectangle, scaledTo } from './pathData';
import { patternPath } from './patterns';
import type { Command, Mark } from './picture';
import type { ObjectLook } from './plan';
import { sideDash, zoneDash } from './planMarks';
import { textAt } from './sheetWriter';
import type { PictureTexts } from './texts';

/** An entry of those who draw objects otherwise: an overlay, a loss, a difference. */
export interface LookEntry {
  readonly text: string;
  readonly look: ObjectLook;
  /** `line` for what is drawn along a line. */
  readonly as?: 'box' | 'line';
  /** Of the steps of a scale, which stand side by side as one strip: those that follow this one. */
  readonly steps?: readonly Omit<LookEntry, 'steps'>[];
  /** Drawn in the middle of the sample with lines of its border's colour [mm about the origin]. */
  readonly sign?: readonly Command[];
}

type Sample =
  | { readonly of: 'box'; readonly kind: BoxKind }
  | { readonly of: 'line'; readonly kind: SceneLine['kind']; readonly side: string }
  | { readonly of: 'zone'; readonly kind: string }
  | { readonly of: 'front' | 'assumed' }
  | { readonly of: 'mark'; readonly severity: Severity }
  | { readonly of: 'look'; readonly entry: LookEntry };

export interface LegendEntry {
  readonly sample: Sample;
  readonly text: string;
}

export const rowMm = 5;
const sampleW = 8;
const sampleH = 3.6;
const textMm = 2.4;
/** Of the figures below a strip of colours, which are close together. */
const stepMm = 2.1;

/** @param replaced looks that take the place of the colours by kind and side; undefined where none do */
export function legendEntries(
  scene: Scene,
  severities: ReadonlySet<Severity>,
  looks: readonly LookEntry[],
  replaced: ReadonlyMap<string, ObjectLook> | undefined,
  texts: PictureTexts,
): readonly LegendEntry[] {
  const kinds = new Set<BoxKind>();
  const lines = new Map<string, LegendEntry>();
  const zones = new Set<string>();
  let assumed = false;
  for (const object of scene.objects) {
    if (object.shape === 'box') {
      kinds.add(object.kind);
      assumed ||= object.assumedSize === true;
    } else if (object.shape === 'area') {
      zones.add(object.kind);
    } else if (object.shape === 'line' && replaced?.get(object.id)?.border === undefined) {
      const side = object.kind === 'busway' ? (object.side ?? '') : '';
      const text = side ? texts.side(side) : texts.kind[object.kind];
      lines.set(text, { sample: { of: 'line', kind: object.kind, side }, text });
    }
  }
  const entries: LegendEntry[] = looks.map((entry) => ({ sample: { of: 'look', entry }, text: entry.text }));
  for (const kind of BOX_KINDS)
    if (kinds.has(kind) && (!replaced || kind === 'column'))
      entries.push({ sample: { of: 'box', kind }, text: texts.kind[kind] });
  entries.push(...[...lines.values()].sort((a, b) => (a.text < b.text ? -1 : 1)));
  for (const kind of [...zones].sort())
    entries.push({ sample: { of: 'zone', kind }, text: texts.zone(kind) });
  if (assumed) entries.push({ sample: { of: 'assumed' }, text: texts.assumed });
  if (kinds.size > 0) entries.push({ sample: { of: 'front' }, text: texts.front });
  for (const severity of SEVERITIES)
    if (severities.has(severity))
      entries.push({ sample: { of: 'mark', severity }, text: texts.severity[severity] });
  return entries;
}

/** A strip of colours takes two rows: its figures stand below it. */
const rowsOf = ({ sample }: LegendEntry): number => (stepsOf(sample) ? 2 : 1);

const stepsOf = (sample: Sample) => (sample.of === 'look' ? sample.entry.steps : undefined);

interface Cell {
  readonly entry: LegendEntry;
  readonly column: 0 | 1;
  readonly row: number;
  readonly width: number;
}

/** Two to a row where both are short. */
function cells(entries: readonly LegendEntry[], width: number): readonly Cell[] {
  const half = width / 2;
  const placed: Cell[] = [];
  let row = 0;
  let column: 0 | 1 = 0;
  for (const entry of entries) {
    const isShort = rowsOf(entry) === 1 && sampleW + 1.5 + textWidth(entry.text) * textMm <= half - 1;
    if (!isShort && column === 1) {
      row++;
      column = 0;
    }
    placed.push({ entry, column, row, width: isShort ? half : width });
    if (isShort && column === 0) column = 1;
    else {
      row += rowsOf(entry);
      column = 0;
    }
  }
  return placed;
}

export const legendHeight = (entries: readonly LegendEntry[], width: number): number =>
  Math.max(0, ...cells(entries, width).map(({ row, entry }) => row + rowsOf(entry))) * rowMm;

export function legendMarks(
  entries: readonly LegendEntry[],
  x: number,
  y: number,
  width: number,
  palette: Palette,
): readonly Mark[] {
  const colour = colourOf(palette.foreground);
  return cells(entries, width).flatMap(({ entry, column, row, width: cell }) => {
    const left = x + (column * width) / 2;
    const top = y + row * rowMm;
    const steps = stepsOf(entry.sample);
    if (steps) return stripMarks(steps, left, top + (rowMm - sampleH) / 2, width, palette);
    return [
      ...sampleMarks(entry.sample, left, top + (rowMm - sampleH) / 2, palette),
      textAt(entry.text, left + sampleW + 1.5, top + rowMm / 2 + textMm * 0.35, {
        size: textMm,
        colour,
        within: cell - sampleW - 2,
      }),
    ];
  });
}

/** The colours of a scale from its beginning to its end, each with its figure below. */
function stripMarks(
  steps: readonly Omit<LookEntry, 'steps'>[],
  x: number,
  y: number,
  width: number,
  palette: Palette,
): readonly Mark[] {
  const stepW = width / Math.max(1, steps.length);
  const ink = palette.box.compute;
  return steps.flatMap(({ look, text }, i) => [
    {
      shape: 'path' as const,
      path: rectangle(x + i * stepW, y, stepW, sampleH),
      fill: look.fill ?? colourOf(ink.fill),
      stroke: { colour: colourOf(palette.foreground), width: 0.12 },
    },
    textAt(text, x + (i + 0.5) * stepW, y + sampleH + 3.1, {
      size: stepMm,
      colour: colourOf(palette.foreground),
      anchor: 'middle',
      within: stepW - 0.4,
    }),
  ]);
}

function sampleMarks(sample: Sample, x: number, y: number, palette: Palette): readonly Mark[] {
  switch (sample.of) {
    case 'mark':
      return badgeMarks(palette, sample.severity, x + (sampleW - sampleH) / 2, y, sampleH);
    case 'line': {
      const { kind, side } = sample;
      const colour =
        kind === 'busway' ? palette.side(side).line : kind === 'pipe' ? palette.pipe : palette.tray;
      return [lineSample(x, y, colourOf(colour), kind === 'busway' ? sideDash(side, 0.9) : undefined)];
    }
    case 'look': {
      const { look, as, sign } = sample.entry;
      const ink = palette.box.compute;
      const border = look.border ?? colourOf(ink.border);
      if (as === 'line') return [lineSample(x, y, border, look.dash)];
      const box = boxSample(x, y, look.fill ?? colourOf(ink.fill), border, look.pattern, look.dash);
      if (!sign) return box;
      const at = scaledTo(1, x + sampleW / 2, y + sampleH / 2);
      return [...box, { shape: 'path', path: mapped(sign, at), stroke: { colour: border, width: 0.4 } }];
    }
    case 'zone': {
      const ink = palette.area(sample.kind);
      const fill = inkOf(ink.fill);
      const path = rectangle(x, y, sampleW, sampleH);
      return [
        { shape: 'path', path, fill: fill.colour, opacity: fill.opacity },
        { shape: 'path', path, stroke: { colour: colourOf(ink.line), width: 0.3, dash: zoneDash } },
      ];
    }
    case 'front': {
      const ink = palette.box.compute;
      const edge: Mark = { shape: 'path', path: rectangle(x, y, sampleW, 0.8), fill: colourOf(ink.front) };
      return [...boxSample(x, y, colourOf(ink.fill), colourOf(ink.border)), edge];
    }
    case 'assumed': {
      const ink = palette.box.compute;
      return boxSample(x, y, colourOf(ink.fill), colourOf(ink.border), undefined, [0.8, 0.6]);
    }
    case 'box': {
      const ink = palette.box[sample.kind];
      const border = colourOf(ink.border);
      if (sample.kind === 'column') return boxSample(x, y, colourOf(ink.fill), border, 'hatch');
      const symbol = SYMBOLS[sample.kind];
      const size = sampleH * 0.8;
      return [
        ...boxSample(x, y, colourOf(ink.fill), border),
        ...(symbol
          ? [
              {
                shape: 'path' as const,
                path: mapped(
                  parsePath(symbol),
                  scaledTo(size / SYMBOL_SIZE, x + (sampleW - size) / 2, y + (sampleH - size) / 2),
                ),
                stroke: { colour: border, width: 0.25 },
              },
            ]
          : []),
      ];
    }
  }
}

function boxSample(
  x: number,
  y: number,
  fill: Rgb,
  border: Rgb,
  pattern?: ObjectLook['pattern'],
  dash?: readonly number[],
): readonly Mark[] {
  const box: Mark = {
    shape: 'path',
    path: rectangle(x, y, sampleW, sampleH),
    fill,
    stroke: { colour: border, width: 0.18, ...(dash ? { dash } : {}) },
  };
  if (pattern === undefined) return [box];
  const middle = scaledTo(1, x + sampleW / 2, y + sampleH / 2);
  return [
    box,
    {
      shape: 'path',
      path: mapped(patternPath(pattern, sampleW, sampleH), middle),
      ...(pattern === 'dots' ? { fill: border } : { stroke: { colour: border, width: 0.15 } }),
    },
  ];
}

const lineSample = (x: number, y: number, colour: Rgb, dash: readonly number[] | undefined): Mark => ({
  shape: 'path',
  path: polyline([[x, y + sampleH / 2], [x + sampleW, y + sampleH / 2]]), // prettier-ignore
  stroke: { colour, width: 0.9, ...(dash ? { dash } : {}) },
});
