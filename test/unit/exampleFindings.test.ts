/** What the example halls are for: the clean ones have no finding, the faulty one exactly its twelve. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../src/catalog/catalog';
import { LiveHall } from '../../src/rules/liveHall';
import { RuleSet } from '../../src/rules/ruleSet';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const context = { catalog: builtinCatalog(), rules: new RuleSet() };

function check(file: string) {
  const text = readFileSync(path.join(examples, file), 'utf8');
  const live = new LiveHall(text, context);
  return { text, live };
}

/** Busway of 1200 A at 415 V with a power factor of 0.98, √3·V·I·pf. */
const busway1200 = (Math.sqrt(3) * 415 * 1200 * 0.98) / 1000;

/** Rule, severity, objects; measure and limit where there are any; the text that the finding underlines. */
const twelve = [
  // 16 GB200 racks of 132 kW, 87.1 % of it liquid; one CHx2000 carries 2000 kW · 4 K / 5 K.
  ['cooling/cdu-n1-capacity', 'error', ['TCS-2', 'CDU-4'], 16 * 132 * 0.871, 1600, '{ "id": "TCS-2"'],
  ['space/outside-room', 'error', ['FW-3'], undefined, undefined, '"at": [12440, 12240]'],
  // Eight racks of 132 kW on one busway when the other is lost.
  ['power/feed-overload', 'error', ['B3', 'A3'], 8 * 132, busway1200, '{ "id": "B3"'],
  ['data/unresolved-reference', 'error', ['B4', 'UPS-B3'], undefined, undefined, '"UPS-B3"'],
  ['space/overlap', 'error', ['R1-4', 'R1-3'], 100, 0, '"at": ['],
  ['space/cold-aisle-width', 'error', ['R1-7', 'R1-8', 'RA'], 1100, 1200, '"at": ['],
  ['redundancy/min-feeds', 'error', ['R4-8'], 1, 2, '"feeds": ["A4"]'],
  ['space/hot-aisle-width', 'error', ['R5-2', 'R5-3', 'RB'], 828, 900, '"at": ['],
  ['density/rack-air-limit', 'error', ['R5-4'], 46, 40, '{ "id": "R5-4"'],
  ['redundancy/same-side', 'error', ['R5-6', 'RA', 'A2'], undefined, undefined, '"feeds": ["RA", "A2"]'],
  ['data/duplicate-id', 'error', ['R5-7'], undefined, undefined, '"id": "R5-7"'],
  ['data/unknown-key', 'warning', ['R5-5'], undefined, undefined, '"powerKW": 16'],
] as const;

describe('the example halls', () => {
  it('has the twelve known faults in faults.hall.json, and nothing else', () => {
    const { text, live } = check('faults.hall.json');
    expect(live.findings.map((f) => f.rule)).toEqual(twelve.map(([rule]) => rule));
    live.findings.forEach((finding, i) => {
      const [rule, severity, objects, measured, limit, underlined] = twelve[i]!;
      expect(finding, rule).toMatchObject({ rule, severity, objects });
      if (measured !== undefined) expect(finding.measured, rule).toBeCloseTo(measured, 6);
      if (limit !== undefined) expect(finding.limit, rule).toBeCloseTo(limit, 6);
      const { start, end } = live.rangeOf(finding, text);
      expect(text.slice(start, end).startsWith(underlined), `${rule}: ${text.slice(start, end)}`).toBe(true);
    });
    expect(live.blockedReasons()).toEqual(new Map());
  });

  it.each([
    'clean.hall.json',
    ...readdirSync(path.join(examples, 'campus/halls')).map((file) => `campus/halls/${file}`),
  ])('has nothing to say of %s, and could judge all of it', (file) => {
    const { live } = check(file);
    expect(live.findings).toEqual([]);
    expect(live.blockedReasons()).toEqual(new Map());
    // Every rule that has subjects in the hall did look at some.
    for (const [rule, { passed, notApplicable }] of live.outcomesByRule()) {
      expect(passed + notApplicable, rule).toBeGreaterThan(0);
    }
  });
});
