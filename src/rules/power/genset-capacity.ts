import { gridLossSweep } from '../../analysis/power/gridLoss';
import { powerGraph, ratedKw, type PowerGraph } from '../../analysis/power/powerGraph';
import { chainless } from '../chain';
import { exceeds } from '../limits';
import { kwOf } from '../loadWords';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/genset-capacity',
  title: 'Without the grid the generators carry all, even with one of them out',
  severity: 'error',
  subjects: ['hall'],
  reads: ['power'],
  options: {
    spare: {
      default: true,
      unit: '',
      description: 'One component more is out, such as a generator that does not start (N+1).',
      source: 'SemiAnalysis, Datacenter Anatomy: generators are built N+1',
    },
    upsEfficiency: {
      default: 0.96,
      unit: '1',
      description: 'Output over input of a UPS that declares no efficiency.',
      source: 'SemiAnalysis, Datacenter Anatomy: UPS losses of 3 to 5 %',
    },
    rechargeShare: {
      default: 0.1,
      unit: '1',
      description: 'Recharge of the batteries, as a share of what the UPS deliver.',
      source: 'Common practice; to be confirmed by the maker of the UPS',
    },
    powerFactor: {
      default: 0.8,
      unit: '1',
      description: 'Power factor with which kVA become kW where a generator states no kW and no pf.',
      source: 'ISO 8528 practice: generators are rated at 0.8',
    },
  },
  source: 'Σ all − largest ≥ UPS load / η + cooling + recharge, solved on the chain with every utility out.',
  check(hall, _index, { spare, upsEfficiency, rechargeShare, powerFactor }) {
    const without = chainless(hall);
    if (without) return without;
    const graph = hall.get(powerGraph);
    const { normalKw, worstKw, worstLoss, isComplete } = hall.get(gridLossSweep);
    const generators = [...graph.nodes.keys()].filter(
      (n) => graph.nodes[n]!.kind === 'generator' && worstKw[n]! > 0,
    );
    if (generators.length === 0) return notApplicable('No generator carries anything when the grid is lost.');
    const more = 1 + extraShare(graph, normalKw, generators, { upsEfficiency, rechargeShare });

    const worstOfPool = new Map<string, { readonly share: number; readonly failure: Failure }>();
    const unrated: string[] = [];
    for (const n of generators) {
      const { id } = graph.nodes[n]!;
      const limit = ratedKw(graph.nodes[n]!, powerFactor);
      if (limit === undefined) {
        unrated.push(id);
        continue;
      }
      const kw = (spare ? worstKw[n]! : normalKw[n]!) * more;
      const lost = spare ? graph.nodes[worstLoss[n]!]?.id : undefined;
      const pool = poolOf(graph, n);
      const before = worstOfPool.get(pool);
      if (before && before.share >= kw / limit) continue;
      worstOfPool.set(pool, {
        share: kw / limit,
        failure: {
          message:
            lost === undefined
              ? said(
                  'Without the grid {0} carries {1}, losses and recharge of the UPS included.',
                  id,
                  kwOf(kw, limit),
                )
              : said(
                  'Without the grid, and with {0} out, {1} carries {2}, losses and recharge of the UPS included.',
                  lost,
                  id,
                  kwOf(kw, limit),
                ),
          objects: lost === undefined ? [id] : [id, lost],
          measured: kw,
          limit,
          unit: 'kW',
          scenario: { lost: [...utilities(graph), ...(lost === undefined ? [] : [lost])] },
        },
      });
    }

    // Recharge ends after hours and one set is spare: that is the margin, and a note about less would be noise.
    const over = [...worstOfPool.values()].flatMap(({ failure }) =>
      exceeds(failure.measured!, failure.limit!) ? [failure] : [],
    );
    if (over.length) return failed(...over);
    if (unrated.length) return blocked(`The rating of ${listed(unrated)} is not known.`);
    if (graph.unknown.length) return blocked(`The load of ${listed(graph.unknown)} is not known.`);
    if (!isComplete) return blocked('The power chain is too entangled to try every loss.');
    return passed;
  },
});

const utilities = (graph: PowerGraph): readonly string[] =>
  graph.nodes.flatMap(({ kind, id }) => (kind === 'utility' ? [id] : []));

/** Generators that supply the same nodes share their load and are one cause: one of them stands for all. */
function poolOf({ outStart, outEdges, edgeTo }: PowerGraph, node: number): string {
  const heads: number[] = [];
  for (let o = outStart[node]!; o < outStart[node + 1]!; o++) heads.push(edgeTo[outEdges[o]!]!);
  return heads.sort((a, b) => a - b).join();
}

/** What losses and recharge of the UPS add to what the generators carry, as a share of it. */
function extraShare(
  graph: PowerGraph,
  kw: Float64Array,
  generators: readonly number[],
  { upsEfficiency, rechargeShare }: { readonly upsEfficiency: number; readonly rechargeShare: number },
): number {
  let extraKw = 0;
  for (const [n, { kind, efficiency }] of graph.nodes.entries()) {
    if (kind !== 'ups') continue;
    // A declared efficiency is in the flow already.
    extraKw += kw[n]! * ((efficiency === 1 ? 1 / upsEfficiency - 1 : 0) + rechargeShare);
  }
  const carriedKw = generators.reduce((sum, n) => sum + kw[n]!, 0);
  return carriedKw > 0 ? extraKw / carriedKw : 0;
}
