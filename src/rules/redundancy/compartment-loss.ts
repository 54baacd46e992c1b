import { derived } from '../../analysis/derived';
import { allowedKw } from '../../analysis/power/allowedKw';
import { lossSweep } from '../../analysis/power/lossSweep';
import { powerGraph } from '../../analysis/power/powerGraph';
import { solvePower } from '../../analysis/power/powerState';
import { chainless, chainLimits, membersOf } from '../chain';
import { isFaultTolerant } from '../designIntent';
import { exceeds } from '../limits';
import { kwOf } from '../loadWords';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said, type Said } from '../../words/said';

export const rule = defineRule({
  id: 'redundancy/compartment-loss',
  title: 'A hall declared fault tolerant survives the loss of any one compartment',
  severity: 'error',
  subjects: ['hall'],
  reads: ['power'],
  options: chainLimits,
  source: 'Compartmentalisation of Tier IV (tier table as reproduced by a certified operator).',
  check(hall, _index, limits) {
    if (!isFaultTolerant(hall)) return notApplicable('The hall is not declared fault tolerant.');
    const without = chainless(hall);
    if (without) return without;
    const rooms = hall.get(compartmentLosses);
    if (rooms.length === 0) return notApplicable('No compartment holds two components.');
    const graph = hall.get(powerGraph);
    const { worstKw } = hall.get(lossSweep);
    const failures: Failure[] = [];
    for (const { room, lost, dark, kw } of rooms) {
      const ids = lost.map((n) => graph.nodes[n]!.id);
      const darkened = membersOf(graph, dark);
      let overload: readonly [node: string, load: Said] | undefined;
      for (const [n, node] of graph.nodes.entries()) {
        const limit = allowedKw(node, limits);
        // What a single loss overloads already is told for that loss.
        if (limit === undefined || !exceeds(kw[n]!, limit) || exceeds(worstKw[n]!, limit)) continue;
        overload = [node.id, kwOf(kw[n]!, limit)];
        break;
      }
      if (darkened.length === 0 && !overload) continue;
      failures.push({
        message: harm(room, ids, darkened, overload),
        objects: ids,
        measured: darkened.length,
        limit: 0,
        unit: '1',
        scenario: { lost: ids },
      });
    }
    return failures.length > 0 ? failed(...failures) : passed;
  },
});

function harm(
  room: string,
  lost: readonly string[],
  dark: readonly string[],
  overload: readonly [node: string, load: Said] | undefined,
): Said {
  if (!overload) return said('Losing compartment {0} with {1} darkens {2}.', room, lost, dark);
  return dark.length > 0
    ? said('Losing compartment {0} with {1} darkens {2}, and puts {3} at {4}.', room, lost, dark, ...overload)
    : said('Losing compartment {0} with {1} puts {2} at {3}.', room, lost, ...overload);
}

interface CompartmentLoss {
  readonly room: string;
  readonly lost: readonly number[];
  /** Load groups that are dark then, and after no single loss of one of the compartment's components. */
  readonly dark: readonly number[];
  readonly kw: Float64Array;
}

/** More compartments than these are not tried: each costs the state of a whole hall. */
const mostRooms = 500;

/** The loss of each compartment that holds two components or more. */
const compartmentLosses = derived(['power'], (hall): readonly CompartmentLoss[] => {
  const graph = hall.get(powerGraph);
  const { dark: darkBySingle, darkBefore } = hall.get(lossSweep);
  const rooms = new Map<string, number[]>();
  for (const [n, { room }] of graph.nodes.entries()) {
    if (room === undefined) continue;
    const list = rooms.get(room);
    if (list) list.push(n);
    else rooms.set(room, [n]);
  }
  return [...rooms]
    .filter(([, lost]) => lost.length > 1)
    .slice(0, mostRooms)
    .map(([room, lost]) => {
      const { verdicts, kw } = solvePower(graph, { lost, switching: 'auto' });
      const known = new Set([...darkBefore, ...lost.flatMap((n) => darkBySingle[n]!)]);
      const dark = [...verdicts.keys()].filter((g) => verdicts[g] === 'dark' && !known.has(g));
      return { room, lost, dark, kw };
    });
});
