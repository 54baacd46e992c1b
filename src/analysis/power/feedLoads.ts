/** What each feed carries: normally, and after the loss of any one other feed. */
import { naturalCompare } from '../../text/naturalCompare';
import type { Cord } from '../../model/types';
import type { Equipment } from '../equipment';
import type { HallModel } from '../hallModel';
import { gonePlaces, type Renumberings } from '../renumbering';

export const consumerCollections = ['racks', 'cdus', 'airUnits'] as const;
export type ConsumerCollection = (typeof consumerCollections)[number];
export const isConsumer = (key: string): key is ConsumerCollection =>
  (consumerCollections as readonly string[]).includes(key);

interface Consumer {
  readonly id: string;
  /** Load that its feeds are sized for [kW]; undefined where it is not known. */
  readonly kw: number | undefined;
  /** The feeds of its cords, as places in `feeds`, each once. */
  readonly feeds: readonly number[];
  /** By feed: how many cords, and their weights together. Absent where each feed has one cord of weight 1. */
  readonly shares: readonly { readonly cords: number; readonly weight: number }[] | undefined;
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

  /**
   * @param before the loads before elements came or went: consumers that stayed are not read again, nor feeds summed
   * that kept theirs.
   */
  constructor(
    private readonly model: HallModel,
    private readonly equipment: Equipment,
    before?: { readonly loads: FeedLoads; readonly renumberings: Renumberings },
  ) {
    const known = before && !before.renumberings.has('feeds') ? before : undefined;
    this.members = Array.from({ length: model.size('feeds') }, () => []);
    const racks = model.size('racks');
    this.base = { racks: 0, cdus: racks, airUnits: racks + model.size('cdus') };
    /** Feeds that something new plugs into, and those that something gone did. */
    const isOther = new Uint8Array(this.members.length).fill(known ? 0 : 1);
    for (const collection of consumerCollections) {
      const renumbering = known?.renumberings.get(collection);
      for (const place of renumbering ? gonePlaces(renumbering) : [])
        for (const feed of known?.loads.feedsOf(collection, place) ?? []) isOther[feed] = 1;
      for (let index = 0; index < model.size(collection); index++) {
        const number = this.consumers.length;
        const was = renumbering ? renumbering.toBefore[index]! : index;
        const isKnown = known !== undefined && was !== -1;
        const consumer = isKnown ? known.loads.consumerAt(collection, was) : this.read(collection, index);
        this.consumers.push(consumer);
        if (!consumer) continue;
        for (const feed of consumer.feeds) {
          this.members[feed]!.push(number);
          if (!isKnown) isOther[feed] = 1;
        }
      }
    }
    this.loads = this.members.map((_, feed) => (isOther[feed] ? this.sum(feed) : known!.loads.load(feed)));
  }

  load(feed: number): FeedLoad {
    return this.loads[feed] ?? idle;
  }

  hasConsumers(feed: number): boolean {
    return (this.members[feed]?.length ?? 0) > 0;
  }

  /** What plugs into a feed, as places in their collections. */
  consumersOf(feed: number): readonly { readonly collection: ConsumerCollection; readonly index: number }[] {
    const { base } = this;
    return (this.members[feed] ?? []).map((number) => {
      const collection = number < base.cdus ? 'racks' : number < base.airUnits ? 'cdus' : 'airUnits';
      return { collection, index: number - base[collection] };
    });
  }

  /** The feeds that a consumer plugs into, as places in `feeds`. */
  feedsOf(collection: ConsumerCollection, index: number): readonly number[] {
    return this.consumerAt(collection, index)?.feeds ?? [];
  }

  private consumerAt(collection: ConsumerCollection, index: number): Consumer | undefined {
    return this.consumers[this.base[collection] + index];
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
    const kw = this.equipment.feedKw(collection, index);
    const needed = 'feedsNeeded' in element ? (element.feedsNeeded ?? 1) : 1;
    const { feeds, shares } = this.cords(element.feeds ?? []);
    return { id: element.id, kw, feeds, shares, needed };
  }

  private cords(cords: readonly Cord[]): Pick<Consumer, 'feeds' | 'shares'> {
    const feeds: number[] = [];
    let shares: { cords: number; weight: number }[] | undefined;
    for (const cord of cords) {
      const plain = typeof cord === 'string';
      const feed = this.model.indexOf('feeds', plain ? cord : cord.feed);
      if (feed === -1) continue;
      const weight = plain ? 1 : (cord.weight ?? 1);
      const at = feeds.indexOf(feed);
      if (at !== -1 || weight !== 1) shares ??= feeds.map(() => ({ cords: 1, weight: 1 }));
      if (at === -1) {
        feeds.push(feed);
        shares?.push({ cords: 1, weight });
      } else {
        shares![at]!.cords++;
        shares![at]!.weight += weight;
      }
    }
    return { feeds, shares };
  }

  private sum(feed: number): FeedLoad {
    const members = this.members[feed]!;
    if (members.length === 0) return idle;
    let normalKw = 0;
    const unknown: string[] = [];
    // A feed shares its consumers with a handful of others: a search through them beats a map.
    const partners: number[] = [];
    const moreAfterLoss: number[] = [];
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
        const at = partners.indexOf(lost);
        if (at === -1) {
          partners.push(lost);
          moreAfterLoss.push(more);
        } else moreAfterLoss[at]! += more;
      }
    }
    let worst = 0;
    let lost: string | undefined;
    for (let i = 0; i < partners.length; i++) {
      const more = moreAfterLoss[i]!;
      if (more < worst) continue;
      const id = this.model.idAt('feeds', partners[i]!)!;
      if (more > worst || (more === worst && lost !== undefined && naturalCompare(id, lost) < 0)) {
        worst = more;
        lost = id;
      }
    }
    return { normalKw, worstKw: normalKw + worst, lost, unknown };
  }
}

/** The share of its load that a consumer puts on `feed` while `lost` is out (-1: nothing is). */
function shareOf({ feeds, shares, needed }: Consumer, feed: number, lost: number): number {
  if (!shares) {
    const live = feeds.length - (lost === -1 ? 0 : 1);
    // Too few cords are live: it is dark and draws nothing.
    return live < needed ? 0 : 1 / live;
  }
  let live = 0;
  let total = 0;
  for (let i = 0; i < feeds.length; i++) {
    if (feeds[i] === lost) continue;
    live += shares[i]!.cords;
    total += shares[i]!.weight;
  }
  if (live < needed) return 0;
  const own = shares[feeds.indexOf(feed)]!;
  // Only standby cords (weight 0) are left: they share alike.
  return total > 0 ? own.weight / total : own.cords / live;
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
