/** How rules about what single nodes of the power chain carry come to a verdict. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { lossSweep } from '../analysis/power/lossSweep';
import { powerGraph, type PowerGraphNode } from '../analysis/power/powerGraph';
import { standing } from './limits';
import { listed } from './naming';
import { blocked, failed, passed, passedBut, type Failure, type Verdict } from './rule';

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

/** A load held against a limit. */
export interface Load extends Omit<Failure, 'message'> {
  /** Without a full stop. */
  readonly text: string;
  readonly measured: number;
  readonly limit: number;
}

/** Failed above the limit; blocked where loads are not known and the rest fits; a note where no margin is left. */
export function judgeLoad(hall: HallAnalysis, { text, ...rest }: Load, marginShare: number): Verdict {
  const stands = standing(rest.measured, rest.limit, marginShare);
  if (stands === 'over') return failed({ ...rest, message: `${text}.` });
  const { unknown } = hall.get(powerGraph);
  if (unknown.length > 0) return blocked(`The load of ${listed(unknown)} is not known.`);
  return stands === 'within' ? passed : passedBut({ ...rest, message: `${text}: no margin is left.` });
}
