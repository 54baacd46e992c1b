/** Settings on top of those that they extend. */
import type { RuleSetting, Settings } from '../model/types';

/**
 * `own` over `base`: its values win one by one, down to the options of a rule; `catalogs` are added behind those
 * of the base, so that of two types with one id its own wins. `extends` is left out: it has been followed.
 */
export function mergeSettings(base: Settings, own: Settings): Settings {
  const rules = { ...base.rules };
  for (const [id, setting] of Object.entries(own.rules ?? {})) {
    const below = Object.hasOwn(rules, id) ? rules[id] : undefined;
    rules[id] = below === undefined ? setting : mergeRule(below, setting);
  }
  const catalogs = [...(base.catalogs ?? []), ...(own.catalogs ?? [])];
  const merged = {
    ...base,
    ...own,
    ...(base.rules || own.rules ? { rules } : {}),
    ...(base.catalogs || own.catalogs ? { catalogs } : {}),
  };
  delete merged.extends;
  return merged;
}

function mergeRule(base: RuleSetting, own: RuleSetting): RuleSetting {
  const below = typeof base === 'string' ? { severity: base } : base;
  const above = typeof own === 'string' ? { severity: own } : own;
  const options = { ...below.options, ...above.options };
  return { ...below, ...above, ...(below.options || above.options ? { options } : {}) };
}
