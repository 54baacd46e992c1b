/** The cords of all load groups in one row, found by group and by node. */
import type { PowerGraph } from './powerGraph';

export interface GroupCords {
  /** By group: where its cords begin; one more at the end. */
  readonly start: Int32Array;
  /** By cord: its group. */
  readonly group: Int32Array;
  /** By node: where its cords begin in `ofNode`; one more at the end. */
  readonly nodeStart: Int32Array;
  readonly ofNode: Int32Array;
}

export function groupCords({ nodes, groups }: PowerGraph): GroupCords {
  const start = new Int32Array(groups.length + 1);
  const nodeStart = new Int32Array(nodes.length + 1);
  for (let g = 0; g < groups.length; g++) {
    const { cords } = groups[g]!;
    start[g + 1] = start[g]! + cords.length;
    for (const { node } of cords) nodeStart[node + 1]!++;
  }
  for (let v = 0; v < nodes.length; v++) nodeStart[v + 1]! += nodeStart[v]!;
  const count = start[groups.length]!;
  const group = new Int32Array(count);
  const ofNode = new Int32Array(count);
  const next = nodeStart.slice();
  for (let g = 0, c = 0; g < groups.length; g++) {
    for (const { node } of groups[g]!.cords) {
      group[c] = g;
      ofNode[next[node]!++] = c++;
    }
  }
  return { start, group, nodeStart, ofNode };
}
