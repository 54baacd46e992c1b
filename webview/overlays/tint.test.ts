import { describe, expect, it } from 'vitest';
import type { Overlay } from '../../src/scene/overlays/overlay';
import { paletteOf } from '../../src/scene/palette';
import type { LossView } from '../../src/scene/seeing/lossView';
import { busway, rack, sceneOf } from '../scenes.fixture';
import { SceneStore } from '../sceneStore';
import { compileTint } from './tint';

const store = new SceneStore();
store.replaceAll(
  sceneOf([
    rack('R1', 4000, 5000),
    rack('R2', 4600, 5000),
    busway('A1', [[4000, 5200], [6000, 5200]], 'A'),
    busway('B1', [[4000, 5600], [6000, 5600]], 'B'),
  ]),
); // prettier-ignore
const palette = paletteOf(() => '', false);

const findings: Overlay = {
  id: 'findings',
  scale: {
    kind: 'categories',
    of: 'severities',
    categories: [{ id: 'error', count: 2 }, { id: '', count: 2 }],
  },
  values: [{ id: 'R1', value: 0 }, { id: 'R2', value: 1 }, { id: 'A1', value: 0 }, { id: 'B1', value: 1 }],
  groups: [],
}; // prettier-ignore
const load: Overlay = {
  id: 'power',
  scale: { kind: 'sequential', unit: '%', from: 0, to: 100 },
  values: [{ id: 'R1', value: 40 }, { id: 'A1', value: 60 }],
  groups: [],
}; // prettier-ignore

describe('the tone of a run', () => {
  const toneOf = (id: string, seen: Parameters<typeof compileTint>[2]) => {
    const tint = compileTint(store, palette, seen);
    const tone = tint?.tone[store.slotOf(id) ?? -1] ?? -1;
    return { isQuiet: tint?.isQuiet(tone), standsOut: tint?.standsOut(tone), isValue: tint?.isValue(tone) };
  };

  it('keeps quiet where it has no finding: boxes that it crosses may have one', () => {
    const seen = { absent: [], overlay: findings };
    expect(toneOf('B1', seen)).toMatchObject({ isQuiet: true, standsOut: false });
    expect(toneOf('A1', seen)).toMatchObject({ isQuiet: false, standsOut: true });
    // A box without a finding is filled, as the legend shows it.
    expect(toneOf('R2', seen)).toMatchObject({ isQuiet: false, isValue: true });
  });

  it('stands out where it is lost, under an overlay too, and is not hidden by a scale', () => {
    const loss: LossView = {
      lost: ['A1'],
      gone: [],
      racks: { dark: 0, hot: 0, unprotected: 0, total: 2 },
      overloads: 0,
      effects: [],
      marks: [{ id: 'A1', state: 'lost' }],
    };
    for (const overlay of [undefined, load, findings]) {
      const seen = { absent: [], loss, ...(overlay ? { overlay } : {}) };
      expect(toneOf('A1', seen)).toMatchObject({ isQuiet: false, standsOut: true });
    }
    expect(toneOf('A1', { absent: [], overlay: load })).toMatchObject({ isQuiet: false, standsOut: false });
    expect(toneOf('B1', { absent: [], overlay: load })).toMatchObject({ isQuiet: true, standsOut: false });
  });
});
