import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INITIAL_VIEWS } from './panel/viewsState';
import { KeptState, readState } from './state';

describe('kept state', () => {
  it('is read back', () => {
    const state = {
      camera: { scale: 0.1, originX: -5, originY: 7 },
      selection: ['R1'],
      panelWidth: 300,
      panelOpen: false,
      legendOpen: false,
      views: { panelTab: 'outline', lowerOpen: false, lowerShare: 0.3 },
      recentTypes: ['a', 'b'],
      visibility: { hiddenLayers: ['air'], lockedLayers: ['zones'], hidden: ['R1'], locked: ['C1'] },
      snap: { on: true, grid: false, neighbours: true, aisles: false },
      changeMarks: false,
    };
    expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [{ camera: { scale: 0 }, selection: [1], panelWidth: 'wide' }],
    [{ views: { lowerShare: 7 }, recentTypes: 'x' }],
  ])('falls back to the first state for what it does not understand: %j', (stored) => {
    expect(readState(stored)).toEqual({
      selection: [],
      panelWidth: 320,
      panelOpen: true,
      legendOpen: true,
      views: INITIAL_VIEWS,
      recentTypes: [],
      visibility: { hiddenLayers: [], lockedLayers: [], hidden: [], locked: [] },
      snap: { on: true, grid: true, neighbours: true, aisles: true },
      changeMarks: true,
    });
  });
});

describe('a page that VS Code may take away at any moment', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', { addEventListener: () => undefined, setTimeout });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** What would be there after the page. */
  function kept() {
    const written: unknown[] = [];
    const state = new KeptState({ getState: () => undefined, setState: (to) => written.push(to) });
    return { state, written, last: () => readState(written.at(-1)) };
  }
  const cameraAt = (originX: number) => ({ scale: 0.1, originX, originY: 0 });

  it('has written what a person has chosen', () => {
    const { state, last } = kept();
    state.update({ camera: cameraAt(1) });
    state.update({ views: { ...INITIAL_VIEWS, panelTab: 'outline' } });
    expect(last().views.panelTab).toBe('outline');
    state.update({ legendOpen: true });
    expect(last().legendOpen).toBe(true);
  });

  it('has written where the camera was a moment ago, though it never rests, and where it rests at last', () => {
    const { state, written, last } = kept();
    for (let frame = 1; frame <= 300; frame++) {
      state.update({ camera: cameraAt(frame) });
      expect(frame - (last().camera?.originX ?? 0)).toBeLessThanOrEqual(7);
      vi.advanceTimersByTime(16);
    }
    expect(written.length).toBeLessThanOrEqual(50);
    vi.advanceTimersByTime(100);
    expect(last().camera).toEqual(cameraAt(300));
  });
});
