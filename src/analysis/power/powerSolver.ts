/**
 * Which nodes are live and what they carry: solved once with nothing lost, and from there for any loss by looking only
 * at what is downstream of it and at what feeds the loads that it moves. A sweep over every single loss of a large hall
 * takes milliseconds because of that.
 *
 * Rules of flow: an ats or sts takes exactly one live input, the best class first, then the first in the file. Any
 * other node takes all live inputs of its best class, in proportion to the ratings of what supplies it, or equally
 * where one has none. Switches closed by hand count only where the caller says so, and after all others. In a cycle of
 * ties an edge carries only from nearer to where the cycle is supplied to farther from it.
 */
import { levelCycle, type CycleState } from './cycleLevels';
import { groupCords, type GroupCords } from './groupCords';
import { newPlaces } from './loadGroups';
import { nodeTraits, type NodeTraits } from './nodeTraits';
import { PlaceSet } from './placeSet';
import { manualClass, type PowerGraph } from './powerGraph';
import { verdictCode, type PowerSnapshot } from './powerSnapshot';
import { cycleStarts, supplyOrder, type SupplyOrder, type Switching } from './supplyOrder';

export class PowerSolver {
  readonly live: Uint8Array;
  /** 1 where an active path through a UPS or BESS leads to the node. */
  readonly guarded: Uint8Array;
  /** What a node delivers [kW]; what it takes is that over its efficiency. */
  readonly kw: Float64Array;
  /** By edge: the share of what its head takes that comes over it; 0 where it carries nothing. */
  readonly share: Float64Array;
  /** By group: `verdictCode`. */
  readonly verdict: Uint8Array;
  /** Edges and nodes looked at so far: what a sweep has cost. */
  work = 0;
  /** Nodes whose kW may differ from the state without a loss; groups likewise. */
  readonly movedNodes: number[] = [];
  readonly movedGroups: number[] = [];

  private readonly supply: SupplyOrder;
  /** Like `supply.order`; within a cycle by level. */
  private readonly order: Int32Array;
  /** Of a node in a cycle: how far it is from where the cycle is supplied. */
  private readonly level: Float64Array;
  private readonly lost: Uint8Array;
  /** Lost in every state, listed and by node. */
  private readonly out: readonly number[];
  private readonly gone: Uint8Array;
  private readonly traits: NodeTraits;
  /** What the levels of a cycle are found from. */
  private readonly cycle: CycleState;
  private readonly cords: GroupCords;
  private readonly cordKw: Float64Array;

  /** By node: where its cycle begins in `order`. */
  private readonly placeStart: Int32Array;
  /** Where cycles begin that have nodes whose inputs are to be chosen again. */
  private readonly supplyDirty: PlaceSet;
  /** Nodes whose kW are to be summed again, and where their cycles begin. */
  private readonly flowDirty: Uint8Array;
  private readonly flowPlaces: PlaceSet;
  private readonly groupDirty: Uint8Array;
  private readonly dirtyGroups: number[];
  /** Nodes whose inputs were chosen again since the state without a loss; those whose kW were summed again. */
  readonly suppliedAgain: number[] = [];
  readonly summedAgain: number[] = [];
  private readonly cyclesAgain: number[] = [];
  /** Groups that an active path through a UPS or BESS leads to while nothing is lost. */
  private readonly wasGuarded: Uint8Array;
  private base: PowerSnapshot | undefined;

