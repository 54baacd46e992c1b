/** What each feed carries: normally, and after the loss of any one other feed. */
import { naturalCompare } from '../text/naturalCompare';
import type { Cord } from '../model/types';
import type { Equipment } from './equipment';
import type { HallModel } from './hallModel';

const consumerCollections = ['racks', 'cdus', 'airUnits'] as const;
export type ConsumerCollection = (typeof consumerCollections)[number];
export const isConsumer = (key: string): key is ConsumerCollection =>
  (consumerCollections as readonly string[]).includes(key);

interface LiveCord {
  /** Place in `feeds`. */
  readonly feed: number;
  readonly weight: number;
}

interface Consumer {
  readonly id: string;
  readonly collection: ConsumerCollection;
  readonly index: number;
  /** Load [kW]; undefined where it is not known. */
  readonly kw: number | undefined;
  readonly cords: readonly LiveCord[];
  /** The feeds of its cords, each once. */
  readonly feeds: readonly number[];
  /** Live cords it needs to run. */
  readonly needed: number;
}

export interface FeedLoad {
  /** Load in the normal state [kW]. */
  readonly normalKw: number;
  /** Highest load after the loss of one other feed [kW], and which; the normal load where no loss adds. */
  readonly worstKw: number;
  readonly lost: string | undefined;
  /** Consumers whose load is not known: the sums are without them. */
  readonly unknown: readonly string[];
}

const idle: FeedLoad = { normalKw: 0, worstKw: 0, lost: undefined, unknown: [] };

export class FeedLoads {
  private readonly consumers: (Consumer | undefined)[] = [];
  private readonly base: Readonly<Record<ConsumerCollection, number>>;
  /** Consumers of each feed, by place in `feeds`, ascending: sums are always made in the same order. */
  private readonly members: number[][];
  private readonly loads: FeedLoad[];

  constructor(
    private readonly model: HallModel,
    private readonly equipment: Equipment,
  ) {
    this.members = Array.from({ length: model.size('feeds') }, () => []);
    const racks = model.size('racks');
    this.base = { racks: 0, cdus: racks, airUnits: racks + model.size('cdus') };
    for (const collection of consumerCollections) {
      for (let index = 0; index < model.size(collection); index++) {
        const number = this.consumers.length;
        const consumer = this.read(collection, index);
        this.consumers.push(consumer);
        for (const feed of consumer?.feeds ?? []) this.members[feed]!.push(number);
      }
    }
    this.loads = this.members.map((_, feed) => this.sum(feed));
  }

  load(feed: number): FeedLoad {
    return this.loads[feed] ?? idle;
  }

  /** What plugs into a feed, as places in their collections. */
  consumersOf(feed: number): readonly { readonly collection: ConsumerCollection; readonly index: number }[] {
    return (this.members[feed] ?? []).map((n) => this.consumers[n]!);
  }

  /**
   * Reads a changed consumer again and sums its feeds, the old and the new.
   * @returns the places of the feeds whose load was summed.
   */
  update(collection: ConsumerCollection, index: number): ReadonlySet<number> {
    const number = this.base[collection] + index;
    const before = this.consumers[number]?.feeds ?? [];
    const consumer = this.read(collection, index);
    this.consumers[number] = consumer;
    const after = consumer?.feeds ?? [];
    for (const feed of before) {
      if (!after.includes(feed)) this.members[feed]!.splice(this.members[feed]!.indexOf(number), 1);
    }
    for (const feed of after) {
      if (!before.includes(feed)) insertSorted(this.members[feed]!, number);
    }
    const touched = new Set([...before, ...after]);
    for (const feed of touched) this.loads[feed] = this.sum(feed);
    return touched;
  }

  private read(collection: ConsumerCollection, index: number): Consumer | undefined {
    const element = this.model.element(collection, index);
    if (!element) return undefined;
    const kw =
      collection === 'racks'
        ? this.equipment.rack(this.model.element('racks', index)!).powerKw
        : this.equipment.unitKw(this.model.element(collection, index)!);
    const cords: LiveCord[] = [];
    const feeds: number[] = [];
    for (const cord of element.feeds ?? []) {
      const live = this.liveCord(cord);
      if (!live) continue;
      cords.push(live);
      if (!feeds.includes(live.feed)) feeds.push(live.feed);
    }
    const needed = 'feedsNeeded' in element ? (element.feedsNeeded ?? 1) : 1;
    return { id: element.id, collection, index, kw, cords, feeds, needed };
  }

  private liveCord(cord: Cord): LiveCord | undefined {
    const id = typeof cord === 'string' ? cord : cord.feed;
    const feed = this.model.indexOf('feeds', id);
    if (feed === -1) return undefined;
    return { feed, weight: typeof cord === 'string' ? 1 : (cord.weight ?? 1) };
  }

  private sum(feed: number): FeedLoad {
    const members = this.members[feed]!;
    if (members.length === 0) return idle;
    let normalKw = 0;
    const unknown: string[] = [];
    const afterLoss = new Map<number, number>();
    for (const number of members) {
      const consumer = this.consumers[number]!;
      if (consumer.kw === undefined) {
        unknown.push(consumer.id);
        continue;
      }
      const share = shareOf(consumer, feed, -1);
      normalKw += consumer.kw * share;
      for (const lost of consumer.feeds) {
        if (lost === feed) continue;
        const more = consumer.kw * (shareOf(consumer, feed, lost) - share);
        afterLoss.set(lost, (afterLoss.get(lost) ?? 0) + more);
      }
    }
    let worst = 0;
    let lost: string | undefined;
    for (const [other, more] of afterLoss) {
      const id = this.model.idAt('feeds', other)!;
      if (more > worst || (more === worst && lost !== undefined && naturalCompare(id, lost) < 0)) {
        worst = more;
        lost = id;
      }
    }
    return { normalKw, worstKw: normalKw + worst, lost, unknown };
  }
}

/** The share of its load that a consumer puts on `feed` while `lost` is out (-1: nothing is). */
function shareOf(consumer: Consumer, feed: number, lost: number): number {
  let live = 0;
  let total = 0;
  let onFeed = 0;
  let cordsOnFeed = 0;
  for (const cord of consumer.cords) {
    if (cord.feed === lost) continue;
    live++;
    total += cord.weight;
    if (cord.feed === feed) {
      onFeed += cord.weight;
      cordsOnFeed++;
    }
  }
  // Too few cords are live: it is dark and draws nothing.
  if (live < consumer.needed) return 0;
  // Only standby cords (weight 0) are left: they share alike.
  return total > 0 ? onFeed / total : cordsOnFeed / live;
}

function insertSorted(list: number[], value: number): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, value);
}
