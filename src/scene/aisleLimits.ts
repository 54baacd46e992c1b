/** The clear widths that the rules in force ask before and behind racks, for whoever puts something there. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { Severity } from '../model/types';
import { numberOption } from '../rules/ruleOption';
import type { RuleSet } from '../rules/ruleSet';

/** Below `mm` before the front, or behind the rear, of a rack the rule has a finding of this severity. */
export interface AisleLimit {
  readonly rule: string;
  readonly face: 'front' | 'rear';
  /** What stands opposite: another rack or unit, or a wall of the room. */
  readonly to: 'aisle' | 'wall';
  /** Clear width [mm]. */
  readonly mm: number;
  readonly severity: Severity;
}

const sources = [
  { rule: 'space/cold-aisle-width', face: 'front', to: 'aisle', option: 'minMm' },
  { rule: 'space/hot-aisle-width', face: 'rear', to: 'aisle', option: 'minMm' },
  { rule: 'space/hot-aisle-width', face: 'rear', to: 'aisle', option: 'warnMm', severity: 'warning' },
  { rule: 'space/wall-clearance', face: 'front', to: 'wall', option: 'minMm' },
  { rule: 'space/wall-clearance', face: 'rear', to: 'wall', option: 'minMm' },
] as const;

/** With the settings and the profile of this hall; nothing of a rule that is switched off. */
export function aisleLimits(hall: HallAnalysis, rules: RuleSet): readonly AisleLimit[] {
  const own = hall.model.headIsSound('design') ? hall.model.head.design?.profile : undefined;
  const active = new Map(rules.active(own).map(({ rule, severity }) => [rule.id, severity]));
  const limits: AisleLimit[] = [];
  for (const source of sources) {
    const { rule, face, to, option } = source;
    const severity = active.get(rule);
    if (severity === undefined) continue;
    const mm = numberOption(hall, rules, rule, option);
    // A width that warns below the one that fails says nothing more.
    const isTold = limits.some((limit) => limit.rule === rule && limit.face === face && limit.mm >= mm);
    if (mm > 0 && !isTold)
      limits.push({ rule, face, to, mm, severity: 'severity' in source ? source.severity : severity });
  }
  return limits;
}
