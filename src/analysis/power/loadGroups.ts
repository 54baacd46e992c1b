/** What plugs into the feeds, in groups with equal cords: they live, share and go dark together. */
import type { Cord } from '../../model/types';
import type { ConsumerCollection } from '../feedLoads';
import type { HallAnalysis } from '../hallAnalysis';

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
  /** By feed, each once, in the order of the nodes. */
  readonly cords: readonly GroupCord[];
  /** Live cords that each member needs to run. */
  readonly needed: number;
}

interface OpenGroup extends LoadGroup {
  readonly members: LoadMember[];
  kw: number;
}

/** @param ofFeed node of a feed by its place; -1 where it cannot be read: such a cord, and one to no feed, is left out. */
export function groupLoads(
  hall: HallAnalysis,
  ofFeed: Int32Array,
): { readonly groups: readonly LoadGroup[]; readonly unknown: readonly string[] } {
  const { model, equipment } = hall;
  const groups: OpenGroup[] = [];
  const byPattern = new Map<string, OpenGroup>();
  const unknown: string[] = [];

  function add(member: LoadMember, feeds: readonly Cord[] | undefined, needed: number) {
    const cords = cordsOf(feeds, (id) => ofFeed[model.indexOf('feeds', id)] ?? -1);
    if (cords.length === 0) return;
    let pattern = String(needed);
    for (const { node, cords: count, weight } of cords) pattern += `,${node}:${count}:${weight}`;
    let group = byPattern.get(pattern);
    if (!group) {
      group = { members: [], kw: 0, cords, needed };
      byPattern.set(pattern, group);
      groups.push(group);
    }
    group.members.push(member);
    if (member.kw === undefined) unknown.push(member.id);
    else group.kw += member.kw;
  }

  for (const [index, rack] of model.elements('racks').entries()) {
    if (!rack?.feeds) continue;
    const kw = equipment.feedKw('racks', index);
    add({ id: rack.id, collection: 'racks', index, kw }, rack.feeds, rack.feedsNeeded ?? 1);
  }
  for (const collection of ['cdus', 'airUnits'] as const) {
    for (const [index, unit] of model.elements(collection).entries()) {
      if (unit) add({ id: unit.id, collection, index, kw: equipment.unitKw(unit) }, unit.feeds, 1);
    }
  }
  return { groups, unknown };
}

function cordsOf(feeds: readonly Cord[] | undefined, find: (id: string) => number): readonly GroupCord[] {
  const cords: { node: number; cords: number; weight: number }[] = [];
  for (const cord of feeds ?? []) {
    const plain = typeof cord === 'string';
    const node = find(plain ? cord : cord.feed);
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
