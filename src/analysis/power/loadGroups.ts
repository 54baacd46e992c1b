/** What plugs into the feeds, in groups with equal cords: they live, share and go dark together. */
import type { AirUnit, Cdu, Cord, Rack } from '../../model/types';
import type { ConsumerCollection } from './feedLoads';
import type { HallAnalysis } from '../hallAnalysis';
import { gonePlaces, renumbered, type Renumberings } from '../renumbering';

export interface LoadMember {
  readonly id: string;
  readonly collection: ConsumerCollection;
  /** Its place in that collection. */
  readonly index: number;
  /** Load that its feeds are sized for [kW]; undefined where it is not known. */
  readonly kw: number | undefined;
}

/** The cords into one feed. */
export interface GroupCord {
  /** The feed, as a node of the graph. */
  readonly node: number;
  readonly cords: number;
  /** Weights of these cords together; 0 for standby cords. */
  readonly weight: number;
}

export interface LoadGroup {
  readonly members: readonly LoadMember[];
  /** Loads of its members together [kW], without those that are not known. */
  readonly kw: number;
  /** By feed, each once, in the order of the nodes. The same list while the group lasts. */
  readonly cords: readonly GroupCord[];
  /** Live cords that each member needs to run. */
  readonly needed: number;
}

export interface GroupedLoads {
  /** Loads with equal cords, together: a hall has thousands of racks and hundreds of patterns. In the order of their first members. */
  readonly groups: readonly LoadGroup[];
  /** What plugs in and whose load is not known: all kW are without it. */
  readonly unknown: readonly string[];
}

/** Others may come or go before it in its collection. */
interface MovingMember extends LoadMember {
  index: number;
}

/** A pattern of cords with what has it, in the order of the hall. */
interface Pattern {
  readonly key: number | string;
  readonly cords: readonly GroupCord[];
  readonly needed: number;
  readonly members: MovingMember[];
  /** As last told; undefined where its members have changed since. */
  group: LoadGroup | undefined;
}

type MemberPlace = Pick<LoadMember, 'collection' | 'index'>;

const collections = ['racks', 'cdus', 'airUnits'] as const;
const rank: Readonly<Record<ConsumerCollection, number>> = { racks: 0, cdus: 1, airUnits: 2 };

const inHallOrder = (a: MemberPlace, b: MemberPlace): number =>
  rank[a.collection] - rank[b.collection] || a.index - b.index;

/** The groups of a hall from edit to edit: one of which nothing has changed stays the same object. */
export class LoadGroups {
  /** By collection and place: the element as it was read, and its pattern. */
  private readonly read: Record<ConsumerCollection, (Rack | Cdu | AirUnit | undefined)[]> = {
    racks: [],
    cdus: [],
    airUnits: [],
  };
  private readonly patternOf: Record<ConsumerCollection, (Pattern | undefined)[]> = {
    racks: [],
    cdus: [],
    airUnits: [],
  };
  private readonly patterns = new Map<number | string, Pattern>();
  private told: GroupedLoads | undefined;

  /** @param ofFeed node of a feed by its place; -1 where it cannot be read: such a cord, and one to no feed, is left out. */
  constructor(
    private readonly hall: HallAnalysis,
    private readonly ofFeed: Int32Array,
  ) {}

  /** The groups as the hall is now; the same object where nothing has changed. */
  refresh(): GroupedLoads {
    const { model } = this.hall;
    let hasChanged = this.told === undefined;
    for (const collection of collections) {
      const elements = model.elements(collection);
      const read = this.read[collection];
      for (let index = 0; index < elements.length; index++) {
        const element = elements[index];
        if (element === read[index]) continue;
        read[index] = element;
        if (this.readAgain(collection, index, element)) hasChanged = true;
      }
    }
    return hasChanged || !this.told ? (this.told = this.tell()) : this.told;
  }

  /** Follows consumers that came or went: what stays is in the group that it was in. */
  renumber(renumberings: Renumberings): void {
    for (const collection of collections) {
      const renumbering = renumberings.get(collection);
      if (!renumbering) continue;
      const { toNow } = renumbering;
      const gone = gonePlaces(renumbering);
      for (const index of gone) {
        const pattern = this.patternOf[collection][index];
        if (!pattern) continue;
        this.leave(pattern, collection, index);
        this.told = undefined;
      }
      for (const { members } of this.patterns.values()) {
        for (const member of members)
          if (member.collection === collection) member.index = toNow[member.index]!;
      }
      this.read[collection] = renumbered(this.read[collection], renumbering, undefined);
      this.patternOf[collection] = renumbered(this.patternOf[collection], renumbering, undefined);
    }
  }

  private tell(): GroupedLoads {
    const patterns = [...this.patterns.values()];
    patterns.sort((a, b) => inHallOrder(a.members[0]!, b.members[0]!));
    const groups = patterns.map((pattern) => (pattern.group ??= groupOf(pattern)));
    const unknown: LoadMember[] = [];
    for (const { members } of groups) {
      for (const member of members) if (member.kw === undefined) unknown.push(member);
    }
    return { groups, unknown: unknown.sort(inHallOrder).map(({ id }) => id) };
  }

