/** What of the views of the side panel is kept. */
export interface ViewsState {
  /** Id of the tab that is chosen. */
  readonly panelTab: string;
  readonly lowerOpen: boolean;
  /** Share of the panel's height that the lower view has. */
  readonly lowerShare: number;
}

export const MIN_SHARE = 0.15;
export const MAX_SHARE = 0.85;

export const INITIAL_VIEWS: ViewsState = { panelTab: 'inspector', lowerOpen: true, lowerShare: 0.42 };

/** Reads what an earlier version of the program may have written. */
export function readViews(stored: unknown): ViewsState {
  if (typeof stored !== 'object' || stored === null) return INITIAL_VIEWS;
  const panelTab = 'panelTab' in stored ? stored.panelTab : undefined;
  const lowerOpen = 'lowerOpen' in stored ? stored.lowerOpen : undefined;
  const lowerShare = 'lowerShare' in stored ? stored.lowerShare : undefined;
  return {
    panelTab: typeof panelTab === 'string' ? panelTab : INITIAL_VIEWS.panelTab,
    lowerOpen: typeof lowerOpen === 'boolean' ? lowerOpen : INITIAL_VIEWS.lowerOpen,
    lowerShare:
      typeof lowerShare === 'number' && lowerShare >= MIN_SHARE && lowerShare <= MAX_SHARE
        ? lowerShare
        : INITIAL_VIEWS.lowerShare,
  };
}
