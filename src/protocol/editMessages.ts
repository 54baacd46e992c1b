/** Messages around edits: clipboard, what hangs on an object, and what came of it. */
import type { PastePlace } from '../edits/insert/gestures';
import type { Sentence } from '../edits/sentences';
import type { CollectionKey } from '../model/types';

export type EditQuestion =
  /** Puts objects onto the clipboard as text; `cut` takes them out of the hall as well. */
  | {
      readonly type: 'copy';
      readonly ids: readonly string[];
      readonly cut?: boolean;
      readonly serial?: number;
    }
  /** Pastes what the clipboard holds; answered like the edit of this serial. */
  | { readonly type: 'paste'; readonly place: PastePlace; readonly serial: number }
  /** A step of VS Code's history, behind the edits that are on their way; answered like the edit of this serial. */
  | { readonly type: 'history'; readonly step: 'undo' | 'redo'; readonly serial: number }
  /** What names these objects? For the question before they are removed. */
  | { readonly type: 'references'; readonly ids: readonly string[] };

/** Something that names one of the objects asked about. */
export interface ReferenceView {
  /** What names it: its id where it has one. */
  readonly id?: string;
  readonly collection: CollectionKey | 'design';
  /** The key in which it does: `feeds`, `loop`, `on` … */
  readonly key: string;
  /** The object that is named. */
  readonly names: string;
}

export type EditAnswer =
  /** An edit made objects, or has something to say. Comes behind the state that shows them. */
  | {
      readonly type: 'edited';
      readonly version: number;
      /** Ids of the objects that it made or renamed, in their order: to be selected. */
      readonly ids: readonly string[];
      /** Sentences for the person, such as a reference that could not come along. */
      readonly notes: readonly Sentence[];
    }
  /** Answer to 'references'; what is removed together is not listed. At most 1,000, `more` says how many beyond. */
  | {
      readonly type: 'references';
      readonly ids: readonly string[];
      readonly list: readonly ReferenceView[];
      readonly more: number;
    };
