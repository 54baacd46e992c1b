/** Runs every rule against its table of cases and the examples of its page. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { notSaid, otherLanguages } from '../../test/support/otherLanguages';
import { builtinCatalog } from '../catalog/catalog';
import type { Settings } from '../model/types';
import { checkCampus } from './campusCheck';
import { readCampus } from './campusFile';
import type { Finding } from './finding';
import { rules } from './index.generated';
import { LiveHall } from './liveHall';
import type { Rule } from './rule';
import { RuleSet } from './ruleSet';
import type { ExpectedFinding, RuleCase, RuleCases } from './testing/ruleCases';

const textOf = (hall: object | string): string =>
  typeof hall === 'string' ? hall : JSON.stringify(hall, null, 1);

/** By a part of its name what a drawing in a case or on a page is. */
const drawings = [
  { name: 'missing', found: { kind: 'missing' } },
  { name: 'notPng', found: { kind: 'notPng' } },
] as const;

/** The day on which the tables of cases and the examples of the pages are judged. */
const today = '2026-06-15';

function run(rule: Rule, { hall, options }: Pick<RuleCase, 'hall' | 'options'>, isSound = true) {
  const settings = options ? { rules: { [rule.id]: { options: { ...options } } } } : {};
  const text = textOf(hall);
  if (rule.campus) return runCampus(rule, text, settings, isSound);
  const live = new LiveHall(text, {
    catalog: builtinCatalog(),
    // A rule about waivers needs what the others find.
    rules: new RuleSet({ settings, ...(rule.checkWaiver ? {} : { only: [rule.id] }) }),
    today,
    drawings: (file) =>
      file.includes('unknown')
        ? undefined
        : (drawings.find(({ name }) => file.includes(name))?.found ?? 'sound'),
  });
  // A finding that the case did not mean would hide behind one that it did.
  if (isSound && !rule.id.startsWith('data/')) expect(schemaProblems(text)).toEqual([]);
  const none = { passed: 0, failed: 0, waived: 0, notApplicable: 0, blocked: 0 };
  return {
    syntax: live.syntax,
    rangeOf: (f: { readonly message: string }) => {
      const finding = live.findings.find((g) => g.rule === rule.id && g.message === f.message);
      return live.rangeOf(finding!, text);
    },
    text,
    findings: live.findings.filter((f) => f.rule === rule.id) as readonly Shown[],
    outcome: live.outcomesByRule().get(rule.id) ?? none,
    reasons: live.blockedReasons().get(rule.id) ?? [],
  };
}

/** What a case expects of a finding, of a hall or of a campus. */
type Shown = Pick<
  Finding,
  'severity' | 'objects' | 'message' | 'said' | 'measured' | 'limit' | 'unit' | 'scenario'
>;

/** Campus rules take loads from the campus file itself: no hall file is opened here. */
function runCampus(rule: Rule, text: string, settings: Settings, isSound: boolean) {
  const campus = readCampus(text);
  const catalog = builtinCatalog();
  if (isSound) {
    const rules = new RuleSet({ only: ['data/schema', 'data/unknown-key', 'data/syntax'] });
    const { findings } = checkCampus(campus, { catalog, rules, hallFiles: new Map() });
    expect(findings.map((f) => f.message)).toEqual([]);
  }
  const rules = new RuleSet({ settings, only: [rule.id] });
  const checked = checkCampus(campus, { catalog, rules, hallFiles: new Map() });
  const none = { passed: 0, failed: 0, waived: 0, notApplicable: 0, blocked: 0 };
  return {
    syntax: campus.syntax,
    rangeOf: (f: { readonly message: string }) => checked.findings.find((g) => g.message === f.message)!,
    text,
    findings: checked.findings as readonly Shown[],
    outcome: checked.outcomes.get(rule.id) ?? none,
    reasons: checked.blocked.get(rule.id) ?? [],
  };
}

function schemaProblems(text: string): string[] {
  const rules = new RuleSet({ only: ['data/schema', 'data/unknown-key', 'data/syntax'] });
  return new LiveHall(text, { catalog: builtinCatalog(), rules }).findings.map((f) => f.message);
}

function compare(found: Shown, expected: ExpectedFinding, rule: Rule, on: string) {
  expect({
    severity: found.severity,
    objects: found.objects,
    unit: found.unit,
    lost: found.scenario?.lost,
  }).toEqual({
    severity: expected.severity ?? rule.severity,
    objects: expected.objects,
    unit: expected.unit,
    lost: expected.lost,
  });
  for (const key of ['measured', 'limit'] as const) {
    const want = expected[key];
    if (want === undefined) expect(found[key]).toBeUndefined();
    else
      expect(Math.abs(found[key]! - want), `${key} ${found[key]} ≠ ${want}`).toBeLessThanOrEqual(
        Math.abs(want) * 0.005,
      );
  }
  if (typeof expected.message === 'string') expect(found.message).toBe(expected.message);
  else if (expected.message) expect(found.message).toMatch(expected.message);
  if (expected.on !== undefined) expect(on).toBe(expected.on);
}

