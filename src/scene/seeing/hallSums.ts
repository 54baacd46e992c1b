/** The figures of the totals bar: what a hall holds, what it leaves free, and how its sides are loaded. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { hallTotals } from '../../analysis/hallTotals';
import { allowedKw } from '../../analysis/power/allowedKw';
import { powerGraph } from '../../analysis/power/powerGraph';
import type { LoadLimits } from '../../analysis/scenario/elementLoads';
import { naturalCompare } from '../../text/naturalCompare';

export interface SideSum {
  readonly side: string;
  /** Load of its feeds with everything in service [kW], and what they may carry; undefined where one is not rated. */
  readonly loadKw: number;
  readonly limitKw: number | undefined;
}

export interface HallSums {
  readonly racks: number;
  readonly itKw: number;
  readonly liquidKw: number;
  readonly airKw: number;
  /** The IT load that the design asks for [kW]. */
  readonly designKw: number | undefined;
  /** Feeds by side, in natural order; those without a side are left out. */
  readonly sides: readonly SideSum[];
  /** Heat of all TCS loops [kW] and what their CDUs carry; undefined where one is not known. Absent without loops. */
  readonly cdus?: { readonly loadKw: number; readonly limitKw: number | undefined };
}

export function hallSums(hall: HallAnalysis, limits: LoadLimits): HallSums {
  const { model } = hall;
  const { itKw, liquidKw, airKw } = hallTotals(hall);
  const design = model.headIsSound('design') ? model.head.design : undefined;
  const cdus = cduSum(hall);
  return {
    racks: model.elements('racks').filter(Boolean).length,
    itKw,
    liquidKw,
    airKw,
    designKw: design?.itKw,
    sides: sideSums(hall, limits),
    ...(cdus ? { cdus } : {}),
  };
}

function sideSums(hall: HallAnalysis, limits: LoadLimits): readonly SideSum[] {
  const graph = hall.get(powerGraph);
  const sums = new Map<string, { loadKw: number; limitKw: number | undefined }>();
  for (const node of graph.nodes) {
    if (node.collection !== 'feeds' || node.side === undefined) continue;
    const { normalKw } = hall.feeds.load(node.index);
    const limit = allowedKw(node, limits);
    const sum = sums.get(node.side);
    if (!sum) sums.set(node.side, { loadKw: normalKw, limitKw: limit });
    else {
      sum.loadKw += normalKw;
      sum.limitKw = sum.limitKw === undefined || limit === undefined ? undefined : sum.limitKw + limit;
    }
  }
  return [...sums].map(([side, sum]) => ({ side, ...sum })).sort((a, b) => naturalCompare(a.side, b.side));
}

function cduSum({ model, loops }: HallAnalysis): HallSums['cdus'] {
  let loadKw = 0;
  let limitKw: number | undefined = 0;
  let count = 0;
  for (let loop = 0; loop < model.size('loops'); loop++) {
    if (!model.element('loops', loop)) continue;
    count++;
    const { heatKw, cdus } = loops.balance(loop);
    loadKw += heatKw;
    for (const { usableKw } of cdus)
      limitKw = limitKw === undefined || usableKw === undefined ? undefined : limitKw + usableKw;
  }
  return count === 0 ? undefined : { loadKw, limitKw };
}
