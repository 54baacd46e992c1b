import { describe, expect, it } from 'vitest';
import type { SceneFinding } from '../src/scene/scene';
import { marksByObject } from '../src/scene/objectMarks';
import { countText, FindingMarks } from './findingMarks';
import { SceneStore } from './sceneStore';
import { rack, sceneOf } from './scenes.fixture';

const finding = (severity: SceneFinding['severity'], ...objects: string[]): SceneFinding => ({
  rule: 'space/overlap',
  severity,
  message: '',
  objects,
  line: 1,
});

const store = new SceneStore();
store.replaceAll(sceneOf([rack('R1', 1000, 1000), rack('R2', 1600, 1000), rack('R3', 20_000, 9000)]));
const isDrawn = (id: string) => store.slotOf(id) !== undefined;
const measure = (text: string) => text.length * 0.6;
const marks = marksByObject(
  [finding('warning', 'R1'), finding('error', 'R2'), finding('info', 'R3')],
  isDrawn,
);

describe('marks of findings', () => {
  it('stand on the first object that is drawn, with the gravest severity', () => {
    const marks = marksByObject(
      [finding('info', 'R1'), finding('error', 'UPS-1', 'R1', 'R2'), finding('error', 'UPS-1')],
      isDrawn,
    );
    expect([...marks]).toEqual([['R1', { severity: 'error', counts: { error: 1, warning: 0, info: 1 } }]]);
  });

  it('are one where they would cover each other, and apart when there is room', () => {
    const badges = new FindingMarks();
    badges.update(store, marks, 0.005, measure);
    const far = [...badges.placed].sort((a, b) => a.markX - b.markX);
    expect(far).toMatchObject([
      { severity: 'error', count: 2 },
      { severity: 'info', count: 1 },
    ]);
    badges.update(store, marks, 0.2, measure);
    expect(badges.placed).toHaveLength(3);
  });

  it('are placed anew only when zoom, objects or findings have changed', () => {
    const badges = new FindingMarks();
    badges.update(store, marks, 0.05, measure);
    const { placed } = badges;
    badges.update(store, marks, 0.05, measure);
    expect(badges.placed).toBe(placed);
    badges.update(store, new Map(marks), 0.05, measure);
    expect(badges.placed).not.toBe(placed);
  });

  it('are whose they are where they are seen', () => {
    const badges = new FindingMarks();
    for (const scale of [0.005, 0.05]) {
      badges.update(store, marks, scale, measure);
      for (const { markX, markY, members } of badges.placed)
        expect(badges.idsAt(markX / scale, markY / scale)).toHaveLength(members.length);
    }
    expect(badges.idsAt(1300, 1600)).toBeUndefined();
    const camera = { scale: 0.05, originX: 900, originY: 500 };
    const [box] = badges.boxesOn(camera, { width: 100, height: 100 });
    expect(badges.idsAt((box?.minX ?? 0) / 0.05 + 900.1, (box?.minY ?? 0) / 0.05 + 500.1)).toBeDefined();
    expect(badges.boxesOn({ ...camera, scale: 0.06 }, { width: 100, height: 100 })).toEqual([]);
  });

  it('tell large counts short', () => {
    expect(countText(999)).toBe('999');
    expect(countText(1000)).toBe('999+');
  });
});