  /**
   * @param gone nodes that are lost in every state: the state without a loss is that without these.
   * @param like a solver with the same chain and switching, whose loads may be others: what it knows of the chain is
   * taken from it, and where `gone` is the same also what is live without a loss.
   */
  constructor(
    readonly graph: PowerGraph,
    readonly switching: Switching,
    gone: readonly number[] = [],
    like?: PowerSolver,
  ) {
    const { nodes, groups } = graph;
    const count = nodes.length;
    const known = like && equal(like.out, gone) ? like.base : undefined;
    this.live = known?.live.slice() ?? new Uint8Array(count);
    this.guarded = known?.guarded.slice() ?? new Uint8Array(count);
    this.kw = new Float64Array(count);
    this.share = known?.share.slice() ?? new Float64Array(graph.edgeFrom.length);
    this.verdict = new Uint8Array(groups.length);
    this.supply = like?.supply ?? supplyOrder(graph, switching);
    this.order = known?.order.slice() ?? this.supply.order.slice();
    this.level = known?.level.slice() ?? new Float64Array(count);
    this.out = gone;
    this.gone = new Uint8Array(count);
    for (const node of gone) this.gone[node] = 1;
    this.lost = this.gone.slice();
    const { supply, live, lost, level } = this;
    this.cycle = { graph, supply, live, lost, level, isOpen: (edge) => this.isOpen(edge) };
    this.placeStart = like?.placeStart ?? cycleStarts(this.supply);
    this.supplyDirty = new PlaceSet(count);
    this.flowDirty = new Uint8Array(count);
    this.flowPlaces = new PlaceSet(count);
    this.groupDirty = new Uint8Array(groups.length);
    this.dirtyGroups = [];
    this.wasGuarded = new Uint8Array(groups.length);
    this.traits = like?.traits ?? nodeTraits(graph);
    this.cords = groupCords(graph);
    this.cordKw = new Float64Array(this.cords.group.length);

    if (like && known) this.takeLoads(like, known);
    else {
      for (let v = 0; v < count; v++) {
        this.chooseAgain(v);
        this.sumAgain(v);
      }
      for (let g = 0; g < groups.length; g++) this.connectAgain(g);
    }
    this.settle();
    this.base = {
      live: known?.live ?? this.live.slice(),
      guarded: known?.guarded ?? this.guarded.slice(),
      kw: this.kw.slice(),
      share: known?.share ?? this.share.slice(),
      verdict: this.verdict.slice(),
      order: known?.order ?? this.order.slice(),
      level: known?.level ?? this.level.slice(),
      cordKw: this.cordKw.slice(),
    };
    this.forgetMoves();
  }

  /** Moves on to the state in which these nodes are lost, and nothing else. */
  lose(lost: readonly number[]): void {
    this.restore();
    for (const node of lost) {
      this.lost[node] = 1;
      this.chooseAgain(node);
    }
    if (lost.length > 0) this.settle();
  }

  /** The state without a loss, for what differs from it now. */
  get normal(): Pick<PowerSnapshot, 'live' | 'guarded' | 'kw' | 'verdict' | 'share'> {
    return this.base ?? this;
  }

  /** All nodes, what supplies before what is supplied. */
  get normalOrder(): SupplyOrder {
    return this.supply;
  }

  private restore(): void {
    const { base, graph } = this;
    if (!base) return;
    for (const v of this.suppliedAgain) {
      this.lost[v] = this.gone[v]!;
      this.live[v] = base.live[v]!;
      this.guarded[v] = base.guarded[v]!;
      for (let e = graph.inStart[v]!; e < graph.inStart[v + 1]!; e++) this.share[e] = base.share[e]!;
    }
    for (const start of this.cyclesAgain) {
      for (let p = start; p < this.supply.cycleEnd[start]!; p++) {
        const v = (this.order[p] = base.order[p]!);
        this.level[v] = base.level[v]!;
      }
    }
    for (const v of this.movedNodes) this.kw[v] = base.kw[v]!;
    for (const g of this.movedGroups) {
      this.verdict[g] = base.verdict[g]!;
      for (let c = this.cords.start[g]!; c < this.cords.start[g + 1]!; c++) this.cordKw[c] = base.cordKw[c]!;
    }
    this.forgetMoves();
  }

  private forgetMoves(): void {
    this.suppliedAgain.length = 0;
    this.cyclesAgain.length = 0;
    this.summedAgain.length = 0;
    this.movedNodes.length = 0;
    this.movedGroups.length = 0;
  }

  private chooseAgain(v: number): void {
    this.supplyDirty.add(this.placeStart[v]!);
  }

  private sumAgain(v: number): void {
    if (this.flowDirty[v]) return;
    this.flowDirty[v] = 1;
    this.flowPlaces.add(this.placeStart[v]!);
  }

