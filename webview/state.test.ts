import { describe, expect, it } from 'vitest';
import { INITIAL_VIEWS } from './panel/viewsState';
import { readState } from './state';

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
