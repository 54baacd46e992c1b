/** Shortest ways over the graph of trays, by Dijkstra with a binary heap in typed arrays. */
import type { TrayGraph } from './trayGraph';

/** From one node to every other: the length [mm], Infinity where there is no way, and the last edge of it. */
export interface PathTree {
  readonly lengthMm: Float64Array;
  readonly lastEdge: Int32Array;
}

export function shortestPaths(graph: TrayGraph, source: number): PathTree {
  const nodes = graph.x.length;
  const lengthMm = new Float64Array(nodes).fill(Infinity);
  const lastEdge = new Int32Array(nodes).fill(-1);
  const heap = new Heap();
  lengthMm[source] = 0;
  heap.push(source, 0);
  for (let node = heap.pop(lengthMm); node !== -1; node = heap.pop(lengthMm)) {
    const so = lengthMm[node]!;
    for (let k = graph.starts[node]!; k < graph.starts[node + 1]!; k++) {
      const e = graph.edges[k]!;
      const other = graph.from[e] === node ? graph.to[e]! : graph.from[e]!;
      const length = so + graph.lengthMm[e]!;
      if (length >= lengthMm[other]!) continue;
      lengthMm[other] = length;
      lastEdge[other] = e;
      heap.push(other, length);
    }
  }
  return { lengthMm, lastEdge };
}

/** A binary heap in which a node may stand several times; the outdated ones are dropped as they come up. */
class Heap {
  private readonly nodes: number[] = [];
  private readonly keys: number[] = [];

  push(node: number, key: number): void {
    const { nodes, keys } = this;
    let i = nodes.push(node) - 1;
    keys.push(key);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (keys[parent]! <= key) break;
      nodes[i] = nodes[parent]!;
      keys[i] = keys[parent]!;
      i = parent;
    }
    nodes[i] = node;
    keys[i] = key;
  }

  /** The next node whose key is still its length, or -1. */
  pop(lengths: Float64Array): number {
    const { nodes, keys } = this;
    while (nodes.length > 0) {
      const node = nodes[0]!;
      const key = keys[0]!;
      const lastNode = nodes.pop()!;
      const lastKey = keys.pop()!;
      if (nodes.length > 0) this.sink(lastNode, lastKey);
      if (key === lengths[node]) return node;
    }
    return -1;
  }

  private sink(node: number, key: number): void {
    const { nodes, keys } = this;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= nodes.length) break;
      if (child + 1 < nodes.length && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      nodes[i] = nodes[child]!;
      keys[i] = keys[child]!;
      i = child;
    }
    nodes[i] = node;
    keys[i] = key;
  }
}
