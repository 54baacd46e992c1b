/** What a person can choose to lose: the power chain as the tree that it is read as, then what cools. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { powerGraph } from '../../analysis/power/powerGraph';
import { compartmentsOf } from '../../analysis/scenario/lostParts';

export interface Losable {
  /** Id of an element, or the name of a compartment. */
  readonly id: string;
  /** Kind of the power node, `feed`, `cdu`, `airUnit`, `plant`, `loop` or `compartment`. */
  readonly kind: string;
  /** How deep it hangs in the tree: below the first of what supplies it. */
  readonly depth: number;
}

export function losables(hall: HallAnalysis): readonly Losable[] {
  const list: Losable[] = [];
  const { model } = hall;
  const graph = hall.get(powerGraph);
  const children: number[][] = graph.nodes.map(() => []);
  const roots: number[] = [];
  for (let node = 0; node < graph.nodes.length; node++) {
    const first = graph.inStart[node]!;
    if (first === graph.inStart[node + 1]) roots.push(node);
    else children[graph.edgeFrom[first]!]!.push(node);
  }
  const seen = new Uint8Array(graph.nodes.length);
  const put = (from: number) => {
    const open = [{ node: from, depth: 0 }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { node, depth } = next;
      if (seen[node]) continue;
      seen[node] = 1;
      const { id, kind } = graph.nodes[node]!;
      list.push({ id, kind, depth });
      for (const child of children[node]!.toReversed()) open.push({ node: child, depth: depth + 1 });
    }
  };
  for (const root of roots) put(root);
  // A ring of switchboards has no root of its own.
  for (let node = 0; node < graph.nodes.length; node++) put(node);
  for (const [collection, kind] of [
    ['cdus', 'cdu'],
    ['airUnits', 'airUnit'],
    ['plants', 'plant'],
    ['loops', 'loop'],
  ] as const) {
    for (const element of model.elements(collection))
      if (element) list.push({ id: element.id, kind, depth: 0 });
  }
  // An element wins where both have a name.
  for (const id of compartmentsOf(hall))
    if (!list.some((known) => known.id === id)) list.push({ id, kind: 'compartment', depth: 0 });
  return list;
}
