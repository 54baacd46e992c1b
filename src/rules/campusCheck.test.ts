import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { checkCampus } from './campusCheck';
import { readCampus } from './campusFile';
import { RuleSet } from './ruleSet';

const check = (text: string, only: readonly string[]) =>
  checkCampus(readCampus(text), {
    catalog: builtinCatalog(),
    rules: new RuleSet({ only }),
    hallFiles: new Map(),
  });

describe('$schema of a campus', () => {
  const findings = (schema: unknown) => {
    const text = JSON.stringify({ $schema: schema, format: 'datahall-campus/1', halls: [] });
    return check(text, ['data/other-schema']).findings.map(({ message, start, end }) => ({
      message,
      on: text.slice(start, end),
    }));
  };

  it('is that of a campus, wherever it is taken from', () => {
    expect(findings(undefined)).toEqual([]);
    expect(findings('../schemas/campus.schema.json')).toEqual([]);
    expect(findings('https://example.com/v1/campus.schema.json#')).toEqual([]);
  });

  it.each([
    ['./hall.schema.json', /names the schema of a hall, and this is a campus/],
    ['https://json-schema.org/draft/2020-12/schema', /is no schema of campuses/],
  ])('is told from %s, at its place', (schema, message) => {
    expect(findings(schema)).toEqual([
      { message: expect.stringMatching(message), on: `"$schema":"${schema}"` },
    ]);
  });
});
