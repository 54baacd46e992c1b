/**
 * Messages between the extension and its webview, one tagged union a direction. Every message about the
 * hall carries the version of the document that it was made from: an edit on a stale one is replayed on
 * the new hall or dropped with the canvas refreshed, never applied blindly.
 */
import type { Gesture, InspectorField } from '../edits/gesture';
import type { Because } from '../edits/sentences';
import type { ConflictFromWebview, ConflictToWebview } from './conflictMessages';
import type { PanelFromWebview, PanelToWebview } from './panelMessages';
import type { SeeingFromWebview, SeeingToWebview } from './seeingMessages';
import type { EditAnswer, EditQuestion } from './editMessages';
import type { ReviewFromWebview, ReviewToWebview } from './review';
import type { ObjectLoad } from '../scene/objectLoads';
import type { AisleLimit } from '../scene/aisleLimits';
import type { Scene, SceneFinding, SceneObject, SceneRoom, SceneTotals } from '../scene/scene';
import type { FromWebviewUnderlay, UnderlayImageMessage } from './underlayMessages';
import type { AskShown, ShownMessage } from './shownMessages';
import type { LabelsMessage } from './viewMessages';

/** Findings as the panel lists them. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface FindingsView extends FindingCounts {
  /** How many are true up to each phase of the build-out; absent in a hall without phases. */
  readonly byPhase?: Readonly<Record<string, FindingCounts>>;
  /** What the rules that are listed ask for, by their ids, in the person's language. */
  readonly titles: Readonly<Record<string, string>>;
  /** The most severe first; at most 1,000, so that a hall full of faults stays usable. */
  readonly list: readonly SceneFinding[];
}

/**
 * Every state says which edits of this canvas are in it or were given up: those up to the serial `answered`. What
 * was sent later is still on its way, and is shown over the state until it is answered too.
 */
export interface Answering {
  readonly answered?: number;
}

export type ToWebview =
  | PanelToWebview
  | SeeingToWebview
  | ConflictToWebview
  | EditAnswer
  | ReviewToWebview
  | AskShown
  /** The whole picture: after 'ready', and whenever a patch would be larger. */
  | (Answering & {
      readonly type: 'scene';
      readonly version: number;
      readonly scene: Scene;
      readonly findings: FindingsView;
      readonly editable: boolean;
      /** What the rules in force ask of an aisle; absent where nothing is drawn anew. */
      readonly aisles?: readonly AisleLimit[];
    })
  /** What changed since the last scene or patch. */
  | (Answering & {
      readonly type: 'patch';
      readonly version: number;
      readonly upsert: readonly SceneObject[];
      readonly remove: readonly string[];
      readonly room?: SceneRoom;
      readonly totals?: SceneTotals;
      readonly findings?: FindingsView;
    })
  /** The text does not parse: the last good picture stays under a banner. */
  | (Answering & {
      readonly type: 'broken';
      readonly version: number;
      readonly message: string;
      readonly line: number;
      readonly column: number;
      readonly editable: boolean;
      /** Markers of a git merge are in it: it may be merged by objects instead. */
      readonly hasMarkers?: true;
    })
  /** Answer to 'inspect'. */
  | {
      readonly type: 'inspected';
      readonly version: number;
      readonly ids: readonly string[];
      readonly fields: readonly InspectorField[];
      /** What it carries, where it is one object. */
      readonly loads?: readonly ObjectLoad[];
    }
  /** An edit was not applied: the canvas drops its preview and says why. */
  | UnderlayImageMessage
  | (Answering & {
      readonly type: 'rejected';
      readonly version: number;
      readonly reason: string;
      readonly because?: Because;
    })
  /** Selects objects and brings them into view; `serial` is greater than that of the one before. */
  | { readonly type: 'reveal'; readonly ids: readonly string[]; readonly serial: number }
  /** The canvas is seen again: is this the page that was there before, or does a new one begin? */
  | { readonly type: 'areYouThere' }
  /** Runs a command of the canvas that was chosen in VS Code's command palette, by the canvas's own id. */
  | { readonly type: 'command'; readonly id: string };

export type FromWebview =
  | PanelFromWebview
  | SeeingFromWebview
  | ConflictFromWebview
  | EditQuestion
  | ReviewFromWebview
  | ShownMessage
  /** The script runs and listens; the extension answers with the whole scene. */
  | { readonly type: 'ready' }
  /** Answer to 'areYouThere' of a page that runs already. */
  | { readonly type: 'stillHere' }
  | LabelsMessage
  | FromWebviewUnderlay
  /** `serial` counts the edits of this page: 1, 2, 3 … */
  | {
      readonly type: 'edit';
      readonly serial: number;
      readonly baseVersion: number;
      readonly gesture: Gesture;
    }
  /** What is selected, for whoever tells its fields; `revealed` is the last 'reveal' that this page has seen, or 0. */
  | { readonly type: 'inspect'; readonly ids: readonly string[]; readonly revealed: number }
  /** Opens the text beside the canvas, at an object or a line. */
  | { readonly type: 'openText'; readonly id?: string; readonly line?: number }
  /** Opens the page of a rule. */
  | { readonly type: 'explain'; readonly rule: string }
  /** Something failed in the webview: for the extension's log. */
  | { readonly type: 'failed'; readonly message: string };
