/** Shapes of which the benchmark halls are made, in millimetres. */
import type { Point } from '../../src/model/types';

export const box = (x1: number, y1: number, x2: number, y2: number): Point[] => [
  [x1, y1],
  [x2, y1],
  [x2, y2],
  [x1, y2],
];

/** A line from west to east. */
export const straight = (x1: number, x2: number, y: number): Point[] => [
  [x1, y],
  [x2, y],
];
