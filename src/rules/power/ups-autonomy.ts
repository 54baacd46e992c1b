import { derived } from '../../analysis/derived';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { fallsShort, figure } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/ups-autonomy',
  title: 'Batteries last until the generators carry the load',
  severity: 'warning',
  subjects: ['power'],
  // The slowest generator may stand anywhere in the chain.
  reads: ['chain'],
  options: {
    startS: {
      default: 60,
      unit: 's',
      description: 'Time until a generator carries load where it does not say.',
      source: 'SemiAnalysis, Datacenter Anatomy: generators reach load in about 60 s',
    },
    marginMin: {
      default: 4,
      unit: 'min',
      description: 'Time beyond the start: for a second try, paralleling and the transfer.',
      source: 'SemiAnalysis, Datacenter Anatomy: batteries of 5 to 10 min beside a start of 1 min',
    },
  },
  source: 'Battery autonomy ≥ start of the slowest generator + margin; 5 min with the defaults.',
  check(hall, index, { startS, marginMin }) {
    const node = hall.model.element('power', index)!;
    if (node.kind !== 'ups' && node.kind !== 'bess') return notApplicable('It has no battery.');
    if (node.autonomyMin === undefined) return blocked(`autonomyMin of ${node.id} is not known.`);
    const slowest = slowestStart(hall, startS);
    const needed = slowest.seconds / 60 + marginMin;
    if (!fallsShort(node.autonomyMin, needed)) return passed;
    const start = slowest.id ?? said('a generator');
    return failed({
      message: said(
        'The battery of {0} lasts {1} min at rated load; {2} takes {3} s to carry load, and with {4} min of margin {5} min are needed.',
        node.id,
        figure(node.autonomyMin),
        start,
        figure(slowest.seconds),
        figure(marginMin),
        figure(needed),
      ),
      objects: slowest.id === undefined ? [node.id] : [node.id, slowest.id],
      path: ['autonomyMin'],
      measured: node.autonomyMin,
      limit: needed,
      unit: 'min',
    });
  },
});

/** The generators in the order of the text, once for all batteries. */
const generators = derived(['chain'], ({ model }) =>
  model.elements('power').flatMap((node) => (node?.kind === 'generator' ? [node] : [])),
);

/** The generator that takes longest; without an id where none states a start, or the hall has none. */
function slowestStart(
  hall: HallAnalysis,
  usual: number,
): { readonly id: string | undefined; readonly seconds: number } {
  let slowest: { id: string | undefined; seconds: number } | undefined;
  for (const node of hall.get(generators)) {
    const seconds = node.startS ?? usual;
    if (slowest && seconds <= slowest.seconds) continue;
    slowest = { id: node.startS === undefined ? undefined : node.id, seconds };
  }
  return slowest ?? { id: undefined, seconds: usual };
}