  private connectAgain(g: number): void {
    if (this.groupDirty[g]) return;
    this.groupDirty[g] = 1;
    this.dirtyGroups.push(g);
  }

  /** Takes over the groups that are the same objects there; the others and what they reach are to be summed again. */
  private takeLoads(like: PowerSolver, known: PowerSnapshot): void {
    const { groups } = this.graph;
    const before = like.graph.groups;
    this.kw.set(known.kw);
    const places = newPlaces(before, groups);
    const isKnown = new Uint8Array(groups.length);
    for (let was = 0; was < before.length; was++) {
      const g = places[was]!;
      if (g === -1) {
        for (const { node } of before[was]!.cords) this.sumAgain(node);
        continue;
      }
      isKnown[g] = 1;
      this.verdict[g] = known.verdict[was]!;
      this.wasGuarded[g] = like.wasGuarded[was]!;
      const from = like.cords.start[was]!;
      const to = this.cords.start[g]!;
      const count = this.cords.start[g + 1]! - to;
      for (let i = 0; i < count; i++) this.cordKw[to + i] = known.cordKw[from + i]!;
    }
    for (let g = 0; g < groups.length; g++) {
      if (isKnown[g]) continue;
      this.connectAgain(g);
      for (const { node } of groups[g]!.cords) this.sumAgain(node);
    }
  }

  private settle(): void {
    const { order, supplyDirty, flowPlaces } = this;
    const { cycleEnd } = this.supply;
    for (let p = supplyDirty.takeFirst(); p !== -1; p = supplyDirty.takeFirst()) {
      const end = cycleEnd[p]!;
      if (end === p + 1) this.supplyNode(order[p]!);
      else this.supplyCycle(p, end);
    }
    for (const g of this.dirtyGroups) {
      this.groupDirty[g] = 0;
      this.connect(g);
    }
    this.dirtyGroups.length = 0;
    for (let start = flowPlaces.takeLast(); start !== -1; start = flowPlaces.takeLast()) {
      for (let p = cycleEnd[start]! - 1; p >= start; p--) {
        const v = order[p]!;
        if (!this.flowDirty[v]) continue;
        this.flowDirty[v] = 0;
        this.carry(v);
      }
    }
  }

  /** The inputs of a cycle's members, from where it is supplied to what is farthest from there. */
  private supplyCycle(start: number, end: number): void {
    const { order, level } = this;
    this.cyclesAgain.push(start);
    const members = order.subarray(start, end);
    this.work += levelCycle(members, this.cycle);
    members.sort((a, b) => (level[a] === level[b] ? a - b : level[a]! < level[b]! ? -1 : 1));
    for (let p = start; p < end; p++) this.supplyNode(order[p]!);
  }

  private isOpen(edge: number): boolean {
    return this.switching === 'manual' || this.graph.edgeClass[edge]! < manualClass;
  }

  /** Chooses the inputs of a node, all that supplies it being settled. */
  private supplyNode(v: number): void {
    const { graph, share, live, guarded } = this;
    const { rating, isGuard } = this.traits;
    const { inStart, edgeFrom } = graph;
    const first = inStart[v]!;
    const end = inStart[v + 1]!;
    this.suppliedAgain.push(v);
    this.work += 1 + end - first;
    let isLive = false;
    let isGuarded = false;
    let from = end;
    let to = end;
    let sum = 0;
    let count = 0;
    let isRated = true;
    if (!this.lost[v]) {
      [from, to] = this.chosen(v);
      isLive = first === end || to > from;
      for (let e = from; e < to; e++) {
        const u = edgeFrom[e]!;
        if (!this.supplies(u, v)) continue;
        sum += rating[u]!;
        count++;
        isRated &&= rating[u]! > 0;
      }
    }
    for (let e = first; e < end; e++) {
      const u = edgeFrom[e]!;
      const takes = e >= from && e < to && this.supplies(u, v);
      const now = takes ? (isRated ? rating[u]! / sum : 1 / count) : 0;
      isGuarded ||= takes && guarded[u] === 1;
      if (share[e] === now) continue;
      share[e] = now;
      this.sumAgain(u);
    }
    isGuarded = isLive && (isGuarded || isGuard[v] === 1);
    if (live[v] === Number(isLive) && guarded[v] === Number(isGuarded)) return;
    live[v] = Number(isLive);
    guarded[v] = Number(isGuarded);
    for (let o = graph.outStart[v]!; o < graph.outStart[v + 1]!; o++) {
      const e = graph.outEdges[o]!;
      // A cycle settles its own members, in the order of their levels.
      const to = graph.edgeTo[e]!;
      if (this.isOpen(e) && this.supply.cycleOf[to] !== this.supply.cycleOf[v]) this.chooseAgain(to);
    }
    for (let i = this.cords.nodeStart[v]!; i < this.cords.nodeStart[v + 1]!; i++) {
      const g = this.cords.group[this.cords.ofNode[i]!]!;
      this.connectAgain(g);
    }
  }

