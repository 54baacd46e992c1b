/** How the UPS of a scheme stand after the loss that the scheme is there for: one rule a scheme asks the same question. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { powerGraph, ratedKw } from '../analysis/power/powerGraph';
import {
  nodeSides,
  sideLosses,
  systemLosses,
  worstAfter,
  type SystemLoss,
  type SystemLosses,
} from '../analysis/power/systems';
import { againstLimit, type Measured } from './againstLimit';
import { chainless } from './chain';
import { powerScheme } from './designIntent';
import { marginShare, standing } from './limits';
import { carries, kwOf } from './loadWords';
import { listed } from './naming';
import { blocked, notApplicable, passed, type Verdict } from './rule';
import { said, type Said } from '../words/said';

export const upsOptions = {
  powerFactor: {
    default: 0.95,
    unit: '1',
    description: 'Power factor with which kVA become kW where a UPS states no kW and no pf.',
    source: 'Usual design figure as summarised by SemiAnalysis; 0.90 is conservative',
  },
  marginShare,
} as const;

export interface UpsOptions {
  readonly powerFactor: number;
  readonly marginShare: number;
}

/** What the losses of a side or system are called in a message. */
export const lossName = (hall: HallAnalysis, { side, lost }: SystemLoss): Said => {
  const ids = lost.map((n) => hall.get(powerGraph).nodes[n]!.id);
  return side === undefined || ids.length === 1 ? said('{0}', ids) : said('side {0} ({1})', side, ids);
};

/** Judges a UPS by the most that it carries after these losses. */
export function judgeUps(
  hall: HallAnalysis,
  index: number,
  losses: SystemLosses,
  { powerFactor, marginShare }: UpsOptions,
): Verdict {
  const graph = hall.get(powerGraph);
  const at = graph.ofPower[index]!;
  const node = graph.nodes[at]!;
  const worst = worstAfter(losses, at);
  if (!worst) return notApplicable('No loss of the scheme leaves it to carry more.');
  const limit = ratedKw(node, powerFactor);
  if (limit === undefined) return blocked(`The rating of ${node.id} is not known.`);
  const stands = standing(worst.kw, limit, marginShare);
  if (stands === 'within' && graph.unknown.length === 0) return passed;
  if (stands !== 'over' && graph.unknown.length > 0) {
    return blocked(`The load of ${listed(graph.unknown)} is not known.`);
  }
  // A side of a large hall has hundreds of UPS: it is named only where something is told.
  const lost = worst.loss.lost.map((n) => graph.nodes[n]!.id);
  const failure: Measured = {
    message: carries(node.id, kwOf(worst.kw, limit), lossName(hall, worst.loss)),
    objects: [node.id, ...lost],
    measured: worst.kw,
    limit,
    unit: 'kW',
    scenario: { lost },
  };
  return againstLimit(failure, marginShare);
}

/** Why a rule about the UPS of a scheme does not look at this node; undefined where it does. */
export function notItsUps(
  hall: HallAnalysis,
  index: number,
  isScheme: boolean,
  isReserve = false,
): Verdict | undefined {
  if (!isScheme) return notApplicable('The hall declares another scheme.');
  const without = chainless(hall);
  if (without) return without;
  if (hall.model.element('power', index)!.kind !== 'ups') return notApplicable('It is no UPS.');
  if ((hall.get(nodeSides)[hall.get(powerGraph).ofPower[index]!] === 'R') !== isReserve) {
    return notApplicable(isReserve ? 'It is no reserve.' : 'It is a reserve.');
  }
  return undefined;
}

/**
 * What a UPS carries at worst by the loss that the declared scheme is there for [kW]; undefined where no rule of a
 * scheme judges it. A single loss that leaves it to carry no more than that is told by the scheme's rule.
 */
export function schemeWorstKw(hall: HallAnalysis, node: number): number | undefined {
  const { kind } = hall.get(powerGraph).nodes[node]!;
  if (kind !== 'ups') return undefined;
  const isReserve = hall.get(nodeSides)[node] === 'R';
  switch (powerScheme(hall)) {
    case '2n':
    case '2(n+1)':
      return isReserve ? undefined : worstAfter(hall.get(sideLosses), node)?.kw;
    case '3n/2':
    case '4n/3':
      return isReserve ? undefined : worstAfter(hall.get(systemLosses), node)?.kw;
    case 'catcher':
      return isReserve ? worstAfter(hall.get(systemLosses), node)?.kw : undefined;
    case 'n':
    case 'n+1':
      return undefined;
  }
}
