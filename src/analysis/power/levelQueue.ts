/** A queue of nodes that gives the one of the lowest level first: a binary heap. */
export class LevelQueue {
  private readonly nodes: number[] = [];
  private readonly levels: number[] = [];

  add(node: number, level: number): void {
    const { nodes, levels } = this;
    let at = nodes.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (levels[above]! <= level) break;
      nodes[at] = nodes[above]!;
      levels[at] = levels[above]!;
      at = above;
    }
    nodes[at] = node;
    levels[at] = level;
  }

  take(): { readonly node: number; readonly level: number } | undefined {
    const { nodes, levels } = this;
    const node = nodes[0];
    const level = levels[0];
    const lastNode = nodes.pop();
    const lastLevel = levels.pop();
    if (node === undefined || level === undefined) return undefined;
    if (nodes.length > 0 && lastNode !== undefined && lastLevel !== undefined) this.sink(lastNode, lastLevel);
    return { node, level };
  }

  private sink(node: number, level: number): void {
    const { nodes, levels } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= nodes.length) break;
      if (below + 1 < nodes.length && levels[below + 1]! < levels[below]!) below++;
      if (levels[below]! >= level) break;
      nodes[at] = nodes[below]!;
      levels[at] = levels[below]!;
      at = below;
    }
    nodes[at] = node;
    levels[at] = level;
  }
}
