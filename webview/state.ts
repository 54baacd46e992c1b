/** What is kept when the tab is hidden or the window reloaded: it belongs to the view, never to the hall. */
import type { Camera } from './camera';
import type { Connection } from './connection';
import type { ViewsState } from './panel/viewsState';
import { INITIAL_VIEWS, readViews } from './panel/viewsState';
import { ALL_VISIBLE, readVisibility, type VisibilityState } from './layers/visibility';
import { readSnap, SNAP_ALL, type SnapState } from './tools/snapOptions';

export interface ViewState {
  /** Undefined while it shows the whole hall. */
  readonly camera?: Camera | undefined;
  readonly selection: readonly string[];
  readonly panelWidth: number;
  readonly panelOpen: boolean;
  readonly legendOpen: boolean;
  /** What is open in the side panel, and how high its lower view is. */
  readonly views: ViewsState;
  /** Ids of the equipment types that were placed last, the latest first. */
  readonly recentTypes: readonly string[];
  readonly visibility: VisibilityState;
  readonly snap: SnapState;
  /** Whether changes since the last commit are marked. */
  readonly changeMarks: boolean;
  /** What parts of the page keep under their own names, as they wrote it. */
  readonly parts?: Readonly<Record<string, unknown>>;
}

/** What one part of the page keeps. */
export interface KeptPart<T> {
  readonly value: T;
  update(change: Partial<T>): void;
}

const INITIAL: ViewState = {
  selection: [],
  panelWidth: 320,
  panelOpen: true,
  legendOpen: true,
  views: INITIAL_VIEWS,
  recentTypes: [],
  visibility: ALL_VISIBLE,
  snap: SNAP_ALL,
  changeMarks: true,
};
/** What changes in every frame of a gesture. */
const frequent: ReadonlySet<string> = new Set<keyof ViewState>(['camera', 'selection']);
const FREQUENT_MS = 100;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** Reads what an earlier version of the program may have written. */
export function readState(stored: unknown): ViewState {
  if (!isRecord(stored)) return INITIAL;
  const {
    camera,
    selection,
    panelWidth,
    panelOpen,
    legendOpen,
    views,
    recentTypes,
    visibility,
    snap,
    parts,
    changeMarks,
  } = stored;
  const hasCamera =
    isRecord(camera) &&
    isNumber(camera.scale) &&
    camera.scale > 0 &&
    isNumber(camera.originX) &&
    isNumber(camera.originY);
  return {
    ...(hasCamera
      ? {
          camera: {
            scale: Number(camera.scale),
            originX: Number(camera.originX),
            originY: Number(camera.originY),
          },
        }
      : {}),
    selection: texts(selection),
    panelWidth: isNumber(panelWidth) ? panelWidth : INITIAL.panelWidth,
    panelOpen: typeof panelOpen === 'boolean' ? panelOpen : INITIAL.panelOpen,
    legendOpen: typeof legendOpen === 'boolean' ? legendOpen : INITIAL.legendOpen,
    views: readViews(views),
    recentTypes: texts(recentTypes),
    visibility: readVisibility(visibility),
    snap: readSnap(snap),
    ...(isRecord(parts) ? { parts } : {}),
    changeMarks: typeof changeMarks === 'boolean' ? changeMarks : INITIAL.changeMarks,
  };
}

export class KeptState {
  #state: ViewState;
  #timer = 0;
  #writtenAt = -Infinity;

  constructor(private readonly connection: Pick<Connection, 'getState' | 'setState'>) {
    this.#state = readState(connection.getState());
    window.addEventListener('pagehide', () => this.#write());
  }

  get value(): ViewState {
    return this.#state;
  }

  /**
   * Written at once: VS Code takes a hidden page away without a word. Only what changes sixty times a second waits, and
   * no longer than it says, however much follows.
   */
  update(change: Partial<ViewState>): void {
    this.#state = { ...this.#state, ...change };
    const isFrequent = Object.keys(change).every((key) => frequent.has(key));
    const wait = isFrequent ? this.#writtenAt + FREQUENT_MS - performance.now() : 0;
    if (wait <= 0) this.#write();
    else if (this.#timer === 0) this.#timer = window.setTimeout(() => this.#write(), wait);
  }

  /**
   * What a part of the page keeps under a name of its own.
   * @param read makes a sound value of whatever an earlier version of the program may have written
   */
  part<T extends object>(name: string, read: (stored: Readonly<Record<string, unknown>>) => T): KeptPart<T> {
    const stored = this.#state.parts?.[name];
    let value = read(isRecord(stored) ? stored : {});
    return {
      get value() {
        return value;
      },
      update: (change) => {
        value = { ...value, ...change };
        this.update({ parts: { ...this.#state.parts, [name]: value } });
      },
    };
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#writtenAt = performance.now();
    this.connection.setState(this.#state);
  }
}
