/** What overlays are made from. */
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { RuleSet } from '../../rules/ruleSet';
import type { SceneFinding } from '../scene';

export interface OverlaySource {
  /** The finished hall, or the state of the build-out that is looked at. */
  readonly hall: HallAnalysis;
  /** By whose limits loads are judged. */
  readonly rules: RuleSet;
  /** As shown: what is waived is not among them. */
  readonly findings: readonly Pick<SceneFinding, 'severity' | 'objects'>[];
}
