/** What a group of the outline is called, and how it stands with what is in it. */
import type { Severity } from '../../src/model/types';
import { SEVERITIES } from '../../src/scene/severityShape';
import { say } from '../strings';
import { figureText, findingWords, type FindingCounts } from './describeEntry';
import { objectsUnder, type TreeNode } from './outlineTree';

type CountsOf = (id: string) => FindingCounts | undefined;

function countsUnder(node: TreeNode, countsOf: CountsOf): FindingCounts {
  const sum = { error: 0, warning: 0, info: 0 };
  for (const { id } of objectsUnder(node)) {
    const own = countsOf(id);
    if (own) for (const severity of SEVERITIES) sum[severity] += own[severity];
  }
  return sum;
}

/** The gravest severity of the findings at or under a node. */
export function gravestUnder(node: TreeNode, countsOf: CountsOf): Severity | undefined {
  const counts = countsUnder(node, countsOf);
  return SEVERITIES.find((severity) => counts[severity] > 0);
}

/** "Row R01, 12 racks, 1584 kW, 2 errors"; "Loops, 4". */
export function groupLabel(node: TreeNode, countsOf: CountsOf): string {
  const objects = objectsUnder(node);
  const state = findingWords(countsUnder(node, countsOf));
  if (node.row !== undefined) {
    const kw = objects.reduce((sum, { figure }) => sum + (figure?.unit === 'kW' ? figure.value : 0), 0);
    const load = figureText({ value: kw, unit: 'kW' });
    const name =
      node.row === ''
        ? say('groupLabel', say('groupNoRow'), objects.length)
        : say('rowLabel', node.row, objects.length, load);
    return [name, ...state].join(', ');
  }
  const count = node.group === 'rows' ? node.children.length : objects.length;
  return [say('groupLabel', say(`group_${node.group ?? 'rows'}`), count), ...state].join(', ');
}
