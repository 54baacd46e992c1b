/** What a gesture changes of the load of loops: what their racks give to the liquid, and what their CDUs carry away. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';

/** What is carried, and what may be; undefined where nobody says. */
interface Carried {
  readonly load: number;
  readonly limit: number | undefined;
}

export interface PreviewedLoop {
  readonly id: string;
  /** The only CDU, where there is one. */
  readonly cdu?: string;
  readonly cdus: number;
  /** [kW]: of its racks, and of its CDUs where they stand. */
  readonly heat: Carried;
  /** On the technology side [L/min]. */
  readonly flow: Carried;
}

/** More than these are not told. */
const mostLoops = 3;

/** Ids of the loops among these things, and of those that they are in. */
export function loopsOf({ model }: HallAnalysis, ids: Iterable<string>): Set<string> {
  const loops = new Set<string>();
  for (const id of ids) {
    const place = model.find(id);
    const element = place && model.element(place.collection, place.index);
    if (!place || !element) continue;
    if (place.collection === 'loops') loops.add(id);
    else if ('loop' in element && typeof element.loop === 'string') loops.add(element.loop);
  }
  return loops;
}

/** Those of the loops that are in the hall. */
export function loopLoads(hall: HallAnalysis, ids: Iterable<string>): readonly PreviewedLoop[] {
  const found: PreviewedLoop[] = [];
  for (const id of ids) {
    const loop = hall.model.indexOf('loops', id);
    if (loop === -1) continue;
    const { heatKw, flowLpm, cdus } = hall.loops.balance(loop);
    const [only] = cdus;
    found.push({
      id,
      ...(only && cdus.length === 1 ? { cdu: only.id } : {}),
      cdus: cdus.length,
      heat: { load: heatKw, limit: sumOf(cdus.map(({ usableKw }) => usableKw)) },
      flow: { load: flowLpm, limit: sumOf(cdus.map((cdu) => cdu.flowLpm)) },
    });
  }
  return found;
}

/** Undefined where one of them is. */
function sumOf(figures: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const figure of figures) {
    if (figure === undefined) return undefined;
    sum += figure;
  }
  return sum;
}

/** Those that are other than they were, the fullest first. */
export function changedLoops(
  before: readonly PreviewedLoop[],
  after: readonly PreviewedLoop[],
): readonly PreviewedLoop[] {
  const known = new Map(before.map((loop) => [loop.id, loop]));
  const differs = (loop: PreviewedLoop) => {
    const was = known.get(loop.id);
    if (!was) return true;
    return (['heat', 'flow'] as const).some(
      (of) => was[of].load !== loop[of].load || was[of].limit !== loop[of].limit,
    );
  };
  return after
    .filter(differs)
    .sort((a, b) => fullness(b) - fullness(a))
    .slice(0, mostLoops);
}

/** No CDU to carry a load is fuller than any. */
const share = ({ load, limit }: Carried): number => (limit === undefined || load === 0 ? 0 : load / limit);

const fullness = ({ heat, flow }: PreviewedLoop): number => Math.max(share(heat), share(flow));
