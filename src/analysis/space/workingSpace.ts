/** Standing feeds as electrical equipment that is worked on live: what the NEC calls working space. */
import type { Feed } from '../../model/types';
import { clearBefore, turnedTo, type ClearDepth } from './clearDepth';
import type { FloorThing } from './floorThing';
import type { HallAnalysis } from '../hallAnalysis';

export interface Board {
  readonly feed: Feed;
  readonly floorIndex: number;
  readonly thing: FloorThing;
  readonly ratingA: number | undefined;
  /** Voltage to ground [V]: U/√3 for AC, U for DC; undefined where the voltage is not known. */
  readonly toGroundV: number | undefined;
}

/** A panel or PDU that stands on the floor; undefined for a run of busway and what has no place. */
export function boardAt({ model, floor, equipment }: HallAnalysis, index: number): Board | undefined {
  const feed = model.element('feeds', index);
  const floorIndex = floor.indexOf('feeds', index);
  if (!feed || floorIndex === -1) return undefined;
  const type = equipment.type(feed.type);
  const kind = feed.kind ?? type?.kind;
  if (kind !== 'rpp' && kind !== 'pdu') return undefined;
  const volts = feed.voltageV ?? type?.voltageV;
  const isDc = (feed.current ?? type?.current) === 'dc';
  return {
    feed,
    floorIndex,
    thing: floor.thing(floorIndex),
    ratingA: feed.ratingA ?? type?.ratingA,
    toGroundV: volts === undefined ? undefined : isDc ? volts : volts / Math.sqrt(3),
  };
}

/**
 * Clear depth before a board over its own width, and over `widthMm` where that is more: the space need not be centred
 * on the board, so the best of three places counts.
 */
export function clearAhead(
  hall: HallAnalysis,
  { thing, floorIndex }: Board,
  widthMm: number,
  reachMm: number,
): ClearDepth | undefined {
  const { shape } = thing;
  const spare = Math.max(0, widthMm - shape.width);
  const shifts = spare > 0 ? [0, -spare / 2, spare / 2] : [0];
  let best: ClearDepth | undefined;
  for (const shift of shifts) {
    const turn = (shape.facing * Math.PI) / 180;
    const isQuarter = shape.facing % 90 === 0;
    const cos = isQuarter ? Math.round(Math.cos(turn)) : Math.cos(turn);
    const sin = isQuarter ? Math.round(Math.sin(turn)) : Math.sin(turn);
    const growX = (Math.abs(cos) * spare) / 2;
    const growY = (Math.abs(sin) * spare) / 2;
    const wide = {
      ...shape,
      minX: shape.minX - growX + shift * cos,
      maxX: shape.maxX + growX + shift * cos,
      minY: shape.minY - growY + shift * sin,
      maxY: shape.maxY + growY + shift * sin,
      width: shape.width + spare,
    };
    const clear = clearBefore(hall, wide, reachMm, (i) => i === floorIndex);
    if (!clear) return undefined;
    const isSame = clear.mm === best?.mm;
    if (!best || clear.mm > best.mm || (isSame && nameOf(clear) < nameOf(best))) best = clear;
  }
  return best;
}

const nameOf = ({ other }: ClearDepth): string => other?.id ?? '';

/** Width of the way out at one side of a working space `depthMm` deep before a board [mm], up to `reachMm`. */
export function wayBeside(
  hall: HallAnalysis,
  { thing, floorIndex }: Board,
  side: 'left' | 'right',
  depthMm: number,
  reachMm: number,
): ClearDepth | undefined {
  const { shape } = thing;
  const turn = (shape.facing * Math.PI) / 180;
  const isQuarter = shape.facing % 90 === 0;
  const sin = isQuarter ? Math.round(Math.sin(turn)) : Math.sin(turn);
  const cos = isQuarter ? Math.round(Math.cos(turn)) : Math.cos(turn);
  const cx = (shape.minX + shape.maxX) / 2 + (sin * (shape.depth + depthMm)) / 2;
  const cy = (shape.minY + shape.maxY) / 2 - (cos * (shape.depth + depthMm)) / 2;
  const w = (shape.width * Math.abs(cos) + depthMm * Math.abs(sin)) / 2;
  const h = (shape.width * Math.abs(sin) + depthMm * Math.abs(cos)) / 2;
  const space = { ...shape, minX: cx - w, maxX: cx + w, minY: cy - h, maxY: cy + h, depth: depthMm };
  return clearBefore(hall, turnedTo(space, side), reachMm, (i) => i === floorIndex);
}
