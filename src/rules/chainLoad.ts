/** How rules about what single nodes of the power chain carry come to a verdict. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { lossSweep } from '../analysis/power/lossSweep';
import { powerGraph, type PowerGraphNode } from '../analysis/power/powerGraph';
import { standing } from './limits';
import { listed } from './naming';
import { blocked, failed, passed, passedBut, type Failure, type Verdict } from './rule';
import { said, type Said } from '../words/said';

/** What one node delivers, normally and after the worst single loss. */
export interface NodeLoad {
  readonly node: PowerGraphNode;
  readonly normalKw: number;
  readonly worstKw: number;
  /** Id of that loss; undefined where no loss adds to the normal load. */
  readonly lost: string | undefined;
}

/** By its place in `power` or `feeds`; the element must be readable. */
export function nodeLoad(hall: HallAnalysis, collection: 'power' | 'feeds', index: number): NodeLoad {
  const graph = hall.get(powerGraph);
  const { normalKw, worstKw, worstLoss } = hall.get(lossSweep);
  const at = (collection === 'power' ? graph.ofPower : graph.ofFeed)[index]!;
  return {
    node: graph.nodes[at]!,
    normalKw: normalKw[at]!,
    worstKw: worstKw[at]!,
    lost: graph.nodes[worstLoss[at]!]?.id,
  };
}

/** How a load that is held against a limit is told. */
export interface LoadStory extends Omit<Failure, 'message' | 'measured' | 'limit'> {
  /** Without a full stop. */
  readonly text: Said;
}

/**
 * Failed above the limit; blocked where loads are not known and the rest fits; a note where no margin is left.
 * @param tell asked only where there is something to tell: a hall has thousands of loads that fit.
 */
export function judgeLoad(
  hall: HallAnalysis,
  { measured, limit }: { readonly measured: number; readonly limit: number },
  marginShare: number,
  tell: () => LoadStory,
): Verdict {
  const stands = standing(measured, limit, marginShare);
  const { unknown } = hall.get(powerGraph);
  if (stands === 'within' && unknown.length === 0) return passed;
  if (stands !== 'over' && unknown.length > 0) return blocked(`The load of ${listed(unknown)} is not known.`);
  const { text, ...rest } = tell();
  const failure = { ...rest, measured, limit };
  return stands === 'over'
    ? failed({ ...failure, message: said('{0}.', text) })
    : passedBut({ ...failure, message: said('{0}: no margin is left.', text) });
}
