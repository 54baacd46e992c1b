/** The load of the feeds that a gesture touches. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { allowedKw } from '../../analysis/power/allowedKw';
import { powerGraph } from '../../analysis/power/powerGraph';
import { segmentCurrents } from '../../analysis/power/segmentCurrents';
import { loadLimits } from '../../rules/loadLimits';
import { numberOption } from '../../rules/ruleOption';
import type { RuleSet } from '../../rules/ruleSet';

export interface PreviewedFeed {
  readonly id: string;
  /** With everything in service [kW]. */
  readonly loadKw: number;
  /** What it may carry [kW]; undefined where nobody says. */
  readonly limitKw: number | undefined;
  /** Of a busway that is fed within its run: the current of the segment that carries most, and what it may [A]. */
  readonly segment?: { readonly amps: number; readonly limitA: number };
}

/** More than these are not told. */
const mostFeeds = 3;

/** Ids of the feeds among these things, and of those that they are plugged into. */
export function feedsOf({ model }: HallAnalysis, ids: Iterable<string>): Set<string> {
  const feeds = new Set<string>();
  for (const id of ids) {
    const place = model.find(id);
    const element = place && model.element(place.collection, place.index);
    if (!place || !element) continue;
    if (place.collection === 'feeds') feeds.add(id);
    if (!('feeds' in element)) continue;
    for (const cord of element.feeds ?? []) feeds.add(typeof cord === 'string' ? cord : cord.feed);
  }
  return feeds;
}

/** The fullest of these feeds first. */
export function previewFeeds(
  hall: HallAnalysis,
  ids: ReadonlySet<string>,
  rules: RuleSet,
): readonly PreviewedFeed[] {
  const limits = loadLimits(hall, rules);
  const { nodes, ofFeed } = hall.get(powerGraph);
  const found: PreviewedFeed[] = [];
  for (const id of ids) {
    const feed = hall.model.indexOf('feeds', id);
    if (feed === -1) continue;
    const node = nodes[ofFeed[feed] ?? -1];
    const limitKw = node && allowedKw(node, limits);
    const segment = fullestSegment(hall, feed, rules);
    const { normalKw: loadKw } = hall.feeds.load(feed);
    found.push({ id, loadKw, limitKw, ...(segment ? { segment } : {}) });
  }
  return found.sort((a, b) => fullness(b) - fullness(a)).slice(0, mostFeeds);
}

const fullness = ({ loadKw, limitKw, segment }: PreviewedFeed): number =>
  Math.max(loadKw / (limitKw ?? Infinity), segment ? segment.amps / segment.limitA : 0);

function fullestSegment(hall: HallAnalysis, feed: number, rules: RuleSet): PreviewedFeed['segment'] {
  const rule = 'power/busway-segment-overload';
  const found = segmentCurrents(hall, feed, numberOption(hall, rules, rule, 'powerFactor'));
  if (typeof found === 'string') return undefined;
  const [normal] = found.states;
  if (!normal) return undefined;
  const limitA = found.ratingA * numberOption(hall, rules, rule, 'derate');
  return { amps: Math.max(...normal.sums), limitA };
}
