/** What the drawings of a plan's objects are given. */
import type { Point, Severity } from '../../model/types';
import type { Bounds } from '../../scene/bounds';
import type { Rgb } from '../../scene/colour';
import type { Palette } from '../../scene/palette';
import type { Scene } from '../../scene/scene';
import type { PlanPlace } from './picture';

/** How an object is drawn where it is told otherwise: by an overlay, by what a loss does to it, by a difference. */
export interface ObjectLook {
  readonly fill?: Rgb;
  readonly border?: Rgb;
  /** Of the thick edge; without one that of the border. */
  readonly front?: Rgb;
  readonly text?: Rgb;
  /**
   * Of a run: narrow. What has a colour of its own, other than that of the boxes that it crosses, would hide them.
   */
  readonly narrow?: true;
  /** Of the border [mm of the sheet]. */
  readonly dash?: readonly number[];
  /** Tells states apart without colour: lines from corner to corner one way, or both, or dots. */
  readonly pattern?: 'hatch' | 'cross' | 'dots';
  /** Of a run, which is too thin for a pattern: stands beside its name. */
  readonly sign?: Severity;
  /** Of the whole object, 0 to 1. */
  readonly opacity?: number;
  /** Said of the object in its title. */
  readonly note?: string;
  /** Instead of the labels of the scene. */
  readonly labels?: readonly string[];
}

export interface Plan {
  readonly scene: Scene;
  readonly place: PlanPlace;
  readonly palette: Palette;
  readonly look: (id: string) => ObjectLook | undefined;
}

/** Millimetres of the sheet that a pixel of the canvas is drawn as: text of 7 to 12 pixels is 1.5 to 2.5 mm high. */
export const pixelMm = 0.21;

export const toSheetX = ({ x, scale }: PlanPlace, mm: number) => x + mm / scale;
export const toSheetY = ({ y, scale }: PlanPlace, mm: number) => y + mm / scale;
export const toSheet = (place: PlanPlace, [x, y]: Point): readonly [number, number] => [
  toSheetX(place, x),
  toSheetY(place, y),
];

/** Left, top, width and height on the sheet of a part of the plan, to a hundredth of a millimetre. */
export function toSheetBox(
  place: PlanPlace,
  { minX, minY, maxX, maxY }: Bounds,
): readonly [x: number, y: number, width: number, height: number] {
  const short = (mm: number) => Math.round(mm * 100) / 100;
  const x = toSheetX(place, minX);
  const y = toSheetY(place, minY);
  return [short(x), short(y), short(toSheetX(place, maxX) - x), short(toSheetY(place, maxY) - y)];
}
