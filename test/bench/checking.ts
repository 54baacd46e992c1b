/** How the benchmarks check a hall: all rules as they ship, on a day that stays the same. */
import { builtinCatalog } from '../../src/catalog/catalog';
import { LiveHall, type LiveHallContext } from '../../src/rules/liveHall';
import { RuleSet } from '../../src/rules/ruleSet';
import { LineMap } from '../../src/text/position';
import type { TextSource } from '../../src/text/source';

export const context: LiveHallContext = {
  catalog: builtinCatalog(),
  rules: new RuleSet(),
  today: '2026-06-15',
};

/** Every finding as a report names it: rule, message and place as line and column. */
export function findingsOf(text: string): readonly unknown[] {
  const live = new LiveHall(text, context);
  const lines = new LineMap(text);
  return live.findings.map((finding) => {
    const { start, end } = live.rangeOf(finding, text);
    return { finding, start: lines.position(start), end: lines.position(end) };
  });
}

/** The same with offsets, as an editor that keeps lines of its own asks for them after an edit. */
export const offsetsOf = (live: LiveHall, source: TextSource) =>
  live.findings.map((finding) => ({ finding, ...live.rangeOf(finding, source) }));