  /** The edges, first and end, among which are all that the node takes: one of an ats or sts, else its best live class. */
  private chosen(v: number): readonly [number, number] {
    const { edgeFrom, edgeClass, inStart } = this.graph;
    const end = inStart[v + 1]!;
    for (let e = inStart[v]!; e < end && this.isOpen(e); e++) {
      if (!this.supplies(edgeFrom[e]!, v)) continue;
      if (this.traits.isTransfer[v]) return [e, e + 1];
      let last = e + 1;
      while (last < end && edgeClass[last] === edgeClass[e]) last++;
      return [e, last];
    }
    return [end, end];
  }

  private supplies(u: number, v: number): boolean {
    if (!this.live[u]) return false;
    return this.supply.cycleOf[u] !== this.supply.cycleOf[v] || this.level[u]! < this.level[v]!;
  }

  /** Shares the load of a group among its live cords. */
  private connect(g: number): void {
    const { cords, kw, needed } = this.graph.groups[g]!;
    const first = this.cords.start[g]!;
    this.movedGroups.push(g);
    let live = 0;
    let total = 0;
    for (const cord of cords) {
      if (!this.live[cord.node]) continue;
      live += cord.cords;
      total += cord.weight;
    }
    const isDark = live < needed || live === 0;
    let isGuarded = false;
    for (let i = 0; i < cords.length; i++) {
      const cord = cords[i]!;
      const isLive = !isDark && this.live[cord.node] === 1;
      // Only standby cords (weight 0) are left: they share alike.
      const share = isLive ? (total > 0 ? cord.weight / total : cord.cords / live) : 0;
      isGuarded ||= share > 0 && this.guarded[cord.node] === 1;
      const now = kw * share;
      if (this.cordKw[first + i] === now) continue;
      this.cordKw[first + i] = now;
      this.sumAgain(cord.node);
    }
    this.work += cords.length;
    if (!this.base) this.wasGuarded[g] = Number(isGuarded);
    const isExposed = this.wasGuarded[g] === 1 && !isGuarded;
    this.verdict[g] = isDark ? verdictCode.dark : isExposed ? verdictCode.unprotected : verdictCode.ok;
  }

  /** Sums what a node delivers: to its cords, and to what takes from it. */
  private carry(v: number): void {
    const { graph, share, kw } = this;
    const { efficiency } = this.traits;
    let sum = 0;
    for (let i = this.cords.nodeStart[v]!; i < this.cords.nodeStart[v + 1]!; i++)
      sum += this.cordKw[this.cords.ofNode[i]!]!;
    for (let o = graph.outStart[v]!; o < graph.outStart[v + 1]!; o++) {
      const e = graph.outEdges[o]!;
      if (share[e] === 0) continue;
      const to = graph.edgeTo[e]!;
      sum += (share[e]! * kw[to]!) / efficiency[to]!;
    }
    this.summedAgain.push(v);
    this.work += 1 + graph.outStart[v + 1]! - graph.outStart[v]!;
    if (sum === kw[v]) return;
    kw[v] = sum;
    this.movedNodes.push(v);
    for (let e = graph.inStart[v]!; e < graph.inStart[v + 1]!; e++) {
      if (share[e] !== 0) this.sumAgain(graph.edgeFrom[e]!);
    }
  }
}

const equal = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => n === b[i]);
