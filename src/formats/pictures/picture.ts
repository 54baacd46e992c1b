/**
 * A drawing on a sheet of paper, in millimetres of the sheet from its north-west corner, y to the south. Plain
 * shapes only, so that every writer (SVG, PDF, DXF, PNG) paints the same. What belongs to one object is one group.
 */
import type { Rgb } from '../../scene/colour';

/** The layers of a drawing, from the lowest up. A DXF file has them under these names. */
export const layers = [
  'sheet',
  'grid',
  'zones',
  'columns',
  'racks',
  'cdus',
  'air-units',
  'panels',
  'walls',
  'doors',
  'trays',
  'pipes',
  'busways',
  'labels',
  'changes',
  'findings',
  'legend',
] as const;
export type Layer = (typeof layers)[number];

export type Command =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export interface Stroke {
  readonly colour: Rgb;
  readonly width: number;
  /** Lengths of dashes and gaps [mm]. */
  readonly dash?: readonly number[];
  readonly round?: boolean;
}

export interface PathMark {
  readonly shape: 'path';
  readonly path: readonly Command[];
  readonly fill?: Rgb;
  /** A hole in an outline stays free. */
  readonly evenOdd?: boolean;
  readonly stroke?: Stroke;
  /** Of fill and stroke, 0 to 1; 1 where it is missing. */
  readonly opacity?: number;
}

export interface TextMark {
  readonly shape: 'text';
  readonly text: string;
  /** Where the text stands: its beginning, middle or end by `anchor`, on its base line. */
  readonly x: number;
  readonly y: number;
  /** Height of the font [mm]. */
  readonly size: number;
  /** Width of the text [mm], which a writer keeps to whatever font it has. */
  readonly width: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly colour: Rgb;
  readonly bold?: boolean;
  /** Degrees clockwise about (x, y); -90 runs upwards. */
  readonly turn?: number;
}

export type Mark = PathMark | TextMark;

/** What is drawn for one object, or for one part of the sheet. */
export interface Group {
  readonly layer: Layer;
  /** Id of the object in the hall. */
  readonly id?: string;
  /** What a viewer shows of the object when it is pointed at. */
  readonly title?: string;
  readonly marks: readonly Mark[];
}

/** Where a plan lies on a sheet: sheet mm = origin + plan mm / scale. */
export interface PlanPlace {
  readonly x: number;
  readonly y: number;
  /** The n of 1:n. */
  readonly scale: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly background: Rgb;
  readonly place: PlanPlace;
  /** One line that says what is drawn, and one that says more; for those who cannot see it. */
  readonly title: string;
  readonly description: string;
  /** In the order in which they are painted. */
  readonly groups: readonly Group[];
}
