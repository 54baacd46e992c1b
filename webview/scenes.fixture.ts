/** Objects for the tests of this room. */
import type { Scene, SceneBox, SceneLine, SceneObject } from '../src/scene/scene';

export function rack(id: string, x: number, y: number, more: Partial<SceneBox> = {}): SceneBox {
  return {
    shape: 'box',
    id,
    kind: 'compute',
    x,
    y,
    w: 600,
    h: 1200,
    width: 600,
    depth: 1200,
    facing: 0,
    labels: [id],
    ...more,
  };
}

export function busway(id: string, path: SceneLine['path'], side: string): SceneLine {
  return { shape: 'line', id, kind: 'busway', path, widthMm: 200, labels: [id], side };
}

export function sceneOf(objects: readonly SceneObject[]): Scene {
  const outline = [
    [0, 0],
    [30_000, 0],
    [30_000, 20_000],
    [0, 20_000],
  ] as const;
  return {
    room: { name: 'Test', outline: outline.map(([x, y]): [number, number] => [x, y]), gridMm: 600 },
    objects,
    totals: { racks: objects.length, itKw: 0, liquidKw: 0, airKw: 0 },
  };
}