  /** @returns false where the element plugs in as it did before, and draws as much. */
  private readAgain(
    collection: ConsumerCollection,
    index: number,
    element: Rack | Cdu | AirUnit | undefined,
  ): boolean {
    const before = this.patternOf[collection][index];
    const needed = element && 'feedsNeeded' in element ? (element.feedsNeeded ?? 1) : 1;
    const after = element?.feeds && this.patternOfCords(element.feeds, needed);
    if (!element || !after) {
      if (!before) return false;
      this.leave(before, collection, index);
      this.patternOf[collection][index] = undefined;
      return true;
    }
    const kw = this.hall.equipment.feedKw(collection, index);
    const member: LoadMember = { id: element.id, collection, index, kw };
    if (before === after) {
      const { members } = before;
      const at = placeOf(members, member);
      if (members[at]!.kw === kw) return false;
      members[at] = member;
      before.group = undefined;
      return true;
    }
    if (before) this.leave(before, collection, index);
    const { members } = after;
    const last = members.at(-1);
    if (!last || inHallOrder(last, member) < 0) members.push(member);
    else members.splice(placeOf(members, member), 0, member);
    after.group = undefined;
    this.patternOf[collection][index] = after;
    return true;
  }

  private leave(pattern: Pattern, collection: ConsumerCollection, index: number): void {
    const { members, key } = pattern;
    members.splice(placeOf(members, { collection, index }), 1);
    pattern.group = undefined;
    if (members.length === 0) this.patterns.delete(key);
  }

  /** The pattern of these cords, a new one if need be; undefined where none leads to a feed of the hall. */
  private patternOfCords(feeds: readonly Cord[], needed: number): Pattern | undefined {
    const [first, second] = feeds;
    // Two plain cords, as most racks have: looked up without making a list of them.
    if (feeds.length === 2 && typeof first === 'string' && typeof second === 'string') {
      const key = plainKey(this.nodeOf(first), this.nodeOf(second), needed);
      const known = key === undefined ? undefined : this.patterns.get(key);
      if (known) return known;
    }
    const cords = this.cordsOf(feeds);
    if (cords.length === 0) return undefined;
    const key = keyOf(cords, needed);
    let pattern = this.patterns.get(key);
    if (!pattern) this.patterns.set(key, (pattern = { key, cords, needed, members: [], group: undefined }));
    return pattern;
  }

  private nodeOf(feed: string): number {
    return this.ofFeed[this.hall.model.indexOf('feeds', feed)] ?? -1;
  }

  private cordsOf(feeds: readonly Cord[]): readonly GroupCord[] {
    const cords: { node: number; cords: number; weight: number }[] = [];
    for (const cord of feeds) {
      const plain = typeof cord === 'string';
      const node = this.nodeOf(plain ? cord : cord.feed);
      if (node === -1) continue;
      const weight = plain ? 1 : (cord.weight ?? 1);
      const same = cords.find((c) => c.node === node);
      if (same) {
        same.cords++;
        same.weight += weight;
      } else cords.push({ node, cords: 1, weight });
    }
    return cords.sort((a, b) => a.node - b.node);
  }
}

/** Needed cords and nodes below these have a key that is a number, and exact. */
const mostNeeded = 64;
const mostNodes = 2 ** 22;

/** The key of one plain cord to each of two feeds; undefined where only a text tells such a pattern. */
function plainKey(a: number, b: number, needed: number): number | undefined {
  if (a === -1 || b === -1 || a === b || a >= mostNodes || b >= mostNodes) return undefined;
  if (needed < 0 || needed >= mostNeeded || !Number.isInteger(needed)) return undefined;
  return (needed * mostNodes + Math.min(a, b)) * mostNodes + Math.max(a, b);
}

function keyOf(cords: readonly GroupCord[], needed: number): number | string {
  const [a, b] = cords;
  if (a && b && cords.length === 2 && isPlain(a) && isPlain(b)) {
    const key = plainKey(a.node, b.node, needed);
    if (key !== undefined) return key;
  }
  let key = String(needed);
  for (const { node, cords: count, weight } of cords) key += `,${node}:${count}:${weight}`;
  return key;
}

const isPlain = ({ cords, weight }: GroupCord): boolean => cords === 1 && weight === 1;

/** Sums from the first member on, so that edits leave the same figure as a hall read anew. */
function groupOf({ members, cords, needed }: Pattern): LoadGroup {
  let kw = 0;
  for (const member of members) if (member.kw !== undefined) kw += member.kw;
  return { members: members.slice(), kw, cords, needed };
}

/** Where a member stands among others in the order of the hall, or would. */
function placeOf(members: readonly LoadMember[], wanted: MemberPlace): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inHallOrder(members[middle]!, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * By place among the groups before, the place of the same group now; -1 where it is gone or changed. Where most stay
 * as they are, only what lies between the first and the last change is looked up.
 */
export function newPlaces(before: readonly LoadGroup[], now: readonly LoadGroup[]): Int32Array {
  const places = new Int32Array(before.length);
  const most = Math.min(before.length, now.length);
  let first = 0;
  while (first < most && before[first] === now[first]) places[first] = first++;
  let left = before.length;
  let right = now.length;
  while (left > first && right > first && before[left - 1] === now[right - 1]) places[--left] = --right;
  const between = new Map<LoadGroup, number>();
  for (let g = first; g < right; g++) between.set(now[g]!, g);
  for (let g = first; g < left; g++) places[g] = between.get(before[g]!) ?? -1;
  return places;
}
