import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../catalog/catalog';
import type { HallFileState } from '../../rules/campusAnalysis';
import { checkCampus } from '../../rules/campusCheck';
import { readCampus } from '../../rules/campusFile';
import { RuleSet } from '../../rules/ruleSet';
import { applyEdits } from '../../text/source';
import { fixesForCampus } from './campusFixes';
import { fixCampusText } from './fixText';

const context = {
  catalog: builtinCatalog(),
  rules: new RuleSet(),
  hallFiles: new Map<string, HallFileState>([['h9.hall.json', { kind: 'missing' }]]),
  today: '2026-06-01',
};

const campusOf = (...lines: string[]) => `{\n  "format": "datahall-campus/1",\n${lines.join(',\n')}\n}\n`;
const power = '  "power": [\n    { "id": "TX-A", "kind": "transformer" }\n  ]';
const halls = (...hall: string[]) => `  "halls": [\n${hall.map((h) => `    ${h}`).join(',\n')}\n  ]`;
const waivers = (...waiver: string[]) => `  "waivers": [\n${waiver.map((w) => `    ${w}`).join(',\n')}\n  ]`;

/** `title → the lines that changed`, of every repair of every finding. */
function repairs(text: string): string[] {
  const campus = readCampus(text);
  const { findings } = checkCampus(campus, context);
  return findings.flatMap((finding) =>
    fixesForCampus(finding, campus, findings, context).map(({ title, edits }) => {
      const before = new Set(text.split('\n'));
      const changed = applyEdits(text, edits)
        .split('\n')
        .filter((line) => !before.has(line));
      return `${title} → ${changed.map((line) => line.trim()).join(' ')}`;
    }),
  );
}

describe('the repairs of a campus', () => {
  it('write an id as the one that differs only in upper and lower case', () => {
    const text = campusOf(power, halls('{ "id": "H1", "file": "h1.hall.json", "from": ["tx-a"] }'));
    expect(repairs(text)).toEqual([
      'Write tx-a as TX-A → { "id": "H1", "file": "h1.hall.json", "from": ["TX-A"] }',
    ]);
  });

  it('write a key as the known one, and keep its value', () => {
    const text = campusOf(halls('{ "id": "H1", "file": "h1.hall.json", "ITKW": 5 }'));
    expect(repairs(text)).toEqual([
      'Write "ITKW" as "itKw" → { "id": "H1", "file": "h1.hall.json", "itKw": 5 }',
    ]);
  });

  it('take a waiver away that is for nothing, and one whose last day is past', () => {
    const late = (ready: string) => [
      `  "phases": [\n    { "id": "P1", "order": 1, "readyOn": "${ready}" }\n  ]`,
      '  "power": [\n    { "id": "TX-A", "kind": "transformer", "readyOn": "2027-01-01" }\n  ]',
      halls('{ "id": "H1", "file": "h1.hall.json", "from": ["TX-A"], "phase": "P1" }'),
    ];
    const waiver =
      '{ "id": "W1", "rule": "campus/phase-power-before-load", "on": ["H1", "TX-A"], "reason": "A rented set bridges the months." }';
    expect(repairs(campusOf(...late('2026-10-01'), waivers(waiver)))).toEqual([]);
    expect(repairs(campusOf(...late('2027-10-01'), waivers(waiver)))).toEqual([
      expect.stringMatching(/^Remove the unused waiver →/),
    ]);
    const expired = waiver.replace('" }', '", "expires": "2026-01-31" }');
    // Without it the finding stands open, as it does already: nothing is new.
    expect(repairs(campusOf(...late('2026-10-01'), waivers(expired)))).toEqual([
      expect.stringMatching(/^Remove the expired waiver →/),
    ]);
  });

  it('are none where two ids are alike, or where the repair would bring an error', () => {
    const twins = power.replace(' }', ' },\n    { "id": "Tx-A", "kind": "transformer" }');
    expect(
      repairs(campusOf(twins, halls('{ "id": "H1", "file": "h1.hall.json", "from": ["tx-a"] }'))),
    ).toEqual([]);
    // It is a phase that is wanted here.
    expect(
      repairs(campusOf(power, halls('{ "id": "H1", "file": "h1.hall.json", "phase": "tx-a" }'))),
    ).toEqual([]);
    expect(repairs('{ "format": "datahall-campus/1", "halls": [')).toEqual([]);
  });

  it('are done one after the other by the command line, those that are safe', () => {
    const text = campusOf(
      power,
      halls('{ "id": "H1", "file": "h1.hall.json", "from": ["tx-a"], "ITKW": 5 }'),
    );
    const { text: after, applied } = fixCampusText(text, context, ['safe']);
    expect(applied.map(({ rule }) => rule)).toEqual(['data/unresolved-reference', 'data/unknown-key']);
    expect(after).toContain('{ "id": "H1", "file": "h1.hall.json", "from": ["TX-A"], "itKw": 5 }');
    expect(fixCampusText(after, context, ['safe'])).toEqual({ text: after, applied: [] });
    expect(fixCampusText(text, context, ['unsafe']).applied).toEqual([]);
  });
});
