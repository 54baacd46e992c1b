/** What of a hall is exported and onto which sheet. Knows nothing of VS Code. */
import { pageNames, type PageName } from '../formats/pictures/sheet';
import { isOneOf, isWhole } from '../protocol/readJson';
import { isObject } from '../text/jsonValue';

export interface ExportWish {
  /** The whole hall, or what its canvas shows. */
  readonly of: 'hall' | 'shown';
  /** `auto` takes a page that fits, `fit` a sheet of the plan's own size. */
  readonly page: PageName | 'auto' | 'fit';
  /** The n of 1:n; without it one that fits. */
  readonly scale?: number;
}

export const usualWish: ExportWish = { of: 'hall', page: 'auto' };

export const exportPages: readonly ExportWish['page'][] = ['auto', 'fit', ...pageNames];

/** The n of 1:n to choose from. */
export const exportScales = [20, 50, 100, 200, 500] as const;

/** Below, a sheet of a whole hall has no use and no end; above, there is nothing to see. */
const finest = 5;
const coarsest = 50_000;

/** Reads the argument of a command, which may come from another extension or a keybinding; undefined where it is none. */
export function readExportWish(value: unknown): ExportWish | undefined {
  if (!isObject(value)) return undefined;
  const { of = 'hall', page = 'auto', scale } = value;
  if (!isOneOf(of, ['hall', 'shown'] as const) || !isOneOf(page, exportPages)) return undefined;
  if (scale === undefined) return { of, page };
  return isWhole(scale) && scale >= finest && scale <= coarsest ? { of, page, scale } : undefined;
}
