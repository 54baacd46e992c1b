/**
 * The drawing of a campus in millimetres: each hall with its walls and racks where the campus places it, and the
 * figures that are told of it. Plain data, made once for every painter.
 */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { hallTotals } from '../analysis/hallTotals';
import type { CampusAnalysis } from '../rules/campusAnalysis';
import type { Point, Severity } from '../model/types';
import { boundsOf, boundsOfPoints, union, type Bounds } from './bounds';
import { buildScene } from './buildScene';
import type { SceneTotals } from './scene';

export interface CampusSceneHall {
  readonly id: string;
  readonly name?: string;
  readonly phase?: string;
  /** Its walls as the campus places them; a usual hall's where its own cannot be read. */
  readonly outline: readonly Point[];
  readonly isOutlineKnown: boolean;
  /** False where the campus gives it no place: then it stands in a row south of all that have one. */
  readonly isPlaced: boolean;
  /** Footprints of its racks. */
  readonly racks: readonly Bounds[];
  readonly rackCount: number;
  /** IT load that it states, or that its file adds up to [kW]; undefined where neither is known. */
  readonly itKw?: number;
  /** Area inside its walls [m²]. */
  readonly areaM2?: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export interface CampusPhase {
  readonly id: string;
  readonly name?: string;
}

export interface CampusScene {
  readonly name: string;
  readonly halls: readonly CampusSceneHall[];
  /** In the order of the build-out. */
  readonly phases: readonly CampusPhase[];
  readonly bounds: Bounds;
  readonly totals: SceneTotals;
}

export interface HallOfCampus {
  /** Undefined where its file is not there, or cannot be read. */
  readonly hall: HallAnalysis | undefined;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** Of a hall that cannot be read [mm]. */
const usualHall = [60_000, 24_000] as const;
/** Between halls without a place [mm]. */
const gapMm = 10_000;

/**
 * @param read by the place of the hall in the campus.
 * @param isShown which halls are drawn, such as those up to a phase.
 */
export function campusScene(
  name: string,
  campus: CampusAnalysis,
  read: (index: number) => HallOfCampus,
  isShown: (phase: string | undefined) => boolean = () => true,
): CampusScene {
  const totals = { racks: 0, itKw: 0, liquidKw: 0, airKw: 0 };
  const placed: CampusSceneHall[] = [];
  const waiting: ((at: Point) => CampusSceneHall)[] = [];
  campus.elements('halls').forEach((element, index) => {
    if (!element || !isShown(element.phase)) return;
    const { hall, findings } = read(index);
    const own = hall && hallTotals(hall);
    const itKw = element.itKw ?? own?.itKw;
    totals.racks += own?.racks ?? 0;
    totals.itKw += itKw ?? 0;
    totals.liquidKw += own?.liquidKw ?? 0;
    totals.airKw += own?.airKw ?? 0;
    const make = (at: Point): CampusSceneHall => ({
      id: element.id,
      ...(element.name === undefined ? {} : { name: element.name }),
      ...(element.phase === undefined ? {} : { phase: element.phase }),
      ...bodyAt(hall, at),
      isPlaced: element.at !== undefined,
      rackCount: own?.racks ?? 0,
      ...(itKw === undefined ? {} : { itKw }),
      ...(own && own.areaM2 > 0 ? { areaM2: own.areaM2 } : {}),
      findings,
    });
    if (element.at) placed.push(make(element.at));
    else waiting.push(make);
  });
  const halls = [...placed, ...inRow(waiting, placed)];
  return { name, halls, phases: phasesOf(campus), bounds: boundsOfHalls(halls) ?? nowhere, totals };
}

/** The phases of a campus by their order, those without one last. */
export const phasesOf = (campus: CampusAnalysis): readonly CampusPhase[] =>
  campus
    .elements('phases')
    .flatMap((phase) => (phase ? [phase] : []))
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0)
    .map(({ id, name }) => ({ id, ...(name === undefined ? {} : { name }) }));

const nowhere: Bounds = { minX: 0, minY: 0, maxX: 100_000, maxY: 100_000 };

/** The walls with their north-west corner at `at`: a hall's own origin may be anywhere. */
function bodyAt(
  hall: HallAnalysis | undefined,
  at: Point,
): Pick<CampusSceneHall, 'outline' | 'isOutlineKnown' | 'racks'> {
  const own = hall?.outline ?? [];
  if (!hall || own.length < 3) {
    const [w, h] = usualHall;
    const [x, y] = at;
    const outline: Point[] = [[x, y], [x + w, y], [x + w, y + h], [x, y + h]]; // prettier-ignore
    return { outline, isOutlineKnown: false, racks: [] };
  }
  const { minX, minY } = boundsOfPoints(own);
  const dx = at[0] - minX;
  const dy = at[1] - minY;
  const racks = buildScene(hall).objects.flatMap((object): Bounds[] => {
    if (object.shape !== 'box' || !rackKinds.has(object.kind)) return [];
    const box = boundsOf(object);
    return [{ minX: box.minX + dx, minY: box.minY + dy, maxX: box.maxX + dx, maxY: box.maxY + dy }];
  });
  return { outline: own.map(([x, y]): Point => [x + dx, y + dy]), isOutlineKnown: true, racks };
}

const rackKinds: ReadonlySet<string> = new Set(['compute', 'network', 'storage', 'management']);

function inRow(
  waiting: readonly ((at: Point) => CampusSceneHall)[],
  placed: readonly CampusSceneHall[],
): readonly CampusSceneHall[] {
  const above = boundsOfHalls(placed);
  const y = above ? above.maxY + 2 * gapMm : 0;
  let x = above ? above.minX : 0;
  return waiting.map((make) => {
    const hall = make([x, y]);
    x = boundsOfPoints(hall.outline).maxX + gapMm;
    return hall;
  });
}

function boundsOfHalls(halls: readonly CampusSceneHall[]): Bounds | undefined {
  let bounds: Bounds | undefined;
  for (const { outline } of halls) bounds = union(bounds, boundsOfPoints(outline));
  return bounds;
}
