/** The halls of the tests in VS Code are what those tests take them for: otherwise they would prove nothing. */
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../src/catalog/catalog';
import { canonicalOrder } from '../../src/model/canonicalOrder';
import { LiveHall } from '../../src/rules/liveHall';
import { RuleSet } from '../../src/rules/ruleSet';
import { formatText } from '../../src/text/formatText';
import { cleanHall, unknownTypeHall, unusualFormats } from '../harness/halls';

function findings(text: string): string[] {
  const live = new LiveHall(text, { catalog: builtinCatalog(), rules: new RuleSet() });
  return live.findings.map(({ rule, message }) => `${rule}: ${message}`);
}

describe('the halls of the tests in VS Code', () => {
  it('the clean one has no finding', () => expect(findings(cleanHall)).toEqual([]));

  it('the clean one is in canonical form', () =>
    expect(formatText(cleanHall, canonicalOrder('hall'))).toEqual({ ok: true, text: cleanHall }));

  it('the one with a fault has that one only', () =>
    expect(findings(unknownTypeHall)).toEqual([
      expect.stringMatching(/^data\/unresolved-reference: .*no-such-type/),
    ]));

  it('the unusual formats are the same hall', () => {
    for (const [name, text] of Object.entries(unusualFormats)) {
      const plain = text.replace(', "colour": "red"', '');
      expect(JSON.parse(plain), name).toEqual(JSON.parse(cleanHall));
    }
  });
});
