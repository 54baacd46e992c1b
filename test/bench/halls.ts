/**
 * Halls of any size for the benchmarks: pods of four rows, each pod whole with its CDUs, busways, fan walls and
 * power chain, and one element in a hundred wrong in a way that an engineer gets wrong. The same size gives the
 * same text, to the byte.
 */
import { canonicalOrder } from '../../src/model/canonicalOrder';
import { collectionKeys } from '../../src/model/generated/words';
import type { Hall, Link, Point, Rack } from '../../src/model/types';
import { canonicalText } from '../../src/text/canonical';
import { addFaults } from './faults';
import { box } from './outline';
import { elementsAPod, podOf, podSize, racksAPod, type Pod } from './pod';

/** Wall to the first pod, and a delivery route between pods [mm]. */
const margin = 3000;
const pitch = { x: podSize.width + 2400, y: podSize.height + 2400 };
/** About the shape of a screen, so that the whole hall fills the canvas. */
const screenShape = 16 / 9;

/** What a hall has beside its pods: two doors, two plants, a phase and a keep-out zone. */
const elementsOfTheHall = 6;

/** The text of a hall, in the canonical form, that holds exactly `objects` elements. */
export function hallWithObjects(objects: number): string {
  const pods = Math.floor((objects - elementsOfTheHall) / elementsAPod);
  if (pods < 1) throw new RangeError(`A hall has at least ${elementsAPod + elementsOfTheHall} elements.`);
  const hall = wholeHall(pods);
  hall.links.push(...moreLinks(hall.racks, objects - countElements(hall)));
  return textOf(hall);
}

/** The text of a hall that holds at least `racks` racks. */
export function hallWithRacks(racks: number): string {
  return textOf(wholeHall(Math.ceil(racks / racksAPod)));
}

export function countElements(hall: Partial<Hall>): number {
  return collectionKeys.reduce((sum, key) => sum + (hall[key]?.length ?? 0), 0);
}

type Collections = Required<{ [K in keyof Pod]: Pod[K][number][] }>;

function wholeHall(pods: number) {
  const across = Math.max(1, Math.round(Math.sqrt((pods * screenShape * pitch.y) / pitch.x)));
  const down = Math.ceil(pods / across);
  const width = 2 * margin + across * pitch.x;
  const height = 2 * margin + down * pitch.y;
  const all: Collections = {
    zones: [{ id: 'ROUTE', kind: 'keep-out', outline: box(0, 0, width, 1200) }],
    columns: [],
    loops: [],
    cdus: [],
    airUnits: [],
    power: [],
    feeds: [],
    racks: [],
    trays: [],
    pipes: [],
    links: [],
  };
  for (let i = 0; i < pods; i++) {
    const origin: Point = [margin + (i % across) * pitch.x, margin + Math.floor(i / across) * pitch.y];
    append(all, podOf(i + 1, origin));
  }
  return {
    $schema: '../schemas/hall.schema.json',
    format: 'datahall/1' as const,
    name: `Benchmark hall, ${pods} pods`,
    design: { profile: 'eu' as const, power: '2n' as const, cooling: 'n+1' as const, ambientC: 35 },
    room: { outline: box(0, 0, width, height), heightMm: 6000, grid: 600 },
    phases: [{ id: 'P1', order: 1, readyOn: '2027-09-30' }],
    doors: [
      { id: 'D-W', at: [0, 1200] as Point, facing: 'west' as const, widthMm: 1200, swing: 'out' as const },
      {
        id: 'D-E',
        at: [width, 1200] as Point,
        facing: 'east' as const,
        widthMm: 1200,
        swing: 'out' as const,
      },
    ],
    plants: [
      { id: 'FWS-WARM', kind: 'adiabatic' as const, supplyC: 36, deltaK: 10, coolingKw: pods * 4200 },
      { id: 'FWS-COOL', kind: 'chiller' as const, supplyC: 20, deltaK: 12, coolingKw: pods * 1200 },
    ],
    ...all,
  };
}

function append(all: Collections, pod: Pod): void {
  all.zones.push(...pod.zones);
  all.columns.push(...pod.columns);
  all.loops.push(...pod.loops);
  all.cdus.push(...pod.cdus);
  all.airUnits.push(...pod.airUnits);
  all.power.push(...pod.power);
  all.feeds.push(...pod.feeds);
  all.racks.push(...pod.racks);
  all.trays.push(...pod.trays);
  all.pipes.push(...pod.pipes);
  all.links.push(...pod.links);
}

/** Cable groups from one pod to the next, to make up a round number of elements. */
function moreLinks(racks: readonly Rack[], count: number): Link[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `X${i + 1}`,
    from: racks[i % racks.length]!.id,
    to: racks[(i + racksAPod) % racks.length]!.id,
    medium: 'smf-dr4' as const,
    rateGbps: 800,
    count: 4,
  }));
}

const textOf = (hall: ReturnType<typeof wholeHall>): string =>
  canonicalText(addFaults(hall), canonicalOrder('hall'));
