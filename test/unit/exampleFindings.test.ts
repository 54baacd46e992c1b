/** What the example halls are for: the clean ones have no finding, the faulty one exactly what follows from its twelve faults. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../src/catalog/catalog';
import { rules } from '../../src/rules/index.generated';
import { LiveHall } from '../../src/rules/liveHall';
import { RuleSet } from '../../src/rules/ruleSet';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const context = { catalog: builtinCatalog(), rules: new RuleSet(), today: '2026-11-22' };

function check(file: string) {
  const text = readFileSync(path.join(examples, file), 'utf8');
  const live = new LiveHall(text, context);
  return { text, live };
}

/** Busway of 1200 A at 415 V with a power factor of 0.98, √3·V·I·pf. */
const busway1200 = (Math.sqrt(3) * 415 * 1200 * 0.98) / 1000;

/**
 * Rule, severity, objects; measure and limit where there are any; the text that the finding underlines. The number is
 * that of the fault: what follows from one fault by other rules carries its number too.
 */
const expected = [
  // 1: 16 GB200 racks of 132 kW, 87.1 % of it liquid; one CHx2000 carries 2000 kW · 4 K / 5 K.
  ['cooling/cdu-n1-capacity', 'error', ['TCS-2', 'CDU-4'], 16 * 132 * 0.871, 1600, '{ "id": "TCS-2"'],
  // 2
  ['space/outside-room', 'error', ['FW-3'], undefined, undefined, '"at": [12440, 12240]'],
  // 3: both cords of R5-6 come from MV-A, by RA, UPS-A2 and by A2, UPS-A1: that one rack hangs on one board.
  ['redundancy/declared-not-proven', 'error', ['MV-A'], undefined, undefined, '{ "id": "MV-A"'],
  ['redundancy/single-point-of-failure', 'error', ['MV-A'], 1, 0, '{ "id": "MV-A"'],
  // 4: eight racks of 132 kW on one busway when the other is lost.
  ['power/feed-overload', 'error', ['B3', 'A3'], 8 * 132, busway1200, '{ "id": "B3"'],
  // 5
  ['data/unresolved-reference', 'error', ['B4', 'UPS-B3'], undefined, undefined, '"UPS-B3"'],
  // 6
  ['space/overlap', 'error', ['R1-4', 'R1-3'], 100, 0, '"at": ['],
  // 7
  ['space/cold-aisle-width', 'error', ['R1-7', 'R1-8', 'RA'], 1100, 1200, '"at": ['],
  // 8
  ['redundancy/min-feeds', 'error', ['R4-8'], 1, 2, '"feeds": ["A4"]'],
  // 9
  ['space/hot-aisle-width', 'error', ['R5-2', 'R5-3', 'RB'], 828, 900, '"at": ['],
  // 10
  ['density/rack-air-limit', 'error', ['R5-4'], 46, 40, '{ "id": "R5-4"'],
  // 3
  ['redundancy/same-side', 'error', ['R5-6', 'RA', 'A2'], undefined, undefined, '"feeds": ["RA", "A2"]'],
  // 11
  ['data/duplicate-id', 'error', ['R5-7'], undefined, undefined, '"id": "R5-7"'],
  // 5: no UPS is known above B4, so its seven racks with two cords are lit without one while UPS-A2 is out.
  ['redundancy/unprotected-on-maintenance', 'warning', ['UPS-A2'], 7, 0, '{ "id": "UPS-A2"'],
  // 10: the mean of 18, 18, 18, 46, 14, 14, 6 and 6 kW is 17.5; twice that is the limit.
  ['density/row-imbalance', 'warning', ['R5-4'], 46, 2 * 17.5, '{ "id": "R5-4"'],
  // 12
  ['data/unknown-key', 'warning', ['R5-5'], undefined, undefined, '"powerKW": 16'],
  // 3: the rack stands at y 13972, the busway A2 runs at 5268.
  ['power/tapoff-reach', 'warning', ['R5-6', 'A2'], 13972 - 5268, 2000, '"A2"'],
  // 12: without its own load the rack has that of its type, an estimate.
  ['density/catalogue-confidence', 'info', ['R5-5'], undefined, undefined, '"type": "storage-rack"'],
] as const;

describe('the example halls', () => {
  it('has in faults.hall.json what follows from its twelve faults, and nothing else', () => {
    const { text, live } = check('faults.hall.json');
    expect(live.findings.map((f) => f.rule)).toEqual(expected.map(([rule]) => rule));
    live.findings.forEach((finding, i) => {
      const [rule, severity, objects, measured, limit, underlined] = expected[i]!;
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
    const outcomes = live.outcomesByRule();
    for (const { id, subjects } of rules) {
      const { passed = 0, notApplicable = 0 } = outcomes.get(id) ?? {};
      const isAsked = subjects.some(
        (kind) => kind === 'hall' || kind === 'rows' || live.finished!.model.size(kind) > 0,
      );
      if (isAsked) expect(passed + notApplicable, id).toBeGreaterThan(0);
    }
  });
});
