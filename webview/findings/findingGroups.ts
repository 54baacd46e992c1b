/** Which findings are listed, and under which headings. Pure. */
import type { Severity } from '../../src/model/types';
import type { SceneFinding } from '../../src/scene/scene';

export type Grouping = 'none' | 'rule' | 'object';

export interface FindingFilter {
  readonly hidden: ReadonlySet<Severity>;
  /** Words that must all be found in the rule, its title, message or objects. */
  readonly text: string;
  /** First part of the rule, such as `power`; '' for all. */
  readonly category: string;
  /** Only those that name one of these; undefined for all. */
  readonly within: ReadonlySet<string> | undefined;
}

export interface FindingGroup {
  /** Rule or id of the object; '' where nothing is grouped, or where a finding names no object. */
  readonly key: string;
  readonly findings: readonly SceneFinding[];
}

export const categoryOf = (rule: string): string => rule.slice(0, Math.max(0, rule.indexOf('/')));

export const categoriesOf = (findings: readonly SceneFinding[]): readonly string[] =>
  [...new Set(findings.map(({ rule }) => categoryOf(rule)))].filter(Boolean).sort();

export function filterFindings(
  findings: readonly SceneFinding[],
  { hidden, text, category, within }: FindingFilter,
  titles: Readonly<Record<string, string>> = {},
): readonly SceneFinding[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter(({ severity, rule, message, objects }) => {
    if (hidden.has(severity)) return false;
    if (category !== '' && categoryOf(rule) !== category) return false;
    if (within && !objects.some((id) => within.has(id))) return false;
    if (words.length === 0) return true;
    const all = `${rule} ${titles[rule] ?? ''} ${message} ${objects.join(' ')}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** Groups in the order of their gravest finding, as the findings are. */
export function groupFindings(
  findings: readonly SceneFinding[],
  grouping: Grouping,
): readonly FindingGroup[] {
  if (grouping === 'none') return findings.length ? [{ key: '', findings }] : [];
  const groups = new Map<string, SceneFinding[]>();
  for (const finding of findings) {
    const key = grouping === 'rule' ? finding.rule : (finding.objects[0] ?? '');
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([key, list]) => ({ key, findings: list }));
}
