/** What a scenario takes out, and by which names a person may say so. */
import type { HallAnalysis } from '../hallAnalysis';
import { powerGraph } from '../power/powerGraph';

/** Places of what is out; power nodes and feeds as nodes of the power graph. */
export interface LostParts {
  readonly nodes: readonly number[];
  readonly cdus: readonly number[];
  readonly airUnits: readonly number[];
  readonly plants: readonly number[];
  readonly loops: readonly number[];
}

export const nothingLost: LostParts = { nodes: [], cdus: [], airUnits: [], plants: [], loops: [] };

const failing = ['power', 'feeds', 'cdus', 'airUnits', 'plants', 'loops'] as const;

/**
 * Finds parts by the ids of elements and by the names of compartments; an element wins where both have a name.
 * @returns the parts, and the names that neither an element that can fail nor a compartment has.
 */
export function findLost(
  hall: HallAnalysis,
  names: readonly string[],
): { readonly parts: LostParts; readonly unknown: readonly string[] } {
  const { nodes, ofPower, ofFeed } = hall.get(powerGraph);
  const found = {
    nodes: new Set<number>(),
    cdus: new Set<number>(),
    airUnits: new Set<number>(),
    plants: new Set<number>(),
    loops: new Set<number>(),
  };
  const unknown: string[] = [];
  for (const name of names) {
    const place = hall.model.find(name);
    const collection = failing.find((c) => c === place?.collection);
    if (place && collection !== undefined && hall.model.element(collection, place.index)) {
      if (collection === 'power') found.nodes.add(ofPower[place.index]!);
      else if (collection === 'feeds') found.nodes.add(ofFeed[place.index]!);
      else found[collection].add(place.index);
      continue;
    }
    const inside = nodes.flatMap(({ room }, node) => (room === name ? [node] : []));
    if (inside.length === 0) unknown.push(name);
    for (const node of inside) found.nodes.add(node);
  }
  return {
    parts: {
      nodes: [...found.nodes],
      cdus: [...found.cdus],
      airUnits: [...found.airUnits],
      plants: [...found.plants],
      loops: [...found.loops],
    },
    unknown,
  };
}

/**
 * Ids of everything that fails by itself, in the order of the file: what a sweep over single losses goes through. A plant
 * of several units does not fail as one, and the pipes of a loop do not fail as CDUs do: both can be named.
 */
export function componentsOf({ model }: HallAnalysis): readonly string[] {
  const ids: string[] = [];
  for (const collection of ['power', 'feeds', 'cdus', 'airUnits'] as const)
    for (const element of model.elements(collection)) if (element) ids.push(element.id);
  for (const plant of model.elements('plants')) if (plant && (plant.units ?? 1) <= 1) ids.push(plant.id);
  return ids;
}

/** Names of the compartments that something of the power chain stands in, in the order of the file. */
export const compartmentsOf = (hall: HallAnalysis): readonly string[] => [
  ...new Set(hall.get(powerGraph).nodes.flatMap(({ room }) => room ?? [])),
];

/** Ids of the utility supplies, in the order of the file. */
export const utilitiesOf = (hall: HallAnalysis): readonly string[] =>
  hall.get(powerGraph).nodes.flatMap(({ kind, id }) => (kind === 'utility' ? [id] : []));
