/** Which loop cools each of several consumers. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { CollectionKey } from '../../model/types';
import type { PlanBox } from '../arrange/planMap';
import { type Refusal, refuse } from '../hallEdit';
import { bodyOf } from '../placement';
import type { LoopPlan } from './gestures';

/** The id of the loop of a consumer that stands in `box`. */
export type LoopPlanner = (box: PlanBox) => string;

interface Source {
  readonly loop: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The nearest loop is that of the CDU whose middle is nearest. A hall without CDUs on the plan has the racks that
 * are in a loop already to go by, else the only loop that there is.
 */
export function loopPlanner(plan: LoopPlan, analysis: HallAnalysis): LoopPlanner | Refusal {
  const { model } = analysis;
  if (typeof plan === 'string') {
    return model.indexOf('loops', plan) === -1 ? refuse('noSuchLoop', plan) : () => plan;
  }
  const cdus = sourcesOf('cdus', analysis);
  const sources = cdus.length > 0 ? cdus : sourcesOf('racks', analysis);
  const [first] = sources;
  if (!first) {
    const only = model.size('loops') === 1 ? model.element('loops', 0)?.id : undefined;
    return only === undefined ? refuse('noCduPlaced') : () => only;
  }
  return ({ minX, minY, maxX, maxY }) => {
    const away = ({ x, y }: Source) => Math.hypot(x - (minX + maxX) / 2, y - (minY + maxY) / 2);
    let best = first;
    let least = away(first);
    for (const source of sources) {
      const mm = away(source);
      if (mm < least) [best, least] = [source, mm];
    }
    return best.loop;
  };
}

/** Middles of the elements that are in a loop which is there. */
function sourcesOf(collection: CollectionKey & ('cdus' | 'racks'), analysis: HallAnalysis): Source[] {
  const { model, equipment } = analysis;
  return [...model.elements(collection)].flatMap((element) => {
    const loop = model.get('loops', element?.loop)?.id;
    const body = element && bodyOf(collection, element, equipment);
    if (loop === undefined || !body) return [];
    return [{ loop, x: (body.minX + body.maxX) / 2, y: (body.minY + body.maxY) / 2 }];
  });
}
