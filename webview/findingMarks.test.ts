import { describe, expect, it } from 'vitest';
import type { SceneFinding } from '../src/scene/scene';
import { marksByObject } from '../src/scene/objectMarks';
import { clusterMarks } from './findingMarks';
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

describe('marks of findings', () => {
  it('stand on the first object that is drawn, with the gravest severity', () => {
    const marks = marksByObject(
      [finding('info', 'R1'), finding('error', 'UPS-1', 'R1', 'R2'), finding('error', 'UPS-1')],
      isDrawn,
    );
    expect([...marks]).toEqual([['R1', { severity: 'error', counts: { error: 1, warning: 0, info: 1 } }]]);
  });

  it('are one where they would cover each other, and apart when there is room', () => {
    const marks = marksByObject(
      [finding('warning', 'R1'), finding('error', 'R2'), finding('info', 'R3')],
      isDrawn,
    );
    // At 0.005 px/mm, 26 px are 5.2 m: R1 and R2 share a cell, R3 is 20 m away.
    const far = clusterMarks(store, marks, 0.005, 26).sort((a, b) => a.x - b.x);
    expect(far).toMatchObject([
      { x: 1900, y: 1000, severity: 'error', count: 2, objects: 2 },
      { severity: 'info', count: 1, objects: 1 },
    ]);
    expect(clusterMarks(store, marks, 0.2, 26)).toHaveLength(3);
  });
});
