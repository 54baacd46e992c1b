/**
 * What a person does to a hall, as data: the webview sends it, the extension turns it into the smallest
 * text change. One gesture is one edit and one undo step: all of it is done, or, with a reason, nothing.
 * Objects are named by id, so a gesture made on an older version means the same ones.
 */
import type {
  ArrangeGesture,
  FlipGesture,
  MoveGesture,
  RotateGesture,
  ShiftGesture,
} from './arrange/gestures';
import type { AssignGesture, ConnectGesture, CoolGesture, DisconnectGesture } from './connect/gestures';
import type {
  ArrayGesture,
  DuplicateGesture,
  InsertGesture,
  PasteGesture,
  RowGesture,
} from './insert/gestures';
import type { FieldSection } from './fieldSections';
import type { Operation } from './operation';
import type { PointGesture, RoomGesture } from './points/gestures';

export type Gesture =
  | MoveGesture
  | ShiftGesture
  | RotateGesture
  | FlipGesture
  | ArrangeGesture
  | InsertGesture
  | RowGesture
  | ArrayGesture
  | DuplicateGesture
  | PasteGesture
  | ConnectGesture
  | DisconnectGesture
  | AssignGesture
  | CoolGesture
  | PointGesture
  | RoomGesture
  | RemoveGesture
  | SetGesture
  | AdjustGesture
  | RenameGesture
  | WaiveGesture
  | FixGesture;

/** Removes objects; with `references: 'drop'` what names them stops naming them, in the same step. */
export interface RemoveGesture {
  readonly kind: 'remove';
  readonly ids: readonly string[];
  readonly references?: 'keep' | 'drop';
}

/** Sets one field of every object; null takes the field away, so that the type's value holds again. */
export interface SetGesture {
  readonly kind: 'set';
  readonly ids: readonly string[];
  /** Key, or key and index: ['powerKw'], ['at', 0]. */
  readonly path: readonly (string | number)[];
  readonly value: number | string | null;
}

/** Calculates one field of every object from the value that holds for it now, its own or its type's. */
export interface AdjustGesture {
  readonly kind: 'adjust';
  readonly ids: readonly string[];
  readonly path: readonly (string | number)[];
  readonly operation: Operation;
  readonly operand: number;
}

/** Gives an object another id; everything in the hall that names it follows. */
export interface RenameGesture {
  readonly kind: 'rename';
  readonly id: string;
  readonly to: string;
}

/** Accepts a finding on purpose. */
export interface WaiveGesture {
  readonly kind: 'waive';
  readonly rule: string;
  readonly on: readonly string[];
  readonly reason: string;
  readonly by?: string;
  /** The last day on which it holds, YYYY-MM-DD. */
  readonly expires?: string;
  /** It stops covering the finding when its measure gets worse than this. */
  readonly upTo?: number;
}

/** Applies one of the repairs that are offered for a finding; `title` as the offer had it. */
export interface FixGesture {
  readonly kind: 'fix';
  readonly rule: string;
  readonly objects: readonly string[];
  readonly title: string;
}

/** Ids of the objects that a gesture changes or takes away; none where it only makes new ones. */
export function changedIds(gesture: Gesture): readonly string[] {
  switch (gesture.kind) {
    case 'shift':
      return gesture.shifts.map(({ id }) => id);
    case 'point':
      return gesture.id === undefined ? [] : [gesture.id];
    case 'rename':
      return [gesture.id];
    case 'insert':
    case 'row':
    case 'array':
    case 'duplicate':
    case 'paste':
    case 'room':
    case 'waive':
    case 'fix':
      return [];
    default:
      return gesture.ids;
  }
}

/** One field of the selection as the side panel shows it. */
export interface InspectorField {
  readonly path: readonly (string | number)[];
  /** Under which heading it stands. */
  readonly section?: FieldSection;
  readonly unit?: string;
  readonly kind: 'number' | 'integer' | 'text' | 'choice';
  readonly choices?: readonly string[];
  /** True where the choices are words of the format, which people have names for; else they are ids. */
  readonly hasWords?: true;
  /** The object's own value; absent where it has none of its own, or where several objects differ. */
  readonly value?: number | string;
  /** What holds where the object says nothing: the type's value or the default. */
  readonly inherited?: number | string;
  /** True where the selected objects have different values. */
  readonly mixed?: boolean;
  readonly readOnly?: boolean;
  /** What the field means, for a tooltip. */
  readonly description?: string;
}
