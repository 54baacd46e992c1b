/**
 * The drawing of a hall in millimetres, made once and painted by every painter alike (canvas, SVG, …).
 * Plain data: it crosses the border between the extension and its webview as it is.
 */
import type { Point, Severity, Underlay } from '../model/types';

/** What a box is; a painter chooses its colour and its layer by it. */
export type BoxKind = 'compute' | 'network' | 'storage' | 'management' | 'cdu' | 'air' | 'panel' | 'column';

/** A thing with a footprint: a rack, a CDU, an air unit, an RPP or PDU, a column. */
export interface SceneBox {
  readonly shape: 'box';
  readonly id: string;
  readonly kind: BoxKind;
  /** Bounding box as placed: north-west corner and extent in mm. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Where the front looks, degrees clockwise from north. */
  readonly facing: number;
  /** Extent before it is turned, front edge first, in mm: a painter needs it at angles between quarters. */
  readonly width: number;
  readonly depth: number;
  /** Lines of text, the most important first: id, then load or capacity, then model. */
  readonly labels: readonly string[];
  /** Id of its equipment type. */
  readonly type?: string;
  /** True where the catalogue holds no size and a usual one is drawn instead. */
  readonly assumedSize?: boolean;
  /** Ids that it connects to: feeds, loop, plant. */
  readonly feeds?: readonly string[];
  readonly loop?: string;
  /** Name of the row that a rack says it is in. */
  readonly row?: string;
}

/** A thing along a line: a busway run, a tray, a pipe. */
export interface SceneLine {
  readonly shape: 'line';
  readonly id: string;
  readonly kind: 'busway' | 'tray' | 'pipe';
  readonly path: readonly Point[];
  readonly widthMm: number;
  readonly labels: readonly string[];
  /** Id of its equipment type. */
  readonly type?: string;
  /** Power side of a busway: A, B, C, D or R. */
  readonly side?: string;
}

/** An area with a meaning. */
export interface SceneArea {
  readonly shape: 'area';
  readonly id: string;
  readonly kind: string;
  readonly outline: readonly Point[];
  readonly labels: readonly string[];
}

/** A door: the opening on a wall and how it swings. */
export interface SceneDoor {
  readonly shape: 'door';
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly widthMm: number;
  readonly facing: number;
  readonly swing: string;
}

export type SceneObject = SceneBox | SceneLine | SceneArea | SceneDoor;

/** What is drawn under the objects. */
export interface SceneRoom {
  readonly name: string;
  readonly outline: readonly Point[];
  readonly gridMm: number;
  /** The drawing under the plan, as the hall places it. */
  readonly underlay?: Underlay;
}

export interface Scene {
  readonly room: SceneRoom;
  /** In drawing order within their kind; ids are unique. */
  readonly objects: readonly SceneObject[];
  /** Totals for the status line. */
  readonly totals: SceneTotals;
}

export interface SceneTotals {
  readonly racks: number;
  readonly itKw: number;
  readonly liquidKw: number;
  readonly airKw: number;
}

/** A finding as the canvas and its list show it. */
export interface SceneFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The object to edit first. */
  readonly objects: readonly string[];
  /** Line in the text, from 1. */
  readonly line: number;
  /** The phases of the build-out up to which it is true, where these are not all of them. */
  readonly phases?: readonly string[];
}
