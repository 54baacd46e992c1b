/** Drawings that tell things apart without colour, shared by every painter: of kinds of boxes, of power sides. */
import type { BoxKind } from './scene';

/** Side of the square that the paths of `SYMBOLS` are drawn in. */
export const SYMBOL_SIZE = 12;

/** Paths as SVG writes them. */
export const SYMBOLS: Readonly<Partial<Record<BoxKind, string>>> = {
  air: 'M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM2.5 2.5L9.5 9.5M9.5 2.5L2.5 9.5',
  cdu: 'M6 1C8 4 9.5 5.6 9.5 7.6a3.5 3.5 0 0 1-7 0C2.5 5.6 4 4 6 1z',
  panel: 'M7 1L3 7H6L5 11L9 5H6z',
  network: 'M6 2V6M2 10V6H10V10',
  storage: 'M2 2.5H10V9.5H2zM2 6H10',
  management: 'M2 3H10V8H2zM4 10.5H8',
};

/** Dashes by power side, in line widths. */
export const SIDE_DASHES: Readonly<Record<string, readonly number[]>> = {
  A: [],
  B: [4, 1.5],
  C: [1.5, 1.5],
  D: [5, 1.2, 1.2, 1.2],
  R: [8, 3],
};
