/**
 * What a person does to a hall, as data: the webview sends it, the extension turns it into the smallest
 * text change. One gesture is one edit and one undo step.
 */
export type Gesture =
  /** Moves objects by whole millimetres. */
  | { readonly kind: 'move'; readonly ids: readonly string[]; readonly dx: number; readonly dy: number }
  /** Turns each object about its own centre, clockwise by quarters. */
  | { readonly kind: 'rotate'; readonly ids: readonly string[]; readonly quarters: 1 | 2 | 3 }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  /** Sets one field of every object; null takes the field away, so that the type's value holds again. */
  | {
      readonly kind: 'set';
      readonly ids: readonly string[];
      /** Key, or key and index: ['powerKw'], ['at', 0]. */
      readonly path: readonly (string | number)[];
      readonly value: number | string | null;
    };

/** One field of the selection as the side panel shows it. */
export interface InspectorField {
  readonly path: readonly (string | number)[];
  readonly label: string;
  readonly unit?: string;
  readonly kind: 'number' | 'integer' | 'text' | 'choice';
  readonly choices?: readonly string[];
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
