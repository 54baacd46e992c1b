/** Which rules run, how severe they are and with which limits: the settings, resolved. */
import type { Profile, Settings, Severity } from '../model/types';
import { rules as allRules } from './index.generated';
import type { Rule } from './rule';
import { inSeries, said, type Said } from '../words/said';

export type OptionValue = number | boolean | string;

/** One rule as it runs. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export interface RuleSetInput {
  readonly settings?: Settings;
  /** Wins over the profile of the settings, not over the hall's own `design.profile`. */
  readonly profile?: Profile;
  /** Rule ids or their beginnings: only these, and not those. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

const matches = (id: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => id.startsWith(prefix));

export class RuleSet {
  private readonly byProfile = new Map<Profile, readonly ActiveRule[]>();
  private readonly reaches = new Map<Profile, number>();

  constructor(private readonly input: RuleSetInput = {}) {}

  /** The profile of halls that name none. */
  get profile(): Profile {
    return this.input.profile ?? this.input.settings?.profile ?? 'eu';
  }

  /** The rules for a hall that names `profile` (or none), in the order of their ids. */
  active(profile?: Profile): readonly ActiveRule[] {
    const p = profile ?? this.profile;
    let active = this.byProfile.get(p);
    if (!active) this.byProfile.set(p, (active = this.resolve(p)));
    return active;
  }

  /** How far around a thing its neighbours can matter: the largest limit in millimetres [mm]. */
  reachMm(profile?: Profile): number {
    const p = profile ?? this.profile;
    let reach = this.reaches.get(p);
    if (reach === undefined) this.reaches.set(p, (reach = this.largestMm(p)));
    return reach;
  }

  private largestMm(profile: Profile): number {
    let reach = 0;
    for (const { rule, options } of this.active(profile)) {
      for (const [name, option] of Object.entries(rule.options)) {
        const value = options[name];
        if (option.unit === 'mm' && typeof value === 'number') reach = Math.max(reach, value);
      }
    }
    return reach;
  }

  /** What in the settings names no rule or no option: each a sentence. */
  problems(): readonly Said[] {
    const out: Said[] = [];
    for (const [id, setting] of Object.entries(this.input.settings?.rules ?? {})) {
      const rule = allRules.find((r) => r.id === id);
      if (!rule) {
        out.push(said('"{0}" is not a rule. "datahall rules" lists them.', id));
        continue;
      }
      if (typeof setting === 'string') continue;
      for (const [name, value] of Object.entries(setting.options ?? {})) {
        const option = rule.options[name];
        if (!option) {
          const options = Object.keys(rule.options);
          const known = options.length > 0 ? inSeries(options) : [];
          out.push(said('{0} has no option "{1}"; it has: {2}.', id, name, known));
        } else if (typeof value !== typeof option.default) {
          out.push(wrongKind(id, name, option.default));
        }
      }
    }
    return out;
  }

  private resolve(profile: Profile): readonly ActiveRule[] {
    const { settings, only, skip } = this.input;
    const active: ActiveRule[] = [];
    for (const rule of allRules) {
      if (only && !matches(rule.id, only)) continue;
      if (skip && matches(rule.id, skip)) continue;
      const setting = settings?.rules?.[rule.id];
      const severity = typeof setting === 'string' ? setting : setting?.severity;
      if (severity === 'off') continue;
      const options: Record<string, OptionValue> = {};
      const own = typeof setting === 'object' ? setting.options : undefined;
      for (const [name, option] of Object.entries(rule.options)) {
        const value = own?.[name];
        options[name] =
          typeof value === typeof option.default
            ? (value as OptionValue)
            : (option.byProfile?.[profile] ?? option.default);
      }
      active.push({ rule, severity: severity ?? rule.severity, options });
    }
    return active;
  }
}

function wrongKind(id: string, option: string, wanted: OptionValue): Said {
  switch (typeof wanted) {
    case 'number':
      return said('{0}: option "{1}" must be a number.', id, option);
    case 'boolean':
      return said('{0}: option "{1}" must be a boolean.', id, option);
    default:
      return said('{0}: option "{1}" must be a string.', id, option);
  }
}
