/**
 * What a gesture would do to the numbers, while it is still under way: tried on the hall as it is and taken back at
 * once, in one go, so that nobody sees the state between. The text is not touched.
 */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { allowedKw } from '../../analysis/power/allowedKw';
import { powerGraph } from '../../analysis/power/powerGraph';
import { isRefusal } from '../../edits/hallEdit';
import type { Gesture } from '../../edits/gesture';
import { textEditsFor } from '../../edits/textEdits';
import type { CollectionKey, Severity } from '../../model/types';
import { bySeverity, type Finding } from '../../rules/finding';
import type { LiveHall } from '../../rules/liveHall';
import { loadLimits } from '../../rules/loadLimits';
import type { RuleSet } from '../../rules/ruleSet';
import type { TextSource } from '../../text/source';

export interface PreviewedFinding {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

export interface GesturePreview {
  /** The gravest first. */
  readonly appearing: readonly PreviewedFinding[];
  readonly vanishing: readonly PreviewedFinding[];
  /** The narrowest clear width before or behind a rack that is moved or stands beside it [mm], and between what. */
  readonly aisle?: { readonly mm: number; readonly from: string; readonly to: string };
  /** Feeds of what is moved, the fullest first: their load with everything in service [kW] and what they may carry. */
  readonly feeds: readonly {
    readonly id: string;
    readonly loadKw: number;
    readonly limitKw: number | undefined;
  }[];
}

/** More objects than these are not tried out: it would take longer than a hand waits. */
const mostObjects = 200;
/** More than these are counted and not told. */
const mostFeeds = 3;

/** What can be tried without reading the whole text again. */
const followed: ReadonlySet<CollectionKey> = new Set<CollectionKey>([
  'racks', 'cdus', 'airUnits', 'columns', 'feeds', 'doors', 'trays', 'pipes',
]); // prettier-ignore

/** Undefined where it cannot be told cheaply, or the gesture is none that can be made. */
export function gesturePreview(
  live: LiveHall,
  gesture: Gesture,
  text: TextSource,
  rules: RuleSet,
): GesturePreview | undefined {
  const { analysis } = live;
  if (!analysis || (gesture.kind !== 'move' && gesture.kind !== 'rotate')) return undefined;
  const ids = new Set(gesture.ids);
  if (ids.size > mostObjects) return undefined;
  for (const id of ids) {
    const collection = analysis.model.collectionOf(id);
    if (collection === undefined || !followed.has(collection)) return undefined;
  }
  const edits = textEditsFor(gesture, live, text);
  if (isRefusal(edits)) return undefined;
  const before = live.findings;
  return live.tryOut(edits, text, () => ({
    ...findingChange(before, live.findings),
    ...narrowest(live.finished ?? analysis, ids),
    feeds: feedsOf(live.finished ?? analysis, ids, rules),
  }));
}

/** A finding whose figures change is the same one. */
const identity = ({ rule, objects, scenario, phase }: Finding): string =>
  [rule, objects[0] ?? '', scenario?.lost.join(' ') ?? '', phase ?? ''].join('|');

export function findingChange(
  before: readonly Finding[],
  after: readonly Finding[],
): Pick<GesturePreview, 'appearing' | 'vanishing'> {
  return { appearing: without(after, before), vanishing: without(before, after) };
}

function without(list: readonly Finding[], others: readonly Finding[]): readonly PreviewedFinding[] {
  // Most findings are the same objects before and after: only the rest is compared by what it says.
  const same = new Set(others);
  const known = new Map<string, number>();
  const kept = new Set(list);
  for (const finding of others) {
    if (finding.waived || kept.has(finding)) continue;
    const key = identity(finding);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  const found: PreviewedFinding[] = [];
  for (const finding of list) {
    if (finding.waived || same.has(finding)) continue;
    const key = identity(finding);
    const left = known.get(key) ?? 0;
    if (left > 0) known.set(key, left - 1);
    else found.push({ severity: finding.severity, rule: finding.rule, message: finding.message });
  }
  return found.sort((a, b) => bySeverity(a.severity, b.severity));
}

function narrowest({ floor, model }: HallAnalysis, ids: ReadonlySet<string>): Pick<GesturePreview, 'aisle'> {
  let aisle: { mm: number; from: string; to: string } | undefined;
  const look = (thing: number) => {
    for (const face of ['front', 'rear'] as const) {
      const clear = floor.clear(thing, face);
      if (!clear || (aisle && aisle.mm <= clear.mm)) continue;
      aisle = { mm: clear.mm, from: floor.thing(thing).id, to: floor.thing(clear.other).id };
    }
  };
  for (const id of ids) {
    const place = model.find(id);
    if (!place || !isOnFloor(place.collection)) continue;
    const thing = floor.indexOf(place.collection, place.index);
    if (thing === -1) continue;
    look(thing);
    // What stands opposite may be the one that looks at it.
    const { minX, minY, maxX, maxY } = floor.thing(thing).shape;
    const reach = 3000;
    floor.search(minX - reach, minY - reach, maxX + reach, maxY + reach, (other) => {
      for (const face of ['front', 'rear'] as const) {
        const clear = floor.clear(other, face);
        if (clear?.other === thing && (!aisle || clear.mm < aisle.mm))
          aisle = { mm: clear.mm, from: floor.thing(other).id, to: floor.thing(thing).id };
      }
    });
  }
  return aisle ? { aisle } : {};
}

const isOnFloor = (collection: CollectionKey): collection is 'racks' | 'cdus' | 'airUnits' | 'columns' =>
  collection === 'racks' || collection === 'cdus' || collection === 'airUnits' || collection === 'columns';

function feedsOf(hall: HallAnalysis, ids: ReadonlySet<string>, rules: RuleSet): GesturePreview['feeds'] {
  const { model } = hall;
  const feeds = new Set<number>();
  for (const id of ids) {
    const place = model.find(id);
    const element = place && model.element(place.collection, place.index);
    if (!place || !element) continue;
    if (place.collection === 'feeds') feeds.add(place.index);
    if ('feeds' in element) {
      for (const cord of element.feeds ?? []) {
        const feed = model.indexOf('feeds', typeof cord === 'string' ? cord : cord.feed);
        if (feed !== -1) feeds.add(feed);
      }
    }
  }
  const limits = loadLimits(hall, rules);
  const { nodes, ofFeed } = hall.get(powerGraph);
  return [...feeds]
    .map((feed) => {
      const node = nodes[ofFeed[feed] ?? -1];
      return {
        id: model.idAt('feeds', feed) ?? '',
        loadKw: hall.feeds.load(feed).normalKw,
        limitKw: node && allowedKw(node, limits),
      };
    })
    .sort((a, b) => b.loadKw / (b.limitKw ?? Infinity) - a.loadKw / (a.limitKw ?? Infinity))
    .slice(0, mostFeeds);
}
