/** The power chain without what plugs in: power nodes and feeds, and what each draws from. */
import type { Feed, PowerNode, Side, Source } from '../../model/types';
import type { HallAnalysis } from '../hallAnalysis';

export interface PowerGraphNode {
  readonly id: string;
  readonly collection: 'power' | 'feeds';
  /** Its place in that collection. */
  readonly index: number;
  readonly kind: PowerNode['kind'] | 'feed';
  readonly side: Side | undefined;
  /** Compartment. */
  readonly room: string | undefined;
  /** Rated real power [kW]: its own figure, else its type's, else modules × moduleKw. */
  readonly ratingKw: number | undefined;
  /** Rated apparent power [kVA]; of a feed √3·V·I. */
  readonly ratingKva: number | undefined;
  /** Power factor that it is declared with; 1 for a DC feed. */
  readonly pf: number | undefined;
  readonly modules: number | undefined;
  readonly redundantModules: number | undefined;
  readonly moduleKw: number | undefined;
  /** Output over input; 1 where none is declared: no loss is invented. */
  readonly efficiency: number;
}

/** Priority of an input: lower is taken first; from `manualClass` on it is closed by hand only. */
export const manualClass = 2;

/**
 * Nodes are numbered: the readable power nodes first, then the readable feeds. Edges run from what supplies to what is
 * supplied; those into one node stand together, best class first, then in the order of the file.
 */
export interface PowerChain {
  readonly nodes: readonly PowerGraphNode[];
  /** Node of an element by its place in `power` or `feeds`; -1 where the element cannot be read. */
  readonly ofPower: Int32Array;
  readonly ofFeed: Int32Array;
  /** The edges into node v are `inStart[v]` up to, and without, `inStart[v + 1]`. */
  readonly inStart: Int32Array;
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  /** 0 preferred, 1 alternate; plus `manualClass` where it is closed by hand. */
  readonly edgeClass: Uint8Array;
  /** The edges out of node u are `outEdges[outStart[u]]` up to, and without, `outStart[u + 1]`. */
  readonly outStart: Int32Array;
  readonly outEdges: Int32Array;
  /** True where some feed draws from a power node: a hall without is modelled from the feeds down. */
  readonly hasChain: boolean;
  /** True where some edge is closed by hand: without one, maintenance switches as a fault does. */
  readonly hasManual: boolean;
}

export function buildPowerChain(hall: HallAnalysis): PowerChain {
  const { model } = hall;
  const nodes: PowerGraphNode[] = [];
  const elements: (PowerNode | Feed)[] = [];
  const ofPower = new Int32Array(model.size('power')).fill(-1);
  const ofFeed = new Int32Array(model.size('feeds')).fill(-1);
  for (const [index, element] of model.elements('power').entries()) {
    if (!element) continue;
    ofPower[index] = nodes.length;
    nodes.push(powerNodeOf(hall, element, index));
    elements.push(element);
  }
  for (const [index, element] of model.elements('feeds').entries()) {
    if (!element) continue;
    ofFeed[index] = nodes.length;
    nodes.push(feedNodeOf(hall, element, index));
    elements.push(element);
  }

  const inStart = new Int32Array(nodes.length + 1);
  const from: number[] = [];
  const classes: number[] = [];
  let hasChain = false;
  for (let v = 0; v < nodes.length; v++) {
    inStart[v] = from.length;
    for (const input of inputsOf(elements[v]!.from, v, (id) => ofPower[model.indexOf('power', id)] ?? -1)) {
      from.push(input.from);
      classes.push(input.class);
      hasChain ||= nodes[v]!.kind === 'feed';
    }
  }
  inStart[nodes.length] = from.length;

  const edgeTo = new Int32Array(from.length);
  const outStart = new Int32Array(nodes.length + 1);
  for (let v = 0; v < nodes.length; v++) {
    for (let e = inStart[v]!; e < inStart[v + 1]!; e++) {
      edgeTo[e] = v;
      outStart[from[e]! + 1]!++;
    }
  }
  for (let u = 0; u < nodes.length; u++) outStart[u + 1]! += outStart[u]!;
  const next = outStart.slice();
  const outEdges = new Int32Array(from.length);
  for (let e = 0; e < from.length; e++) outEdges[next[from[e]!]!++] = e;

  return {
    nodes,
    ofPower,
    ofFeed,
    inStart,
    edgeFrom: Int32Array.from(from),
    edgeTo,
    edgeClass: Uint8Array.from(classes),
    outStart,
    outEdges,
    hasChain,
    hasManual: classes.some((c) => c >= manualClass),
  };
}

/** Each input once, as first named, best class first; a node that names itself does not supply itself. */
function inputsOf(
  sources: readonly Source[] | undefined,
  self: number,
  find: (id: string) => number,
): readonly { readonly from: number; readonly class: number }[] {
  const inputs: { from: number; class: number }[] = [];
  for (const source of sources ?? []) {
    const plain = typeof source === 'string';
    const from = find(plain ? source : source.node);
    if (from === -1 || from === self || inputs.some((i) => i.from === from)) continue;
    const role = plain || source.role !== 'alternate' ? 0 : 1;
    inputs.push({ from, class: role + (!plain && source.switching === 'manual' ? manualClass : 0) });
  }
  return inputs.sort((a, b) => a.class - b.class);
}

function powerNodeOf(hall: HallAnalysis, element: PowerNode, index: number): PowerGraphNode {
  const type = hall.equipment.type(element.type);
  const modules = element.modules ?? type?.modules;
  const moduleKw = element.moduleKw ?? type?.moduleKw;
  const byModules = modules === undefined || moduleKw === undefined ? undefined : modules * moduleKw;
  // What an element says itself wins over its type: a node with modules of its own is not its type's kW.
  const isOwn = element.modules !== undefined || element.moduleKw !== undefined;
  return {
    id: element.id,
    collection: 'power',
    index,
    kind: element.kind,
    side: element.side,
    room: element.room,
    ratingKw: element.ratingKw ?? (isOwn ? (byModules ?? type?.ratingKw) : (type?.ratingKw ?? byModules)),
    ratingKva: element.ratingKva ?? type?.ratingKva,
    pf: element.pf,
    modules,
    redundantModules: element.redundantModules,
    moduleKw,
    efficiency: element.efficiency ?? type?.efficiency ?? 1,
  };
}

function feedNodeOf(hall: HallAnalysis, element: Feed, index: number): PowerGraphNode {
  const rating = hall.equipment.feedRating(element);
  return {
    id: element.id,
    collection: 'feeds',
    index,
    kind: 'feed',
    side: element.side,
    room: element.room,
    ratingKw: undefined,
    ratingKva: rating?.kva,
    pf: rating?.dc ? 1 : undefined,
    modules: undefined,
    redundantModules: undefined,
    moduleKw: undefined,
    efficiency: 1,
  };
}
