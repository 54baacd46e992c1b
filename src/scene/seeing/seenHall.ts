/** Answers what a canvas wants to see. */
import type { LiveHall } from '../../rules/liveHall';
import { loadLimits } from '../../rules/loadLimits';
import { phaseOrder } from '../../rules/phaseStates';
import type { RuleSet } from '../../rules/ruleSet';
import { buildOverlay } from '../overlays/buildOverlay';
import type { OverlaySource } from '../overlays/overlaySource';
import { hallSums } from './hallSums';
import { lossView } from './lossView';
import { absentIds } from './phaseView';
import type { SeeingWish, Seen } from './seen';

/** Undefined while there is no readable hall. */
export function seenHall(
  live: LiveHall,
  wish: SeeingWish,
  rules: RuleSet,
  findings: OverlaySource['findings'],
): Seen | undefined {
  const { analysis: whole, finished } = live;
  if (!whole || !finished) return undefined;
  const phases = phaseOrder(whole.model);
  const phase = wish.phase !== undefined && phases.includes(wish.phase) ? wish.phase : undefined;
  const hall = (phase === undefined ? undefined : live.stateUpTo(phase)) ?? finished;
  const limits = loadLimits(hall, rules);
  return {
    ...(wish.overlay === undefined ? {} : { overlay: buildOverlay(wish.overlay, { hall, rules, findings }) }),
    phases,
    ...(phase === undefined ? {} : { phase }),
    absent: phase === undefined ? [] : absentIds(whole, hall),
    sums: hallSums(hall, limits),
    ...(wish.lost.length === 0 ? {} : { loss: lossView(hall, wish.lost, limits) }),
  };
}
