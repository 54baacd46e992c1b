/** What each pipe carries, and what that costs in pressure on the way to the racks of a loop. */
import type { Pipe, Point } from '../../model/types';
import { derived } from '../derived';
import { fluids, type Fluid } from './fluids';
import type { HallAnalysis } from '../hallAnalysis';
import { innerOfNominal, pipeDrop } from './pipeFlow';
import { plantDraws } from './plantDraw';

export interface PipeDuty {
  readonly id: string;
  /** Id of the loop or plant whose liquid it carries. */
  readonly of: string;
  /** Place of that loop, or -1 where it carries FWS. */
  readonly loop: number;
  readonly service: Pipe['service'];
  readonly innerMm: number;
  readonly fluid: Fluid;
  /**
   * Flow [L/min]: its own, else all of its loop or plant, which is right for a header and for the part of a ring
   * that stays open. Undefined where that is not known, and for a manifold that states none.
   */
  readonly flowLpm: number | undefined;
}

function dutyOf(hall: HallAnalysis, pipe: Pipe): PipeDuty | undefined {
  const loop = hall.model.indexOf('loops', pipe.loop);
  const plant = hall.model.indexOf('plants', pipe.plant);
  if (loop === -1 && plant === -1) return undefined;
  const isManifold = pipe.service === 'manifold';
  const all = isManifold ? undefined : loop === -1 ? plantFlow(hall, plant) : loopFlow(hall, loop);
  return {
    id: pipe.id,
    of: (loop === -1 ? pipe.plant : pipe.loop)!,
    loop,
    service: pipe.service,
    innerMm: pipe.innerMm ?? innerOfNominal(pipe.diameterMm),
    fluid: fluids[loop === -1 ? 'water' : (hall.model.element('loops', loop)?.fluid ?? 'pg25')],
    flowLpm: pipe.flowLpm ?? all,
  };
}

function loopFlow(hall: HallAnalysis, loop: number): number | undefined {
  const { flowLpm, unknownFlow, unknownHeat } = hall.loops.balance(loop);
  return unknownFlow.length || unknownHeat.length ? undefined : flowLpm;
}

function plantFlow(hall: HallAnalysis, plant: number): number | undefined {
  const draw = hall.get(plantDraws)[plant];
  if (draw?.cduLpm === undefined || draw.unknownHeat.length) return undefined;
  return draw.cduLpm + draw.airLpm;
}

/** By place in `pipes`; undefined for a pipe that names neither loop nor plant. */
export const pipeDuties = derived(['cooling'], (hall) =>
  hall.model.elements('pipes').map((pipe) => pipe && dutyOf(hall, pipe)),
);

export interface LoopPipes {
  /** Places of the pipes of the loop. */
  readonly pipes: readonly number[];
  /** Pressure drop of its headers one after another, and of its worst manifold [kPa]. */
  readonly dropKpa: number;
  /** Pipes whose flow is not known: the drop is without them. */
  readonly unknown: readonly string[];
}

const noPipes: LoopPipes = { pipes: [], dropKpa: 0, unknown: [] };

/**
 * The pipes between the CDUs and the racks of each loop, by place in `loops`.
 * @param roughnessMm of pipes that state none.
 */
export function loopPipes(hall: HallAnalysis, loop: number, roughnessMm: number): LoopPipes {
  const places = hall.get(pipesOfLoops).get(loop);
  if (!places) return noPipes;
  const duties = hall.get(pipeDuties);
  let headers = 0;
  let manifold = 0;
  const unknown: string[] = [];
  for (const place of places) {
    const pipe = hall.model.element('pipes', place);
    const duty = duties[place];
    if (!pipe || !duty) continue;
    if (duty.flowLpm === undefined) {
      unknown.push(pipe.id);
      continue;
    }
    const run = {
      innerMm: duty.innerMm,
      lengthM: lengthMm(pipe.path) / 1000,
      roughnessMm: pipe.roughnessMm ?? roughnessMm,
      fittingsK: pipe.fittingsK ?? 0,
    };
    const kpa = pipeDrop(duty.flowLpm, run, duty.fluid);
    if (duty.service === 'manifold') manifold = Math.max(manifold, kpa);
    else headers += kpa;
  }
  return { pipes: places, dropKpa: headers + manifold, unknown };
}

/** Places of the pipes of each loop that has any. */
const pipesOfLoops = derived(['cooling'], (hall) => {
  const byLoop = new Map<number, number[]>();
  hall.get(pipeDuties).forEach((duty, place) => {
    if (!duty || duty.loop === -1) return;
    const list = byLoop.get(duty.loop);
    if (list) list.push(place);
    else byLoop.set(duty.loop, [place]);
  });
  return byLoop;
});

function lengthMm(path: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < path.length; i++) {
    const [ax, ay] = path[i - 1]!;
    const [bx, by] = path[i]!;
    length += Math.hypot(bx - ax, by - ay);
  }
  return length;
}
