/**
 * What an edit can change about a hall, coarsely. Whole-hall figures and rules say which of these they read, and are
 * made again only when one of them has changed: a rack that moves changes no power flow.
 */
import type { CollectionKey } from '../model/types';

/**
 * - `layout`: where things stand and run, their sizes and heights;
 * - `building`: of the layout only doors, and where trays, pipes and busways run;
 * - `power`: loads, cords, feeds and the power chain;
 * - `chain`: of the power what is no matter of racks: the chain up to the feeds, and the cords of CDUs and air units;
 * - `cooling`: heat, loops, plants and air;
 * - `network`: links and what they connect;
 * - `plan`: phases, tests, waivers and what is declared;
 * - `stated`: which fields elements state themselves, whatever their values;
 * - `types`: what equipment there is, and of which types.
 */
export const aspects = [
  'layout',
  'building',
  'power',
  'chain',
  'cooling',
  'network',
  'plan',
  'stated',
  'types',
] as const;
export type Aspect = (typeof aspects)[number];

const none: readonly Aspect[] = [];
const layout: readonly Aspect[] = ['layout'];
const building: readonly Aspect[] = ['layout', 'building'];
const power: readonly Aspect[] = ['power'];
const chain: readonly Aspect[] = ['power', 'chain'];
const cooling: readonly Aspect[] = ['cooling'];
const network: readonly Aspect[] = ['network'];
const load: readonly Aspect[] = ['power', 'cooling'];

/**
 * Fields that mean the same wherever they stand, and `collection.field` where one does not. A field that is not
 * listed here can change everything.
 */
const byField: ReadonlyMap<string, readonly Aspect[]> = new Map(
  Object.entries<readonly Aspect[]>({
    name: none,
    note: none,
    at: layout,
    facing: layout,
    size: layout,
    outline: layout,
    path: building,
    'doors.at': building,
    'zones.outline': building,
    // Of a tray, what it carries; of a pipe, what flows in it.
    'trays.service': ['layout', 'building', 'network'],
    swing: layout,
    exit: layout,
    powerKw: load,
    peakKw: load,
    feeds: power,
    'cdus.feeds': chain,
    'airUnits.feeds': chain,
    feedsNeeded: power,
    shelves: power,
    current: power,
    inputVMin: power,
    inputVMax: power,
    powerFactor: power,
    utilisation: power,
    fedAtMm: power,
    neutralA: power,
    resistanceMohmPerM: power,
    reactanceMohmPerM: power,
    from: chain,
    ratingA: power,
    voltageV: power,
    ratingKw: power,
    ratingKva: power,
    liquidFraction: cooling,
    flowLpm: cooling,
    loop: cooling,
    plant: cooling,
    supplyC: cooling,
    deltaK: cooling,
    coolingKw: cooling,
    approachK: cooling,
    returnC: cooling,
    airflowM3h: cooling,
    ratedAmbientC: cooling,
    bufferM3: cooling,
    recoveryS: cooling,
    designKw: cooling,
    service: cooling,
    innerMm: cooling,
    roughnessMm: cooling,
    fittingsK: cooling,
    headKpa: cooling,
    staticKpa: cooling,
    topology: cooling,
    filterUm: cooling,
    liquidKw: cooling,
    airKw: cooling,
    heatToRoomKw: cooling,
    valve: cooling,
    su: network,
    tier: network,
    switches: network,
    radix: network,
  }),
);

/** Collections whose fields all belong to some aspects only, whatever their names. */
const byCollection: Partial<Readonly<Record<CollectionKey, readonly Aspect[]>>> = {
  links: ['network'],
  power: chain,
  tests: ['plan'],
  waivers: ['plan'],
};

const ofCooler: readonly Aspect[] = ['layout', 'power', 'chain', 'cooling', 'plan', 'stated', 'types'];

/** What an element that comes or goes can change, where that is not everything: what figures read that know of such. */
const byComing: Partial<Readonly<Record<CollectionKey, readonly Aspect[]>>> = {
  racks: ['layout', 'power', 'cooling', 'network', 'plan', 'stated', 'types'],
  cdus: ofCooler,
  airUnits: ofCooler,
  columns: ['layout', 'stated'],
  power: ['power', 'chain', 'plan', 'stated'],
  links: ['network', 'plan', 'stated'],
  tests: ['plan', 'stated'],
  waivers: ['plan', 'stated'],
};

/** What changes as elements of a collection come or go. */
export const aspectsOf = (collection: CollectionKey): readonly Aspect[] => byComing[collection] ?? aspects;

/** What differs between two states of an element, by the names of its fields. */
export function changedAspects(
  collection: CollectionKey,
  before: object,
  after: object,
): ReadonlySet<Aspect> {
  const was = before as Readonly<Record<string, unknown>>;
  const is = after as Readonly<Record<string, unknown>>;
  const changed = new Set<Aspect>();
  for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (isSame(was[field], is[field])) continue;
    if (field in was !== field in is) changed.add('stated');
    const own = byField.get(`${collection}.${field}`) ?? byField.get(field);
    for (const aspect of own === none ? none : (byCollection[collection] ?? own ?? aspects))
      changed.add(aspect);
  }
  return changed;
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
