/** Sheets of paper: which one at which scale a plan fits on, and where the plan and the column beside it lie. */
import type { Bounds } from '../../scene/bounds';

/** Long and short side [mm], ISO 216. */
export const pages = {
  A4: [297, 210],
  A3: [420, 297],
  A2: [594, 420],
  A1: [841, 594],
  A0: [1189, 841],
} as const;
export type PageName = keyof typeof pages;
export const pageNames: readonly PageName[] = ['A4', 'A3', 'A2', 'A1', 'A0'];

/** The n of 1:n that drawings of buildings have (ISO 5455). */
export const usualScales = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000] as const;

/** From the sheet's edge to its frame, and from there to what is drawn [mm]. */
export const edgeMm = 8;
const padMm = 4;
/** The column at the east with legend and title block [mm]. */
export const columnMm = 64;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface SheetWish {
  /** `auto` takes a page that fits, `fit` a sheet of the plan's own size. */
  readonly page?: PageName | 'auto' | 'fit';
  /** The n of 1:n. */
  readonly scale?: number;
  /** Without the column the plan has the whole sheet. */
  readonly withColumn: boolean;
  /** Height that the column needs [mm]. */
  readonly columnHeight: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** The page's name; undefined for a sheet of the plan's own size. */
  readonly page: PageName | undefined;
  readonly scale: number;
  /** Where the plan may be drawn. */
  readonly plan: Rect;
  readonly column: Rect | undefined;
  /** True where the plan is larger than its place at the scale that was asked for. */
  readonly isCut: boolean;
}

/** @param bounds of what is drawn, labels beside it included [mm of the plan] */
export function chooseSheet(bounds: Bounds, wish: SheetWish): Sheet {
  const across = Math.max(1, bounds.maxX - bounds.minX);
  const down = Math.max(1, bounds.maxY - bounds.minY);
  const { page = 'auto' } = wish;
  const fits = (rect: Rect, n: number) => across / n <= rect.w && down / n <= rect.h;
  if (page === 'fit') {
    const scale =
      wish.scale ?? usualScales.find((n) => Math.max(across, down) / n <= 400) ?? coarsest(across, down, 400);
    return ownSheet(across / scale, down / scale, scale, wish);
  }
  const sheets = (page === 'auto' ? pageNames : [page]).flatMap((name) => [
    laid(name, false, wish),
    laid(name, true, wish),
  ]);
  const at = (sheet: Laid, scale: number): Sheet => ({ ...sheet, scale, isCut: !fits(sheet.plan, scale) });
  if (wish.scale !== undefined) {
    const { scale } = wish;
    const found = sheets.find(({ plan }) => fits(plan, scale));
    if (found) return at(found, scale);
    // A scale that was asked for is kept: rather a sheet of no standard size than a plan that is cut.
    if (page === 'auto') return ownSheet(across / scale, down / scale, scale, wish);
    return at(roomiest(sheets, across, down), scale);
  }
  for (const scale of usualScales) {
    const largest = page === 'auto' ? largestPage(scale) : page;
    const found = sheets.find(
      ({ page: name, plan }) => pageNames.indexOf(name) <= pageNames.indexOf(largest) && fits(plan, scale),
    );
    if (found) return at(found, scale);
  }
  const sheet = roomiest(sheets, across, down);
  return at(sheet, coarsest(across, down, Math.min(sheet.plan.w, sheet.plan.h)));
}

/** A large scale is worth a large sheet, but not the largest while the next scale needs half of it. */
const largestPage = (scale: number): PageName =>
  scale < 50 ? 'A4' : scale === 50 ? 'A2' : scale === 100 ? 'A1' : 'A0';

/** A whole thousand at which a length fits, for what is larger than any campus. */
const coarsest = (across: number, down: number, mm: number) =>
  Math.ceil(Math.max(across, down) / mm / 1000) * 1000;

type Laid = Omit<Sheet, 'scale' | 'isCut'> & { readonly page: PageName };

function laid(page: PageName, upright: boolean, { withColumn }: SheetWish): Laid {
  const [long, short] = pages[page];
  const width = upright ? short : long;
  const height = upright ? long : short;
  return { width, height, page, ...places(width, height, withColumn) };
}

function places(width: number, height: number, withColumn: boolean) {
  const inner = { x: edgeMm, y: edgeMm, w: width - 2 * edgeMm, h: height - 2 * edgeMm };
  const column = withColumn ? { ...inner, x: inner.x + inner.w - columnMm, w: columnMm } : undefined;
  const plan = {
    x: inner.x + padMm,
    y: inner.y + padMm,
    w: inner.w - 2 * padMm - (column ? columnMm : 0),
    h: inner.h - 2 * padMm,
  };
  return { plan, column };
}

function ownSheet(
  across: number,
  down: number,
  scale: number,
  { withColumn, columnHeight }: SheetWish,
): Sheet {
  const frame = 2 * (edgeMm + padMm);
  const width = Math.ceil(across + frame + (withColumn ? columnMm : 0));
  const height = Math.ceil(Math.max(down + frame, withColumn ? columnHeight + 2 * edgeMm : 0));
  return { width, height, page: undefined, scale, isCut: false, ...places(width, height, withColumn) };
}

/** The sheet on which most of the plan is seen. */
const roomiest = (sheets: readonly Laid[], across: number, down: number): Laid =>
  sheets.reduce((best, sheet) =>
    Math.min(sheet.plan.w / across, sheet.plan.h / down) > Math.min(best.plan.w / across, best.plan.h / down)
      ? sheet
      : best,
  );
