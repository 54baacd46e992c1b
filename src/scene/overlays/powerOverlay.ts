/** Load of the feeds against what they may carry, and on what hangs on them the load of its fullest feed. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { allowedKw } from '../../analysis/power/allowedKw';
import { consumerCollections } from '../../analysis/power/feedLoads';
import { lossSweep } from '../../analysis/power/lossSweep';
import { powerGraph } from '../../analysis/power/powerGraph';
import type { LoadLimits } from '../../analysis/scenario/elementLoads';
import { loadLimits } from '../../rules/loadLimits';
import { numberOption } from '../../rules/ruleOption';
import type { Overlay, OverlayGroup, OverlayValue } from './overlay';
import type { OverlaySource } from './overlaySource';
import { fullestFirst, shareScale, sharesById } from './shares';

export function powerOverlay({ hall, rules }: OverlaySource, state: 'normal' | 'failover'): Overlay {
  const limits = loadLimits(hall, rules);
  const groups = nodeGroups(hall, limits, state);
  const shares = sharesById(groups);
  const values: OverlayValue[] = [];
  for (const feed of hall.model.elements('feeds')) {
    if (feed) values.push(valueOf(feed.id, shares.get(feed.id)));
  }
  for (const collection of consumerCollections) {
    for (const [index, element] of hall.model.elements(collection).entries()) {
      if (!element?.feeds?.length) continue;
      let fullest: number | undefined;
      for (const cord of element.feeds) {
        const share = shares.get(typeof cord === 'string' ? cord : cord.feed);
        if (share !== undefined) fullest = Math.max(fullest ?? 0, share);
      }
      const own = hall.equipment.feedKw(collection, index);
      values.push({ ...valueOf(element.id, fullest), ...(own === undefined ? {} : { own }) });
    }
  }
  const marginShare = numberOption(hall, rules, 'power/failover-overload', 'marginShare');
  return {
    id: state === 'normal' ? 'power' : 'power-failover',
    scale: shareScale(1, marginShare),
    values,
    ownUnit: 'kW',
    groups: fullestFirst(groups),
    groupUnit: 'kW',
  };
}

const valueOf = (id: string, value: number | undefined): OverlayValue =>
  value === undefined ? { id } : { id, value };

/**
 * What every feed and power node carries [kW] of what it may. A feed's load is that of its cords, as
 * `power/feed-overload` measures it; after a loss it is the worse of the losses of another feed and of anything before it.
 */
function nodeGroups(
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
