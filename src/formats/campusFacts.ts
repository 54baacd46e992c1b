/** What a campus says and what is computed of one of its objects, as a few lines for people. */
import type { PowerNode, Source } from '../model/types';
import type { CampusAnalysis, CampusElement } from '../rules/campusAnalysis';
import type { CampusList } from '../rules/campusFile';
import { figure } from '../rules/limits';
import type { ObjectFacts } from './objectFacts';

/** In the unit in which it is read: a small hall is no 0 MW. */
const power = (kw: number): string => (kw < 1000 ? `${figure(kw)} kW` : `${figure(kw / 1000)} MW`);

/** How many halls, and what they draw in sum. */
interface HallSum {
  halls: number;
  /** IT load of those of which it is known [kW]. */
  itKw: number;
  /** Halls of which it is not. */
  unknown: number;
}

/** Of a campus, made once: each node is asked for it, and each hall is walked upstream. */
interface HallSums {
  /** By a power node, of every hall that draws from it, directly or through others. */
  readonly behind: ReadonlyMap<string, HallSum>;
  readonly ofPhase: ReadonlyMap<string, HallSum>;
}

const known = new WeakMap<CampusAnalysis, HallSums>();

function hallSums(campus: CampusAnalysis): HallSums {
  const before = known.get(campus);
  if (before) return before;
  const behind = new Map<string, HallSum>();
  const ofPhase = new Map<string, HallSum>();
  const add = (to: Map<string, HallSum>, key: string, itKw: number | undefined) => {
    let sum = to.get(key);
    if (!sum) to.set(key, (sum = { halls: 0, itKw: 0, unknown: 0 }));
    sum.halls++;
    if (itKw === undefined) sum.unknown++;
    else sum.itKw += itKw;
  };
  for (const { hall, itKw } of campus.halls) {
    if (hall.phase !== undefined) add(ofPhase, hall.phase, itKw);
    for (const { id } of campus.upstream(hall.from ?? [])) add(behind, id, itKw);
  }
  const sums = { behind, ofPhase };
  known.set(campus, sums);
  return sums;
}

const noHalls: HallSum = { halls: 0, itKw: 0, unknown: 0 };

/** Such as `12 halls, 236.4 MW IT`; what is not known is named, not counted as nothing. */
function told({ halls, itKw, unknown }: HallSum): string {
  const counted = `${halls} hall${halls === 1 ? '' : 's'}`;
  if (halls === 0) return counted;
  if (unknown === 0) return `${counted}, ${power(itKw)} IT`;
  return unknown === halls
    ? `${counted}, IT load not known`
    : `${counted}, ${power(itKw)} IT and ${unknown} not known`;
}

const nameOf = (source: Source): string => (typeof source === 'string' ? source : source.node);

/** Of the element at `index` of a list; undefined for one that breaks the format. */
export function campusFacts(
  campus: CampusAnalysis,
  list: CampusList,
  index: number,
): ObjectFacts | undefined {
  switch (list) {
    case 'halls': {
      const hall = campus.element('halls', index);
      return hall && factsOfHall(campus, hall, index);
    }
    case 'power': {
      const node = campus.element('power', index);
      return node && factsOfNode(campus, node);
    }
    case 'plants': {
      const plant = campus.element('plants', index);
      if (!plant) return undefined;
      const facts = [
        ...(plant.coolingKw === undefined ? [] : [`cools ${power(plant.coolingKw)}`]),
        ...(plant.supplyC === undefined ? [] : [`supplies ${figure(plant.supplyC)} °C`]),
        ...inPhase(campus, plant.phase),
      ];
      const what = `FWS plant${plant.kind ? `, ${plant.kind}` : ''}`;
      return { id: plant.id, name: plant.name, what, type: undefined, facts };
    }
    case 'phases': {
      const phase = campus.element('phases', index);
      if (!phase) return undefined;
      const facts = [
        told(hallSums(campus).ofPhase.get(phase.id) ?? noHalls),
        ...(phase.readyOn === undefined ? [] : [`ready on ${phase.readyOn}`]),
      ];
      return { id: phase.id, name: phase.name, what: 'phase', type: undefined, facts };
    }
    case 'waivers': {
      const waiver = campus.element('waivers', index);
      if (!waiver) return undefined;
      const { id = '', rule, on, reason } = waiver;
      const facts = [[rule, ...on].join(', '), reason];
      return { id, name: undefined, what: 'waiver', type: undefined, facts };
    }
  }
}

