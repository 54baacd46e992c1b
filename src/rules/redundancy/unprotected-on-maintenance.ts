import { maintenanceSweep } from '../../analysis/power/lossSweep';
import { powerGraph } from '../../analysis/power/powerGraph';
import { derived } from '../../analysis/derived';
import { chainless, membersOf } from '../chain';
import { powerScheme } from '../designIntent';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/unprotected-on-maintenance',
  title: 'No load runs without a UPS while a component is out for maintenance',
  severity: 'warning',
  subjects: ['power'],
  reads: ['power'],
  options: {},
  source:
    'Lit but unprotected is a verdict of its own beside ok and dark: a public case collection on Schneider WP75.',
  check(hall, index) {
    if (powerScheme(hall) === 'n')
      return notApplicable('The declared scheme spares nothing for maintenance.');
    const without = chainless(hall);
    if (without) return without;
    const graph = hall.get(powerGraph);
    const node = graph.ofPower[index]!;
    const { kind, id } = graph.nodes[node]!;
    const isUps = kind === 'ups' || kind === 'bess';
    const byUps = hall.get(exposedByUps);
    // What stands before a UPS exposes the same loads through the same bypass.
    const groups = hall.get(maintenanceSweep).unprotected[node]!.filter((g) => isUps || !byUps.has(g));
    if (groups.length === 0) return passed;
    const loads = membersOf(graph, groups);
    return failed({
      message: said('Taking out {0} leaves {1} lit without a UPS.', id, loads),
      objects: [id],
      measured: loads.length,
      limit: 0,
      unit: '1',
      scenario: { lost: [id] },
    });
  },
});

/** The load groups that some UPS or BESS leaves unprotected while it is out. */
const exposedByUps = derived(['power'], (hall): ReadonlySet<number> => {
  const { nodes } = hall.get(powerGraph);
  const { unprotected } = hall.get(maintenanceSweep);
  const exposed = new Set<number>();
  for (const [n, groups] of unprotected.entries()) {
    if (groups.length === 0) continue;
    const { kind } = nodes[n]!;
    if (kind === 'ups' || kind === 'bess') for (const g of groups) exposed.add(g);
  }
  return exposed;
});
