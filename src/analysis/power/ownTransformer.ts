/** Feeds that draw through a transformer of the hall's own. */
import { derived } from '../derived';
import { powerGraph } from './powerGraph';

/** By place in `feeds`: 1 where a transformer stands somewhere upstream, whatever switch is open. */
export const behindTransformer = derived(['chain'], (hall): Uint8Array => {
  const graph = hall.get(powerGraph);
  const reached = new Uint8Array(graph.nodes.length);
  const open: number[] = [];
  for (const [index, element] of hall.model.elements('power').entries()) {
    const node = graph.ofPower[index]!;
    if (element?.kind !== 'transformer' || node === -1) continue;
    reached[node] = 1;
    open.push(node);
  }
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (let i = graph.outStart[node]!; i < graph.outStart[node + 1]!; i++) {
      const next = graph.edgeTo[graph.outEdges[i]!]!;
      if (reached[next]) continue;
      reached[next] = 1;
      open.push(next);
    }
  }
  return Uint8Array.from(graph.ofFeed, (node) => (node === -1 ? 0 : reached[node]!));
});