function factsOfHall(campus: CampusAnalysis, hall: CampusElement<'halls'>, index: number): ObjectFacts {
  const totals = campus.totalsOf(index);
  const inFile = totals && `${power(totals.itKw)} IT in ${totals.racks} racks`;
  const load =
    hall.itKw === undefined
      ? (inFile ?? 'IT load not known')
      : `${power(hall.itKw)} IT planned${inFile ? `; its file adds up to ${inFile}` : ''}`;
  const supplies = campus.upstream(hall.from ?? []).filter(({ kind }) => kind === 'utility');
  return {
    id: hall.id,
    name: hall.name,
    what: 'hall',
    type: undefined,
    facts: [
      load,
      ...(hall.from?.length ? [`fed by ${hall.from.join(', ')}`] : []),
      ...(supplies.length ? [`from the supplies ${supplies.map(({ id }) => id).join(', ')}`] : []),
      ...(hall.building === undefined ? [] : [`in building ${hall.building}`]),
      ...inPhase(campus, hall.phase),
      hall.file,
    ],
  };
}

function factsOfNode(campus: CampusAnalysis, node: PowerNode): ObjectFacts {
  const { id, name, kind, side, ratingKw, ratingKva, pf, from = [], room, substation, route } = node;
  const rated = [
    ...(ratingKva === undefined ? [] : [`${figure(ratingKva / 1000)} MVA`]),
    ...(ratingKw === undefined ? [] : [power(ratingKw)]),
  ].join(', ');
  const inKw =
    ratingKva !== undefined && pf !== undefined ? ` = ${power(ratingKva * pf)} at cos φ ${pf}` : '';
  const place = [
    ...(room === undefined ? [] : [`in ${room}`]),
    ...(substation === undefined ? [] : [`substation ${substation}`]),
    ...(route === undefined ? [] : [`route ${route}`]),
  ].join(', ');
  return {
    id,
    name,
    what: `${kind}${side ? `, side ${side}` : ''}`,
    type: undefined,
    facts: [
      ...(rated ? [`rated ${rated}${inKw}`] : []),
      `behind it: ${told(hallSums(campus).behind.get(id) ?? noHalls)}`,
      ...(from.length ? [`draws from ${from.map(nameOf).join(', ')}`] : []),
      ...(place ? [place] : []),
      ...inPhase(campus, node.phase),
    ],
  };
}

function inPhase(campus: CampusAnalysis, phase: string | undefined): readonly string[] {
  if (phase === undefined) return [];
  const ready = campus.readyOn(phase);
  return [`phase ${phase}${ready === undefined ? '' : `, ready on ${ready}`}`];
}

/** A figure to be read beside the text, and the field behind which it stands. */
export interface BesideText {
  readonly field: string;
  readonly text: string;
}

/** What the text of an element does not say itself: the load of a hall's file, what hangs on a node or a phase. */
export function campusBeside(
  campus: CampusAnalysis,
  list: CampusList,
  index: number,
): BesideText | undefined {
  if (list === 'halls') {
    const hall = campus.element('halls', index);
    const totals = hall && campus.totalsOf(index);
    if (!totals) return undefined;
    const adds = power(totals.itKw);
    if (hall.itKw === undefined) return { field: 'file', text: adds };
    // What stands in the text is not said twice.
    return power(hall.itKw) === adds ? undefined : { field: 'itKw', text: `its file: ${adds}` };
  }
  if (list !== 'power' && list !== 'phases') return undefined;
  const id = campus.element(list, index)?.id;
  if (id === undefined) return undefined;
  const { behind, ofPhase } = hallSums(campus);
  const sum = (list === 'power' ? behind : ofPhase).get(id);
  return sum && { field: 'id', text: told(sum) };
}
