import { powerGraph, ratedKw } from '../../analysis/power/powerGraph';
import { chainless, chainLimits } from '../chain';
import { declaredScheme } from '../designIntent';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { counterExample, strongestProven } from '../provenScheme';
import { listed } from '../naming';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/declared-not-proven',
  title: 'The power graph proves the redundancy that the hall declares',
  severity: 'error',
  subjects: ['hall'],
  reads: ['power'],
  options: chainLimits,
  source:
    'Schemes as in Schneider WP75. Properties proven on the graph, and no tier: those are awarded against a document.',
  check(hall, _index, limits) {
    const declared = declaredScheme(hall);
    if (declared === undefined) return notApplicable('The hall declares no scheme.');
    const without = chainless(hall);
    if (without) return without;
    const example = counterExample(hall, declared, limits);
    const { nodes, unknown } = hall.get(powerGraph);
    const unrated = nodes.filter((n) => n.kind === 'ups' && ratedKw(n, limits.powerFactor) === undefined);
    // A scheme is a promise of capacity: nothing is proven of a UPS that states none.
    if (unrated.length > 0) {
      return blocked(`The rating of ${listed(unrated.map((n) => n.id))} is not known.`);
    }
    if (example === undefined) {
      return unknown.length > 0 ? blocked(`The load of ${listed(unknown)} is not known.`) : passed;
    }
    const proven = strongestProven(hall, limits);
    const graph = hall.get(powerGraph);
    const lost = example.lost.map((n) => graph.nodes[n]!.id);
    return failed({
      message: said(
        'The hall declares {0}, but {1}; what is proven is {2}.',
        declared,
        example.said,
        proven ?? said('not even n'),
      ),
      objects: example.node === undefined ? lost : [graph.nodes[example.node]!.id, ...lost],
      ...(lost.length > 0 ? { scenario: { lost } } : {}),
    });
  },
});
