/** What every feed and power node carries of what it may: for the overlay, and for the panel of one object. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { allowedKw } from '../../analysis/power/allowedKw';
import { lossSweep } from '../../analysis/power/lossSweep';
import { powerGraph } from '../../analysis/power/powerGraph';
import type { LoadLimits } from '../../analysis/scenario/elementLoads';
import type { OverlayGroup } from './overlay';

/**
 * What every feed and power node carries [kW] of what it may. A feed's load is that of its cords, as
 * `power/feed-overload` measures it; after a loss it is the worse of the losses of another feed and of anything before it.
 */
export function nodeLoads(
  hall: HallAnalysis,
  limits: LoadLimits,
  state: 'normal' | 'failover',
): readonly OverlayGroup[] {
  const { nodes } = hall.get(powerGraph);
  const sweep = hall.get(lossSweep);
  return nodes.map((node, at): OverlayGroup => {
    const powerFactor =
      (node.kind === 'transformer' ? limits.transformerPowerFactor : undefined) ?? limits.powerFactor;
    const limit = allowedKw(node, { ...limits, powerFactor });
    const byCords = node.collection === 'feeds' ? hall.feeds.load(node.index) : undefined;
    const normal = byCords?.normalKw ?? sweep.normalKw[at]!;
    if (state === 'normal') return { id: node.id, load: normal, limit };
    let load = normal;
    let lost: string | undefined;
    if (byCords && byCords.worstKw > load) ({ worstKw: load, lost } = byCords);
    if (sweep.worstKw[at]! > load) {
      load = sweep.worstKw[at]!;
      lost = nodes[sweep.worstLoss[at]!]?.id;
    }
    return { id: node.id, load, limit, ...(lost === undefined ? {} : { lost }) };
  });
}
