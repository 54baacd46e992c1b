import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { LiveHall } from '../rules/liveHall';
import { RuleSet } from '../rules/ruleSet';
import { buildScene } from './buildScene';
import type { Scene, SceneObject } from './scene';

const outline = [[0, 0], [9000, 0], [9000, 6000], [0, 6000]]; // prettier-ignore

function sceneOf(hall: object): Scene {
  const { analysis } = new LiveHall(
    JSON.stringify({ format: 'datahall/1', room: { outline }, racks: [], ...hall }),
    {
      catalog: builtinCatalog(),
      rules: new RuleSet(),
    },
  );
  if (!analysis) throw new Error('the hall is not readable');
  return buildScene(analysis);
}

const types = [
  {
    id: 'rack-a',
    kind: 'rack',
    model: 'Alpha',
    widthMm: 600,
    depthMm: 1200,
    powerKw: 131.94,
    liquidFraction: 0.5,
  },
  { id: 'no-size', kind: 'rack' },
  { id: 'cdu-a', kind: 'cdu', model: 'Cooler', widthMm: 900, depthMm: 1200, coolingKw: 1300 },
  { id: 'run-a', kind: 'busway', model: 'Run', widthMm: 140, ratingA: 800 },
];

/** What is drawn for one element. */
function drawn(collection: string, element: object): SceneObject | undefined {
  return sceneOf({ types, [collection]: [{ id: 'X', ...element }] }).objects[0];
}

describe('a scene', () => {
  it.each<[string, string, object, SceneObject | undefined]>([
    [
      'a rack that looks east has depth and width swapped',
      'racks',
      { type: 'rack-a', at: [100, 200], facing: 'east', feeds: ['A', { feed: 'B', weight: 0 }], loop: 'L' },
      {
        shape: 'box', id: 'X', kind: 'compute', x: 100, y: 200, w: 1200, h: 600, facing: 90, width: 600, depth: 1200,
        labels: ['X', '131.9 kW', 'Alpha'], type: 'rack-a', feeds: ['A', 'B'], loop: 'L',
      }, // prettier-ignore
    ],
    [
      'a rack of an unknown type gets a usual size and its type id',
      'racks',
      { type: 'ghost', at: [0, 0], serves: 'network', powerKw: 4 },
      {
        shape: 'box', id: 'X', kind: 'network', x: 0, y: 0, w: 600, h: 1200, facing: 0, width: 600, depth: 1200,
        labels: ['X', '4 kW', 'ghost'], type: 'ghost', assumedSize: true,
      }, // prettier-ignore
    ],
    [
      'a CDU shows its capacity',
      'cdus',
      { type: 'cdu-a', at: [0, 0], loop: 'L' },
      {
        shape: 'box', id: 'X', kind: 'cdu', x: 0, y: 0, w: 900, h: 1200, facing: 0, width: 900, depth: 1200,
        labels: ['X', '1300 kW', 'Cooler'], type: 'cdu-a', loop: 'L',
      }, // prettier-ignore
    ],
    [
      'a busway runs along its path',
      'feeds',
      { type: 'run-a', side: 'A', path: [[0, 0], [5000, 0]] }, // prettier-ignore
      {
        shape: 'line', id: 'X', kind: 'busway', path: [[0, 0], [5000, 0]], widthMm: 140,
        labels: ['X', '800 A', 'Run'], type: 'run-a', side: 'A',
      }, // prettier-ignore
    ],
    [
      'a panel stands in its place',
      'feeds',
      { kind: 'rpp', at: [10, 20], ratingA: 400 },
      {
        shape: 'box', id: 'X', kind: 'panel', x: 10, y: 20, w: 800, h: 800, facing: 0, width: 800, depth: 800,
        labels: ['X', '400 A'], assumedSize: true,
      }, // prettier-ignore
    ],
    ['a feed without a place is not drawn', 'feeds', { ratingA: 400 }, undefined],
    [
      'a column',
      'columns',
      { at: [10, 20], size: [400, 600] },
      { shape: 'box', id: 'X', kind: 'column', x: 10, y: 20, w: 400, h: 600, facing: 0, width: 400, depth: 600, labels: ['X'] }, // prettier-ignore
    ],
    [
      'a door opens outwards unless it says otherwise',
      'doors',
      { at: [10, 0], facing: 'south', widthMm: 1200 },
      { shape: 'door', id: 'X', x: 10, y: 0, widthMm: 1200, facing: 180, swing: 'out' },
    ],
    [
      'a zone',
      'zones',
      { kind: 'hot-aisle', name: 'Aisle 3', outline },
      { shape: 'area', id: 'X', kind: 'hot-aisle', outline: outline as [number, number][], labels: ['Aisle 3', 'hot-aisle'] }, // prettier-ignore
    ],
    [
      'a pipe',
      'pipes',
      { path: [[0, 0], [0, 900]], diameterMm: 150 }, // prettier-ignore
      { shape: 'line', id: 'X', kind: 'pipe', path: [[0, 0], [0, 900]], widthMm: 150, labels: ['X', 'DN 150'] }, // prettier-ignore
    ],
    ['what breaks the format is not drawn', 'racks', { type: 'rack-a', at: [0] }, undefined],
    ['a loop is not drawn', 'loops', {}, undefined],
  ])('%s', (_, collection, element, expected) => {
    expect(drawn(collection, element)).toEqual(expected);
  });

  it('has every id once', () => {
    const rack = { id: 'R', type: 'rack-a', at: [0, 0] };
    const { objects } = sceneOf({ types, racks: [rack, { ...rack, at: [900, 0] }] });
    expect(objects.map(({ id }) => id)).toEqual(['R']);
  });

  it('sums the racks, with the heat that leaves by liquid and to the air', () => {
    const racks = [
      { id: 'R1', type: 'rack-a', at: [0, 0], powerKw: 100 },
      { id: 'R2', type: 'rack-a', at: [900, 0], powerKw: 60, liquidFraction: 1 },
      { id: 'R3', type: 'no-size', at: [1800, 0] },
    ];
    expect(sceneOf({ types, racks }).totals).toEqual({ racks: 3, itKw: 160, liquidKw: 110, airKw: 50 });
  });

  it('has the room with its grid, and no outline where it cannot be read', () => {
    expect(sceneOf({ name: 'Hall' }).room).toEqual({ name: 'Hall', outline, gridMm: 600 });
    expect(sceneOf({ room: { outline, grid: 500 } }).room.gridMm).toBe(500);
    expect(sceneOf({ room: { outline: 'round' } }).room).toEqual({ name: '', outline: [], gridMm: 600 });
  });
});
