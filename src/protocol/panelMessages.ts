/** Messages of the side panels: the outline of all objects, the catalogue, and repairs on request. */
import type { CatalogEntry } from '../scene/catalogEntry';
import type { OutlineEntry } from '../scene/hallOutline';

/** A finding as both sides name it: the canvas sends back what it was told. */
export interface FindingRef {
  readonly rule: string;
  readonly objects: readonly string[];
  readonly message: string;
  /** Line in the text, from 1. */
  readonly line: number;
}

/** A repair that is offered; the gesture `fix` makes it, by its title. */
export interface FixView {
  /** In English: by it the canvas says which one it wants. */
  readonly title: string;
  /** In the person's language. */
  readonly shown: string;
  /** False where it may change what the designer meant. */
  readonly isSafe: boolean;
}

export type PanelToWebview =
  /** Every object: after 'scene', and whenever a patch would be larger. */
  | { readonly type: 'outline'; readonly version: number; readonly entries: readonly OutlineEntry[] }
  /** Objects that have changed; none has come or gone. */
  | { readonly type: 'outlinePatch'; readonly version: number; readonly upsert: readonly OutlineEntry[] }
  /** What the hall can be equipped with: after 'scene', and when the catalogue has changed. */
  | { readonly type: 'catalog'; readonly types: readonly CatalogEntry[] }
  /** Answer to 'listFixes'. */
  | {
      readonly type: 'fixes';
      readonly version: number;
      readonly finding: FindingRef;
      readonly fixes: readonly FixView[];
    };

/** Which repairs there are for a finding. */
export interface PanelFromWebview {
  readonly type: 'listFixes';
  readonly finding: FindingRef;
}
