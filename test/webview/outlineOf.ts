/** The outline of a generated scene, with the loops and power nodes that have no place on it. */
import type { OutlineEntry } from '../../src/scene/hallOutline';
import type { SceneObject } from '../../src/scene/scene';

function collectionOf(object: SceneObject): OutlineEntry['collection'] {
  switch (object.shape) {
    case 'door':
      return 'doors';
    case 'area':
      return 'zones';
    case 'line':
      return object.kind === 'busway' ? 'feeds' : object.kind === 'tray' ? 'trays' : 'pipes';
    case 'box':
      switch (object.kind) {
        case 'cdu':
          return 'cdus';
        case 'air':
          return 'airUnits';
        case 'panel':
          return 'feeds';
        case 'column':
          return 'columns';
        case 'compute':
        case 'network':
        case 'storage':
        case 'management':
          return 'racks';
      }
  }
}

export function entryOf(object: SceneObject): OutlineEntry {
  const collection = collectionOf(object);
  const row = collection === 'racks' ? /^(R\d+)-/.exec(object.id)?.[1] : undefined;
  const figure = 'labels' in object ? /^([\d,]+) (kW|A)$/.exec(object.labels[1] ?? '') : null;
  return {
    id: object.id,
    collection,
    isDrawn: true,
    ...(row === undefined ? {} : { row }),
    ...(figure
      ? { figure: { value: Number(figure[1]?.replace(',', '')), unit: figure[2] === 'A' ? 'A' : 'kW' } }
      : {}),
    ...('labels' in object && object.labels[2] !== undefined ? { model: object.labels[2] } : {}),
    ...('feeds' in object && object.feeds ? { feeds: object.feeds } : {}),
    ...('loop' in object && object.loop !== undefined ? { loop: object.loop } : {}),
    ...(collection === 'feeds' ? { from: ['UPS-1'] } : {}),
  };
}

export function outlineOf(objects: Iterable<SceneObject>): OutlineEntry[] {
  const entries = [...objects].map(entryOf);
  const loops = new Set(entries.flatMap(({ loop }) => loop ?? []));
  return [
    ...entries,
    ...[...loops].map((id): OutlineEntry => ({ id, collection: 'loops', plant: 'FWS' })),
    { id: 'FWS', collection: 'plants', kind: 'dry-cooler', figure: { value: 9000, unit: 'kW' } },
    { id: 'UPS-1', collection: 'power', kind: 'ups', figure: { value: 2500, unit: 'kW' }, from: ['TX-1'] },
    { id: 'TX-1', collection: 'power', kind: 'transformer', figure: { value: 3150, unit: 'kVA' } },
    { id: 'P1', collection: 'phases' },
  ];
}