const sections = [
  'What',
  'Why',
  'Formula',
  'Source',
  'Applies when',
  'Options',
  'Examples',
  'How to fix',
  'When to waive',
];

interface Example {
  readonly fails: boolean;
  readonly hall: string;
}

function examplesOf(page: string): Example[] {
  return [...page.matchAll(/^```json (fails|passes)\n([\s\S]*?)^```$/gm)].map(([, kind, hall]) => ({
    fails: kind === 'fails',
    hall: hall!,
  }));
}

/** The cells of the rows of the table of options, without its head. */
function optionRows(page: string): string[][] {
  const section = /^## Options\n([\s\S]*?)^## /m.exec(page)?.[1] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** Default by profile as the table prints it: `1`, or `1; us: 0.8`. */
function printedDefault(option: Rule['options'][string]): string {
  const others = Object.entries(option.byProfile ?? {}).map(([profile, value]) => `${profile}: ${value}`);
  return [String(option.default), ...others].join('; ');
}

const hasNoSubjects = ({ subjects, campus }: Rule): boolean => subjects.length === 0 && !campus;

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', async (id, rule) => {
  const [category, name] = id.split('/');
  const { cases }: { cases: RuleCases } = await import(`./${category}/${name}.cases.ts`);
  const page = readFileSync(new URL(`../../docs/rules/${id}.md`, import.meta.url), 'utf8');

  it('has cases of both kinds', () => {
    expect(cases.valid.length).toBeGreaterThan(0);
    expect(cases.invalid.length).toBeGreaterThan(0);
  });

  it.each(cases.valid.map((c) => [c.name, c] as const))('passes: %s', (_, c) => {
    const { findings, outcome, syntax } = run(rule, c);
    expect(findings).toEqual([]);
    // data/syntax has no subjects: what passes it is a text that was read.
    if (hasNoSubjects(rule)) expect(syntax).toEqual([]);
    else expect(outcome.passed).toBeGreaterThan(0);
    expect({ failed: outcome.failed, blocked: outcome.blocked }).toEqual({ failed: 0, blocked: 0 });
  });

  it.each(cases.invalid.map((c) => [c.name, c] as const))('fails: %s', (_, c) => {
    const { findings, rangeOf, text } = run(rule, c);
    expect(findings.map((f) => f.message)).toHaveLength(c.findings.length);
    findings.forEach((f, i) => {
      const { start, end } = rangeOf(f);
      compare(f, c.findings[i]!, rule, text.slice(start, end));
      for (const other of otherLanguages) expect(notSaid(f.said, other, text), other.tag).toEqual([]);
    });
  });

  if (cases.blocked) {
    it.each(cases.blocked.map((c) => [c.name, c] as const))('is blocked: %s', (_, c) => {
      // What blocks a rule may be a value that the schema does not allow.
      const { findings, outcome, reasons } = run(rule, c, false);
      expect(findings).toEqual([]);
      expect(outcome.blocked).toBeGreaterThan(0);
      expect(reasons).toHaveLength(1);
      if (typeof c.reason === 'string') expect(reasons[0]).toBe(c.reason);
      else expect(reasons[0]).toMatch(c.reason);
    });
  }

  if (cases.notApplicable) {
    it.each(cases.notApplicable.map((c) => [c.name, c] as const))('does not apply: %s', (_, c) => {
      const { outcome } = run(rule, c);
      expect(outcome.notApplicable).toBeGreaterThan(0);
      expect({ ...outcome, notApplicable: 0 }).toEqual({
        passed: 0,
        failed: 0,
        waived: 0,
        notApplicable: 0,
        blocked: 0,
      });
    });
  }

  it('has a page with every section, and its options as they are', () => {
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    expect(page).toContain(rule.title);
    expect([...page.matchAll(/^## (.*)$/gm)].map((m) => m[1])).toEqual(sections);
    expect(optionRows(page)).toEqual(
      Object.entries(rule.options).map(([name, option]) => [
        `\`${name}\``,
        printedDefault(option),
        option.unit,
        option.description,
        option.source,
      ]),
    );
  });

  it('has a page whose examples fail and pass as it says', () => {
    const examples = examplesOf(page);
    expect(new Set(examples.map((e) => e.fails))).toEqual(new Set([true, false]));
    for (const { fails, hall } of examples) {
      const { findings, outcome, syntax } = run(rule, { hall });
      expect(findings.length > 0, hall).toBe(fails);
      if (!fails && !hasNoSubjects(rule)) expect(outcome.passed, hall).toBeGreaterThan(0);
      if (!fails) expect(syntax).toEqual([]);
    }
  });
});
