/** Load of the feeds against what they may carry, and on what hangs on them the load of its fullest feed. */
import { consumerCollections } from '../../analysis/power/feedLoads';
import { loadLimits } from '../../rules/loadLimits';
import { numberOption } from '../../rules/ruleOption';
import { nodeLoads } from './nodeLoads';
import type { Overlay, OverlayValue } from './overlay';
import type { OverlaySource } from './overlaySource';
import { fullestFirst, shareScale, sharesById } from './shares';

export function powerOverlay({ hall, rules }: OverlaySource, state: 'normal' | 'failover'): Overlay {
  const limits = loadLimits(hall, rules);
  const groups = nodeLoads(hall, limits, state);
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
